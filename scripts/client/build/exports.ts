import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { join as joined } from 'node:path';
import { readTree, replaceFiles, type Tree } from '../../files.ts';

/** The `exports` of the package, by subpath: one file, or the file of each condition. */
export type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/ from '(\.[^']+)';/g)].map(([, path = '']) => join(dirname(file), path));

/** The top-level modules of `src` that no subfolder imports: the entry points for users. */
export const entriesOf = (src: Tree): string[] => {
  const imported = new Set(
    [...src].filter(([file]) => file.includes('/')).flatMap(([file, text]) => importsOf(file, text)),
  );
  return [...src.keys()].filter((file) => /^[^/]+\.ts$/.test(file) && !imported.has(file)).sort();
};

/** The modules that each API exports in addition to its client. */
const PARTS = ['examples', 'operations', 'validators'] as const;

/** The exported modules by subpath, as paths in `dist/` without an extension. */
export const modulesOf = (entries: readonly string[], apis: readonly string[]): Record<string, string> => {
  const own = entries.map((file) => file.replace(/\.ts$/, '')).map((name) => [name, `src/${name}`] as const);
  const generated = apis.flatMap((api) => [
    [api, `generated/${api}/index`] as const,
    ...PARTS.map((part) => {
      const path = `generated/${api}/${part}`;
      return [`${api}/${part}`, part === 'validators' ? `${path}/index` : path] as const;
    }),
  ]);
  const named = [...own, ...generated].map(([name, path]) => [name === 'index' ? '.' : `./${name}`, path] as const);
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/**
 * Lists each subpath, because editors do not complete patterns. Node (`module-sync`) and bundlers (`module`) resolve
 * `require` to the ES module where they can: with two copies in one process, an `ApiError` of one copy would not be an
 * instance of the other's class. There is no condition for types, since compilers find the `.d.ts` next to each file:
 * Node parses the whole package.json before it imports anything.
 */
const exportsOf = (modules: Readonly<Record<string, string>>): Exports => ({
  ...Object.fromEntries(
    Object.entries(modules).map(([name, path]) => [
      name,
      {
        'module-sync': `./dist/${path}.js`,
        module: `./dist/${path}.js`,
        require: `./dist/cjs/${path}.js`,
        default: `./dist/${path}.js`,
      },
    ]),
  ),
  './package.json': './package.json',
});

/** The text of package.json, with exports derived from `src` and `generated`. */
export const manifestOf = async (root: string): Promise<string> => {
  const manifest = JSON.parse(await readFile(joined(root, 'package.json'), 'utf8'));
  const [src, generated] = await Promise.all(['src', 'generated'].map((room) => readTree(joined(root, room))));
  const apis = [...(generated ?? new Map()).keys()].flatMap((file) => /^([^/]+)\/index\.ts$/.exec(file)?.[1] ?? []);
  manifest.exports = exportsOf(modulesOf(entriesOf(src ?? new Map()), apis));
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
};

/** Updates the exports in package.json; returns whether they were stale. */
export const writeExports = async (root: string): Promise<boolean> => {
  const file = joined(root, 'package.json');
  const text = await manifestOf(root);
  if (text === (await readFile(file, 'utf8'))) return false;
  await replaceFiles(new Map([[file, text]]));
  return true;
};
