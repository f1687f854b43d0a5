import { expect, inject, onTestFinished, test } from 'vitest';
import { answerTo } from '../contract/answers.ts';
import { canaries, firstOfEach, operations, send } from './requests.ts';
import { serveRaw } from './serve-raw.ts';

// The contract tests compare every response with the spec; here one operation of each API checks how Prism is called.

const origin = inject('mockOrigin');
const problem = 'application/problem+json';
const examples = canaries.flatMap((operation) =>
  operation.answers.flatMap((answer) =>
    Object.entries(answer.examples).map(([name, example]) => ({
      ...operation,
      code: answer.code,
      answer,
      name,
      example,
    })),
  ),
);
const statuses = canaries.flatMap((operation) =>
  operation.answers.map((answer) => ({ ...operation, code: answer.code, answer })),
);

test.each(canaries)('$api $operationId responds at the path of its server', async (operation) => {
  const answer = await send(origin, operation);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    operation.answers[0]?.status,
    operation.answers[0]?.type,
  ]);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('sl-violations')).toBeNull();
});

test.each(examples)(
  '$api $operationId returns its example `$name` of $code',
  async ({ answer: { status, reading }, name, example, ...operation }) => {
    const answer = await send(origin, operation, { prefer: `code=${status}, example=${name}` });
    const value = reading === 'json' ? await answer.json() : await answer.text();
    expect([answer.status, { value }]).toEqual([status, example]);
  },
);

test.each(statuses)('$api $operationId returns the documented status $code', async ({ answer, ...operation }) => {
  const { status, type } = answer;
  const told = await send(origin, operation, { prefer: `code=${status}` });
  expect([told.status, told.headers.get('content-type') === problem]).toEqual([status, type === problem]);
});

// A `default` response documents every status.
const bounded = operations.filter(({ answers }) => answers.every(({ entry }) => entry !== 'default'));
const undocumented = firstOfEach(bounded).map((operation) => {
  const code = [418, 518, 299].find((status) => answerTo(operation.answers, status) === undefined);
  return { ...operation, code };
});

test.each(undocumented)(
  '$api $operationId responds 404 with a problem if the undocumented status $code is preferred',
  async ({ code, ...operation }) => {
    const answer = await send(origin, operation, { prefer: `code=${code}` });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, problem]);
  },
);

test.each(canaries)('$api $operationId generates the same body for the same seed', async (operation) => {
  const generate = async (prefer: string) => (await send(origin, operation, { prefer })).text();
  const first = await generate('dynamic=true');
  const other = await generate('dynamic=true, seed=other');
  expect(await generate('dynamic=true')).toBe(first);
  expect(await generate('dynamic=true, seed=other')).toBe(other);
});

test('another seed changes the generated body of at least one operation', async () => {
  const bodies = canaries.map(async (operation) => [
    await (await send(origin, operation, { prefer: 'dynamic=true' })).text(),
    await (await send(origin, operation, { prefer: 'dynamic=true, seed=other' })).text(),
  ]);
  expect((await Promise.all(bodies)).some(([first, other]) => first !== other)).toBe(true);
});

test.each(canaries)('$api $operationId responds 404 if a trailing slash is added or removed', async (operation) => {
  const [path = '', query] = operation.path.split('?');
  const slashed = `${path.endsWith('/') ? path.slice(0, -1) : `${path}/`}${query ? `?${query}` : ''}`;
  const answer = await send(origin, { ...operation, path: slashed });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, problem]);
});

test('returns the example for every seed if the schema is recursive', async () => {
  const unit = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, parent: { $ref: '#/components/schemas/Unit' } },
  };
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Unit' }, example: { name: 'a' } } };
  const mock = await serveRaw({
    units: {
      openapi: '3.1.0',
      jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
      info: { title: 'Units', version: '1' },
      paths: { '/units': { get: { responses: { 200: { description: 'A unit.', content } } } } },
      components: { schemas: { Unit: unit } },
    },
  });
  onTestFinished(mock.close);
  for (const seed of [1, 2, 3, 4]) {
    const answer = await fetch(`${mock.url('units')}/units`, { headers: { prefer: `dynamic=true, seed=${seed}` } });
    expect([answer.status, await answer.json()]).toEqual([200, { name: 'a' }]);
  }
});

test('returns the example of a body without a schema, and the usual problem for an undocumented status', async () => {
  const content = { 'application/xml': { examples: { first: { value: '<lines/>' } } } };
  const mock = await serveRaw({
    lines: {
      openapi: '3.1.0',
      info: { title: 'Lines', version: '1' },
      paths: { '/lines': { get: { responses: { 200: { description: 'The lines.', content } } } } },
    },
  });
  onTestFinished(mock.close);
  const ask = (prefer: string) => fetch(`${mock.url('lines')}/lines`, { headers: { prefer } });
  const made = await ask('dynamic=true');
  expect([made.status, await made.text()]).toEqual([200, '<lines/>']);
  const [forced, plain] = [await ask('dynamic=true, code=418'), await ask('code=418')];
  expect([forced.status, await forced.text()]).toEqual([404, await plain.text()]);
});
