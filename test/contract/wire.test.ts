import { expect, inject, test } from 'vitest';
import { callOperation, everyOperation } from './apis.ts';

const calls = everyOperation.flatMap(({ name, api, operation }) =>
  operation.credentials.map((credential, index) => ({
    name: `${name}, credential ${index + 1}`,
    api,
    operation,
    credential,
  })),
);

// A body that the spec gives as text travels byte for byte; any other is JSON.
const read = (text: string, expected: unknown): unknown => (typeof expected === 'string' ? text : JSON.parse(text));

test.each(calls)(
  '$name travels exactly as its spec says, and comes back as its example',
  async ({ api, operation, credential }) => {
    const baseUrl = inject('mockUrls')[api.name] ?? '';
    const { result, requests } = await callOperation(api, operation, { baseUrl, credential: credential.given });
    const [request, ...more] = requests;
    const url = new URL(request?.url ?? '');
    expect(more).toEqual([]);
    expect({
      method: request?.method,
      path: url.href.slice(baseUrl.length, url.href.length - url.search.length),
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(request?.headers ?? []),
      body: request?.body ? read(await request.text(), operation.wire.body) : undefined,
    }).toEqual({ ...operation.wire, headers: { ...operation.wire.headers, ...credential.headers } });
    const success = operation.answers.find(({ status }) => status < 300);
    const example = success?.example as Record<string, unknown>;
    expect(result).toMatchObject({ kind: 'ok', ok: true, status: success?.status });
    expect(result.ok && result.data).toEqual(api.payload === undefined ? example : example[api.payload]);
  },
);

test('there are calls to make', () => {
  expect(calls.length).toBeGreaterThanOrEqual(everyOperation.length);
  expect(everyOperation.length).toBeGreaterThan(0);
});
