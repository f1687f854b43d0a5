import { expect, inject, test } from 'vitest';
import { createClient, type CallOptions, type Result } from '../../src/index.ts';
import { createMock, type OperationExamples } from '../../src/mock.ts';
import { responseOf } from './answers.ts';
import { apis, callOperation, everyOperation, type Api } from './apis.ts';
import type { Operation } from './operations.ts';
import { statusProblems } from './checks.ts';

// Four sources of the same response: the spec's example, the generated one, the mock server, the in-process mock.

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

// One attempt for each call: these tests compare responses, not retries.
const once = { maxRetries: 0 };

type Fetch = (request: Request) => Promise<Response>;

const callBy = async (fetch: Fetch, { descriptor }: Api, { id, args, credentials }: Operation, index = 0) => {
  const client = createClient(descriptor, { baseUrl, credential: credentials[index]?.given, fetch, ...once });
  const method = id.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], client);
  return (method as (args: unknown, options?: CallOptions) => Promise<Result>)(args);
};

/** The parts of a result that depend on the response. */
const toldOf = (result: Result) => ({
  kind: result.kind,
  status: result.meta.status,
  data: 'data' in result ? result.data : undefined,
  error: 'error' in result ? result.error : undefined,
});

const cells = everyOperation.flatMap(({ name, api, operation }) =>
  operation.answers.map((answer) => ({ name, code: answer.code, api, operation, answer })),
);

test.for(cells)(
  '$name has the same $code result for both mocks, the spec example and the generated example',
  async (cell, { task }) => {
    const { api, operation, code, answer } = cell;
    const { status } = answer;
    const { examples, mock } = of(api);
    const generated = Object(examples[operation.id]?.answers)[code] ?? {};
    mock.on(operation.id).answer(status);
    const served = await callOperation(api, operation, {
      baseUrl: inject('mockUrls')[api.name] ?? '',
      credential: operation.credentials[0]?.given,
      headers: { Prefer: `code=${status}` },
    });
    const scripted = toldOf(await callBy(mock.fetch, api, operation));
    expect(scripted).toMatchObject({ kind: status < 300 ? 'ok' : 'api', status });
    expect(scripted).toEqual(toldOf(served.result));
    expect(scripted).toEqual(toldOf(await callBy(async () => responseOf(answer), api, operation)));
    expect(await statusProblems(api, operation, answer, { baseUrl: inject('mockUrls')[api.name] ?? '' })).toEqual([]);
    task.meta.cell = `${api.name} · ${operation.node} · ${code}`;
    const example = 'documented' in generated ? generated['documented'] : generated['invented'];
    expect(scripted).toEqual(toldOf(await callBy(async () => responseOf({ ...answer, example }), api, operation)));
  },
);

/** The received arguments, with each file as its text. */
const legible = async (value: unknown): Promise<unknown> => {
  if (value instanceof Blob) return value.text();
  if (Array.isArray(value)) return Promise.all(value.map(legible));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(async ([name, each]) => [name, await legible(each)] as const);
  return Object.fromEntries(await Promise.all(members));
};

const calls = everyOperation.flatMap((each) => each.operation.credentials.map((_, index) => ({ ...each, index })));

test.each(calls)(
  '$name reaches the in-process mock with the arguments of the call, for each of its credentials',
  async ({ api, operation, index }) => {
    const { mock } = of(api);
    mock.reset();
    const result = await callBy(mock.fetch, api, operation, index);
    expect([result.kind, result.meta.status]).toEqual([
      'ok',
      operation.answers.find(({ status }) => status < 300)?.status,
    ]);
    const [request, ...more] = mock.requests;
    expect(more).toEqual([]);
    expect({ operation: request?.operation, args: await legible(request?.args) }).toEqual({
      operation: operation.id,
      args: operation.args,
    });
    expect(request).not.toHaveProperty('mistake');
    mock.verify();
  },
);

test.each(everyOperation)('$name returns the data that a test scripts in the mock', async ({ api, operation }) => {
  const { mock } = of(api);
  mock.on(operation.id).answer(operation.answers[0]?.status ?? 200);
  const data = await callBy(mock.fetch, api, operation);
  mock.on(operation.id).answer(operation.answers[0]?.status ?? 200, data.ok ? data.data : undefined);
  expect(toldOf(await callBy(mock.fetch, api, operation))).toEqual(toldOf(data));
});

test('every documented status of every operation is compared', () => {
  expect(cells.length).toBe(
    apis.flatMap(({ descriptor }) =>
      Object.values(descriptor.operations).flatMap(({ answers }) => Object.keys(answers)),
    ).length,
  );
});
