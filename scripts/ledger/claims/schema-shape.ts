import type { Json } from '../../spec/json.ts';
import { InputError } from '../../problem.ts';

const has = (schema: Json, keyword: string): boolean => Object.hasOwn(schema, keyword);
const typesOf = (schema: Json): readonly unknown[] => [schema['type']].flat();
const without = (schema: Json, type: string, ...keywords: readonly string[]): boolean =>
  !typesOf(schema).includes(type) && keywords.some((keyword) => has(schema, keyword));
const ofType = (schema: Json, type: string, ...keywords: readonly string[]): boolean =>
  keywords.every((keyword) => !has(schema, keyword) || typeof schema[keyword] === type);

/** Shapes in which one keyword undoes or hides what another one claims. */
const misshapen: readonly (readonly [(schema: Json) => boolean, string])[] = [
  [(schema) => has(schema, '$ref') && Object.keys(schema).length > 1, 'has siblings of $ref. Take them out'],
  [
    (schema) => has(schema, '$ref') && !/^#\/components\/schemas\/[^/]+$/.test(String(schema['$ref'])),
    'refers to no schema. Refer to one under #/components/schemas',
  ],
  [
    (schema) => ['type', 'oneOf', 'anyOf'].filter((keyword) => has(schema, keyword)).length > 1,
    'tells its type twice. Keep one of type, oneOf and anyOf',
  ],
  [(schema) => new Set(typesOf(schema)).size < typesOf(schema).length, 'names a type twice. Keep one'],
  [(schema) => without(schema, 'array', 'items'), 'has items but is no array. Say type: array, or take them out'],
  [
    (schema) => without(schema, 'object', 'properties', 'required', 'additionalProperties'),
    'has members but is no object. Say type: object, or take them out',
  ],
  [(schema) => has(schema, 'required') && !has(schema, 'properties'), 'requires members that it does not describe'],
  [
    (schema) => !ofType(schema, 'number', 'minimum', 'maximum', 'minLength', 'maxLength'),
    'has a bound that is no number. Write the number without quotes',
  ],
];

/** Refuses a schema whose keywords contradict each other: the claims that it makes would not be what it means. */
export const checkShape = (schema: Json, pointer: string): void => {
  const found = misshapen.find(([applies]) => applies(schema));
  if (found) throw new InputError(`${pointer} ${found[1]}.`);
};
