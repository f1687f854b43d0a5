import { wordless, type Shape } from '../read/shape.ts';
import { compareBounds } from './bounds.ts';
import { compareTypes, type Direction, type Facet } from './types.ts';
import { compareValues } from './values.ts';

const kind = (old: unknown, now: unknown): string => {
  if (old === undefined) return 'added';
  return now === undefined ? 'removed' : 'changed';
};

/** The formats of numbers, each with those that hold all of its values. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  int32: ['int64', 'double', 'float'],
  int64: ['double'],
  float: ['double'],
};
const NUMERIC = ['int32', 'int64', 'float', 'double'];

/** Formats of numbers say how far they go; those of texts say what they are. */
function formatRule(direction: Direction, old: unknown, now: unknown): string {
  const numeric = [old, now].every((each) => each === undefined || NUMERIC.includes(String(each)));
  if (!numeric) return `${direction}-format-${kind(old, now)}`;
  const wider = now === undefined || (WIDER[String(old)] ?? []).includes(String(now));
  const narrows = old === undefined ? now === 'int32' : !wider;
  if (direction === 'request') return narrows ? `request-format-${kind(old, now)}` : 'request-format-of-number';
  return narrows || old === undefined ? 'response-format-added' : 'response-format-of-number';
}

const same = (old: unknown, now: unknown): boolean => JSON.stringify(old) === JSON.stringify(now);

/** The keywords that are compared as they are, each with the rest of its rule's name. */
const PLAIN: Readonly<Record<string, string>> = { default: 'default', 'x-unit': 'unit' };

/** Keywords that are compared elsewhere, or that change nothing. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...wordless,
  ...'format default x-unit deprecated readOnly writeOnly discriminator xml'.split(' '),
  ...'minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems'.split(' '),
  ...'minProperties maxProperties pattern multipleOf uniqueItems'.split(' '),
]);

function otherKeywords(direction: Direction, { node: old }: Shape, { node: now }: Shape): Facet[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names
    .filter((name) => !ELSEWHERE.has(name) && !name.startsWith('x-') && !same(old[name], now[name]))
    .map((name) => ({ rule: `${direction}-keyword-changed`, old: old[name], new: now[name] }));
}

/** All in which two shapes differ by themselves, what is below them left aside. */
export function compareFacets(direction: Direction, old: Shape, now: Shape, asText: boolean): Facet[] {
  const [before, after] = [old.node, now.node];
  const plain = Object.entries(PLAIN).flatMap(([keyword, name]): Facet[] =>
    same(before[keyword], after[keyword])
      ? []
      : [{ rule: `${direction}-${name}-${kind(before[keyword], after[keyword])}`, old: before[keyword], new: after[keyword] }],
  );
  const [format, nextFormat] = [before['format'], after['format']];
  const flag = (node: unknown): boolean => node === true;
  return [
    ...(old.variants.length + now.variants.length > 0 ? [] : compareTypes(direction, old, now, asText)),
    ...compareValues(direction, old, now),
    ...(same(format, nextFormat)
      ? []
      : [{ rule: formatRule(direction, format, nextFormat), old: format, new: nextFormat }]),
    ...compareBounds(direction, before, after),
    ...plain,
    ...(flag(before['deprecated']) === flag(after['deprecated'])
      ? []
      : [{ rule: `${direction}-${after['deprecated'] === true ? 'deprecated' : 'restored'}`, old: flag(before['deprecated']), new: flag(after['deprecated']) }]),
    ...otherKeywords(direction, old, now),
  ];
}
