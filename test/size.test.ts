import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { apis, everyOperation } from './contract/apis.ts';

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

const oneCall = (from: string, descriptor: string, id: string, server: string | undefined) => `
  import { createClient } from 'billing-clients';
  import { ${descriptor} } from 'billing-clients/${from}';
  const client = createClient(${descriptor}, { credential: 'key'${server === undefined ? ", baseUrl: 'https://example.com'" : ''} });
  console.log(await client.${id}({}));`;

const LIMIT = 5120;

const camel = (words: string): string => words.replace(/[-.](.)/g, (_, letter: string) => letter.toUpperCase());

const alone = everyOperation.map(({ api, operation: { id } }) => ({
  api: api.name,
  id,
  program: oneCall(`${api.name}/operations`, camel(id), id, api.descriptor.server),
}));

test.each(alone)(
  `one call of $id of $api, with retries, timeouts and typed errors, takes at most ${LIMIT} bytes`,
  async ({ program }) => {
    expect(await sizeOf(program)).toBeLessThanOrEqual(LIMIT);
  },
);

// The table of an API's operations travels with its whole client, so a dozen of them take more than a few.
const whole = apis.map(({ name, descriptor }) => {
  const [id = '', ...others] = Object.keys(descriptor.operations);
  return {
    name,
    limit: others.length < 4 ? LIMIT : 5600,
    program: oneCall(name, camel(name), id, descriptor.server),
  };
});

test.each(whole)('the whole client of $name takes at most $limit bytes', async ({ program, limit }) => {
  expect(await sizeOf(program)).toBeLessThanOrEqual(limit);
});

test.each([
  ['explain', "import { explain } from 'billing-clients'; console.log(explain);"],
  ['money', "import { add } from 'billing-clients/money'; console.log(add);"],
])('%s by itself brings no client along', async (_, program) => {
  expect(await sizeOf(program)).toBeLessThanOrEqual(2000);
});
