import type { Kind } from '../dialect.ts';
import type { Rows } from './row.ts';

const description = (of: string, makes: string): Rows => ({ description: ['A description in words.', of, makes] });

/** The documentation of everything around operations. */
export const documentWords: Readonly<
  Record<'document' | 'info' | 'server' | 'server variable' | 'tag' | 'components' | 'path' | 'securityScheme', Rows>
> = {
  document: {
    openapi: ['The version of OpenAPI.', '3.1.0', 'None; other versions are refused.'],
    jsonSchemaDialect: [
      'The version of JSON Schema.',
      'https://json-schema.org/draft/2020-12/schema',
      'None; without it, the mock would validate nothing.',
    ],
    info: ['The name and the version of the API.', { title: 'Acme', version: '2' }, 'The title of its pages.'],
    servers: [
      'Where the API is called.',
      [{ url: 'https://api.acme.example' }],
      'The first is the default of `baseUrl`; pass `baseUrl` to use another.',
    ],
    security: [
      'The credentials of all operations: a list of alternatives, each an object with the credentials to send together.',
      [{ Key: [] }],
      'The type of `credential`; `{}` in the list makes it optional.',
    ],
    tags: ['The groups of operations.', [{ name: 'Plans' }], 'The groups of the documentation.'],
    paths: ['The operations, by path.', { '/plan': {} }, 'A method of the client for each operation.'],
    components: ['What operations refer to.', { schemas: {} }, 'An exported type for each schema that is used.'],
    'x-envelope': [
      'How responses wrap their payload, and the flag of a failed call.',
      { payload: 'data', failure: { ok: false }, error: 'Plan' },
      '`data` is the payload; a 2xx response with the flag becomes a result of kind `rejected`.',
    ],
    'x-shared-arguments': [
      'Arguments that most operations take.',
      ['account'],
      'The option `defaults` takes them once for all calls.',
    ],
    'x-units': [
      'Units of this API, in addition to those of money and time.',
      ['credits'],
      "`x-unit` may use them; their amounts are of type `Quantity<'credits', number>`.",
    ],
  },
  info: {
    title: ['The name of the API.', 'Acme', 'The title of its pages, and its name in comments.'],
    version: ['The version of the API.', '2026-05', 'Shown in the documentation.'],
    ...description('Bills by the hour.', 'The introduction of its pages.'),
  },
  server: {
    url: ['The URL, with its variables in braces.', 'https://{region}.acme.example', 'The default of `baseUrl`.'],
    ...description('In Europe.', 'Shown in the documentation.'),
    variables: [
      'The variables of the URL.',
      { region: { default: 'eu', enum: ['eu', 'us'] } },
      'The option `server`, with a member for each variable.',
    ],
  },
  'server variable': {
    default: ['The value if a caller gives none.', 'eu', 'The default of the member of `server`.'],
    enum: ['All possible values.', ['eu', 'us'], 'The type of the member of `server`.'],
    ...description('Where the data is stored.', 'Shown in the documentation.'),
  },
  tag: {
    name: ['The name of a group.', 'Plans', 'A heading of the documentation.'],
    ...description('What can be bought.', 'The text below the heading.'),
  },
  components: {
    securitySchemes: [
      'The credentials, by name.',
      { Key: { type: 'http', scheme: 'bearer' } },
      'The type of `credential`, and where it is sent.',
    ],
    parameters: [
      'Parameters that several operations refer to.',
      { Page: { name: 'page', in: 'query', schema: { type: 'integer' } } },
      'An argument of each operation that refers to it.',
    ],
    responses: [
      'Responses that several operations refer to.',
      { Missing: { description: 'There is none.' } },
      'A response of each operation that refers to it.',
    ],
    headers: [
      'Headers that several responses refer to.',
      { Left: { schema: { type: 'integer' } } },
      'A header of each response that refers to it.',
    ],
    schemas: ['The types, by name.', { Plan: { type: 'object' } }, 'An exported type of this name.'],
  },
  path: {
    ...Object.fromEntries(
      ['get', 'put', 'post', 'patch', 'delete'].map((method) => [
        method,
        [
          `The operation that is called with ${method.toUpperCase()}.`,
          { operationId: 'plans.get', responses: { '204': { description: 'Done.' } } },
          'A method of the client.',
        ] as const,
      ]),
    ),
    servers: [
      'Another server for the operations of this path.',
      [{ url: 'https://files.acme.example' }],
      'Calls of these operations go there, unless `baseUrl` is given.',
    ],
  },
  securityScheme: {
    type: [
      'The kind of credential: `http`, `apiKey`, `oauth2` or `openIdConnect`.',
      'apiKey',
      'How the credential is sent.',
    ],
    scheme: ['Of `http`: `bearer` or `basic`.', 'basic', '`basic` takes a user name and a password.'],
    in: ['Of an `apiKey`: `header`, `query` or `cookie`.', 'header', 'Where the key is sent; errors redact it.'],
    name: ['The name of that header, parameter or cookie.', 'X-Key', 'The name on the wire.'],
    ...description('From the console.', 'Shown where the documentation describes the credential.'),
    bearerFormat: ['The format of a token.', 'JWT', 'None.'],
    flows: [
      'Of `oauth2`: where tokens and scopes come from.',
      { clientCredentials: {} },
      'None: a call takes a token.',
    ],
    openIdConnectUrl: [
      'Of `openIdConnect`: the URL of its discovery document.',
      'https://acme.example/oidc',
      'None: a call takes a token.',
    ],
    'x-prefix': ['The word before a key in a header.', 'Token ', 'It is sent before the credential.'],
  },
} satisfies Partial<Record<Kind, Rows>>;
