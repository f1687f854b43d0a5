import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compiler } from '../../scripts/census/compile.ts';
import { readTree } from '../../scripts/files.ts';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { firstCall } from '../../scripts/serve/mock/first-call.ts';
import { startMock } from '../../scripts/serve/mock/server.ts';
import { createClient, type Descriptor, type Result } from '../../src/index.ts';
import { pages } from '../../src/pages.ts';
import { createMock, type OperationExamples } from '../../src/mock.ts';
import { readSpec, type SpecFile } from '../../scripts/spec/read/read.ts';
import { methodOf, sampleCredential } from '../../scripts/spec/model/sample-call.ts';
import { play } from '../verify/player.ts';
import { projectOf, vendors } from './folder.ts';

const project = await projectOf(vendors);
const server = await startMock({ specs: project.specs });
afterAll(async () => {
  await server.close();
  await project.close();
});

interface Vendor {
  readonly name: string;
  readonly spec: SpecFile;
  readonly descriptor: Descriptor;
  readonly examples: Readonly<Record<string, OperationExamples>>;
}

const load = async (name: string): Promise<Vendor> => {
  const spec = await readSpec(project.specs, name);
  const index = await import(join(project.generated, name, 'index.ts'));
  const { examples } = await import(join(project.generated, name, 'examples.ts'));
  return { name, spec, descriptor: index[spec.model.constant], examples };
};

const loaded = await Promise.all(vendors.map(load));

type Method = (args: unknown) => Promise<Result>;

const callIn = (client: object, id: string, args: unknown): Promise<Result> => (methodOf(client, id) as Method)(args);

const cells = loaded.flatMap((vendor) =>
  vendor.spec.model.operations.map((operation) => ({ name: `${vendor.name} ${operation.id}`, vendor, operation })),
);

test.for(loaded)('the books of $name close, and every claim has a standing', async ({ name }) => {
  const { problems, closure, claims } = audit(await readBooks(project.specs, name));
  expect(problems).toEqual([]);
  expect(closure.backed).toHaveLength(claims.length);
});

test('the clients of all vendors compile', async () => {
  const trees = await Promise.all(
    vendors.map(async (name) => [name, await readTree(join(project.generated, name))] as const),
  );
  expect([...compiler()(new Map(trees))]).toEqual([]);
}, 120_000);

test.for(cells)('$name succeeds with the in-process mock and the mock server', async ({ vendor, operation }) => {
  const { descriptor, examples, name } = vendor;
  const baseUrl = server.url(name);
  const mock = createMock(descriptor, examples, { baseUrl });
  for (const fetch of [mock.fetch, globalThis.fetch]) {
    const client = createClient(descriptor, {
      baseUrl,
      fetch,
      credential: sampleCredential(vendor.spec.model, operation),
      maxRetries: 0,
    } as never);
    const result = await callIn(client, operation.id, examples[operation.id]?.arguments);
    expect(result).toMatchObject({ kind: 'ok', status: operation.answers[0]?.status });
  }
});

test.for(loaded)('the first call of $name passes exactly the required arguments, and succeeds', async ({ spec }) => {
  const [, id, given] =
    /^client\.([\w.]+)\((.*)\) at the mock: ok\n/.exec(await firstCall(project.folder, spec.model)) ?? [];
  const needed = spec.model.operations.find((each) => each.id === id)?.takes.all.filter(({ required }) => required);
  expect(Object.keys(JSON.parse(given || '{}'))).toEqual(needed?.map(({ name }) => name));
});

const lists = cells.filter(({ operation }) => operation.pager);

interface Walkable {
  readonly items: (args: unknown) => AsyncIterable<unknown>;
}

const itemsOf = async (client: object, id: string, args: unknown): Promise<unknown[]> => {
  const items: unknown[] = [];
  for await (const item of (methodOf(client, id) as Walkable).items(args)) items.push(item);
  return items;
};

test.for(lists)('.items() of $name ends after the last item, with both mocks', async ({ vendor, operation }) => {
  const { descriptor, examples, name } = vendor;
  const baseUrl = server.url(name);
  const mock = createMock(descriptor, examples, { baseUrl });
  for (const fetch of [mock.fetch, globalThis.fetch]) {
    const options = {
      baseUrl,
      fetch,
      credential: sampleCredential(vendor.spec.model, operation),
      maxRetries: 0,
      pages,
    };
    const client = createClient(descriptor, options as never);
    expect(await itemsOf(client, operation.id, examples[operation.id]?.arguments)).toHaveLength(1);
  }
});

const linked: Readonly<Record<string, readonly [more: (baseUrl: string) => object, asks: object]>> = {
  harbour: [(url) => ({ links: { pages: { next: `${url}/customers/my/invoices?page=2` } } }), { page: 2 }],
  quarry: [() => ({ next_page_token: 'second' }), { PageToken: 'second' }],
};

test.for(lists.filter(({ vendor }) => vendor.name in linked))(
  '.items() of $name follows its first page to the second',
  async ({ vendor, operation }) => {
    const { descriptor, examples, name } = vendor;
    const [more, asks] = linked[name]!;
    const baseUrl = server.url(name);
    const mock = createMock(descriptor, examples, { baseUrl });
    const [first] = operation.answers;
    const last = first?.examples[0]?.[1] as object;
    const bodies = [{ ...last, ...more(baseUrl) }, last];
    mock.on(operation.id).sequence(bodies.map((body) => ({ status: 200, body }) as never));
    const options = { baseUrl, fetch: mock.fetch, credential: sampleCredential(vendor.spec.model, operation), pages };
    const client = createClient(descriptor, options as never);
    expect(await itemsOf(client, operation.id, examples[operation.id]?.arguments)).toHaveLength(2);
    expect(mock.requests).toMatchObject([{}, { args: asks }]);
  },
);

test.for(lists.filter(({ vendor }) => !(vendor.name in linked)))(
  '.items() of $name asks for each page until the last',
  async ({ vendor, operation }) => {
    const { url: baseUrl, got } = await play(vendor.spec);
    const options = { baseUrl, credential: sampleCredential(vendor.spec.model, operation), maxRetries: 0, pages };
    const client = createClient(vendor.descriptor, options as never);
    const items = await itemsOf(client, operation.id, vendor.examples[operation.id]?.arguments);
    expect(new Set(items.map((item) => JSON.stringify(item))).size).toBe(3);
    expect([items.length, got.length]).toEqual([3, 3]);
  },
);

test.for(cells.filter(({ operation }) => operation.key !== undefined))(
  'a retry of $name sends the same idempotency key',
  async ({ vendor, operation }) => {
    const { descriptor, examples, name } = vendor;
    const baseUrl = server.url(name);
    const mock = createMock(descriptor, examples, { baseUrl });
    const keys: unknown[] = [];
    const fetch = (request: Request): Promise<Response> => {
      keys.push(request.headers.get(operation.key ?? ''));
      return keys.length === 1 ? Promise.reject(new TypeError('fetch failed')) : mock.fetch(request);
    };
    const options = { baseUrl, fetch, credential: sampleCredential(vendor.spec.model, operation), maxRetries: 1 };
    const { [operation.key ?? '']: _, ...args } = examples[operation.id]?.arguments ?? {};
    const result = await callIn(createClient(descriptor, options as never), operation.id, args);
    expect(result.kind).toBe('ok');
    expect(keys).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), keys[0]]);
  },
);

const errors = cells.flatMap((cell) =>
  cell.operation.answers
    .filter(({ status }) => status >= 400)
    .map((answer) => ({ ...cell, status: answer.status, name: `${cell.name} ${answer.code}` })),
);

test.for(errors)('$name is a result of kind api with both mocks', async ({ vendor, operation, status }) => {
  const { descriptor, examples, name } = vendor;
  const baseUrl = server.url(name);
  const mock = createMock(descriptor, examples, { baseUrl });
  mock.on(operation.id).answer(status as never);
  const client = createClient(descriptor, {
    baseUrl,
    fetch: mock.fetch,
    credential: sampleCredential(vendor.spec.model, operation),
    maxRetries: 0,
  } as never);
  const served = createClient(descriptor, {
    baseUrl,
    credential: sampleCredential(vendor.spec.model, operation),
    maxRetries: 0,
    headers: { prefer: `code=${status}` },
  } as never);
  for (const each of [client, served])
    expect(await callIn(each, operation.id, examples[operation.id]?.arguments)).toMatchObject({
      kind: 'api',
      status,
    });
});
