import { expect, test } from 'vitest';
import { chapterNav } from '../../scripts/site/chapters/chapters.ts';
import { common } from '../../scripts/site/docs/folder.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { entriesOf } from '../../scripts/client/build/exports.ts';
import { readTree } from '../../scripts/files.ts';
import { operation, renderAcme, write } from './acme.ts';

const list = '#/paths/~1invoices/get';
const onList = (members: object) => ({ paths: { '/invoices': { get: members } } });
const onPost = (members: object) => ({ paths: { '/x': { post: write('x.post', members) } } });
const body = (schema: object) => ({ description: 'A body.', content: { 'application/json': { schema } } });
const secured = (scheme: object) => ({ components: { securitySchemes: { key: scheme } } });
const page = { name: 'page', in: 'query', schema: { type: 'integer' } };

const refusals: [what: string, spec: object, message: string][] = [
  [
    'a missing operationId',
    onList({ operationId: undefined }),
    `${list} has no \`operationId\`: name it as the vendor does, or \`resource.verb\`.`,
  ],
  ...['/../invoices', 'invoices', '/invoices?all=1', '/a b', '//invoices/./x'].map((path): [string, object, string] => [
    `the path ${path}`,
    { paths: { '/invoices': undefined, [path]: { get: operation('other.list') } } },
    `#/paths/${path.replaceAll('/', '~1')}/get has a path that URLs normalize: begin it with a slash, and avoid \`..\`, \`?\`, \`#\` and spaces.`,
  ]),
  [
    'an array in a header in the style of a query',
    onList({
      parameters: [{ ...page, in: 'header', style: 'form', schema: { type: 'array', items: { type: 'string' } } }],
    }),
    `${list}/parameters/0 is an array in the header in the style form: describe it in simple.`,
  ],
  [
    'a parameter of another media type than JSON',
    onList({ parameters: [{ name: 'page', in: 'query', content: { 'text/csv': { schema: { type: 'string' } } } }] }),
    `${list}/parameters/0/content is text/csv in the query: describe \`application/json\` in the query or a header, or a schema.`,
  ],
  [
    'an event stream as a response',
    onList({ responses: { '404': { description: 'No.', content: { 'text/event-stream': {} } } } }),
    `${list}/responses/404 responds with text/event-stream: leave the response out: a call would never end.`,
  ],
  [
    'a reference to nothing',
    onList({
      responses: { '403': { description: undefined, content: undefined, $ref: '#/components/responses/Nope' } },
    }),
    `${list}/responses/403 refers to \`#/components/responses/Nope\`, which is not a response under components: fix the name, or add it there.`,
  ],
  [
    'a reference to a component of another kind',
    onList({ parameters: [{ $ref: '#/components/schemas/Failure' }] }),
    `${list}/parameters/0 refers to \`#/components/schemas/Failure\`, which is not a parameter under components: fix the name, or add it there.`,
  ],
  [
    'a reference that leaves the folder',
    { components: { schemas: { Other: { $ref: '../other/openapi.yaml#/components/schemas/X' } } } },
    '#/components/schemas/Other refers to `../other/openapi.yaml#/components/schemas/X`, which leaves the file: copy the target into components.',
  ],
  [
    'a reference to itself',
    { components: { schemas: { A: { $ref: '#/components/schemas/A' } } } },
    '#/components/schemas/A refers to `#/components/schemas/A`, which refers to itself: describe it in one of these places.',
  ],
  [
    'a cookie parameter',
    onList({ parameters: [{ ...page, in: 'cookie' }] }),
    `${list}/parameters/0/in is \`"cookie"\`: write one of path, query, header.`,
  ],
  [
    'a parameter without a schema',
    onList({ parameters: [{ ...page, schema: undefined }] }),
    `${list}/parameters/0 has no \`schema\`: give it one.`,
  ],
  [
    'a path parameter that is not in the path',
    onList({ parameters: [{ ...page, in: 'path', required: true }] }),
    `${list} has \`page\` only in its path or only in its parameters: write it in both.`,
  ],
  [
    'a variable in a path without its parameter',
    { paths: { '/invoices/{id}': { get: operation('invoice.get') } } },
    '#/paths/~1invoices~1{id}/get has `id` only in its path or only in its parameters: write it in both.',
  ],
  [
    'a body in two media types',
    onPost({ requestBody: { content: { 'application/json': { schema: {} }, 'text/plain': {} } } }),
    `#/paths/~1x/post/requestBody has several media types: describe one.`,
  ],
  [
    'a success body without a named schema',
    onList({ responses: { '200': body({ $ref: undefined, type: 'object' }) } }),
    `${list}/responses/200 has a body that is not a named component: move its schema under components and refer to it.`,
  ],
  [
    'an error body without a named schema',
    onList({ responses: { '403': body({ $ref: undefined, type: 'object' }) } }),
    `${list}/responses/403 has a body that is not a named component: move its schema under components and refer to it.`,
  ],
  [
    'a redirect as a response',
    onList({ responses: { '302': body({}) } }),
    `${list}/responses/302 is not a status of a response: write a status from 200 to 299 or from 400 to 599, 2XX, 4XX, 5XX or default.`,
  ],
  [
    'an operation without a success',
    onList({ responses: { '200': undefined } }),
    `${list} documents no success: describe its 2xx status.`,
  ],
  [
    'an envelope without its payload',
    { 'x-envelope': { payload: 'result' } },
    `${list}/responses/200 responds with \`Invoices\`, whose \`result\` is not a named component: refer from there to a schema under components.`,
  ],
  [
    'an envelope whose error is not a schema',
    { 'x-envelope': { failure: { ok: false }, error: 'Nope' } },
    '#/x-envelope/error names `Nope`: add that schema under components, or fix the name.',
  ],
  [
    'an envelope with two flags',
    { 'x-envelope': { failure: { a: false, b: false } } },
    '#/x-envelope is `{"failure":{"a":false,"b":false}}`: write `payload` (a member), `failure` (a member and its boolean), `error` (a schema) and `aliases` (other names of members).',
  ],
  [
    'an unknown method',
    { paths: { '/invoices': { query: {} } } },
    '#/paths/~1invoices/query is not supported: use one of get, put, post, patch, delete, servers.',
  ],
  [
    'HTTP digest authentication',
    secured({ type: 'http', scheme: 'digest' }),
    '#/components/securitySchemes/key is of the form `http digest`: describe it as http bearer or http basic or apiKey header or apiKey query or apiKey cookie or oauth2 or openIdConnect.',
  ],
  [
    'a query key with a space',
    secured({ in: 'query', name: 'a b' }),
    '#/components/securitySchemes/key is the query key `a b`, a name that a URL would encode: fix the name.',
  ],
  [
    'an unknown security scheme',
    { security: [{ nope: [] }] },
    `${list} names the security scheme \`nope\`: add it under components.`,
  ],
  [
    'two credentials at once in one header',
    {
      security: [{ key: [], other: [] }],
      components: { securitySchemes: { other: { type: 'apiKey', in: 'header', name: 'x-key' } } },
    },
    `${list} takes two credentials in the same place at once: keep the one that the page prefers.`,
  ],
  [
    'a shared argument that no operation takes',
    { 'x-shared-arguments': ['account_id'] },
    '#/x-shared-arguments names `account_id`, which no operation takes: fix the name, or remove it.',
  ],
  [
    'a shared argument that means different things',
    {
      'x-shared-arguments': ['page'],
      paths: { '/x': { get: operation('x.get', { parameters: [{ ...page, schema: { type: 'string' } }] }) } },
    },
    '#/x-shared-arguments names `page`, whose type differs between operations: remove it.',
  ],
  [
    'an unknown extension',
    onList({ 'x-nope': true }),
    `${list}/x-nope is not supported: use one of operationId, summary, description, tags, deprecated, security, servers, parameters, requestBody, responses, x-safety, x-pager, x-idempotency, x-reconcile.`,
  ],
  [
    'an extension in another place',
    { info: { 'x-unit': 'cents' } },
    '#/info/x-unit is not supported: use one of title, version, description.',
  ],
  ['an unknown safety', onList({ 'x-safety': 'maybe' }), `${list}/x-safety is \`"maybe"\`: write \`safe\`.`],
  [
    'a variable in a server URL that is not declared',
    { servers: [{ url: 'https://{host}' }] },
    '#/servers/0 has `host` only in its URL or only in its variables: write it in both.',
  ],
  ['a spec without operations', { paths: { '/invoices': undefined } }, '#/paths has no operation: describe one.'],
];

test.each(refusals)('%s is refused', async (_, spec, message) => {
  await expect(renderAcme(spec)).rejects.toHaveProperty('message', `specs/acme/openapi.yaml:1 ${message}`);
});

test.each([
  ['paths:\n  a: [', '2 is not YAML'],
  ['a: 1\na: 2', '2 is not YAML (Map keys must be unique): fix that line.'],
  ['', '1 # is not a mapping: write an OpenAPI 3.1 document.'],
])('text that is not a spec is refused: %j', async (text, message) => {
  expect(() => parseSpec('acme', text)).toThrow(`specs/acme/openapi.yaml:${message}`);
});

test('a folder that cannot name an export is refused', async () => {
  expect(() => parseSpec('Acme Inc', '')).toThrow(
    'specs/Acme Inc cannot name an export: name the folder with lower-case words joined by dashes.',
  );
});

test('a folder that would be imported as another module of the package is refused', async () => {
  const entries = entriesOf(await readTree('src')).map((file) => file.replace('.ts', ''));
  const modules = entries.filter((name) => name !== 'index');
  expect(modules).toContain('mock');
  for (const name of modules)
    expect(() => parseSpec(name, '')).toThrow(
      `specs/${name} would be imported as \`billing-clients/${name}\`, which is another module: rename the folder.`,
    );
});

const parts = [...(await readTree('src/parts')).keys()].map((file) => file.replace('.ts', ''));

test.each(['class', 'switch', 'yield', 'components', 'operations', 'paths', ...parts])(
  'a folder named %s is refused, because generated code cannot export that name',
  (name) => {
    const word = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(() => parseSpec(name, '')).toThrow(
      `specs/${name} would be exported as \`${word}\`, a word of JavaScript or of the generated code: rename the folder.`,
    );
  },
);

const chapters = chapterNav.map(({ to = '' }) => to.replace('/index.html', ''));

test.each([...common.map((page) => page.replace('.html', '')), ...chapters, 'docs', 'try'])(
  'a folder named %s is refused, because its pages would replace others',
  async (name) => {
    expect(() => parseSpec(name, '')).toThrow(
      /^specs\/\w+ would have its (?:pages? in|page at|mock at) `[\w./]+`, which (?:the documentation already has|the workbench uses itself): rename the folder\.$/,
    );
  },
);
