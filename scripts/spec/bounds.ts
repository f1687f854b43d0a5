import type { Json } from './json.ts';

type Test = (bound: unknown, value: unknown) => boolean;

const ofNumber =
  (test: (bound: number, value: number) => boolean): Test =>
  (bound, value) =>
    typeof value !== 'number' || test(Number(bound), value);

const ofLength =
  (type: 'string' | 'array', test: (bound: number, length: number) => boolean): Test =>
  (bound, value) => {
    if (type === 'array') return !Array.isArray(value) || test(Number(bound), value.length);
    return typeof value !== 'string' || test(Number(bound), [...value].length);
  };

const least = (bound: number, value: number): boolean => value >= bound;
const most = (bound: number, value: number): boolean => value <= bound;

const matches = (pattern: string, text: string): boolean => {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return true;
  }
};

/** The checks for a value of the right type, by keyword. */
const TESTS: Readonly<Record<string, Test>> = {
  enum: (values, value) => !Array.isArray(values) || values.includes(value),
  minimum: ofNumber(least),
  maximum: ofNumber(most),
  exclusiveMinimum: ofNumber((bound, value) => value > bound),
  exclusiveMaximum: ofNumber((bound, value) => value < bound),
  // A decimal step, such as 0.01, divides its multiples only almost.
  multipleOf: ofNumber((step, value) => {
    const times = value / step;
    return Math.abs(times - Math.round(times)) <= 4 * Number.EPSILON * Math.abs(times);
  }),
  minLength: ofLength('string', least),
  maxLength: ofLength('string', most),
  minItems: ofLength('array', least),
  maxItems: ofLength('array', most),
  pattern: (pattern, value) => typeof value !== 'string' || matches(String(pattern), value),
};

/** The keywords of a schema whose bounds exclude a value, without looking into its children. */
export const exceeded = (schema: Json, value: unknown): readonly string[] =>
  Object.entries(TESTS).flatMap(([keyword, test]) =>
    Object.hasOwn(schema, keyword) && !test(schema[keyword], value) ? [keyword] : [],
  );

/** Whether a value is within the bounds and the enum of a schema, without looking into its children. */
export const within = (schema: Json, value: unknown): boolean => exceeded(schema, value).length === 0;

/** The step from one number to the next that several schemas allow; 0 if there is none. */
const grainOf = (schemas: readonly Json[]): number =>
  Math.max(
    ...schemas.map(({ type, multipleOf }) =>
      Math.max([type].flat().includes('integer') ? 1 : 0, Number(multipleOf ?? 0)),
    ),
  );

/** How far a quotient of decimals may be from the whole number that it is. */
const NEAR = 1e-9;

/** Whether bounds leave no value between them; of two of which one is exclusive, not even where they meet. */
const crossed = (schemas: readonly Json[], [least, most]: readonly [string, string], grain = 0): boolean => {
  const held = (name: string): number[] =>
    schemas.flatMap((schema) => (Object.hasOwn(schema, name) ? [Number(schema[name])] : []));
  const [low, high] = [Math.max(...held(least)), Math.min(...held(most))];
  const [above, under] = [least, most].map((name) => name.startsWith('exclusive'));
  if (grain === 0) return high < low || (high === low && (above === true || under === true));
  const first = above ? Math.floor(low / grain + NEAR) + 1 : Math.ceil(low / grain - NEAR);
  const last = under ? Math.ceil(high / grain - NEAR) - 1 : Math.floor(high / grain + NEAR);
  return last < first;
};

const BOUNDS = [
  ['minimum', 'maximum'],
  ['minimum', 'exclusiveMaximum'],
  ['exclusiveMinimum', 'maximum'],
  ['exclusiveMinimum', 'exclusiveMaximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
] as const;

/** The bounds that leave no value between them, with the step that does not meet one; a value has to fit all the schemas. */
export const crossedIn = (...schemas: readonly Json[]): readonly (readonly string[])[] =>
  BOUNDS.flatMap((pair): (readonly string[])[] => {
    if (crossed(schemas, pair)) return [pair];
    if (!pair[0].endsWith('inimum') || !crossed(schemas, pair, grainOf(schemas))) return [];
    return [schemas.some((schema) => Object.hasOwn(schema, 'multipleOf')) ? [...pair, 'multipleOf'] : pair];
  });
