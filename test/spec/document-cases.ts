import { answer, get, post, type Case } from './valid.ts';

const page = [...get, 'parameters', '1'];
const named = (name: string) => ({ name, in: 'header', schema: { type: 'string' } });

/** Places and values that violate the dialect outside of schemas and extensions. */
export const documentCases: readonly Case[] = [
  [['openapi'], '3.0.3', '#/openapi is `"3.0.3"`: write a version of OpenAPI 3.1.'],
  [['jsonSchemaDialect'], undefined, '# has no `jsonSchemaDialect`: add it.'],
  [
    ['jsonSchemaDialect'],
    'https://spec.openapis.org/oas/3.1/dialect/base',
    '#/jsonSchemaDialect is `"https://spec.openapis.org/oas/3.1/dialect/base"`: write `https://json-schema.org/draft/2020-12/schema`.',
  ],
  [['info'], null, '#/info is `null`: write a mapping.'],
  [['paths', '/plan'], null, '#/paths/~1plan is `null`: write a mapping.'],
  [
    ['paths', '/plan', 'parameters'],
    [named('X-Plan')],
    '#/paths/~1plan/parameters is not supported: use one of get, put, post, patch, delete, servers.',
  ],
  [[...post, 'requestBody'], { content: {} }, '#/paths/~1plan/post/requestBody has no media type: describe one.'],
  [['webhooks'], {}, '#/webhooks is not supported:'],
  [['servers'], { url: 'https://plans.test' }, '#/servers is `{"url":"https://plans.test"}`: write a list.'],
  [
    ['servers', '0', 'url'],
    'https://plans.test/a/../b',
    '#/servers/0 is `https://plans.test/a/../b`, which requests would change: write `https://plans.test/b`.',
  ],
  [['servers', '0', 'url'], '/a/../b', '#/servers/0 is `/a/../b`, which requests would change: write `/b`.'],
  [
    ['servers', '0', 'url'],
    'https://plans.test/%zz',
    '#/servers/0 is `https://plans.test/%zz`, in which a percent sign encodes nothing: write `%25` for the sign itself.',
  ],
  [['servers', '0', 'url'], '/a%', '#/servers/0 is `/a%`, in which a percent sign encodes nothing: write `%25`'],
  [
    ['servers', '0', 'url'],
    'HTTPS://Plans.test',
    '#/servers/0 is `HTTPS://Plans.test`, which requests would change: write `https://plans.test`.',
  ],
  [
    ['servers', '0', 'url'],
    'https://plans.test?x=1',
    '#/servers/0 is `https://plans.test?x=1`: write a whole URL, the path of one, or no server.',
  ],
  [
    ['servers', '0', 'url'],
    'https://me:secret@plans.test',
    '#/servers/0 contains a user name or password, which requests do not send: describe the credential under securitySchemes.',
  ],
  [
    ['servers', '0', 'url'],
    'https://plans.test:99999',
    '#/servers/0 is `https://plans.test:99999`: write a whole URL, the path of one, or no server.',
  ],
  [
    ['security'],
    { Key: [] },
    '#/security is `{"Key":[]}`: write a list of credentials, each by the name of its scheme with the list of its scopes.',
  ],
  [
    ['servers', '0', 'url'],
    'https://{region}.plans.test',
    '#/servers/0 has `region` only in its URL or only in its variables: write it in both.',
  ],
  [
    ['servers', '0'],
    { url: 'https://{region}.plans.test', variables: { region: { default: 'us', enum: ['eu'] } } },
    '#/servers/0/variables/region has the default `us`, which is not one of its values: fix one of them.',
  ],
  [
    [...get, 'servers'],
    [{ url: 'http://files.plans.test' }],
    '#/paths/~1plan/get/servers/0 is `http://files.plans.test`: write a whole https URL without variables.',
  ],
  [
    ['components', 'securitySchemes', 'Key'],
    { type: 'apiKey', in: 'query', name: 'account' },
    '#/paths/~1plan/get has the argument `account`, which carries its credential: remove it: the client sends the credential.',
  ],
  ...['query', 'cookie'].map((place): Case => [
    ['components', 'securitySchemes', 'Key'],
    { type: 'apiKey', in: place },
    '#/components/securitySchemes/Key has no `name`: give it one.',
  ]),
  [
    ['security'],
    [{ Key: [5] }],
    '#/security is `[{"Key":[5]}]`: write a list of credentials, each by the name of its scheme with the list of its scopes.',
  ],
  ...['Content-Type', 'accept'].map((name): Case => [
    ['components', 'securitySchemes', 'Key', 'name'],
    name,
    `#/components/securitySchemes/Key is the header ${name}, which is sent as the media type: fix the name.`,
  ]),
  [
    [...get, 'responses', '204'],
    { description: 'None.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Plan' } } } },
    '#/paths/~1plan/get/responses/204 has a body, which HTTP does not allow for a 204: leave its content out.',
  ],
  [
    [...get, 'responses', '200', 'content'],
    {
      'application/json': { schema: { $ref: '#/components/schemas/Plan' } },
      'application/json; profile=full': { schema: { $ref: '#/components/schemas/Offer' } },
    },
    '#/paths/~1plan/get/responses/200 describes application/json twice, with bodies that a client cannot tell apart by the parameters: keep one of them.',
  ],
  [[...get, 'operationId'], 5, '#/paths/~1plan/get/operationId is `5`: write a text.'],
  [[...get, 'summary'], 5, '#/paths/~1plan/get/summary is `5`: write a text.'],
  [[...get, 'x-order'], 1, '#/paths/~1plan/get/x-order is not supported:'],
  [
    [...get, 'requestBody'],
    { content: {} },
    '#/paths/~1plan/get/requestBody is the body of a GET, which clients cannot send: leave it out.',
  ],
  ...['multipart/form-data', 'text/*', 'csv'].map((type): Case => [
    [...post, 'requestBody'],
    { content: { [type]: {} } },
    `#/paths/~1plan/post/requestBody/content/${type.replace('/', '~1')} is a media type that a client cannot send on its own: describe the body as one type that is not multipart, as \`multipart/form-data\` with an object, or as \`*/*\`.`,
  ]),
  [
    [...get, 'responses', '200', 'headers'],
    { 'X-Left': { style: 'simple' } },
    '#/paths/~1plan/get/responses/200/headers/X-Left/style is not supported:',
  ],
  [
    [...get, 'responses', '200', 'headers'],
    { 'X-Left': { schema: { type: 'object' } } },
    '#/paths/~1plan/get/responses/200/headers/X-Left is a header that no client can read: describe a string, a number, a boolean or a list of them.',
  ],
  [
    [...get, 'responses', '200', 'headers'],
    { Constructor: { schema: { type: 'string' } } },
    '#/paths/~1plan/get/responses/200/headers/Constructor is a header of a name that every object inherits: leave it out.',
  ],
  ...['', 'X Left', 'Überzug', 'X:Left'].map((name): Case => [
    [...get, 'responses', '200', 'headers'],
    { [name]: { schema: { type: 'string' } } },
    `#/paths/~1plan/get/responses/200/headers/${name} is the header \`${name}\`, a name that HTTP does not allow: fix the name.`,
  ]),
  ...['a\nb', '5 €', '\u0000'].map((example): Case => [
    [...get, 'responses', '200', 'headers'],
    { 'X-Left': { schema: { type: 'string' }, example } },
    '#/paths/~1plan/get/responses/200/headers/X-Left has an example that a header cannot carry: fix the example.',
  ]),
  [
    [...get, 'responses', '200', 'headers'],
    { 'X-Left': {} },
    '#/paths/~1plan/get/responses/200/headers/X-Left has no `schema`: give it one.',
  ],
  [
    [...get, 'responses', '404', 'content'],
    { 'application/json': { schema: { type: 'object' } } },
    '#/paths/~1plan/get/responses/404 has a body that is not a named component: move its schema under components and refer to it.',
  ],
  [
    [...answer, 'schema'],
    { type: 'object' },
    '#/paths/~1plan/get/responses/200 has a body that is not a named component: move its schema under components and refer to it.',
  ],
  [
    [...answer, 'schema', 'description'],
    'The plan.',
    '#/paths/~1plan/get/responses/200/content/application~1json/schema/description is next to a `$ref`, where some tools ignore it: move it to the target of the `$ref`.',
  ],
  [
    [...answer, 'examples', 'documented'],
    { externalValue: 'https://elsewhere.test' },
    '#/paths/~1plan/get/responses/200/content/application~1json/examples/documented/externalValue is not supported:',
  ],
  [
    [...answer, 'examples', 'documented', 'value'],
    { $ref: 'x.json' },
    '#/paths/~1plan/get/responses/200/content/application~1json/examples/documented/value is `{"$ref":"x.json"}`: write a value without the name `$ref` in it.',
  ],
  [[...page, 'required'], 'no', '#/paths/~1plan/get/parameters/1/required is `"no"`: write true or false.'],
  [
    page,
    named('Authorization'),
    '#/paths/~1plan/get/parameters/1 is the header Authorization: describe the credential under securitySchemes, the media type under content.',
  ],
  [
    page,
    named('X State'),
    '#/paths/~1plan/get/parameters/1 is the header `X State`, a name that HTTP does not allow: fix the name.',
  ],
  ...['Host', 'content-length', 'Transfer-Encoding'].map((name): Case => [
    page,
    named(name),
    `#/paths/~1plan/get/parameters/1 is the header ${name}, which the runtime sets itself: leave it out.`,
  ]),
  [
    page,
    named('__PROTO__'),
    '#/paths/~1plan/get/parameters/1 is the header __PROTO__, which `fetch` may lose: leave it out.',
  ],
  ...[
    [[...answer, 'examples', 'documented', 'value'], { price: [{ valueOf: 3 }] }, '/price/0/valueOf'],
    [[...page, 'example'], { hasOwnProperty: 1 }, '/hasOwnProperty'],
    [['x-envelope', 'aliases'], { valueOf: 'total' }, '/valueOf'],
  ].map(([at, value, below]): Case => [
    at as string[],
    value,
    `#${(at as string[]).map((name) => `/${name.replaceAll('/', '~1')}`).join('')}${below} has a name that every object inherits: leave it out.`,
  ]),
  [
    [...page, 'name'],
    'valueOf',
    '#/paths/~1plan/get/parameters/1/name is `"valueOf"`: write a name that objects do not inherit.',
  ],
  [page, named(''), '#/paths/~1plan/get/parameters/1/name is `""`: write a name that objects do not inherit.'],
  ...(
    [
      [{ schema: { type: 'integer' }, example: 'abc' }, '"abc"'],
      [{ schema: { type: 'string', enum: ['a'] }, example: 'b' }, '"b"'],
      [{ schema: { $ref: '#/components/schemas/Plan' }, example: 'abc' }, '"abc"'],
      [{ content: { 'application/json': { schema: { type: 'array' } } }, example: {} }, '{}'],
    ] as const
  ).map(([parameter, shown]): Case => [
    page,
    { name: 'page', in: 'query', ...parameter },
    `#/paths/~1plan/get/parameters/1/example is \`${shown}\`, which does not match its schema: fix the example, or the schema.`,
  ]),
  [
    [...get, 'responses', '200', 'headers'],
    { 'X-Left': { schema: { type: 'integer' }, example: 'many' } },
    '#/paths/~1plan/get/responses/200/headers/X-Left/example is `"many"`, which does not match its schema: fix the example, or the schema.',
  ],
  ...[{ $ref: 5 }, { $ref: null }, { $ref: ['#/components/parameters/a'] }, { $ref: {} }].map((value): Case => [
    page,
    value,
    `#/paths/~1plan/get/parameters/1/$ref is \`${JSON.stringify(value.$ref)}\`: write a text.`,
  ]),
  [
    [...page, 'style'],
    'tabs',
    '#/paths/~1plan/get/parameters/1/style is `"tabs"`: write one of form, simple, spaceDelimited, pipeDelimited, deepObject, label, matrix.',
  ],
  [
    page,
    { $ref: '#/components/schemas/Plan' },
    '#/paths/~1plan/get/parameters/1 refers to `#/components/schemas/Plan`, which is not a parameter under components: fix the name, or add it there.',
  ],
];
