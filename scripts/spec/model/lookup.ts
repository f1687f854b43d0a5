import type * as api from '../../../src/api/descriptor.ts';
import type { OperationModel } from './operation.ts';
import { isSuccess } from './responses.ts';
import { itemOf, memberOf } from './member-path.ts';
import { phrase } from '../../phrase.ts';
import { Refusal, type Gathered } from '../../refusal.ts';
import { listed } from '../../text.ts';
import type { ReadNode, Spec } from '../spec.ts';

/** Where to look after an unknown outcome, as the printers need it. */
export interface Reconcile {
  /** The row of the operation table; undefined if no operation can show the outcome. */
  readonly row?: api.Reconcile;
  /** The sentence on the page of the operation. */
  readonly sentence: string;
  /** Its first sentence, used alone where space is limited. */
  readonly brief: string;
  /** The type of a candidate. */
  readonly candidate?: string;
}

const code = (text: unknown): string => `\`${String(text)}\``;

/** Members whose unit is unknown or is not the unit of the compared argument: different numbers may be equal amounts. */
function unsureOf(spec: Spec, read: string | undefined, { takes }: OperationModel, node: ReadNode): string[] {
  return Object.entries(node.arguments ?? {})
    .filter(([path, name]) => {
      const sent = takes.all.find((argument) => argument.name === name)?.schema['x-unit'];
      return sent !== memberOf(spec, read, path)?.['x-unit'];
    })
    .map(([path]) => path);
}

/** A sentence as a whole, and its beginning as one. */
const sentences = (beginning: string, rest: string): Pick<Reconcile, 'sentence' | 'brief'> => ({
  sentence: `${beginning}${rest}.`,
  brief: `${beginning}.`,
});

function wordsOf(node: ReadNode): Pick<Reconcile, 'sentence' | 'brief'> {
  const { read, arguments: same = {}, constants = {} } = node;
  const named = Object.entries(same);
  const alike = named.filter(([path, name]) => path === name).map(([path]) => code(path));
  const parts = [
    ...(alike.length === 0 ? [] : [`${listed(alike)} ${alike.length === 1 ? 'is' : 'are'} as given`]),
    ...named.filter(([path, name]) => path !== name).map(([path, name]) => `${code(path)} is the given ${code(name)}`),
    ...Object.entries(constants).map(([path, value]) => `${code(path)} is ${code(value)}`),
  ];
  const equal = listed(parts);
  const where =
    node.items === undefined
      ? ` to see whether ${equal}`
      : ` for ${code(node.items)} with a ${code(node.created)} since the call${equal && `, where ${equal}`}`;
  return sentences(`After an unknown outcome, \`reconcile\` reads ${code(read)}`, where);
}

/** The paths of the members that a declaration compares. */
const comparedBy = (node: ReadNode): string[] => [
  ...Object.keys(node.arguments ?? {}),
  ...Object.keys(node.constants ?? {}),
  ...(node.items === undefined ? [] : [node.created]),
];

/** Refuses a declaration with unknown names, or a read that requires arguments the operation does not have. */
function checkNames(
  spec: Spec,
  node: ReadNode,
  [{ takes }, read]: readonly [OperationModel, OperationModel],
  [data, candidate]: readonly (string | undefined)[],
  where: string,
): void {
  const has = (name: string): boolean => takes.all.some((argument) => argument.name === name);
  const needs = read.takes.all.find(({ name, required }) => required && !has(name));
  if (needs)
    throw new Refusal(
      where,
      phrase`reads \`${read.id}\`, which needs \`${needs.name}\``,
      'name another, or add the argument',
    );
  const absent = Object.values(node.arguments ?? {}).find((name) => !has(name));
  if (absent !== undefined)
    throw new Refusal(where, phrase`compares with \`${absent}\`, which is not an argument`, 'fix the name');
  const paths = [
    ...comparedBy(node).map((path) => [candidate, path] as const),
    ...(node.items === undefined || node.more === undefined ? [] : [[data, node.more] as const]),
  ];
  const astray = paths.find(([name, path]) => !memberOf(spec, name, path))?.[1];
  if (astray !== undefined)
    throw new Refusal(
      where,
      phrase`names \`${astray}\`, which the response of \`${read.id}\` does not have`,
      'fix the path',
    );
}

function reconcileOf(
  spec: Spec,
  operations: readonly OperationModel[],
  operation: OperationModel,
): Reconcile | undefined {
  const node = operation.node['x-reconcile'];
  const where = `${operation.pointer}/x-reconcile`;
  // Vendors' documents do not declare it, and it cannot be inferred from them.
  if (!node) return undefined;
  if (node.none !== undefined)
    return sentences('After an unknown outcome, no operation shows what became of the call', `: ${node.none}`);
  const read = operations.find(({ id }) => id === node.read);
  if (!read?.safe)
    throw new Refusal(
      where,
      phrase`reads \`${node.read}\`, which is not a safe operation`,
      'name one, or write `none` with the reason',
    );
  const data = read.answers.find(isSuccess)?.data;
  const candidate = node.items === undefined ? data : itemOf(spec, data, node.items, where);
  checkNames(spec, node, [operation, read], [data, candidate], where);
  const unsure = unsureOf(spec, candidate, operation, node);
  return {
    row: { ...node, ...(unsure.length > 0 && { unsure }) },
    ...wordsOf(node),
    candidate: candidate ?? 'unknown',
  };
}

/** Where to look after an unknown outcome, for each operation that declares it. */
export const reconcilesOf = (
  spec: Spec,
  operations: readonly OperationModel[],
  gathered: Gathered,
): ReadonlyMap<string, Reconcile> =>
  new Map(
    operations.flatMap((operation) => {
      const found = gathered.of(() => reconcileOf(spec, operations, operation));
      return found ? [[operation.id, found] as const] : [];
    }),
  );
