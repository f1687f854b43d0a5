import { crossedIn, within } from '../bounds.ts';
import { isObject, type Json } from '../json.ts';

const has = (schema: Json, keyword: string): boolean => Object.hasOwn(schema, keyword);

const typesOf = (schema: Json): readonly unknown[] => [schema['type']].flat();

const lacks = (schema: Json, types: readonly string[], ...keywords: readonly string[]): boolean =>
  !types.some((type) => typesOf(schema).includes(type)) && keywords.some((keyword) => has(schema, keyword));

const jsonTypesOf = (value: unknown): readonly string[] => {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
  return [typeof value];
};

/** Whether values match the types of a schema; true if it has none. */
const fit = (schema: Json, values: readonly unknown[]): boolean =>
  !has(schema, 'type') || values.every((value) => jsonTypesOf(value).some((type) => typesOf(schema).includes(type)));

/** Whether a value is of the type of a schema, and of its values if it lists them. */
export const isOf = (schema: Json, value: unknown): boolean =>
  fit(schema, [value]) && within({ enum: schema['enum'] }, value);

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isReference = (branch: unknown): boolean => isObject(branch) && typeof branch['$ref'] === 'string';
const isNull = (branch: unknown): boolean => isObject(branch) && branch['type'] === 'null';
/** A reference, a type, or a list of those, which the ledger's type notation can express in full. */
const isPlain = (branch: unknown): boolean =>
  isObject(branch) &&
  Object.keys(branch).every((keyword) => ['$ref', 'type', 'items'].includes(keyword)) &&
  (branch['items'] === undefined || isPlain(branch['items']));

/** `[X, null]`, or named schemas only: other branches could not be printed as a readable type. */
const isChoice = (value: unknown): boolean => {
  const branches = listed(value);
  if (branches.length < 2 || !branches.every(isPlain)) return false;
  return branches.every(isReference) || (branches.length === 2 && isNull(branches[1]) && !isNull(branches[0]));
};

/** Whether a value holds a number that cannot be distinguished from its neighbours. */
const losesDigits = (value: unknown): boolean =>
  typeof value === 'number'
    ? Math.abs(value) > Number.MAX_SAFE_INTEGER
    : typeof value === 'object' && value !== null && Object.values(value).some(losesDigits);

/** Shapes in which one keyword cancels or hides another, with the fix. */
const misshapen: readonly (readonly [(schema: Json) => boolean, what: string, next: string])[] = [
  [
    (schema) => ['type', 'oneOf', 'anyOf'].filter((keyword) => has(schema, keyword)).length > 1,
    'states its type twice',
    'keep one of type, oneOf and anyOf',
  ],
  [
    (schema) => ['oneOf', 'anyOf'].some((keyword) => has(schema, keyword) && !isChoice(schema[keyword])),
    'is a union of something other than references, or a schema and null',
    'name its branches under components/schemas',
  ],
  [
    (schema) => lacks(schema, ['array'], 'items', 'minItems', 'maxItems', 'uniqueItems'),
    'has items but is not an array',
    'write `type: array`, or remove them',
  ],
  [
    (schema) =>
      lacks(schema, ['object'], 'properties', 'required', 'additionalProperties', 'minProperties', 'maxProperties'),
    'has members but is not an object',
    'write `type: object`, or remove them',
  ],
  [
    (schema) => lacks(schema, ['string'], 'minLength', 'maxLength', 'pattern'),
    'bounds a string but is not one',
    'write `type: string`, or remove the bound',
  ],
  [
    (schema) =>
      lacks(schema, ['number', 'integer'], 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'),
    'bounds a number but is not one',
    'write `type: number` or `type: integer`, or remove the bound',
  ],
  [(schema) => crossedIn(schema).length > 0, 'has bounds that exclude every value', 'fix one of them'],
  [
    (schema) => listed(schema['required']).some((name) => !Object.hasOwn(Object(schema['properties']), String(name))),
    'requires members that it does not describe',
    'describe them, or remove them from `required`',
  ],
  [
    (schema) =>
      !fit(schema, [
        ...listed(schema['enum']),
        ...['const', 'default'].flatMap((key) => (has(schema, key) ? [schema[key]] : [])),
      ]),
    'lists a value that is not of its type',
    'fix the value, or the type',
  ],
  // Of a file, the reader of YAML says so; a spec that is made from a document in JSON has not been one.
  [
    (schema) => ['const', 'enum', 'default'].some((keyword) => losesDigits(schema[keyword])),
    'lists a number that loses digits',
    'write it as a string, or with fewer digits',
  ],
  [
    (schema) => listed(schema['enum']).some((value) => !within(schema, value)),
    'lists a value that its bounds exclude',
    'fix the value, or the bounds',
  ],
  [
    (schema) => has(schema, 'const') && !within(schema, schema['const']),
    'has a `const` that it does not allow',
    'fix the value, or the bounds',
  ],
  [
    (schema) => has(schema, 'default') && !within(schema, schema['default']),
    'has a default that it does not allow',
    'fix the default, or its bounds',
  ],
];

/** The problem of a schema with contradictory keywords: its claims would not match its meaning. */
export const shapeProblem = (schema: Json): readonly [what: string, next: string] | undefined => {
  const [, what, next] = misshapen.find(([applies]) => applies(schema)) ?? [];
  return what === undefined || next === undefined ? undefined : [what, next];
};
