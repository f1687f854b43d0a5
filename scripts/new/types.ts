import { isObject, itemsOf, type Json } from '../spec/json.ts';
import { without } from './notes.ts';

/** Keywords that apply to values of one kind only, and are ignored for others. */
const BOUND_TO: readonly (readonly [types: readonly string[], keywords: readonly string[]])[] = [
  [['object'], ['properties', 'required', 'additionalProperties', 'minProperties', 'maxProperties', 'propertyNames']],
  [['array'], ['items', 'minItems', 'maxItems', 'uniqueItems']],
  [['string'], ['minLength', 'maxLength', 'pattern', 'contentEncoding', 'contentMediaType']],
  [
    ['number', 'integer'],
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ],
];

/** OpenAPI 3.0 marks exclusive bounds with a flag. */
const exclusive = (schema: Json): Json =>
  [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ].reduce<Json>((node, [flag = '', bound = '']) => {
    if (typeof node[flag] !== 'boolean') return node;
    const isBound = node[flag] === true && node[bound] !== undefined;
    return isBound ? { ...without(node, flag, bound), [flag]: node[bound] } : without(node, flag);
  }, schema);

const typeOfValue = (value: unknown): string => {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return Array.isArray(value) ? 'array' : typeof value;
};

const typesOfValues = (values: readonly unknown[]): readonly string[] => {
  const types = [...new Set(values.map(typeOfValue))];
  return types.includes('number') ? types.filter((type) => type !== 'integer') : types;
};

/** The types implied by the other keywords of a schema. */
const inferredTypes = (schema: Json): readonly string[] => {
  if (Object.hasOwn(schema, 'const')) return typesOfValues([schema['const']]);
  if (Array.isArray(schema['enum'])) return typesOfValues(schema['enum']);
  const [type] = BOUND_TO.find(([, keywords]) => keywords.some((each) => Object.hasOwn(schema, each)))?.[0] ?? [];
  if (type !== undefined) return [type];
  return typeof schema['format'] === 'string' ? ['string'] : [];
};

const COMBINED = ['$ref', 'oneOf', 'anyOf', 'allOf', 'not'];

export const isCombined = (schema: Json): boolean => COMBINED.some((name) => Object.hasOwn(schema, name));

/** One type, or a list of several. */
export const asType = (types: readonly unknown[]): Json => {
  const all = [...new Set(types)].filter((type) => type !== 'integer' || !types.includes('number'));
  return all.length === 0 ? {} : { type: all.length === 1 ? all[0] : all };
};

/** Removes keywords that do not apply to a schema's type. */
const onlyOf = (schema: Json, types: readonly unknown[]): Json =>
  without(
    schema,
    ...BOUND_TO.flatMap(([bound, keywords]) => (bound.some((each) => types.includes(each)) ? [] : keywords)),
  );

/** A value as one of a type, where only its notation is another: YAML reads `1.0` as a number, and `no` as a text. */
const asOneOf = (types: readonly unknown[], value: unknown): unknown => {
  const [type] = typesOfValues([value]);
  if (types.includes(type) || (type === 'integer' && types.includes('number'))) return value;
  if (types.includes('string') && ['number', 'boolean'].includes(typeof value)) return String(value);
  const isNumber = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
  if (isNumber && (types.includes('number') || (types.includes('integer') && Number.isInteger(Number(value)))))
    return Number(value);
  if (types.includes('boolean') && ['true', 'false'].includes(String(value))) return value === 'true';
  return undefined;
};

const fitted = (schema: Json, types: readonly unknown[]): Json => {
  const { enum: values, default: preset, ...rest } = schema;
  const fits = itemsOf(values).flatMap((value) => asOneOf(types, value) ?? (value === null ? [] : [value]));
  const set = preset === null && !types.includes('null') ? undefined : asOneOf(types, preset);
  const all = values === undefined ? undefined : types.includes('null') ? [...fits, ...nullOf(values)] : fits;
  const whole: Json = {
    ...rest,
    ...(all !== undefined && { enum: [...new Map(all.map((each) => [JSON.stringify(each), each])).values()] }),
  };
  return set === undefined ? whole : { ...whole, default: set };
};

const nullOf = (values: unknown): readonly null[] => (itemsOf(values).includes(null) ? [null] : []);

/** OpenAPI 3.0 has a `nullable` flag; OpenAPI 3.1 lists null as a type. */
export const orNull = (schema: Json): Json => {
  const { type, enum: values } = schema;
  return {
    ...schema,
    ...asType([type, 'null'].flat()),
    ...(Array.isArray(values) && { enum: [...new Set([...values, null])] }),
  };
};

/** A schema that says its types as the dialect does; of one that combines others, they say it. */
export const typed = (schema: Json): Json => {
  const plain = exclusive(schema);
  const { nullable, ...rest } = plain;
  if (isCombined(rest)) return plain;
  const said = rest['type'] === undefined ? inferredTypes(rest) : [rest['type']].flat();
  if (said.length === 0) return rest;
  const withTypes = { ...rest, ...asType(said) };
  const whole = nullable === true ? orNull(withTypes) : withTypes;
  const types = [whole['type']].flat();
  return fitted(onlyOf(whole, types), types);
};

/** Whether a schema is the null of a choice. */
export const isNull = (schema: unknown): boolean =>
  isObject(schema) &&
  (schema['type'] === 'null' || (Array.isArray(schema['enum']) && schema['enum'].every((value) => value === null)));
