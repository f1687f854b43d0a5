import { expect, inject, test } from 'vitest';
import { everyOperation } from './apis.ts';
import { wireProblems } from './checks.ts';

const calls = everyOperation.flatMap(({ name, api, operation }) =>
  operation.credentials.map((credential, index) => ({
    name: `${name}, credential ${index + 1}`,
    api,
    operation,
    credential,
  })),
);

test.each(calls)(
  '$name travels exactly as its spec says, and comes back as its example',
  async ({ api, operation, credential }) => {
    const baseUrl = inject('mockUrls')[api.name] ?? '';
    expect(await wireProblems(api, operation, credential, operation, { baseUrl })).toEqual([]);
  },
);

test.each(everyOperation)('$name sends nothing that its caller did not give', async ({ api, operation }) => {
  const baseUrl = inject('mockUrls')[api.name] ?? '';
  const [credential] = operation.credentials;
  expect(credential && (await wireProblems(api, operation, credential, operation.least, { baseUrl }))).toEqual([]);
});

test.each(everyOperation.filter(({ operation }) => operation.others.length > 0))(
  '$name travels exactly as its spec says, with what its examples leave out',
  async ({ api, operation }) => {
    const baseUrl = inject('mockUrls')[api.name] ?? '';
    const [credential] = operation.credentials;
    for (const call of operation.others)
      expect(credential && (await wireProblems(api, operation, credential, call, { baseUrl }))).toEqual([]);
  },
);

test('there are calls to make', () => {
  expect(calls.length).toBeGreaterThanOrEqual(everyOperation.length);
  expect(everyOperation.length).toBeGreaterThan(0);
});
