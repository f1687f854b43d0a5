import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
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

/** The modules that every export shares: all of `src` but the entries, and the folders that bear an entry's name. */
const coreOf = async (root: string, entries: readonly string[]): Promise<string[]> => {
  const files = await readdir(join(root, 'src'), { recursive: true });
  const own = entries.map((entry) => entry.replace('./src/', '').replace('.ts', ''));
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) => file.endsWith('.ts') && !own.some((name) => file === `${name}.ts` || file.startsWith(`${name}/`)),
    );
};

/** Leaves what is in the core to the core. */
const fromCore = (folder: string, core: readonly string[]): Plugin => ({
  name: 'core',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir }) => {
      const isCore = core.includes(relative(folder, join(resolveDir, path)).replaceAll('\\', '/'));
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
  const core = await coreOf(root, entries);
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
  const contents = core.map((name) => `export * from './${name}';`).join('\n');
  await Promise.all([
    build({ ...options, stdin: { contents, resolveDir: join(root, 'src') }, outfile: `dist/src/${CORE}` }),
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
