import type { Difference } from '../finding/finding.ts';
import type { Operation } from '../read/api.ts';
import { changed, found, lost } from './difference.ts';

/** An operation before and after. */
export interface Both {
  readonly old: Operation;
  readonly now: Operation;
}

/** Which operations of two specs are one. */
export interface Paired {
  readonly both: readonly Both[];
  readonly gone: readonly Operation[];
  readonly come: readonly Operation[];
}

const addressOf = ({ method, path }: Operation): string => `${method} ${path}`;

/** A path, whatever its arguments are called. */
const shapeOf = ({ path }: Operation): string => path.replaceAll(/\{[^}]*\}/g, '{}');

const routeOf = (operation: Operation): string => `${operation.method} ${shapeOf(operation)}`;

/** Pairs operations: by their ids, which callers write; those that are left by where they are. */
export function pairOperations(old: readonly Operation[], now: readonly Operation[]): Paired {
  const both: Both[] = [];
  let [gone, come] = [old, now];
  for (const keyOf of [({ id }: Operation) => id, routeOf]) {
    const free = new Map(come.map((operation) => [keyOf(operation), operation]));
    for (const one of gone) {
      const other = free.get(keyOf(one));
      if (other) both.push({ old: one, now: other });
    }
    const paired = new Set(both.flatMap((each) => [each.old, each.now]));
    [gone, come] = [gone, come].map((left) => left.filter((each) => !paired.has(each))) as [Operation[], Operation[]];
  }
  return { both, gone, come };
}

/** Operations by where they are. */
export type Routes = ReadonlyMap<string, Operation>;

export const routesOf = (operations: readonly Operation[]): Routes =>
  new Map(operations.map((operation) => [routeOf(operation), operation]));

const placeholders = (path: string): string[] => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);

/** Arguments of a path by place: which of its names has become which. */
export function renamedInPath({ old, now }: Both): [from: string, to: string][] {
  if (old.path === now.path || shapeOf(old) !== shapeOf(now)) return [];
  const [before, after] = [placeholders(old.path), placeholders(now.path)];
  return before.flatMap((from, index): [string, string][] => {
    const to = after[index];
    return to === undefined || from === to ? [] : [[from, to]];
  });
}

/** What the way to an operation differs in: its name, its method and its path. */
export function compareRoutes(pair: Both, routes: Routes): Difference[] {
  const { old, now } = pair;
  if (old.id === now.id && old.method === now.method && old.path === now.path) return [];
  const at = { subject: now.id, from: old.pointer, to: now.pointer };
  const taken = routes.get(routeOf(old)) !== undefined && routes.get(routeOf(old))?.id !== now.id;
  const renamed = renamedInPath(pair);
  const swapped = renamed.length > 1 && renamed.every(([, to]) => renamed.some(([from]) => from === to));
  return [
    ...changed('operation-renamed', at, old.id, now.id),
    ...(taken ? [{ rule: 'operation-repointed', ...at, old: addressOf(old), new: addressOf(now) }] : []),
    ...(taken ? [] : changed('method-changed', at, old.method, now.method)),
    ...(taken || shapeOf(old) === shapeOf(now) ? [] : [{ rule: 'path-changed', ...at, old: old.path, new: now.path }]),
    ...(swapped ? [{ rule: 'path-arguments-swapped', ...at, old: old.path, new: now.path }] : []),
  ];
}

const hasOwnServer = ({ node, item }: Operation): boolean => [node, item].some((each) => each['servers'] !== undefined);

/** Compares the servers of operations that have their own; the API's server is compared once. */
export const compareOwnServer = ({ old, now }: Both): Difference[] =>
  hasOwnServer(old) || hasOwnServer(now)
    ? changed(
        'operation-servers-changed',
        { subject: now.id, from: old.pointer, to: now.pointer },
        old.server,
        now.server,
      )
    : [];

/** Operations that only one of the specs has. */
export const compareExistence = ({ gone, come }: Pick<Paired, 'gone' | 'come'>): [Difference, string][] => [
  ...gone.map((one): [Difference, string] => [lost('operation-removed', one.id, one.pointer, addressOf(one)), one.id]),
  ...come.map((one): [Difference, string] => [found('operation-added', one.id, one.pointer, addressOf(one)), one.id]),
];
