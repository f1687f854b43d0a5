import { DIALECT } from '../../spec/dialect.ts';
import { placesOf } from '../../spec/nodes.ts';
import { isOpenEnum } from '../../spec/plain/enums.ts';
import { tagsIn } from '../../spec/plain/tags.ts';
import { componentName, isSchema, type Schema } from '../../spec/spec.ts';
import { formatPattern } from './formats.ts';
import { typesOf, type Compilable, type Compile, type Reading } from './reading.ts';
import { compileUnion } from './union.ts';

/** Whether rounding by `JSON.parse` would matter: counts and amounts of money. */
function isExact(schema: Schema): boolean {
  const types = typesOf(schema);
  return types.includes('integer') || (types.includes('number') && schema['x-unit'] !== undefined);
}

const compileType: Compile = (schema) => {
  const [type, ...others] = typesOf(schema);
  return { ...(others.length > 0 ? { is: schema.type } : { type }), ...(isExact(schema) && { exact: true }) };
};

const isScalar = (values: readonly unknown[]): boolean =>
  !values.some((value) => typeof value === 'object' && value !== null);

const compileEnum: Compile = (schema, { formOnly, tags }) => {
  const members = schema.enum ?? [];
  if (isOpenEnum(schema, tags)) return formOnly ? {} : { member: members };
  return isScalar(members) ? { fixed: members } : { enum: members };
};

const compileConst: Compile = ({ const: value }) => (isScalar([value]) ? { fixed: [value] } : { const: value });

const compileAll = (schemas: unknown, reading: Reading): Compilable =>
  Object.fromEntries(
    Object.entries(isSchema(schemas) ? schemas : {}).map(([name, schema]) => [
      name,
      isSchema(schema) ? compileSchema(schema, reading) : schema,
    ]),
  );

const compileProperties: Compile = (schema, reading) => {
  const names = Object.keys(schema.properties ?? {});
  const properties = { properties: compileAll(schema.properties, reading) };
  if (schema.additionalProperties === false) return { ...properties, closed: names };
  // `additionalProperties` allows members of any name.
  if (schema.additionalProperties !== undefined) return properties;
  // Objects are open by default: an unknown member is reported, but not as a `shape` issue.
  return { ...properties, ...(!reading.formOnly && names.length > 0 && { extra: names }) };
};

const compileAdditional: Compile = ({ additionalProperties, properties }, reading) => {
  if (isSchema(additionalProperties)) return { additionalProperties: compileSchema(additionalProperties, reading) };
  return additionalProperties === false && properties === undefined ? { closed: [] } : {};
};

const asItIs =
  (keyword: string): Compile =>
  (schema) => ({ [keyword]: schema[keyword] });

/** How each keyword is compiled; all others do not constrain a body. */
const KEYWORDS: ReadonlyMap<string, Compile> = new Map<string, Compile>([
  ...Object.entries(DIALECT.schema).flatMap(([keyword, { bounds }]): [string, Compile][] =>
    bounds ? [[keyword, asItIs(keyword)]] : [],
  ),
  ['$ref', ({ $ref = '' }, { under }) => ({ $ref: `#/${under}/${componentName($ref)}` })],
  ['type', compileType],
  ['enum', compileEnum],
  ['const', compileConst],
  ['format', ({ format = '' }) => (formatPattern(format) ? { format } : {})],
  ['required', ({ required }) => ({ needs: required })],
  ['properties', compileProperties],
  ['additionalProperties', compileAdditional],
  ['items', ({ items }, reading) => (isSchema(items) ? { items: compileSchema(items, reading) } : {})],
  ['oneOf', ({ oneOf }, reading) => compileUnion(oneOf, reading, compileSchema)],
  ['anyOf', ({ anyOf }, reading) => compileUnion(anyOf, reading, compileSchema)],
]);

/** Compiles a schema of a spec for ajv. */
function compileSchema(schema: Schema, reading: Reading): Compilable {
  const parts = Object.keys(schema).map((keyword) => KEYWORDS.get(keyword)?.(schema, reading));
  return Object.assign({}, ...parts);
}

/** Compiles every named schema in both modes. */
export function compileSchemas(schemas: Reading['schemas']): Compilable {
  const tags = tagsIn(placesOf({ info: { title: '' }, paths: {}, components: { schemas } }));
  const read = (under: Reading['under'], formOnly: boolean) => compileAll(schemas, { schemas, tags, under, formOnly });
  return { $defs: read('$defs', false), definitions: read('definitions', true) };
}
