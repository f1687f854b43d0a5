import type { Json } from '../../../spec/json.ts';
import type { Direction, Facet } from './types.ts';

type Way = 'tightened' | 'loosened';

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A bound of numbers as one value that grows as it moves up, the inclusive before the exclusive. */
const edge = (node: Json, inclusive: string, exclusive: string, sign: 1 | -1): readonly number[] | undefined => {
  const [within, beyond] = [node[inclusive], node[exclusive]];
  const isWhole = [node['type']].flat().every((type) => type === 'integer' || type === 'null');
  // Of integers the next one is the bound: more than 0 is at least 1.
  const after = (bound: number): readonly number[] => (isWhole ? [Math.floor(bound) + 1, 0] : [bound, 1]);
  // In OpenAPI 3.0 the exclusive one was a flag.
  if (beyond === true && isNumber(within)) return after(sign * within);
  const edges = [
    ...(isNumber(within) ? [[sign * within, 0]] : []),
    ...(isNumber(beyond) ? [after(sign * beyond)] : []),
  ];
  return edges.sort(([a = 0, b = 0], [c = 0, d = 0]) => c - a || d - b)[0];
};

const size =
  (keyword: string, sign: 1 | -1) =>
  (node: Json): readonly number[] | undefined => {
    const value = node[keyword];
    return isNumber(value) && !(sign === 1 && value === 0) ? [sign * value] : undefined;
  };

/** The bounds that can be compared, by keyword, as numbers: the greater, the tighter. */
const ORDERED: readonly (readonly [
  keyword: string,
  other: string,
  edge: (node: Json) => readonly number[] | undefined,
])[] = [
  ['minimum', 'exclusiveMinimum', (node) => edge(node, 'minimum', 'exclusiveMinimum', 1)],
  ['maximum', 'exclusiveMaximum', (node) => edge(node, 'maximum', 'exclusiveMaximum', -1)],
  ...['Length', 'Items', 'Properties'].flatMap((what) => [
    [`min${what}`, '', size(`min${what}`, 1)] as const,
    [`max${what}`, '', size(`max${what}`, -1)] as const,
  ]),
];

/** Bounds that cannot be ordered: a change counts as tighter in requests and as looser in responses. */
const UNORDERED = ['pattern', 'multipleOf', 'uniqueItems'];

/** The keywords of all bounds. */
export const BOUNDS: readonly string[] = [...ORDERED.flatMap(([keyword, other]) => [keyword, other]), ...UNORDERED];

/** Whether every multiple of one step is also a multiple of the other, as decimals: 0.15 is three times 0.05. */
const isMultiple = (keyword: string, step: unknown, other: unknown): boolean => {
  const times = Number(step) / Number(other);
  return keyword === 'multipleOf' && times > 0.5 && Math.abs(times - Math.round(times)) < 1e-9 * times;
};

const wayOf = (old: readonly number[] | undefined, now: readonly number[] | undefined): Way | undefined => {
  if (!old || !now) return old ? 'loosened' : now && 'tightened';
  const index = old.findIndex((value, place) => value !== now[place]);
  if (index < 0) return undefined;
  return Number(now[index]) > Number(old[index]) ? 'tightened' : 'loosened';
};

/** Compares the bounds of two schemas. */
export function compareBounds(direction: Direction, old: Json, now: Json): Facet[] {
  const ordered = ORDERED.flatMap(([keyword, other, of]): Facet[] => {
    const way = wayOf(of(old), of(now));
    const said = (node: Json): unknown => (node[keyword] === undefined ? node[other] : node[keyword]);
    return way ? [{ rule: `${direction}-bound-${way}`, keyword, old: said(old), new: said(now) }] : [];
  });
  const unordered = UNORDERED.flatMap((keyword): Facet[] => {
    const [before = false, after = false] = [old[keyword], now[keyword]];
    if (before === after) return [];
    const changed: Way = direction === 'request' ? 'tightened' : 'loosened';
    const way =
      before === false || isMultiple(keyword, after, before)
        ? 'tightened'
        : after === false || isMultiple(keyword, before, after)
          ? 'loosened'
          : changed;
    return [{ rule: `${direction}-bound-${way}`, keyword, old: old[keyword], new: now[keyword] }];
  });
  return [...ordered, ...unordered];
}
