import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { apis, everyOperation } from './contract/apis.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Excludes what a part imports from outside its folder. */
const partsAlone: Plugin = {
  name: 'parts alone',
  setup: ({ onResolve }) => onResolve({ filter: /^\.\.\// }, ({ path }) => ({ path, external: true })),
};

/** Bytes of a program, minified and compressed, with all that it imports. */
const sizeOf = async (contents: string, plugins: Plugin[] = []): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    plugins,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
};

const camel = (words: string): string => words.replace(/[-.](.)/g, (_, letter: string) => letter.toUpperCase());
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

interface Made {
  /** What the descriptor is imported from, and its name there. */
  readonly from: string;
  readonly descriptor: string;
  readonly id: string;
  readonly server: string | undefined;
}

const programOf = ({ from, descriptor, id, server }: Made, names: string, ending: string): string => `
  import { ${names} } from 'billing-clients';
  import { ${descriptor} } from 'billing-clients/${from}';
  const client = createClient(${descriptor}, { credential: 'key'${server === undefined ? ", baseUrl: 'https://example.com'" : ''} });
  const result = await client.${id}({});
  console.log(${ending});`;

/** One call that logs its result. */
const bare = (made: Made): string => programOf(made, 'createClient', 'result');

/** One call that is unwrapped, like the first program of the README without its mock. */
const unwrapped = (made: Made): string => programOf(made, 'createClient, unwrap', 'unwrap(result)');

/** The parts of the runtime that an operation needs and others may not. */
const partsOf = (api: string, descriptor: string): string[] => {
  const printed = readFileSync(join(root, 'generated', api, 'operations.ts'), 'utf8');
  const own = printed.split(/^(?=export const )/m).find((text) => text.startsWith(`export const ${descriptor}:`)) ?? '';
  // The head of the module has what all operations share, such as credentials.
  const head = printed.slice(0, printed.indexOf('export const '));
  return [...new Set([...`${head}${own}`.matchAll(/@__PURE__ \*\/ (\w+)\(/g)].map(([, name = '']) => name))];
};

/** Bytes of parts alone, without what they share with the rest of the runtime. */
const bytesOfParts = (parts: readonly string[]): Promise<number> =>
  sizeOf(parts.map((name) => `export { ${name} } from './src/parts/${kebab(name)}.ts';`).join('\n'), [partsAlone]);

test('bytesOfParts counts a part without the rest of the runtime that it imports', async () => {
  const part = await bytesOfParts(['styles']);
  expect(part).toBeGreaterThan(300);
  expect(part).toBeLessThan(await sizeOf("export { styles } from './src/parts/styles.ts';"));
});

const operations = everyOperation.map(({ api, operation: { id } }) => ({
  api: api.name,
  id,
  parts: partsOf(api.name, camel(id)),
  made: { from: `${api.name}/operations`, descriptor: camel(id), id, server: api.descriptor.server },
}));

test.each([
  ['one call with retries, timeouts and typed results', bare, 8190],
  ['one unwrapped call', unwrapped, 9590],
] as const)(
  '%s stays within its size limit in a bundle, not counting the parts that its operation needs',
  async (what, program, limit) => {
    expect(operations.length).toBeGreaterThan(apis.length);
    const sizes = await Promise.all(
      operations.map(async ({ api, id, made, parts }) => {
        const size = await sizeOf(program(made));
        return [`${api} ${id}`, size, parts.length > 0 ? size - (await bytesOfParts(parts)) : size] as const;
      }),
    );
    console.log(
      `${what}: ${Math.min(...sizes.map(([, size]) => size))} to ${Math.max(...sizes.map(([, size]) => size))} bytes, at most ${Math.max(...sizes.map(([, , without]) => without))} without parts`,
    );
    expect(sizes.filter(([, , without]) => without > limit)).toEqual([]);
  },
);

// Besides the parts that its operations need, a whole client adds only the table of its operations.
test.each(apis)(
  'the whole client of $name adds at most 700 bytes to one call, not counting the parts that only other calls need',
  async ({ name, descriptor }) => {
    const [id = ''] = Object.keys(descriptor.operations);
    const { server } = descriptor;
    const whole = await sizeOf(unwrapped({ from: name, descriptor: camel(name), id, server }));
    const one = await sizeOf(unwrapped({ from: `${name}/operations`, descriptor: camel(id), id, server }));
    const own = operations.filter(({ api }) => api === name);
    const known = own.find((operation) => operation.id === id)?.parts ?? [];
    const more = [...new Set(own.flatMap(({ parts }) => parts))].filter((part) => !known.includes(part));
    const bytes = more.length > 0 ? await bytesOfParts(more) : 0;
    console.log(`${name}: ${whole} bytes with the whole client, ${one} with ${id} alone, ${bytes} in parts`);
    expect(whole - one - bytes).toBeLessThanOrEqual(700);
  },
);

test.each([
  ['explain', "import { explain } from 'billing-clients'; console.log(explain);"],
  ['money', "import { add } from 'billing-clients/money'; console.log(add);"],
])('importing %s alone does not bundle a client', async (_, program) => {
  expect(await sizeOf(program)).toBeLessThanOrEqual(2090);
});
