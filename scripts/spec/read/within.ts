import type { Json } from '../json.ts';

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
const BOUNDS: Readonly<Record<string, Test>> = {
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
  Object.entries(BOUNDS).flatMap(([keyword, test]) =>
    Object.hasOwn(schema, keyword) && !test(schema[keyword], value) ? [keyword] : [],
  );

/** Whether a value is within the bounds and the enum of a schema, without looking into its children. */
export const within = (schema: Json, value: unknown): boolean => exceeded(schema, value).length === 0;
