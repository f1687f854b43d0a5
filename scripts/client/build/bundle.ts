import { join, relative } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { readTree } from '../../files.ts';
import { entriesOf, modulesOf } from './exports.ts';

/** What the package's own name resolves to: one file less to load than if it stood apart. Its types show only what is public. */
const CORE = 'index.js';

/** The modules that every export shares: all of `src` but the entries, the folders that bear an entry's name, and what only some APIs need. */
const coreOf = (files: readonly string[], entries: readonly string[]): string[] => {
  const own = ['parts', ...entries.map((file) => file.replace('.ts', ''))].filter((name) => name !== 'index');
  return files.filter(
    (file) => file.endsWith('.ts') && !own.some((name) => file === `${name}.ts` || file.startsWith(`${name}/`)),
  );
};

/** Leaves what is in the core to the core, which lies at `path` from where the bundles are. */
const fromCore = (folder: string, core: readonly string[], path: string): Plugin => ({
  name: 'core',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.{1,2}\// }, ({ path: from, kind, resolveDir }) => {
      const isCore = core.includes(relative(folder, join(resolveDir, from)).replaceAll('\\', '/'));
      return isCore && kind !== 'entry-point' ? { path, external: true } : undefined;
    });
  },
});

/**
 * Bundles what is exported: a few files load several times faster than thirty.
 * What exports share is one module, the core, so that there is one of each however a program imports them.
 */
export const bundle = async (root: string, apis: readonly string[]): Promise<void> => {
  const src = await readTree(join(root, 'src'));
  const core = coreOf([...src.keys()], entriesOf(src));
  // Validators are compiled, not bundled.
  const entries = Object.values(modulesOf(entriesOf(src), apis))
    .filter((path) => path !== 'src/index' && !path.includes('/validators/'))
    .map((path) => `./${path}.ts`);
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
  // esbuild writes the path of an external module as it is, so entries at one depth are bundled together.
  const bundleIn = (folder: string, path: string) =>
    build({
      ...options,
      entryPoints: entries.filter((entry) => entry.startsWith(`./${folder}/`)),
      outbase: '.',
      outdir: 'dist',
      packages: 'external',
      plugins: [fromCore(join(root, 'src'), core, path)],
    });
  const contents = core.map((name) => `export * from './${name}';`).join('\n');
  await Promise.all([
    build({ ...options, stdin: { contents, resolveDir: join(root, 'src') }, outfile: `dist/src/${CORE}` }),
    bundleIn('src', `./${CORE}`),
    bundleIn('generated', `../../src/${CORE}`),
  ]);
};
