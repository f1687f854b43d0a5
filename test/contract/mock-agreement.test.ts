import { expect, inject, test } from 'vitest';
import { createClient, type CallOptions, type Result } from '../../src/index.ts';
import { createMock, type OperationExamples } from '../../src/mock.ts';
import { apis, callOperation, everyOperation, type Api } from './apis.ts';
import type { Operation } from './operations.ts';
import { statusProblems } from './checks.ts';

// Four sources of one answer: the spec's example, the generated one, the mock server, the mock in the process.

const baseUrl = 'https://api.example.com/base';

const examplesOf = async (api: string): Promise<Readonly<Record<string, OperationExamples>>> =>
  (await import(`../../generated/${api}/examples.ts`)).examples;

const mocks = new Map(
  await Promise.all(
    apis.map(async ({ name, descriptor }) => {
      const examples = await examplesOf(name);
      return [name, { examples, mock: createMock(descriptor, examples, { baseUrl }) }] as const;
    }),
  ),
);

const of = (api: Api) => {
  const found = mocks.get(api.name);
  if (!found) throw new Error(`no mock of ${api.name}`);
  return found;
};

// One try for each call: the answers are compared, not the patience of the client.
const once = { maxRetries: 0 };

type Fetch = (request: Request) => Promise<Response>;

const callBy = async (fetch: Fetch, { descriptor }: Api, { id, args, credentials }: Operation, index = 0) => {
  const client = createClient(descriptor, { baseUrl, credential: credentials[index]?.given, fetch, ...once });
  const method = id.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], client);
  return (method as (args: unknown, options?: CallOptions) => Promise<Result>)(args);
};

/** What of a result its answer decides. */
const toldOf = (result: Result) => ({
  kind: result.kind,
  status: result.meta.status,
  data: 'data' in result ? result.data : undefined,
  error: 'error' in result ? result.error : undefined,
});

const json = (body: unknown, status: number): Response =>
  body === undefined ? new Response('', { status }) : Response.json(body, { status });

const cells = everyOperation.flatMap(({ name, api, operation }) =>
  operation.answers.map((answer) => ({ name, status: answer.status, api, operation, answer })),
);

test.for(cells)('$name answers $status alike in all mocks, as a result of its own', async (cell, { task }) => {
  const { api, operation, status, answer } = cell;
  const { examples, mock } = of(api);
  const generated = examples[operation.id]?.answers[status] ?? {};
  mock.on(operation.id).answer(status);
  const served = await callOperation(api, operation, {
    baseUrl: inject('mockUrls')[api.name] ?? '',
    credential: operation.credentials[0]?.given,
    headers: { Prefer: `code=${status}` },
  });
  const scripted = toldOf(await callBy(mock.fetch, api, operation));
  expect(scripted).toMatchObject({ kind: status < 300 ? 'ok' : 'api', status });
  expect(scripted).toEqual(toldOf(served.result));
  expect(scripted).toEqual(toldOf(await callBy(async () => json(answer.example, status), api, operation)));
  expect(await statusProblems(api, operation, answer, { baseUrl: inject('mockUrls')[api.name] ?? '' })).toEqual([]);
  task.meta.cell = `${api.name} · ${operation.node} · ${status}`;
  const example = 'documented' in generated ? generated['documented'] : generated['invented'];
  expect(scripted).toEqual(toldOf(await callBy(async () => json(example, status), api, operation)));
});

const calls = everyOperation.flatMap((each) => each.operation.credentials.map((_, index) => ({ ...each, index })));

test.each(calls)('$name arrives as it was called, with credential $index', async ({ api, operation, index }) => {
  const { mock } = of(api);
  mock.reset();
  const result = await callBy(mock.fetch, api, operation, index);
  expect([result.kind, result.meta.status]).toEqual([
    'ok',
    operation.answers.find(({ status }) => status < 300)?.status,
  ]);
  expect(mock.requests).toMatchObject([{ operation: operation.id, args: operation.args }]);
  expect(mock.requests[0]).not.toHaveProperty('mistake');
  mock.verify();
});

test.each(everyOperation)('$name gives back the data that a test scripts for it', async ({ api, operation }) => {
  const { mock } = of(api);
  mock.on(operation.id).answer(operation.answers[0]?.status ?? 200);
  const data = await callBy(mock.fetch, api, operation);
  mock.on(operation.id).answer(operation.answers[0]?.status ?? 200, data.ok ? data.data : undefined);
  expect(toldOf(await callBy(mock.fetch, api, operation))).toEqual(toldOf(data));
});

test('every documented status has its cell', () => {
  expect(cells.length).toBe(
    apis.flatMap(({ descriptor }) =>
      Object.values(descriptor.operations).flatMap(({ answers }) => Object.keys(answers)),
    ).length,
  );
});
