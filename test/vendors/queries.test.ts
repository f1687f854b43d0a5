import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startMock } from '../../scripts/serve/mock/server.ts';
import { createClient, type Result } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { projectOf } from './folder.ts';

// Arguments in brackets, which may be objects, lists, texts or a choice of them, as both mocks read them.

const api = 'trestle';
const project = await projectOf([api]);
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
  ['created[gte]=soon', 'created'],
  ['created=soon', 'created'],
  ['filter[state]=lost', 'filter'],
  ['filter=open', 'filter'],
])('Prism refuses %s', async (query, place) => {
  const response = await fetch(`${baseUrl}/charges?${query}`, { headers: { authorization: 'Bearer secret' } });
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(response.headers.get('sl-violations')).toContain(place);
});
