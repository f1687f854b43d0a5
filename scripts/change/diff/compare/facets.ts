import { DIALECT } from '../../../spec/dialect.ts';
import { at, entriesOf, isObject, type Json } from '../../../spec/json.ts';
import { wordless, type Shape } from '../read/shape.ts';
import { compareBounds } from './bounds.ts';
import { compareTypes, meets, type Direction, type Facet } from './types.ts';
import { compareValues } from './values.ts';
import { kind, same } from './same.ts';

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

/** The keywords that are compared as they are, each with the rest of its rule's name. */
const PLAIN: Readonly<Record<string, string>> = {
  default: 'default',
  'x-unit': 'unit',
};

/** Keywords that are compared elsewhere, or that change nothing. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...wordless,
  ...'format default x-unit deprecated readOnly writeOnly discriminator xml $id $schema $anchor $defs'.split(' '),
  ...'minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems'.split(' '),
  ...'minProperties maxProperties pattern multipleOf uniqueItems'.split(' '),
]);

/** Extensions that the dialect does not know say nothing to a client. */
const isKnown = (keyword: string): boolean => !keyword.startsWith('x-') || DIALECT.schema[keyword] !== undefined;

const otherKeywords = (direction: Direction, old: Json, now: Json): Facet[] =>
  [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((keyword) => !ELSEWHERE.has(keyword) && isKnown(keyword) && !same(old[keyword], now[keyword]))
    .map((keyword) => ({
      rule: `${direction}-keyword-${direction === 'request' && now[keyword] === undefined ? 'removed' : 'changed'}`,
      keyword,
      old: old[keyword],
      new: now[keyword],
    }));

const plainKeywords = (direction: Direction, old: Json, now: Json): Facet[] =>
  Object.entries(PLAIN).flatMap(([keyword, name]): Facet[] => {
    const said = { keyword, old: old[keyword], new: now[keyword] };
    return same(said.old, said.new) ? [] : [{ rule: `${direction}-${name}-${kind(said.old, said.new)}`, ...said }];
  });

/** By what forms are told apart: values that only one direction takes more or fewer of break nobody. */
function compareDiscriminators(
  direction: Direction,
  { discriminator: old }: Json,
  { discriminator: now }: Json,
): Facet[] {
  if (same(old, now)) return [];
  const [before, after] = direction === 'request' ? [old, now] : [now, old];
  const [targets, others] = [before, after].map((node) => entriesOf(at(node, 'mapping')).map(([, target]) => target));
  const isSame = isObject(old) && isObject(now) && old['propertyName'] === now['propertyName'];
  // A schema that only one of them names has another name in the other.
  const values = (node: unknown): string[] =>
    entriesOf(at(node, 'mapping')).map(
      ([value, target]) => `${value} ${targets?.includes(target) && others?.includes(target) ? String(target) : ''}`,
    );
  const known = new Set(values(after));
  const keeps = values(before).every((each) => known.has(each));
  if (isSame && keeps && known.size === values(before).length) return [];
  const way = direction === 'request' ? 'widened' : 'narrowed';
  const rule = `${direction}-discriminator-${isSame && keeps ? way : kind(old, now)}`;
  return [{ rule, keyword: 'discriminator', old, new: now }];
}

function compareFormats(direction: Direction, { format: old }: Json, { format: now }: Json): Facet[] {
  return same(old, now) ? [] : [{ rule: formatRule(direction, old, now), keyword: 'format', old, new: now }];
}

function compareDeprecated(direction: Direction, { deprecated: old }: Json, { deprecated: now }: Json): Facet[] {
  if ((old === true) === (now === true)) return [];
  return [{ rule: `${direction}-${now === true ? 'deprecated' : 'restored'}`, keyword: 'deprecated', old, new: now }];
}

/** All in which two shapes differ by themselves, what is below them left aside. */
export const compareFacets = (direction: Direction, old: Shape, now: Shape, asText: boolean): Facet[] => [
  ...(old.variants.length + now.variants.length > 0 ? [] : compareTypes(direction, old, now, asText)),
  ...compareValues(direction, old, now),
  // Those of another type say nothing about it.
  ...(meets(old, now) || asText ? compareFormats(direction, old.node, now.node) : []),
  ...(meets(old, now) || asText ? compareBounds(direction, old.node, now.node) : []),
  ...plainKeywords(direction, old.node, now.node),
  ...compareDiscriminators(direction, old.node, now.node),
  ...compareDeprecated(direction, old.node, now.node),
  ...otherKeywords(direction, old.node, now.node),
];
