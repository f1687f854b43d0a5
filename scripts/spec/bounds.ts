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

/** Whether bounds leave no value between them; of two of which one is exclusive, not even where they meet. */
const crossed = (schemas: readonly Json[], least: string, most: string): boolean => {
  const [lows = [], highs = []] = [least, most].map((name) =>
    schemas.flatMap((schema) => (Object.hasOwn(schema, name) ? [Number(schema[name])] : [])),
  );
  const room = Math.min(...highs) - Math.max(...lows);
  return room < 0 || (room === 0 && [least, most].some((name) => name.startsWith('exclusive')));
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

/** The pairs of bounds that leave no value between them; a value has to fit all the schemas. */
export const crossedIn = (...schemas: readonly Json[]): readonly (readonly string[])[] =>
  BOUNDS.filter(([least, most]) => crossed(schemas, least, most));
