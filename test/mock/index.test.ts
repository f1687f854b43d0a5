import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { startMock } from '../../scripts/serve/mock/server.ts';
import { acme, lay, write } from '../generate/acme.ts';
import { apis } from '../specs/nodes.ts';
import { temporaryFolder } from '../temporary.ts';
import { operations } from './requests.ts';

const origin = inject('mockOrigin');
const [first] = operations;
if (!first) throw new Error('no API can be read');
const { api: any, mount, path: known } = first;

/** A mock of an invented API whose only request body is closed. */
const mockOfAcme = async (parameters: readonly object[] = []) => {
  const specs = await temporaryFolder();
  const content = { 'application/json': { examples: { documented: { value: { invoices: ['a'] } } } } };
  const schema = { type: 'object', properties: { amount: { type: 'integer' } }, additionalProperties: false };
  const requestBody = { required: true, content: { 'application/json': { schema } } };
  const spec = acme();
  const { '200': taken, '403': failure } = spec.paths['/invoices'].get.responses;
  const responses = { '200': taken, '400': failure };
  lay(spec, {
    servers: [{ url: 'https://api.example.com/v2' }],
    paths: {
      '/invoices': {
        get: { summary: 'List invoices', parameters, responses: { '200': { content } } },
        post: write('invoices.create', { requestBody, responses }),
      },
    },
  });
  await mkdir(join(specs, 'acme'));
  await writeFile(join(specs, 'acme/openapi.yaml'), JSON.stringify(spec));
  const mock = await startMock({ specs });
  onTestFinished(mock.close);
  return mock;
};

test('each API is served under its name and the path of its server', () => {
  expect(inject('mockUrls')).toEqual(
    Object.fromEntries(operations.map(({ api, mount }) => [api, `${origin}${mount}`])),
  );
});

test('the index lists every operation of every spec', async () => {
  const index = await (await fetch(`${origin}/`)).json();
  const listed = Object.entries<{ operations: { operationId: string; method: string }[] }>(index.apis).flatMap(
    ([api, entry]) => entry.operations.map(({ operationId, method }) => `${api} ${operationId} ${method}`),
  );
  expect(listed.sort()).toEqual(
    operations.map(({ api, operationId, method }) => `${api} ${operationId} ${method}`).sort(),
  );
});

test('the index names the base URL of each API, its real server and the examples of its responses', async () => {
  const mock = await mockOfAcme();
  const { apis: listed } = await (await fetch(`${mock.origin}/`)).json();
  expect(Object.keys(listed)).toEqual(['acme']);
  expect(listed.acme).toMatchObject({
    title: 'Acme billing',
    baseUrl: `${mock.origin}/acme/v2`,
    server: 'https://api.example.com/v2',
  });
  expect(listed.acme.operations[0]).toEqual({
    operationId: 'invoices.list',
    method: 'GET',
    path: '/invoices',
    summary: 'List invoices',
    answers: { '200': ['documented'], '403': [] },
  });
});

test.each(Object.entries(inject('mockUrls')))(
  'the base URL of %s returns the index of that API alone',
  async (api, url) => {
    for (const base of [url, `${url}/`, `${origin}/${api}`]) {
      const { apis: listed } = await (await fetch(base)).json();
      expect(Object.keys(listed)).toEqual([api]);
    }
  },
);

test('a browser gets the index as HTML, with every operation', async () => {
  const answer = await fetch(`${origin}/`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const page = await answer.text();
  expect(operations.filter(({ operationId }) => !page.includes(`<td>${operationId}</td>`))).toEqual([]);
});

test.each(['/nope/v1/billing/plan', `/${any}2`, `/${mount}${known}`, `//host${mount}${known}`, `/%2F${any}`])(
  'responds 404 to a path outside all APIs, and lists where they are: %s',
  async (path) => {
    const answer = await fetch(`${origin}${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect((await answer.json()).detail).toBe(
      `The mock serves nothing at ${path}, only ${apis.map((api) => `/${api}`).join(', ')}: ${origin}/ lists their operations.`,
    );
  },
);

test('responds to a CORS preflight from any origin', async () => {
  const headers = {
    origin: 'https://app.test',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x-api-key',
  };
  const answer = await fetch(`${origin}${mount}${known}`, { method: 'OPTIONS', headers });
  expect(answer.status).toBe(204);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'access-control-allow-origin': 'https://app.test',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'x-api-key',
  });
});

test('responds 400 to malformed JSON', async () => {
  const [{ mount, path, method, headers }] = [
    operations.find(({ headers }) => headers['content-type'] === 'application/json')!,
  ];
  const answer = await fetch(`${origin}${mount}${path}`, { method, headers, body: '{' });
  expect([answer.status, (await answer.json()).title]).toEqual([400, 'Malformed JSON']);
});

test('responds 400 to JSON that is nested too deeply for the stack', async () => {
  const mock = await mockOfAcme();
  const headers = { 'content-type': 'application/json', 'x-key': 'key' };
  const body = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect((await fetch(`${mock.url('acme')}/invoices`, { method: 'POST', headers, body })).status).toBe(400);
});

test('responds 400 with the reason in a header, even if it names a member that is not ASCII', async () => {
  const mock = await mockOfAcme();
  const headers = { 'content-type': 'application/json', 'x-key': 'key' };
  const body = JSON.stringify({ amount: 5000, ціна: 1 });
  const answer = await fetch(`${mock.url('acme')}/invoices`, { method: 'POST', headers, body });
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.headers.get('sl-violations') ?? '')).toMatchObject([
    { message: expect.stringContaining('ціна') },
  ]);
});

test.each([
  ['ids=a&ids=b', 200],
  ['ids=a&ids=b&ids=c', 422],
])('a list in a query is validated even if its parameter has no `style`: %s returns %i', async (query, status) => {
  const mock = await mockOfAcme([
    { name: 'ids', in: 'query', schema: { type: 'array', items: { type: 'string' }, maxItems: 2 } },
  ]);
  const answer = await fetch(`${mock.url('acme')}/invoices?${query}`, { headers: { 'x-key': 'key' } });
  expect(answer.status).toBe(status);
});

test('responds 400 to a path that cannot be decoded', async () => {
  const answer = await fetch(`${origin}${mount}/%ZZ`);
  expect([answer.status, (await answer.json()).title]).toEqual([400, 'Malformed path']);
});
