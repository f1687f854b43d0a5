import { expect, test } from 'vitest';
import { createClient, type MismatchEvent, type Result } from '../../src/index.ts';
import { unreadable } from '../readable.ts';
import { apis, everyOperation, type Api } from './apis.ts';
import { dig } from './nodes.ts';

/** The aliases of members in the spec of an API. */
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
  '$name reads $received as $documented, and reports it to onMismatch',
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

/** The operations of an API by address, each with the members of its success. */
const membersOf = ({ spec, operations }: Api): Map<string, string[]> =>
  new Map(
    operations.map(({ node, answers }) => [
      `${node} of ${String(dig(spec, spec, 'servers', '0', 'url'))}`,
      Object.keys(dig(spec, answers.find(({ status }) => status === 200)?.schema, 'properties') ?? {}),
    ]),
  );

/** Operations that two APIs share, each from its own page, with the members that only the other page names. */
const pages = apis.flatMap((api) =>
  apis
    .filter((other) => other !== api)
    .flatMap((other) =>
      [...membersOf(api)].flatMap(([address, own]) => {
        const only = membersOf(other)
          .get(address)
          ?.filter((name) => !own.includes(name));
        return only === undefined ? [] : [{ name: api.name, otherName: other.name, address, api, only }];
      }),
    ),
);

test('an API reads the member names on other pages of its operations as aliases', () => {
  const read = pages.map((page) => ({ ...page, only: aliasesOf(page.api).map(([received]) => received) }));
  expect(read).toEqual(pages);
  // An unreadable spec has no pages to compare.
  if (unreadable.length === 0) expect(pages.length).toBeGreaterThanOrEqual(2);
});
