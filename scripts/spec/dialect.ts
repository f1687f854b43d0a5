import type { CredentialHeader } from '../../src/api/descriptor.ts';
import * as extensions from './extensions.ts';
import {
  count,
  data,
  flag,
  list,
  matching,
  names,
  number,
  oneOf,
  only,
  parameterName,
  pattern,
  positive,
  security,
  text,
  typeName,
  values,
  type Form,
} from './forms.ts';

/** The kinds of nodes in a spec. */
export type Kind =
  | 'document'
  | 'info'
  | 'server'
  | 'server variable'
  | 'tag'
  | 'components'
  | 'path'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'response'
  | 'header'
  | 'media type'
  | 'encoding'
  | 'example'
  | 'schema'
  | 'securityScheme';

/** A keyword of a spec and its rules. */
export interface Keyword {
  /** The form of its value; for a keyword that only holds nodes, `holds` defines it. */
  readonly form?: Form;
  /** Its child nodes: one, or many by name or in a list. With a `form`, a value of that form is allowed instead. */
  readonly holds?: readonly [count: 'one' | 'named' | 'listed', kind: Kind];
  /** The fix if it is missing; set for required keywords. */
  readonly needed?: string;
  /** The nodes that may have it, if not all of the kind. */
  readonly carrier?: Form;
  /** The attribute that the ledger has to back, if the value is claimed unchanged. */
  readonly claims?: string;
  /** Its text in the docs. */
  readonly words?: (value: unknown) => string;
  /** Whether validators apply it unchanged. */
  readonly bounds?: true;
}

/** The methods that an operation table can hold, as OpenAPI writes them. */
export const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** The media type of plain JSON. For the media types of responses see `media.ts`. */
export const JSON_TYPE = 'application/json';

/** What may follow a media type: parameters such as `; charset=utf-8`. */
export const PARAMETERS = String.raw`(\s*;\s*[\w!#$&^.+-]+=([\w!#$%&'*+.^|~-]+|"[ !#-[\]-~]*"))*`;

const JSON_TYPES = new RegExp(String.raw`^(application|text)\/([\w.-]+\+)?json${PARAMETERS}$`, 'i');
/** JSON request types, such as `application/merge-patch+json`, whose fields become arguments. */
export const isJson = (type: string): boolean => JSON_TYPES.test(type);

/** Any media type; the client then sends JSON by default. */
export const ANY_TYPE = '*/*';

/** Carries a credential: in a prefixed header, as HTTP basic, or in the query. */
export type Carrier = CredentialHeader | (CredentialHeader & { readonly basic: true }) | { readonly query: string };

const bearer = (): Carrier => ({ header: 'Authorization', prefix: 'Bearer ' });

/** The carriers of security schemes, by `type` and `scheme` or `in`. */
export const CREDENTIALS: Readonly<Record<string, (scheme: { name?: string; 'x-prefix'?: string }) => Carrier>> = {
  'http bearer': bearer,
  'http basic': () => ({ header: 'Authorization', prefix: 'Basic ', basic: true }),
  'apiKey header': ({ name = '', 'x-prefix': prefix = '' }) => ({ header: name, prefix }),
  'apiKey query': ({ name = '' }) => ({ query: name }),
  // To an HTTP client a cookie is a header; browsers do not let scripts set it.
  'apiKey cookie': ({ name = '' }) => ({ header: 'Cookie', prefix: `${name}=` }),
  // Obtaining the token is outside the scope of an API client.
  oauth2: bearer,
  openIdConnect: bearer,
};

/** What may stand next to a reference in the plain form: the notes of an `allOf` that is a single reference. */
export const REFERENCE_NOTES: readonly string[] = ['description', 'deprecated'];

const prose: Keyword = { form: text };
const operation: Keyword = { holds: ['one', 'operation'] };
const schemas = (count: 'named' | 'listed'): Keyword => ({ holds: [count, 'schema'] });

/** A bound on values: claimed, documented and validated. */
const bound = (keyword: string, form: Form, words: (value: unknown) => string): Readonly<Record<string, Keyword>> => ({
  [keyword]: { form, claims: keyword, words, bounds: true },
});

/** Everything that a spec may contain. Anything else is refused, since no fact could back it. */
export const DIALECT: Readonly<Record<Kind, Readonly<Record<string, Keyword>>>> = {
  document: {
    openapi: { form: matching(/^3\.1\.\d+$/, 'a version of OpenAPI 3.1'), needed: 'add it' },
    // With any other dialect, Prism silently skips validation.
    jsonSchemaDialect: { form: only('https://json-schema.org/draft/2020-12/schema'), needed: 'add it' },
    info: { holds: ['one', 'info'], needed: 'add it' },
    servers: { holds: ['listed', 'server'] },
    security: { form: security },
    tags: { holds: ['listed', 'tag'] },
    paths: { holds: ['named', 'path'], needed: 'add it' },
    components: { holds: ['one', 'components'] },
    'x-envelope': extensions.envelope,
    'x-shared-arguments': extensions.sharedArguments,
    'x-units': extensions.units,
  },
  info: { title: { ...prose, needed: 'add it' }, version: { ...prose, needed: 'add it' }, description: prose },
  server: {
    url: { ...prose, needed: 'add it' },
    description: prose,
    variables: { holds: ['named', 'server variable'] },
  },
  'server variable': { default: { form: text, needed: 'add it' }, enum: { form: names }, description: prose },
  tag: { name: { ...prose, needed: 'add it' }, description: prose },
  components: {
    securitySchemes: { holds: ['named', 'securityScheme'] },
    parameters: { holds: ['named', 'parameter'] },
    responses: { holds: ['named', 'response'] },
    headers: { holds: ['named', 'header'] },
    schemas: schemas('named'),
  },
  path: {
    ...Object.fromEntries(METHODS.map((method) => [method, operation])),
    servers: { holds: ['listed', 'server'] },
  },
  operation: {
    operationId: { ...prose, needed: 'name it as the vendor does, or `resource.verb`' },
    summary: prose,
    description: prose,
    tags: { form: names },
    deprecated: { form: flag },
    security: { form: security },
    servers: { holds: ['listed', 'server'] },
    parameters: { holds: ['listed', 'parameter'] },
    requestBody: { holds: ['one', 'requestBody'] },
    responses: { holds: ['named', 'response'], needed: 'add it' },
    'x-safety': extensions.safety,
    'x-pager': extensions.pager,
    'x-idempotency': extensions.idempotency,
    'x-reconcile': extensions.reconcile,
  },
  parameter: {
    $ref: prose,
    name: { form: parameterName, needed: 'add it' },
    in: { form: oneOf(['path', 'query', 'header']), needed: 'add it' },
    required: { form: flag },
    description: prose,
    style: { form: oneOf(['form', 'simple', 'spaceDelimited', 'pipeDelimited', 'deepObject', 'label', 'matrix']) },
    explode: { form: flag },
    // Either of the two; with `content`, the value is sent as JSON.
    schema: { holds: ['one', 'schema'] },
    content: { holds: ['named', 'media type'] },
    example: { form: data },
  },
  requestBody: {
    required: { form: flag },
    description: prose,
    content: { holds: ['named', 'media type'], needed: 'add it' },
  },
  response: {
    $ref: prose,
    description: { ...prose, needed: 'add it' },
    headers: { holds: ['named', 'header'] },
    content: { holds: ['named', 'media type'] },
  },
  header: {
    $ref: prose,
    description: prose,
    required: { form: flag },
    deprecated: { form: flag },
    schema: { holds: ['one', 'schema'], needed: 'give it one' },
    example: { form: data },
  },
  'media type': {
    schema: { holds: ['one', 'schema'] },
    // For forms only; see `form.ts` for the default encoding.
    encoding: { holds: ['named', 'encoding'] },
    examples: { holds: ['named', 'example'] },
  },
  encoding: {
    contentType: { form: matching(/^[^\s/]+\/[^\s/]+/, 'a media type') },
    style: { form: oneOf(['form', 'deepObject']) },
    explode: { form: flag },
  },
  example: { value: { form: data, needed: 'add it' } },
  securityScheme: {
    type: { ...prose, needed: 'add it' },
    scheme: prose,
    in: prose,
    name: prose,
    description: prose,
    bearerFormat: prose,
    flows: { form: data },
    openIdConnectUrl: prose,
    'x-prefix': extensions.prefix,
  },
  schema: {
    $ref: prose,
    type: { form: typeName },
    enum: { form: values },
    const: { form: data },
    properties: schemas('named'),
    required: { form: names },
    // Without it objects are open; a schema gives the type of additional members.
    additionalProperties: { form: flag, holds: ['one', 'schema'] },
    items: { holds: ['one', 'schema'] },
    // Merged before anything else reads a schema, like the split of `readOnly` and `writeOnly`.
    allOf: schemas('listed'),
    readOnly: { form: flag },
    writeOnly: { form: flag },
    oneOf: schemas('listed'),
    anyOf: schemas('listed'),
    ...bound('minimum', number, (value) => `At least ${value}.`),
    ...bound('maximum', number, (value) => `At most ${value}.`),
    ...bound('exclusiveMinimum', number, (value) => `More than ${value}.`),
    ...bound('exclusiveMaximum', number, (value) => `Less than ${value}.`),
    // Not validated: floating-point errors make validators reject multiples of 0.01.
    multipleOf: { form: positive, claims: 'multipleOf', words: (value) => `A multiple of ${value}.` },
    ...bound('minItems', count, (value) => `At least ${value} of them.`),
    ...bound('maxItems', count, (value) => `At most ${value} of them.`),
    uniqueItems: { form: flag, claims: 'uniqueItems' },
    ...bound('minProperties', count, (value) => `At least ${value} members.`),
    ...bound('maxProperties', count, (value) => `At most ${value} members.`),
    ...bound('minLength', count, (value) => `At least ${value} long.`),
    ...bound('maxLength', count, (value) => `At most ${value} long.`),
    ...bound('pattern', pattern, (value) => `Matches \`${value}\`.`),
    format: { form: text, claims: 'format' },
    default: { form: data, claims: 'default' },
    deprecated: { form: flag, claims: 'deprecated' },
    description: prose,
    examples: { form: list },
    'x-unit': { ...extensions.unit, claims: 'unit', words: (value) => `Unit: ${value}.` },
  },
};
