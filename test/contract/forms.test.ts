import { expect, test } from 'vitest';
import { createClient, type Result } from '../../src/index.ts';
import { everyOperation } from './apis.ts';

type Method = (args: unknown) => Promise<Result>;

const described = everyOperation.filter(({ api, operation }) =>
  Object.entries(api.descriptor.operations).some(
    ([id, { answers }]) =>
      id === operation.id &&
      Object.entries(answers).some(([status, form]) => status.startsWith('2') && form === 'object'),
  ),
);

test.each(described)(
  '$name returns `unexpected` for a success whose data is of another JSON type',
  async ({ api, operation }) => {
    const success = operation.answers.find(({ status }) => status < 300);
    for (const odd of [null, [], 'maintenance', 7]) {
      const body = api.payload === undefined ? odd : { ...(success?.example as object), [api.payload]: odd };
      const client = createClient(api.descriptor, {
        baseUrl: 'https://api.example.com',
        credential: operation.credentials[0]?.given,
        fetch: async () => Response.json(body, { status: success?.status ?? 200 }),
      });
      const method = operation.id
        .split('.')
        .reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], client);
      expect(await (method as Method)(operation.args)).toMatchObject({ kind: 'unexpected', reason: 'body' });
    }
  },
);

test('more than half of all operations check the JSON type of their data', () => {
  expect(described.length).toBeGreaterThan(everyOperation.length / 2);
});
