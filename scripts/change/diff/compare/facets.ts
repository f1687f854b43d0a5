import { DIALECT } from '../../../spec/dialect.ts';
import { at, entriesOf, isObject } from '../../../spec/json.ts';
import { wordless, type Shape } from '../read/shape.ts';
import { BOUNDS, compareBounds } from './bounds.ts';
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

/** Compares discriminators: a value more or less in the harmless direction breaks nothing. */
function discriminatorRule(direction: Direction, old: unknown, now: unknown): string | undefined {
  const [before, after] = direction === 'request' ? [old, now] : [now, old];
  const [targets = [], others = []] = [before, after].map((node) =>
    entriesOf(at(node, 'mapping')).map(([, target]) => target),
  );
  const isSame = isObject(old) && isObject(now) && old['propertyName'] === now['propertyName'];
  // A schema that only one of them names has another name in the other.
  const values = (node: unknown): string[] =>
    entriesOf(at(node, 'mapping')).map(
      ([value, target]) => `${value} ${targets.includes(target) && others.includes(target) ? String(target) : ''}`,
    );
  const known = new Set(values(after));
  const keeps = values(before).every((each) => known.has(each));
  if (isSame && keeps && known.size === values(before).length) return undefined;
  const way = direction === 'request' ? 'widened' : 'narrowed';
  return `${direction}-discriminator-${isSame && keeps ? way : kind(old, now)}`;
}

function deprecatedRule(direction: Direction, old: unknown, now: unknown): string | undefined {
  if ((old === true) === (now === true)) return undefined;
  return `${direction}-${now === true ? 'deprecated' : 'restored'}`;
}

/** The keywords with their own rules, in the order of a report. */
const RULES: Readonly<Record<string, (direction: Direction, old: unknown, now: unknown) => string | undefined>> = {
  format: formatRule,
  default: (direction, old, now) => `${direction}-default-${kind(old, now)}`,
  'x-unit': (direction, old, now) => `${direction}-unit-${kind(old, now)}`,
  discriminator: discriminatorRule,
  deprecated: deprecatedRule,
};

const otherRule = (direction: Direction, _: unknown, now: unknown): string =>
  `${direction}-keyword-${direction === 'request' && now === undefined ? 'removed' : 'changed'}`;

/** Keywords that are compared elsewhere, or that change nothing. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...wordless,
  ...BOUNDS,
  ...'readOnly writeOnly xml $id $schema $anchor $defs'.split(' '),
]);

/** Unknown extensions have no effect on a client. */
const isCompared = (keyword: string): boolean =>
  !ELSEWHERE.has(keyword) && (!keyword.startsWith('x-') || DIALECT.schema[keyword] !== undefined);

/** All differences between two shapes, without those of their members. */
export function compareFacets(direction: Direction, old: Shape, now: Shape, asText: boolean): Facet[] {
  // Formats and bounds of different types cannot be compared.
  const sameType = meets(old, now) || asText;
  const ofKeyword = (keyword: string): Facet[] => {
    const [was, is] = [at(old.node, keyword), at(now.node, keyword)];
    const ruleOf = Object.hasOwn(RULES, keyword) ? RULES[keyword] : undefined;
    const rule = same(was, is) ? undefined : (ruleOf ?? otherRule)(direction, was, is);
    return rule === undefined ? [] : [{ rule, keyword, old: was, new: is }];
  };
  const { format: _, ...others } = { ...RULES, ...old.node, ...now.node };
  return [
    ...(old.variants.length + now.variants.length > 0 ? [] : compareTypes(direction, old, now, asText)),
    ...compareValues(direction, old, now),
    ...(sameType ? [...ofKeyword('format'), ...compareBounds(direction, old.node, now.node)] : []),
    ...Object.keys(others).filter(isCompared).flatMap(ofKeyword),
  ];
}
