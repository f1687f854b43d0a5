import type { Difference } from '../finding/finding.ts';
import type { Operation } from '../read/api.ts';

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

/** A path whatever its arguments are called. */
const routeOf = ({ method, path }: Operation): string => `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;

/** Pairs operations: by their ids, which callers write; those that are left by where they are. */
export function pairOperations(old: readonly Operation[], now: readonly Operation[]): Paired {
  const byId = new Map(now.map((operation) => [operation.id, operation]));
  const both = old.flatMap((one): Both[] => {
    const other = byId.get(one.id);
    return other ? [{ old: one, now: other }] : [];
  });
  const known = new Set(both.map(({ now: { id } }) => id));
  const free = new Map(now.filter(({ id }) => !known.has(id)).map((operation) => [routeOf(operation), operation]));
  const moved = old
    .filter(({ id }) => !known.has(id))
    .flatMap((one): Both[] => {
      const other = free.get(routeOf(one));
      return other ? [{ old: one, now: other }] : [];
    });
  const [before, after] = [
    new Set([...both, ...moved].map((each) => each.old)),
    new Set([...both, ...moved].map((each) => each.now)),
  ];
  return {
    both: [...both, ...moved],
    gone: old.filter((operation) => !before.has(operation)),
    come: now.filter((operation) => !after.has(operation)),
  };
}

/** Operations by where they are. */
export type Routes = ReadonlyMap<string, Operation>;

export const routesOf = (operations: readonly Operation[]): Routes =>
  new Map(operations.map((operation) => [routeOf(operation), operation]));

const placeholders = (path: string): string[] => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);

/** Arguments of a path by place: which of its names has become which. */
export function renamedInPath({ old, now }: Both): [from: string, to: string][] {
  if (old.path === now.path || routeOf(old).replace(/^\S+ /, '') !== routeOf(now).replace(/^\S+ /, '')) return [];
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
  const paths = [old.path, now.path].map((path) => path.replaceAll(/\{[^}]*\}/g, '{}'));
  const renamed = renamedInPath(pair);
  const swapped = renamed.length > 1 && renamed.every(([, to]) => renamed.some(([from]) => from === to));
  return [
    ...(old.id === now.id ? [] : [{ rule: 'operation-renamed', ...at, old: old.id, new: now.id }]),
    ...(taken
      ? [{ rule: 'operation-repointed', ...at, old: `${old.method} ${old.path}`, new: `${now.method} ${now.path}` }]
      : []),
    ...(taken || old.method === now.method
      ? []
      : [{ rule: 'method-changed', ...at, old: old.method, new: now.method }]),
    ...(taken || paths[0] === paths[1] ? [] : [{ rule: 'path-changed', ...at, old: old.path, new: now.path }]),
    ...(swapped ? [{ rule: 'path-arguments-swapped', ...at, old: old.path, new: now.path }] : []),
  ];
}

/** Operations that one of the specs has alone. */
export const compareExistence = ({ gone, come }: Pick<Paired, 'gone' | 'come'>): [Difference, string][] => [
  ...gone.map((one): [Difference, string] => [
    { rule: 'operation-removed', subject: one.id, from: one.pointer, old: `${one.method} ${one.path}` },
    one.id,
  ]),
  ...come.map((one): [Difference, string] => [
    { rule: 'operation-added', subject: one.id, to: one.pointer, new: `${one.method} ${one.path}` },
    one.id,
  ]),
];
