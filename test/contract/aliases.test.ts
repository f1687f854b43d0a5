import { expect, test } from 'vitest';
import { createClient, type MismatchEvent, type Result } from '../../src/index.ts';
import { apis, everyOperation, type Api } from './apis.ts';
import { dig } from './nodes.ts';

/** What the spec says that members may be called too. */
const aliasesOf = ({ spec }: Api): [received: string, documented: string][] =>
  Object.entries((dig(spec, spec, 'x-envelope', 'aliases') ?? {}) as Record<string, string>);

const renamings = everyOperation.flatMap(({ name, api, operation }) =>
  aliasesOf(api).map(([received, documented]) => ({
    name,
    api,
    operation,
    received,
    documented,
  })),
);

/** An object with a member under another name. */
const renamed = (value: unknown, from: string, to: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value as object).map(([name, member]) => [name === from ? to : name, member]));

test.each(renamings)(
  '$name reads $received as $documented, and tells',
  async ({ api, operation, received, documented }) => {
    const example = operation.answers.find(({ status }) => status === 200)?.example;
    const told: MismatchEvent[] = [];
    const client = createClient(api.descriptor, {
      baseUrl: 'https://api.example.com',
      credential: operation.credentials[0]?.given,
      fetch: async () => Response.json(renamed(example, documented, received)),
      onMismatch: (mismatch) => {
        told.push(mismatch);
        throw new Error('an observer that fails');
      },
    });
    const method = operation.id
      .split('.')
      .reduce<unknown>((parent, step) => (parent as Record<string, unknown>)[step], client);
    const result = await (method as (args: unknown) => Promise<Result>)(operation.args);
    expect(result).toMatchObject({ kind: 'ok', data: example });
    expect(told).toEqual([
      { api: api.name, operation: operation.id, clientRequestId: result.meta.clientRequestId, documented, received },
    ]);
  },
);

test('both pages of one operation are read, whichever of their names the server uses', () => {
  const aliases = apis.flatMap(aliasesOf);
  expect(aliases.map(([received, documented]) => `${received} for ${documented}`).sort()).toEqual([
    'data for results',
    'results for data',
  ]);
});
