import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { readTree } from '../../files.ts';

/** The folder that holds what `require` gets. */
const FOLDER = 'cjs';

/** Tells Node and the compiler what the folder holds, and bundlers what the package's own tells them of the rest. */
const MANIFEST = JSON.stringify({ type: 'commonjs', sideEffects: false });

/** The map of a declaration whose copy stands a folder deeper. */
const deeper = (map: string): string => {
  const { sources, ...rest } = JSON.parse(map) as { readonly sources: readonly string[] };
  return JSON.stringify({ ...rest, sources: sources.map((source) => `../${source}`) });
};

/** Writes all that is built once more for who can only `require`: the same modules and their types. */
export const buildCommonJs = async (dist: string): Promise<void> => {
  const files = [...(await readTree(dist))].filter(([path]) => /^(?:src|generated)\//.test(path));
  const modules = files.map(([path]) => path).filter((path) => path.endsWith('.js'));
  const isValidator = (path: string): boolean => path.includes('/validators/');
  const declarations = files.filter(([path]) => /\.d\.ts(?:\.map)?$/.test(path));
  const options: BuildOptions = {
    outbase: dist,
    outdir: join(dist, FOLDER),
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    logLevel: 'silent',
  };
  const paths = (chosen: readonly string[]): string[] => chosen.map((path) => join(dist, path));
  await Promise.all([
    build({
      ...options,
      entryPoints: paths(modules.filter((path) => !isValidator(path))),
      sourcemap: true,
      sourcesContent: false,
    }),
    // Each body is a file of its own so that bundlers leave out the others; what is required is taken whole.
    build({
      ...options,
      entryPoints: paths(modules.filter((path) => path.endsWith('/validators/index.js'))),
      bundle: true,
      external: ['*/src/index.js'],
    }),
  ]);
  for (const [path, text] of declarations) {
    const file = join(dist, FOLDER, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, path.endsWith('.map') ? deeper(text) : text);
  }
  await writeFile(join(dist, FOLDER, 'package.json'), `${MANIFEST}\n`);
};
