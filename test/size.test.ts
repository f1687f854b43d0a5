import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { everyOperation } from './contract/apis.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bytes of a program, minified and compressed, with all that it imports. */
const sizeOf = async (contents: string): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
};

const oneCall = (api: string, descriptor: string, id: string, server: string | undefined) => `
  import { createClient } from 'billing-clients';
  import { ${descriptor} } from 'billing-clients/${api}';
  const client = createClient(${descriptor}, { credential: 'key'${server === undefined ? ", baseUrl: 'https://example.com'" : ''} });
  console.log(await client.${id}({}));`;

// The table of an API's operations travels with its client, so an API with a dozen of them takes more than one with a few.
const LIMITS = { 'at most 4 operations': 5120, 'a dozen operations': 5700 };

const programs = everyOperation
  .filter(({ api, operation }) => operation.id === Object.keys(api.descriptor.operations)[0])
  .map(({ api, operation }) => {
    const few = Object.keys(api.descriptor.operations).length <= 4;
    const limit = few ? LIMITS['at most 4 operations'] : LIMITS['a dozen operations'];
    const descriptor = api.name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return { name: api.name, limit, program: oneCall(api.name, descriptor, operation.id, api.descriptor.server) };
  });

test.each(programs)(
  'one call of $name, with retries, timeouts and typed errors, takes at most $limit bytes',
  async ({ limit, program }) => {
    expect(await sizeOf(program)).toBeLessThanOrEqual(limit);
  },
);

test.each([
  ['explain', "import { explain } from 'billing-clients'; console.log(explain);"],
  ['money', "import { add } from 'billing-clients/money'; console.log(add);"],
])('%s by itself brings no client along', async (_, program) => {
  expect(await sizeOf(program)).toBeLessThanOrEqual(2000);
});
