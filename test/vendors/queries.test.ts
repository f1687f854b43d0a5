import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startMock } from '../../scripts/serve/mock/server.ts';
import { createClient, type Result } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { projectOf } from './folder.ts';

// Query arguments in brackets or as JSON, which Prism by itself would not read. In brackets, they may be objects,
// lists, texts or a union of them.

const api = 'trestle';
const project = await projectOf([api, 'slate', 'lantern']);
const server = await startMock({ specs: project.specs });
afterAll(async () => {
  await server.close();
  await project.close();
});
const baseUrl = server.url(api);
const { trestle: descriptor } = await import(join(project.generated, api, 'index.ts'));
const { examples } = await import(join(project.generated, api, 'examples.ts'));

interface Trestle {
  readonly charges: { listCharges(args: object): Promise<Result> };
}

const list = (fetch: typeof globalThis.fetch, args: object): Promise<Result> => {
  const options = { baseUrl, fetch, credential: 'secret', maxRetries: 0 };
  return (createClient(descriptor, options as never) as unknown as Trestle).charges.listCharges(args);
};

// The mock in the process recognizes numbers by the examples, and the example of `created` is an object.
const given: [args: object, read?: object][] = [
  [{ created: { gte: 5, lt: 9 } }],
  [{ created: 5 }, { created: '5' }],
  [{ expand: ['payer'] }],
  [{ expand: ['payer', 'method'] }],
  [{ filter: { state: 'settled', payer: { country: 'DE' } } }],
  [{ filter: { kinds: ['fee', 'tax'] }, created: { gte: 5 }, expand: ['payer'], limit: 2 }],
];

test.each(given)('both mocks accept the query arguments %j', async (args: object, read: object = args) => {
  const mock = createMock(descriptor, examples, { baseUrl });
  expect(await list(mock.fetch, args)).toMatchObject({ kind: 'ok' });
  expect(mock.requests[0]?.args).toEqual(read);
  expect(await list(globalThis.fetch, args)).toMatchObject({ kind: 'ok' });
});

test.each([
  ['trestle', '/charges?created[gte]=soon', 'created'],
  ['trestle', '/charges?created=soon', 'created'],
  ['trestle', '/charges?filter[state]=lost', 'filter'],
  ['trestle', '/charges?filter=open', 'filter'],
  ['slate', '/loads?pit=a&depth=deep', 'place'],
  ['slate', '/loads?filter={"above":"high"}', 'filter'],
  ['slate', '/loads?filter=open', 'filter'],
])('the mock server rejects %s%s', async (name, path, place) => {
  const response = await fetch(`${server.url(name)}${path}`, { headers: { authorization: 'Bearer secret' } });
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.headers.get('sl-violations')).toContain(place);
});

test.each(['pit=a&depth=2.5', 'depth=7', 'filter={"above":7}', 'filter={"state":"7"}', ''])(
  'the mock server accepts the query "%s"',
  async (query) => {
    const headers = { authorization: 'Bearer secret' };
    const response = await fetch(`${server.url('slate')}/loads?${query}`, { headers });
    expect([response.status, response.headers.get('sl-violations')]).toEqual([200, null]);
  },
);

test.each([
  ['{"kind":"invoice","lines":[{"amount_cents":1}]}', 201],
  ['{"kind":"invoice","lines":{"amount_cents":1}}', 422],
  ['{"kind":"invoice","lines":"none"}', 422],
  ['{"kind":"invoice","lines":[{"amount_cents":"1"}]}', 422],
])('the mock server validates a JSON part of a multipart body: for %s it returns %i', async (details, status) => {
  const body = new FormData();
  body.append('details', details);
  body.append('scan', new Blob(['a']), 'scan.pdf');
  const headers = { 'x-key-id': 'a', 'x-key-secret': 'b' };
  const response = await fetch(`${server.url('lantern')}/bills/b/attachments`, { method: 'POST', headers, body });
  expect(response.status).toBe(status);
});
