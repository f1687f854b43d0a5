import { ANY_TYPE } from '../spec/dialect.ts';
import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { readOf } from '../spec/model/media.ts';
import { without } from './notes.ts';
import { followed } from './references.ts';

// Swagger 2 has the same information as OpenAPI 3 in other places.

const named = (value: unknown, change: (each: Json, name: string) => Json): Json =>
  Object.fromEntries(entriesOf(value).map(([name, each]) => [name, change(Object(each), name)]));

/** The schema keywords, which Swagger 2 puts directly on a parameter. */
// prettier-ignore
const VALUE = [
  'type', 'format', 'items', 'default', 'enum', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum',
  'maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'multipleOf',
];

const schemaOf = (node: Json): Json => {
  if (isObject(node['schema'])) return asBytes(node['schema']);
  const kept = Object.fromEntries(Object.entries(node).filter(([name]) => VALUE.includes(name)));
  return { ...asBytes(kept), ...(isObject(kept['items']) && { items: schemaOf(kept['items']) }) };
};

const asBytes = (schema: Json): Json =>
  schema['type'] === 'file' ? { ...schema, type: 'string', format: 'binary' } : schema;

/** Swagger 2's `collectionFormat`s as OpenAPI 3 notations. */
const NOTATIONS: Readonly<Record<string, Json>> = {
  csv: { explode: false },
  multi: { explode: true },
  ssv: { style: 'spaceDelimited', explode: false },
  pipes: { style: 'pipeDelimited', explode: false },
  // Not a style: the reader refuses it in these words.
  tsv: { style: 'tsv, for which OpenAPI 3 has no style', explode: false },
};

/** The style of a list; undefined for anything else. */
const notationOf = (node: Json): Json =>
  (node['type'] === 'array' && NOTATIONS[String(node['collectionFormat'] ?? 'csv')]) || {};

const parameter = (node: Json): Json => ({
  ...without(node, 'collectionFormat', ...VALUE),
  ...notationOf(node),
  schema: schemaOf(node),
});

/** A header defaults to commas; the reader refuses other styles. */
const header = (node: Json): Json => {
  const { explode, ...style } = notationOf(node);
  return { ...style, ...(explode === true && { explode }), schema: schemaOf(node) };
};

const form = (fields: readonly Json[], consumes: readonly unknown[]): Json => {
  const type = consumes.includes('multipart/form-data') || fields.some((each) => each['type'] === 'file');
  const required = fields.filter((field) => field['required'] === true).map(({ name }) => name);
  const properties = Object.fromEntries(fields.map((field) => [String(field['name']), schemaOf(field)]));
  const schema = { type: 'object', properties, ...(required.length > 0 && { required }) };
  const encoding = Object.fromEntries(fields.map((field) => [String(field['name']), notationOf(field)]));
  const media = type ? 'multipart/form-data' : 'application/x-www-form-urlencoded';
  return { content: { [media]: { schema, encoding } } };
};

const contentOf = (types: readonly unknown[], schema: Json): Json =>
  Object.fromEntries((types.length > 0 ? types : ['application/json']).map((type) => [String(type), { schema }]));

const requestBody = (parameters: readonly Json[], consumes: readonly unknown[]): Json => {
  const body = parameters.find((each) => each['in'] === 'body');
  const fields = parameters.filter((each) => each['in'] === 'formData');
  const sent = body ? [body] : fields;
  // A form with a field that has to be given has to be sent.
  const required = sent.some((each) => each['required'] === true) && { required: true };
  if (body) return { requestBody: { ...required, content: contentOf(consumes, schemaOf(body)) } };
  return fields.length > 0 ? { requestBody: { ...required, ...form(fields, consumes) } } : {};
};

/** Media types that hold members. */
const STRUCTURED = /[/+](json|xml|yaml|x-yaml)\b/i;

const isStructured = ({ type, properties, allOf }: Json): boolean =>
  type === 'object' || isObject(properties) || Array.isArray(allOf);

/** The media type of a response: an error with members is JSON even if the operation otherwise produces only files. */
const sentAs = (document: Json, status: string, node: Json, produces: readonly unknown[]): readonly unknown[] => {
  const isFile = produces.length > 0 && !produces.some((type) => STRUCTURED.test(String(type)));
  return isFile && !status.startsWith('2') && isStructured(followed(document, node['schema'])) ? [] : produces;
};

/** A file is bytes, which a media type of text or JSON is not read as. */
const asFile = (produces: readonly unknown[]): readonly unknown[] => {
  const types = produces.filter((type) => readOf(String(type), {}) === 'bytes');
  return types.length > 0 ? types : [ANY_TYPE];
};

const isFile = (node: Json): boolean => at(node, 'schema', 'type') === 'file';

const response = (node: Json, produces: readonly unknown[]): Json => ({
  ...without(node, 'schema', 'examples', 'headers'),
  ...(node['headers'] !== undefined && { headers: named(node['headers'], header) }),
  ...(isObject(node['schema']) && { content: contentOf(isFile(node) ? asFile(produces) : produces, schemaOf(node)) }),
});

const FLOWS: Readonly<Record<string, string>> = { application: 'clientCredentials', accessCode: 'authorizationCode' };

const securityScheme = (node: Json): Json => {
  const { type, flow, authorizationUrl, tokenUrl, scopes, ...rest } = node;
  if (type === 'basic') return { type: 'http', scheme: 'basic' };
  if (type !== 'oauth2') return node;
  const name = FLOWS[String(flow)] ?? String(flow);
  const urls = {
    ...(authorizationUrl !== undefined && { authorizationUrl }),
    ...(tokenUrl !== undefined && { tokenUrl }),
  };
  return { ...rest, type, flows: { [name]: { ...urls, scopes: Object(scopes) } } };
};

const serversOf = ({ host, basePath = '', schemes }: Json): readonly Json[] => {
  const path = String(basePath).replace(/\/$/, '');
  if (host === undefined) return path === '' ? [] : [{ url: path }];
  const known = itemsOf(schemes);
  const scheme = known.length === 0 || known.includes('https') ? 'https' : String(known[0]);
  return [{ url: `${scheme}://${String(host)}${path}` }];
};

const pathItem = (document: Json, item: Json): Json =>
  Object.fromEntries(
    Object.entries(item)
      .filter(([key, node]) => key !== 'parameters' && isObject(node))
      .map(([method, node]) => [method, operation(document, item, Object(node))]),
  );

const operation = (document: Json, item: Json, node: Json): Json => {
  const all = [...itemsOf(item['parameters']), ...itemsOf(node['parameters'])].map((each) => followed(document, each));
  const byPlace = [...new Map(all.map((each) => [`${String(each['in'])} ${String(each['name'])}`, each])).values()];
  const [consumes, produces] = ['consumes', 'produces'].map((name) => itemsOf(node[name] ?? document[name]));
  return {
    ...without(node, 'consumes', 'produces', 'schemes', 'parameters', 'responses'),
    parameters: byPlace.filter((each) => !['body', 'formData'].includes(String(each['in']))).map(parameter),
    ...requestBody(byPlace, consumes ?? []),
    responses: named(node['responses'], (each, status) => {
      const found = followed(document, each);
      return response(found, sentAs(document, status, found, produces ?? []));
    }),
  };
};

/** Keywords whose members have names of the vendor, and keywords that hold values of its API. */
const NAMED = ['properties', 'schemas', 'headers', 'paths', 'responses', 'securitySchemes'];
const VALUED = ['default', 'enum', 'example', 'x-example'];

const REFERENCE = /^#\/definitions\//;

/** Converts references and marks to their OpenAPI 3 names. */
const renamed = (value: unknown, areNames = false): unknown => {
  if (Array.isArray(value)) return value.map((each) => renamed(each));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (areNames) return [key, renamed(each)];
      if (VALUED.includes(key)) return [key, each];
      if (key === '$ref') return [key, String(each).replace(REFERENCE, '#/components/schemas/')];
      return [key === 'x-nullable' ? 'nullable' : key, renamed(each, NAMED.includes(key))];
    }),
  );
};

/** Converts a Swagger 2 document to OpenAPI 3.0. */
export const fromSwagger = (document: Json): Json => {
  const paths = named(document['paths'], (item) => pathItem(document, followed(document, item)));
  const securitySchemes = named(document['securityDefinitions'], securityScheme);
  const converted = {
    openapi: '3.0.3',
    info: document['info'],
    servers: serversOf(document),
    ...(document['security'] !== undefined && { security: document['security'] }),
    paths,
    components: { schemas: Object(document['definitions']), securitySchemes },
  };
  return Object(renamed(converted));
};
