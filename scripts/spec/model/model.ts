import { phrase } from '../../phrase.ts';
import { Gathered, Refusal } from '../../refusal.ts';
import { exactNumbersOf } from '../exact-numbers.ts';
import { argumentsOf, type Argument, type Arguments } from './arguments.ts';
import { METHODS } from '../dialect.ts';
import { reconcilesOf, type Reconcile } from './lookup.ts';
import { keyOf, withKey } from './idempotency.ts';
import { camel, claimConstants, claimNames, nameOperation, pascal } from '../names.ts';
import type { OperationModel } from './operation.ts';
import { pagerOf } from './pager.ts';
import { step } from '../pointer.ts';
import { untagged } from './prose.ts';
import { answersOf } from './responses.ts';
import { carry, alternativesFor, credentialsOf, schemesOf, type Alternative, type Credentials } from './security.ts';
import { ownServer, serverOf, type ServerModel } from './server.ts';
import { own, type Envelope, type Operation, type PathItem, type Schema, type Spec } from '../spec.ts';

/** An API, as the printers need it. */
export interface ApiModel extends ServerModel {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  /** The name of the descriptor. */
  readonly constant: string;
  /** The prefix of its own type names. */
  readonly prefix: string;
  readonly credentials: readonly Alternative[];
  readonly envelope: Envelope | undefined;
  readonly shared: Readonly<Record<string, Schema>>;
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly operations: readonly OperationModel[];
  /** The names of members of responses whose numbers must not be rounded: amounts, and ids and cursors of 64 bits. */
  readonly exact: readonly string[];
  /** Where to look after an unknown outcome, by operationId. */
  readonly reconciles: ReadonlyMap<string, Reconcile>;
}

/** Checks that path placeholders and path arguments match. */
function checkTemplate(path: string, { all }: Arguments, pointer: string): void {
  if (!/^(\/(?!\.{1,2}(\/|$))([\w.~!$&'()*+,;=:@-]|\{[^{}/]+\})*)+$/.test(path))
    throw new Refusal(
      pointer,
      'has a path that URLs normalize',
      'begin it with a slash, and avoid `..`, `?`, `#` and spaces',
    );
  const holes = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const names = all.filter((argument) => argument.in === 'path').map(({ name }) => name);
  const alone = holes.find((name) => !names.includes(name ?? '')) ?? names.find((name) => !holes.includes(name));
  if (alone !== undefined)
    throw new Refusal(pointer, phrase`has \`${alone}\` only in its path or only in its parameters`, 'write it in both');
  const twice = holes.find((name, index) => holes.indexOf(name) < index);
  if (twice !== undefined) throw new Refusal(pointer, phrase`has \`${twice}\` twice in its path`, 'rename one');
}

/** An operation with its location. */
interface Found {
  readonly path: string;
  readonly method: (typeof METHODS)[number];
  readonly pointer: string;
  readonly node: Operation;
  readonly item: PathItem;
}

/** The operations of a spec, in spec order, which is also the order of its docs page. */
const operationsIn = (spec: Spec): Found[] =>
  Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.keys(item).flatMap((key) => {
      const method = METHODS.find((known) => known === key);
      const node = method && item[method];
      return node ? [{ path, method, pointer: `#/paths${step(path)}/${method}`, node, item }] : [];
    }),
  );

/** Reads each part of each operation separately, to gather all refusals. */
function modelsOf(spec: Spec, gathered: Gathered): OperationModel[] {
  const seen = new Map<string, { readonly id: string; readonly pointer: string }>();
  const claimConstant = claimConstants();
  return operationsIn(spec).flatMap(({ path, method, pointer, node, item }): OperationModel[] => {
    const id = node.operationId ?? '';
    const name = gathered.of(() => nameOperation(id, pointer, seen));
    const constant = name === undefined ? undefined : gathered.of(() => claimConstant(id, pointer));
    const listed = gathered.of(() => argumentsOf(spec, node, pointer));
    const key = listed && gathered.of(() => keyOf(spec, { node, takes: listed, pointer }));
    const takes = listed && withKey(listed, key);
    const answers = gathered.of(() => answersOf(spec, node, pointer));
    if (takes) gathered.of(() => checkTemplate(path, takes, pointer));
    if (name === undefined || constant === undefined || !takes || !answers) return [];
    const pager = gathered.of(() => pagerOf(spec, { node, takes, answers, pointer }));
    const safe = method === 'get' || node['x-safety'] === 'safe';
    const authenticated = schemesOf(spec, node).length > 0;
    const server = gathered.of(() => ownServer(item, node, pointer));
    return [
      {
        id,
        name,
        constant,
        pointer,
        method: method.toUpperCase() as Uppercase<typeof method>,
        path,
        safe,
        authenticated,
        server,
        takes,
        answers,
        pager,
        key,
        node,
      },
    ];
  });
}

/** An argument that an API shares: it means the same wherever it occurs. */
function sharedOf(name: string, operations: readonly OperationModel[]): [string, Schema] {
  const pointer = '#/x-shared-arguments';
  const withoutNotes = (schema: Schema): string =>
    JSON.stringify({ ...schema, description: undefined, 'x-notes': undefined });
  const all = operations.flatMap(({ takes }) => takes.all.filter((argument) => argument.name === name));
  // Styles apply only to the arguments of a call.
  if (all.some(({ style }) => style !== undefined))
    throw new Refusal(pointer, phrase`names \`${name}\`, which has its own style`, 'remove it');
  const [schema, ...others] = all.map((argument) => argument.schema);
  if (!schema)
    throw new Refusal(pointer, phrase`names \`${name}\`, which no operation takes`, 'fix the name, or remove it');
  if (others.some((other) => withoutNotes(other) !== withoutNotes(schema)))
    throw new Refusal(pointer, phrase`names \`${name}\`, whose type differs between operations`, 'remove it');
  return [name, schema];
}

function checkEnvelope({ components, 'x-envelope': envelope }: Spec): void {
  if (envelope?.error !== undefined && !own(components?.schemas, envelope.error))
    throw new Refusal(
      '#/x-envelope/error',
      phrase`names \`${envelope.error}\``,
      'add that schema under components, or fix the name',
    );
}

/** Claims all exported names, so that collisions are found before printing. */
function claimAll(prefix: string, spec: Spec, operations: readonly OperationModel[], gathered: Gathered): void {
  const claim = claimNames();
  const claimed = (names: readonly string[], pointer: string): void =>
    gathered.of(() => {
      for (const name of names) claim(name, pointer);
    });
  claimed(
    ['Api', 'Client', 'Credential', 'Lists', 'Shared'].map((role) => `${prefix}${role}`),
    '#/info',
  );
  for (const name of Object.keys(spec.components?.schemas ?? {})) claimed([name], `#/components/schemas${step(name)}`);
  for (const { name, pointer, pager, node } of operations) {
    const roles = [...(pager ? ['Walks', 'Page'] : []), ...(node['x-reconcile']?.read ? ['Candidate'] : [])];
    claimed(
      ['Args', 'Result', ...roles].map((role) => `${name}${role}`),
      pointer,
    );
  }
}

/** Adds an operation's credentials and removes the arguments that would carry one of them. */
function withTakes(operation: OperationModel, { alternatives, takes }: Credentials): OperationModel {
  const security = takes.get(operation.pointer);
  const carriers = alternativesFor(alternatives, { ...operation, security }).flatMap((parts) => Object.values(parts));
  const isTaken = ({ in: place, name, as: sent = name }: Argument): boolean =>
    carriers.some((carrier) =>
      'query' in carrier
        ? place === 'query' && sent === carrier.query
        : place === 'header' && sent.toLowerCase() === carrier.header.toLowerCase(),
    );
  const both = operation.takes.all.find(isTaken);
  if (both)
    throw new Refusal(
      operation.pointer,
      phrase`has the argument \`${both.name}\`, which carries its credential`,
      'remove it: the client sends the credential',
    );
  return { ...operation, ...(security && { security }) };
}

/** Builds the model of a spec, or returns all refusals. `exact` are those of the spec, where the caller has them. */
export function readModel(
  id: string,
  spec: Spec,
  exact?: readonly string[],
): { readonly model?: ApiModel; readonly refusals: readonly Refusal[] } {
  const gathered = new Gathered();
  const { refusals } = gathered;
  const operations = modelsOf(spec, gathered);
  const server = gathered.of(() => serverOf(spec));
  for (const name of Object.keys(spec.components?.securitySchemes ?? {})) gathered.of(() => carry(spec, name, '#'));
  if (refusals.length === 0 && operations.length === 0)
    refusals.push(new Refusal('#/paths', 'has no operation', 'describe one'));
  // Checks across operations would give wrong results with one of them missing.
  if (refusals.length > 0) return { refusals };
  const prefix = pascal(id);
  claimAll(prefix, spec, operations, gathered);
  gathered.of(() => checkEnvelope(spec));
  const names = spec['x-shared-arguments'] ?? [];
  const shared = names.flatMap((name) => gathered.of(() => [sharedOf(name, operations)]) ?? []);
  const credentials = gathered.of(() => credentialsOf(spec, operations));
  const reconciles = reconcilesOf(spec, operations, gathered);
  const secured = credentials && gathered.of(() => operations.map((each) => withTakes(each, credentials)));
  if (refusals.length > 0 || !credentials || !secured || !server) return { refusals };
  const model: ApiModel = {
    id,
    title: spec.info.title,
    description: spec.info.description && untagged(spec.info.description),
    constant: camel(id),
    prefix,
    ...server,
    credentials: credentials.alternatives,
    envelope: spec['x-envelope'],
    shared: Object.fromEntries(shared),
    schemas: spec.components?.schemas ?? {},
    operations: secured,
    exact: exact ?? exactNumbersOf(spec),
    reconciles,
  };
  return { model, refusals };
}

/** Builds the model of a spec that was checked before; throws if it is refused. */
export function readApi(id: string, spec: Spec, exact?: readonly string[]): ApiModel {
  const { model, refusals } = readModel(id, spec, exact);
  if (!model) throw Refusal.all(refusals);
  return model;
}
