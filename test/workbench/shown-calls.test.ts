import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { answerTry } from '../../scripts/serve/workbench/try.ts';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { toTry, type Call } from '../../scripts/site/try/spec.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { methodOf } from '../../scripts/spec/model/sample-call.ts';
import { createClient, type Descriptor, type Result } from '../../src/index.ts';
import { typeProblems } from '../samples/modules.ts';
import { projectFrom } from '../vendors/folder.ts';

const text: Json = { type: 'string' };
const whole: Json = { type: 'integer' };
const list = (items: Json): Json => ({ type: 'array', items });
const object = (properties: Json, more: Json = {}): Json => ({ type: 'object', properties, ...more });
const range = object({ from: whole, label: text });

/** A parameter, and values of it. */
type Row = readonly [what: string, parameter: Json, ...values: unknown[]];

const ROWS: readonly Row[] = [
  ['text', { in: 'query', schema: text }, '123', 'true', '-1.5', 'a b&c', ''],
  ['nullable text', { in: 'query', schema: { type: ['string', 'null'] } }, '123'],
  ['an integer', { in: 'query', schema: whole }, 5, 0, -3],
  ['a nullable integer', { in: 'query', schema: { type: ['integer', 'null'] } }, 5],
  ['a number', { in: 'query', schema: { type: 'number' } }, 1.5, 1e21],
  ['a boolean', { in: 'query', schema: { type: 'boolean' } }, true, false],
  ['a value of an enum of texts', { in: 'query', schema: { type: 'string', enum: ['1', '2'] } }, '1'],
  ['a value of an enum of numbers', { in: 'query', schema: { type: 'integer', enum: [1, 2] } }, 2],
  ['a number or text', { in: 'query', schema: { anyOf: [whole, text] } }, 5, 'five', '007'],
  ['a number or a boolean', { in: 'query', schema: { type: ['integer', 'boolean'] } }, 5, true],
  ['a named number', { in: 'query', schema: { $ref: '#/components/schemas/Count' } }, 7],
  ['a list', { in: 'query', schema: list(text) }, ['1'], ['a', 'b,c']],
  ['a list of numbers', { in: 'query', schema: list(whole) }, [1], [1, 2]],
  ['a list with commas', { in: 'query', explode: false, schema: list(text) }, ['1'], ['a', 'b,c']],
  ['a list of numbers with commas', { in: 'query', explode: false, schema: list(whole) }, [1], [1, 2]],
  ['a list with spaces', { in: 'query', style: 'spaceDelimited', schema: list(text) }, ['1'], ['a', 'b']],
  ['a list with pipes', { in: 'query', style: 'pipeDelimited', schema: list(whole) }, [1], [1, 2]],
  ['an object with commas', { in: 'query', explode: false, schema: range }, { from: 1, label: '2' }],
  ['an exploded object', { in: 'query', schema: range }, { from: 1, label: '2' }],
  ['an object in brackets', { in: 'query', style: 'deepObject', schema: range }, { from: 1, label: '2' }],
  [
    'an object in brackets with a list and an object in it',
    { in: 'query', style: 'deepObject', schema: object({ ids: list(whole), range }) },
    { ids: [1], range: { from: 1 } },
    { ids: [1, 2] },
  ],
  [
    'an object with any members',
    { in: 'query', style: 'deepObject', schema: { type: 'object', additionalProperties: whole } },
    { a: 1, b: 2 },
  ],
  ['a list in brackets', { in: 'query', style: 'deepObject', schema: list(text) }, ['1'], ['1', '2']],
  [
    'an object or a number in brackets',
    { in: 'query', style: 'deepObject', schema: { anyOf: [range, whole] } },
    5,
    { from: 1 },
  ],
  ['an object as JSON', { in: 'query', content: { 'application/json': { schema: range } } }, { from: 1, label: '2' }],
  ['text', { in: 'path', schema: text }, '5', 'a b,c'],
  ['an integer', { in: 'path', schema: whole }, 5],
  ['a list', { in: 'path', schema: list(whole) }, [1], [1, 2]],
  ['a list of texts', { in: 'path', schema: list(text) }, ['1'], ['a', 'b,c']],
  ['an object', { in: 'path', schema: range }, { from: 1, label: '2' }],
  ['an object with pairs', { in: 'path', explode: true, schema: range }, { from: 1, label: '2' }],
  ['text after a dot', { in: 'path', style: 'label', schema: text }, '5'],
  ['a list after a dot', { in: 'path', style: 'label', schema: list(whole) }, [1], [1, 2]],
  ['a list after dots', { in: 'path', style: 'label', explode: true, schema: list(whole) }, [1], [1, 2]],
  ['an object after dots', { in: 'path', style: 'label', explode: true, schema: range }, { from: 1, label: '2' }],
  ['a number after its name', { in: 'path', style: 'matrix', schema: whole }, 5],
  ['a list after its name', { in: 'path', style: 'matrix', schema: list(text) }, ['1'], ['1', '2']],
  ['a list after its names', { in: 'path', style: 'matrix', explode: true, schema: list(whole) }, [1], [1, 2]],
  ['an object after its names', { in: 'path', style: 'matrix', explode: true, schema: range }, { from: 1, label: '2' }],
  ['text', { in: 'header', schema: text }, '5', 'a%20b+c'],
  ['an integer', { in: 'header', schema: whole }, 5],
  ['a list', { in: 'header', schema: list(text) }, ['1'], ['a+b', 'c%20d']],
  ['an object', { in: 'header', schema: range }, { from: 1, label: '2' }],
  ['an object with pairs', { in: 'header', explode: true, schema: range }, { from: 1, label: '2' }],
];

const parameters = ROWS.map(([, parameter], index) => ({
  id: `rows.r${index}`,
  path: parameter['in'] === 'path' ? `/r${index}/{X-Mark}` : `/r${index}`,
  node: { parameters: [{ name: 'X-Mark', required: true, ...parameter }] } as Json,
  method: 'get',
}));

const body = (type: string, schema: Json): Json => ({
  requestBody: { required: true, content: { [type]: { schema } } },
});

const BODIES: readonly (readonly [what: string, node: Json, args: object])[] = [
  ['fields', body('application/json', object({ amount: whole, note: text })), { amount: 5, note: '5' }],
  ['a list', body('application/json', list(whole)), { body: [1, 2] }],
  ['text', body('text/plain', text), { body: '{"a": 1}' }],
  ['JSON of another type', body('application/merge-patch+json', object({ note: text })), { note: '5' }],
];

const bodies = BODIES.map(([, node], index) => ({ id: `bodies.b${index}`, path: `/b${index}`, node, method: 'post' }));

/** Arguments with brackets in a query that also carries the credential, which is not an argument. */
const keyed = {
  id: 'keyed.list',
  path: '/keyed',
  method: 'get',
  node: {
    parameters: [
      { name: 'filter[state]', in: 'query', schema: text },
      { name: 'range', in: 'query', schema: range },
    ],
  },
};

const operations = [...parameters, ...bodies, keyed];

const document: Json = {
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1' },
  servers: [{ url: 'https://api.acme.example' }],
  security: [{ key: [] }],
  paths: Object.fromEntries(
    operations.map(({ id, path, node, method }) => [
      path,
      { [method]: { operationId: id, ...Object(node), responses: { '204': { description: 'Done.' } } } },
    ]),
  ),
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'query', name: 'api_key' } },
    schemas: { Count: { type: 'integer' } },
  },
};

const project = await projectFrom({ api: 'acme', document, origin: 'acme.yaml' });
afterAll(() => project.close());
const documented = await readDocumented(project.specs, 'acme');
const tried = toTry({ mocked: { prefix: '/mock' }, documented });
const { acme } = (await import(join(project.generated, 'acme/index.ts'))) as { acme: Descriptor };

type Sent = { readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string };
type CallOf = (call: Call | undefined, template: string, request: Sent, base: string) => string;

runInThisContext(String(answerTry(new Map(), { root: '', nav: [], contract: false }, '/try/assets/call.js')?.body));
const { callOf } = globalThis as unknown as { callOf: CallOf };

type Method = (args: unknown) => Promise<Result>;

const HOME = 'http://127.0.0.1/mock';

/** The request that the client sends for a call. */
const sentFor = async (id: string, args: object): Promise<Sent> => {
  const sent: Request[] = [];
  const client = createClient(acme, {
    baseUrl: HOME,
    credential: { token: 'secret', api_key: 'secret' }['token'],
    maxRetries: 0,
    fetch: async (request: Request) => {
      sent.push(request.clone());
      return new Response(null, { status: 204 });
    },
  } as never);
  await (methodOf(client, id) as Method)(args);
  const [request] = sent;
  const body = (await request?.text()) ?? '';
  return { url: request?.url ?? '', headers: Object.fromEntries(request?.headers ?? []), ...(body && { body }) };
};

const shownFor = (id: string, request: Sent): string => {
  const { method, path } = operations.find((each) => each.id === id)!;
  return callOf(tried?.calls[`${method} ${path}`], path, request, `${HOME}/`);
};

/** The arguments that a shown call passes. */
const argumentsIn = async (id: string, shown: string): Promise<unknown> => {
  const [group = '', name = ''] = id.split('.');
  const client = { [group]: { [name]: (args: unknown) => args } };
  return new Function('client', `return (async () => { return ${shown} })()`)(client);
};

const cells = [
  ...ROWS.flatMap(([what, parameter, ...values], index) =>
    values.map((value) => ({
      what: `${what} in the ${String(parameter['in'])}`,
      id: `rows.r${index}`,
      args: { 'X-Mark': value },
    })),
  ),
  ...BODIES.map(([what, , args], index) => ({ what: `${what} in the body`, id: `bodies.b${index}`, args })),
  {
    what: 'a name in brackets next to the credential',
    id: 'keyed.list',
    args: { 'filter[state]': 'open', range: { from: 1 } },
  },
];

test.each(cells)('callOf shows $what with the arguments $args', async ({ id, args }) => {
  expect(await argumentsIn(id, shownFor(id, await sentFor(id, args)))).toEqual(args);
});

test('every shown call compiles, and one with an argument of another type does not', async () => {
  const program = (shown: string): string =>
    `import { createClient } from '../src/index.ts';
import { acme } from '.${project.generated.slice(project.generated.lastIndexOf('/vendors-'))}/acme/index.ts';
const client = createClient(acme, { credential: 'secret' });
${shown}
`;
  const shown = await Promise.all(
    cells.map(
      async ({ what, id, args }) => [`${what} ${JSON.stringify(args)}`, shownFor(id, await sentFor(id, args))] as const,
    ),
  );
  const broken = ['a text for a number', "await client.rows.r2({ 'X-Mark': 'five' });"] as const;
  const problems = typeProblems(new Map([...shown, broken].map(([name, call]) => [name, program(call)])), {
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
  });
  expect([...problems].filter(([, found]) => found.length > 0)).toEqual([
    [broken[0], ["Type 'string' is not assignable to type 'number'."]],
  ]);
});

test.each([
  ['has a body that is not JSON', 'bodies.b0', { url: `${HOME}/b0`, headers: {}, body: '{' }],
  ['has no argument `page`', 'keyed.list', { url: `${HOME}/b0?page=1`, headers: {}, body: '{}' }],
  ['lacks the argument `X-Mark`', 'rows.r0', { url: `${HOME}/r0`, headers: {} }],
])('callOf shows a comment instead of a call for a request that %s', (what, id, request) => {
  const op = what.includes('page') ? 'bodies.b0' : id;
  expect(shownFor(op, request)).toBe(`// No call sends this request: it ${what}.`);
});
