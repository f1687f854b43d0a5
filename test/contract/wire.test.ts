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
  '$name sends exactly the documented request, and returns the documented example',
  async ({ api, operation, credential }) => {
    const baseUrl = inject('mockUrls')[api.name] ?? '';
    expect(await wireProblems(api, operation, credential, operation, { baseUrl })).toEqual([]);
  },
);

test.each(everyOperation)('$name with only its required arguments sends nothing else', async ({ api, operation }) => {
  const baseUrl = inject('mockUrls')[api.name] ?? '';
  const [credential] = operation.credentials;
  expect(credential && (await wireProblems(api, operation, credential, operation.least, { baseUrl }))).toEqual([]);
});

test.each(everyOperation.filter(({ operation }) => operation.others.length > 0))(
  '$name sends exactly the documented request for arguments that its examples leave out',
  async ({ api, operation }) => {
    const baseUrl = inject('mockUrls')[api.name] ?? '';
    const [credential] = operation.credentials;
    for (const call of operation.others)
      expect(credential && (await wireProblems(api, operation, credential, call, { baseUrl }))).toEqual([]);
  },
);

test('every operation has at least one call', () => {
  expect(calls.length).toBeGreaterThanOrEqual(everyOperation.length);
  expect(everyOperation.length).toBeGreaterThan(0);
});
