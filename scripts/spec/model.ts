import type { OperationModel } from './operation.ts';
import { untagged } from './prose.ts';
import { amountsOf } from './amounts.ts';
import { pagerOf } from './pager.ts';
import { reconcilesOf, type Reconcile } from './lookup.ts';
import { answersOf } from './responses.ts';
import { argumentsOf, type Arguments } from './arguments.ts';
import { escapePointer } from './nodes.ts';
import { camel, claimConstants, claimNames, nameOperation, pascal } from './names.ts';
import { Refusal } from '../refusal.ts';
import { credentialsOf, schemesOf } from './security.ts';
import { METHODS, own, type Envelope, type Operation, type PathItem, type Schema, type Spec } from './spec.ts';

/** An API, as the printers need it. */
export interface ApiModel {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  /** The name of the descriptor. */
  readonly constant: string;
  /** The start of the names of its own types. */
  readonly prefix: string;
  readonly server: string | undefined;
  readonly credentials: ReturnType<typeof credentialsOf>;
  readonly envelope: Envelope | undefined;
  readonly shared: Readonly<Record<string, Schema>>;
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly operations: readonly OperationModel[];
  /** The names of members of answers that hold amounts as numbers. */
  readonly amounts: readonly string[];
  /** Where to look after an unknown outcome, by operationId. */
  readonly reconciles: ReadonlyMap<string, Reconcile>;
}

const SAFETY: Readonly<Record<string, boolean>> = { safe: true, unsafe: false };

function isSafe(method: string, node: Operation, pointer: string): boolean {
  const given = node['x-safety'];
  const safe = given === undefined ? method === 'get' : own(SAFETY, given);
  if (safe === undefined)
    throw new Refusal(pointer, `has the x-safety \`${given}\``, `write ${Object.keys(SAFETY).join(' or ')}`);
  return safe;
}

/** Every hole of a path has its argument, and every argument its hole. */
function checkTemplate(path: string, { all }: Arguments, pointer: string): void {
  if (!/^(\/(?!\.{1,2}(\/|$))([\w.~!$&'()*+,;=:@-]|\{[^{}/]+\})*)+$/.test(path))
    throw new Refusal(
      pointer,
      'has a path that no request keeps',
      'begin it with a slash, without `..`, `?`, `#` and spaces',
    );
  const holes = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const names = all.filter((argument) => argument.in === 'path').map(({ name }) => name);
  const alone = holes.find((name) => !names.includes(name ?? '')) ?? names.find((name) => !holes.includes(name));
  if (alone !== undefined)
    throw new Refusal(pointer, `has \`${alone}\` only in its path or only in its parameters`, 'write it in both');
}

function operationsOf(spec: Spec): OperationModel[] {
  const seen = new Map<string, string>();
  const claimConstant = claimConstants();
  const read = (path: string, item: PathItem, method: (typeof METHODS)[number]): OperationModel[] => {
    const node = item[method];
    if (!node) return [];
    const above = `#/paths/${escapePointer(path)}`;
    const pointer = `${above}/${method}`;
    const id = node.operationId;
    if (!id) throw new Refusal(pointer, 'has no operationId', 'name it as the vendor does, or `resource.verb`');
    const name = nameOperation(id, pointer, seen);
    const takes = argumentsOf(spec, item, node, [above, pointer]);
    checkTemplate(path, takes, pointer);
    const safe = isSafe(method, node, pointer);
    const authenticated = schemesOf(spec, node).length > 0;
    const answers = answersOf(spec, node, pointer);
    return [
      {
        id,
        name,
        constant: claimConstant(id, pointer),
        pointer,
        method: method.toUpperCase(),
        path,
        safe,
        authenticated,
        takes,
        answers,
        pager: pagerOf(spec, { node, takes, answers, pointer }),
        node,
      },
    ];
  };
  // In the order of the spec, which is that of its page.
  const methodsOf = (item: PathItem) => Object.keys(item).flatMap((key) => METHODS.filter((method) => method === key));
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    methodsOf(item).flatMap((method) => read(path, item, method)),
  );
}

/** The arguments that an API shares: each means the same wherever it occurs. */
function sharedOf(spec: Spec, operations: readonly OperationModel[]): Record<string, Schema> {
  const pointer = '#/x-shared-arguments';
  const withoutNotes = (schema: Schema): string => JSON.stringify({ ...schema, description: undefined });
  const entries = (spec['x-shared-arguments'] ?? []).map((name): [string, Schema] => {
    const schemas = operations
      .flatMap(({ takes }) => takes.all.filter((argument) => argument.name === name))
      .map(({ schema }) => schema);
    const [schema] = schemas;
    if (!schema)
      throw new Refusal(pointer, `names \`${name}\`, which no operation takes`, 'mend the name or take it away');
    if (schemas.some((other) => withoutNotes(other) !== withoutNotes(schema))) {
      throw new Refusal(pointer, `names \`${name}\`, whose type differs between operations`, 'take it away');
    }
    return [name, schema];
  });
  return Object.fromEntries(entries);
}

function envelopeOf(spec: Spec): Envelope | undefined {
  const envelope = spec['x-envelope'];
  const flags = Object.values(envelope?.failure ?? { flag: true });
  if (flags.length !== 1 || typeof flags[0] !== 'boolean')
    throw new Refusal('#/x-envelope/failure', 'is not one flag', 'write one member and the boolean that means failure');
  if (envelope?.error && !own(spec.components?.schemas, envelope.error)) {
    throw new Refusal(
      '#/x-envelope/error',
      `names \`${envelope.error}\``,
      'add that schema under components, or mend the name',
    );
  }
  return envelope;
}

function serverOf(spec: Spec): string | undefined {
  const url = spec.servers?.[0]?.url;
  if (url !== undefined && !/^https?:\/\/[^{}]+$/.test(url))
    throw new Refusal('#/servers/0', `is \`${url}\``, 'write a whole URL without variables, or no server');
  return url;
}

/** Claims every exported name before anything is printed. */
function claimAll(prefix: string, spec: Spec, operations: readonly OperationModel[]): void {
  const claim = claimNames();
  for (const role of ['Client', 'Credential', 'Lists', 'Shared']) claim(`${prefix}${role}`, '#/info');
  for (const name of Object.keys(spec.components?.schemas ?? {}))
    claim(name, `#/components/schemas/${escapePointer(name)}`);
  for (const { name, pointer, pager, node } of operations) {
    const roles = [...(pager ? ['Walks', 'Page'] : []), ...(node['x-reconcile']?.read ? ['Candidate'] : [])];
    for (const role of ['Args', 'Result', ...roles]) claim(`${name}${role}`, pointer);
  }
}

/** Reads a checked and completed spec into what the printers need, refusing what they could not print. */
export function readApi(id: string, spec: Spec): ApiModel {
  const operations = operationsOf(spec);
  if (operations.length === 0) throw new Refusal('#/paths', 'has no operation', 'describe one');
  const prefix = pascal(id);
  claimAll(prefix, spec, operations);
  return {
    id,
    title: spec.info.title,
    description: spec.info.description && untagged(spec.info.description),
    constant: camel(id),
    prefix,
    server: serverOf(spec),
    credentials: credentialsOf(spec, new Map(operations.map(({ pointer, node }) => [pointer, node]))),
    envelope: envelopeOf(spec),
    shared: sharedOf(spec, operations),
    schemas: spec.components?.schemas ?? {},
    operations,
    amounts: amountsOf(spec),
    reconciles: reconcilesOf(spec, operations),
  };
}
