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

/** What a node of a spec is. */
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

/** A keyword of a spec, and all that follows from it being one. */
export interface Keyword {
  /** What its value is; of a keyword that holds nodes, the nodes say it. */
  readonly form?: Form;
  /** The nodes below it: one, or many by name or in a list. With a form as well, a value of that form may stand instead. */
  readonly holds?: readonly [count: 'one' | 'named' | 'listed', kind: Kind];
  /** What to do where it is missing. */
  readonly needed?: string;
  /** The nodes that may carry it, where not all of the kind may. */
  readonly carrier?: Form;
  /** The attribute of a node that the ledger has to back, where the value is claimed as it is. */
  readonly claims?: string;
  /** What documentation says of it. */
  readonly words?: (value: unknown) => string;
  /** Whether a validator holds bodies to it as it is. */
  readonly bounds?: true;
}

/** The methods that an operation table can hold, as OpenAPI writes them. */
export const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** The media type of requests and responses where a spec means plain JSON, and what a client says where any will do. What responses may be is in `media.ts`. */
export const JSON_TYPE = 'application/json';

/** The media types of requests whose fields are arguments, as `application/merge-patch+json`; any other travels as it is. */
export const isJson = (type: string): boolean => /^application\/([\w.-]+\+)?json$/i.test(type);

/** Where any media type will do, the client says JSON. */
export const ANY_TYPE = '*/*';

/** Other media types that a client can send, as they are given: only who writes a multipart body knows what parts it. */
export const RAW_TYPE = /^(?!multipart\/)[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/i;

/** How a credential travels: in a header, behind a prefix; as a user name and a password in one; or in the query. */
export type Carrier = CredentialHeader | (CredentialHeader & { readonly basic: true }) | { readonly query: string };

const bearer = (): Carrier => ({ header: 'Authorization', prefix: 'Bearer ' });

/** The kinds of credential, by `type` and what else distinguishes them: how they travel. */
export const CREDENTIALS: Readonly<Record<string, (scheme: { name?: string; 'x-prefix'?: string }) => Carrier>> = {
  'http bearer': bearer,
  'http basic': () => ({ header: 'Authorization', prefix: 'Basic ', basic: true }),
  'apiKey header': ({ name = '', 'x-prefix': prefix = '' }) => ({ header: name, prefix }),
  'apiKey query': ({ name = '' }) => ({ query: name }),
  // A cookie is a header to whoever sends a request; browsers let no program set it.
  'apiKey cookie': ({ name = '' }) => ({ header: 'Cookie', prefix: `${name}=` }),
  // How a caller comes by the token is not for a client of one API.
  oauth2: bearer,
  openIdConnect: bearer,
};

const prose: Keyword = { form: text };
const operation: Keyword = { holds: ['one', 'operation'] };
const schemas = (count: 'named' | 'listed'): Keyword => ({ holds: [count, 'schema'] });

/** A bound of values: claimed, said and held. */
const bound = (keyword: string, form: Form, words: (value: unknown) => string): Readonly<Record<string, Keyword>> => ({
  [keyword]: { form, claims: keyword, words, bounds: true },
});

/** All that a spec may hold. What is not in this table is refused, for no fact could back it. */
export const DIALECT: Readonly<Record<Kind, Readonly<Record<string, Keyword>>>> = {
  document: {
    openapi: { form: matching(/^3\.1\.\d+$/, 'a version of OpenAPI 3.1'), needed: 'add it' },
    // With another one Prism validates nothing, and says nothing.
    jsonSchemaDialect: { form: only('https://json-schema.org/draft/2020-12/schema'), needed: 'add it' },
    info: { holds: ['one', 'info'], needed: 'add it' },
    servers: { holds: ['listed', 'server'] },
    security: { form: security },
    tags: { holds: ['listed', 'tag'] },
    paths: { holds: ['named', 'path'], needed: 'add it' },
    components: { holds: ['one', 'components'] },
    'x-envelope': extensions.envelope,
    'x-shared-arguments': extensions.sharedArguments,
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
    // One of the two; with a media type the value travels as JSON.
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
    // Of forms alone; what a field that has none is written as is for `form.ts` to say.
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
    // Objects are open without it; what it says of members next to named ones is their type.
    additionalProperties: { form: flag, holds: ['one', 'schema'] },
    items: { holds: ['one', 'schema'] },
    // Merged before anything else reads a schema, as members are left out of the direction that has them not.
    allOf: schemas('listed'),
    readOnly: { form: flag },
    writeOnly: { form: flag },
    oneOf: schemas('listed'),
    anyOf: schemas('listed'),
    ...bound('minimum', number, (value) => `At least ${value}.`),
    ...bound('maximum', number, (value) => `At most ${value}.`),
    ...bound('exclusiveMinimum', number, (value) => `More than ${value}.`),
    ...bound('exclusiveMaximum', number, (value) => `Less than ${value}.`),
    // Floating-point numbers make validators refuse multiples of 0.01.
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
