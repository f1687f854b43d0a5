import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { join as joined } from 'node:path';
import { readTree, replaceFiles, type Tree } from '../../files.ts';

/** The files of a module and its types, by export condition. */
type Target = string | { readonly [condition: string]: Target };

/** The `exports` of the package, by subpath. */
export type Exports = Readonly<Record<string, Target>>;

const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/ from '(\.[^']+)';/g)].map(([, path = '']) => join(dirname(file), path));

/** The top-level modules of `src` that no folder of `src` imports: the ones a user can import. */
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

const filesOf = (path: string): Target => ({ types: `./${path}.d.ts`, default: `./${path}.js` });

/**
 * Lists each subpath, because editors do not complete patterns. Node (`module-sync`) and bundlers (`module`) resolve
 * `require` to the ES module where they can: with two copies in one process, an `ApiError` of one copy would not be an
 * instance of the other's class.
 */
export const exportsOf = (modules: Readonly<Record<string, string>>): Exports => ({
  ...Object.fromEntries(
    Object.entries(modules).map(([name, path]) => [
      name,
      {
        'module-sync': filesOf(`dist/${path}`),
        module: filesOf(`dist/${path}`),
        require: filesOf(`dist/cjs/${path}`),
        default: filesOf(`dist/${path}`),
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
