import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

/** Where a module that is imported by its path in `dist/` has its source. */
const sourceOf = (path: string): string => path.replace('./dist/', './').replace(/\.js$/, '.ts');

/** The modules that the package exports, each API's among them; validators are compiled, not bundled. */
const exported = async (root: string, apis: readonly string[]): Promise<string[]> => {
  const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { default: string }>;
  };
  const paths = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [] : [sourceOf(entry.default)]));
  return paths
    .filter((path) => !path.includes('/validators/'))
    .flatMap((path) => (path.includes('*') ? apis.map((api) => path.replace('*', api)) : [path]));
};

/** What the package's own name resolves to: one file less to load than if it stood apart. Its types show only what is public. */
const CORE = 'index.js';

/** Stays apart: the core takes one function of the library along, and only those who import the rest load it. */
const LIBRARY = 'openapi-fetch.ts';

/** Leaves what is in the core to the core; a file of a folder below may bear the name of one of them. */
const fromCore = (folder: string, core: readonly string[]): Plugin => ({
  name: 'core',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir }) => {
      const isCore = dirname(join(resolveDir, path)) === folder && core.includes(basename(path));
      return isCore && kind !== 'entry-point' ? { path: `./${CORE}`, external: true } : undefined;
    });
  },
});

/**
 * Bundles what is exported: a few files load several times faster than thirty.
 * What exports share is one module, the core, so that there is one of each however a program imports them.
 */
export const bundle = async (root: string, apis: readonly string[]): Promise<void> => {
  const entries = (await exported(root, apis)).filter((entry) => entry !== './src/index.ts');
  const sources = (await readdir(join(root, 'src'))).filter((name) => name.endsWith('.ts'));
  const core = sources.filter((name) => name !== LIBRARY && !entries.includes(`./src/${name}`));
  const options: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'silent',
  };
  const banner = { js: '// Holds createFinalURL of openapi-fetch, (c) 2023 Drew Powers, MIT License.' };
  const contents = core.map((name) => `export * from './${name}';`).join('\n');
  await Promise.all([
    build({ ...options, stdin: { contents, resolveDir: join(root, 'src') }, outfile: `dist/src/${CORE}`, banner }),
    build({
      ...options,
      entryPoints: entries,
      outbase: '.',
      outdir: 'dist',
      packages: 'external',
      plugins: [fromCore(join(root, 'src'), core)],
    }),
  ]);
};
