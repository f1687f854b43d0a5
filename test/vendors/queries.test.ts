import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startMock } from '../../scripts/serve/mock/server.ts';
import { createClient, type Result } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { projectOf } from './folder.ts';

// Arguments whose members or items stand apart, or that are JSON: Prism alone would not read them. In brackets, they may be objects, lists, texts or a choice of them, as both mocks read them.

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

// The mock in the process knows numbers by the examples, and that of `created` is an object.
const given: [args: object, read?: object][] = [
  [{ created: { gte: 5, lt: 9 } }],
  [{ created: 5 }, { created: '5' }],
  [{ expand: ['payer'] }],
  [{ expand: ['payer', 'method'] }],
  [{ filter: { state: 'settled', payer: { country: 'DE' } } }],
  [{ filter: { kinds: ['fee', 'tax'] }, created: { gte: 5 }, expand: ['payer'], limit: 2 }],
];

test.each(given)('%j arrives at both mocks', async (args: object, read: object = args) => {
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
])('Prism refuses %s%s', async (name, path, place) => {
  const response = await fetch(`${server.url(name)}${path}`, { headers: { authorization: 'Bearer secret' } });
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.headers.get('sl-violations')).toContain(place);
});

test.each(['pit=a&depth=2.5', 'depth=7', 'filter={"above":7}', 'filter={"state":"7"}', ''])(
  'Prism takes %s',
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
])('Prism reads a part that is JSON as it is: %s is answered %i', async (details, status) => {
  const body = new FormData();
  body.append('details', details);
  body.append('scan', new Blob(['a']), 'scan.pdf');
  const headers = { 'x-key-id': 'a', 'x-key-secret': 'b' };
  const response = await fetch(`${server.url('lantern')}/bills/b/attachments`, { method: 'POST', headers, body });
  expect(response.status).toBe(status);
});
