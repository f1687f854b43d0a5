import { fits } from './json-schema.ts';
import { isObject, itemsOf, type Json } from './json.ts';

/** What a value has to be, in words and as a test. */
export interface Form {
  readonly says: string;
  readonly fits: (value: unknown) => boolean;
  /** The members that a mapping of this form may have. */
  readonly members?: readonly string[];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isDistinct = (values: readonly unknown[]): boolean =>
  new Set(values.map((value) => JSON.stringify(value))).size === values.length;

/** A list that holds something, and nothing twice. */
const setOf = (value: unknown, fits: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(fits) && isDistinct(value);

/** Whether a pattern is a regular expression, as JSON Schema wants them. */
export const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
};

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];
const isType = (value: unknown): boolean => types.some((type) => type === value);

export const text: Form = { says: 'a text', fits: isText };
export const flag: Form = { says: 'true or false', fits: (value) => typeof value === 'boolean' };
export const number: Form = { says: 'a number, without quotes', fits: (value) => typeof value === 'number' };
export const positive: Form = {
  says: 'a number above 0, without quotes',
  fits: (value) => typeof value === 'number' && value > 0,
};
export const count: Form = {
  says: 'a whole number, without quotes',
  fits: (value) => Number.isInteger(value) && Number(value) >= 0,
};
/** The names that objects inherit and that Redocly's reader calls on what it reads. */
export const INHERITED: readonly string[] = [
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf',
];

/** A parameter is a member of what holds its operation's arguments. */
export const parameterName: Form = {
  says: 'a name that objects do not inherit',
  fits: (value) => isText(value) && value !== '' && !INHERITED.includes(value),
};

/** Data of others, in which a library would follow a reference, to another host, too. */
export const data: Form = {
  says: 'a value without the name `$ref` in it',
  fits: (value) => value !== undefined && !JSON.stringify(value).includes('"$ref":'),
};
export const list: Form = {
  says: 'a list of values without the name `$ref` in them',
  fits: (value) => Array.isArray(value) && value.every(data.fits),
};
export const values: Form = {
  says: 'a list of values, each once and without the name `$ref` in it',
  fits: (value) => setOf(value, data.fits),
};
export const names: Form = { says: 'a list of names, each once', fits: (value) => setOf(value, isText) };
export const pattern: Form = {
  says: 'a regular expression',
  fits: (value) => isText(value) && compiles(value),
};
export const typeName: Form = {
  says: `${types.join(', ')}, or a list of some of them, each once`,
  fits: (value) => isType(value) || setOf(value, isType),
};
export const security: Form = {
  says: 'a list of credentials, each by the name of its scheme with the list of its scopes',
  fits: (value) =>
    Array.isArray(value) &&
    value.every((each) => isObject(each) && Object.values(each).every((of) => Array.isArray(of) && of.every(isText))),
};
/** One text and no other. */
export const only = (wanted: string | boolean): Form => ({
  says: `\`${wanted}\``,
  fits: (value) => value === wanted,
});

/** A list of values of one form, each once. */
export const listOf = ({ says, fits }: Form, of: string): Form => ({
  says: `a list of ${of}, each once: ${says}`,
  fits: (value) => setOf(value, fits),
});

export const oneOf = (wanted: readonly string[]): Form => ({
  says: `one of ${wanted.join(', ')}`,
  fits: (value) => wanted.some((each) => each === value),
});

export const matching = (expression: RegExp, says: string): Form => ({
  says,
  fits: (value) => isText(value) && expression.test(value),
});

const membersOf = (schema: Json): readonly string[] => [
  ...Object.keys(Object(schema['properties'])),
  ...itemsOf(schema['oneOf']).flatMap((each) => membersOf(Object(each))),
];

/** What a JSON Schema takes. */
export const shaped = (schema: Json, says: string): Form => ({
  says,
  fits: (value) => fits(value, schema),
  members: [...new Set(membersOf(schema))],
});
