import { join, relative } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { readTree } from '../../files.ts';
import { entriesOf, modulesOf } from './exports.ts';

/**
 * The core is the main entry itself, which saves loading one more file. At run time it also exports the internal modules
 * that other bundles import; its types declare only the public exports.
 */
const CORE = 'index.js';

/** The modules that the core exports in any case: the public ones, and the one that validators import. */
const ALWAYS = ['index.ts', 'result/validator.ts'];

/**
 * The modules that all exports share: all of `src` except the entries, their folders, and the parts that only some APIs
 * need.
 */
const coreOf = (files: readonly string[], entries: readonly string[]): string[] => {
  const own = ['parts', ...entries.map((file) => file.replace('.ts', ''))].filter((name) => name !== 'index');
  return files.filter(
    (file) => file.endsWith('.ts') && !own.some((name) => file === `${name}.ts` || file.startsWith(`${name}/`)),
  );
};

/**
 * An esbuild plugin that makes core modules external, and adds them to `met`; `path` is the core's path relative to the
 * bundles.
 */
const fromCore = (folder: string, core: readonly string[], path: string, met: Set<string>): Plugin => ({
  name: 'core',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\.{1,2}\// }, ({ path: from, kind, resolveDir }) => {
      const module = relative(folder, join(resolveDir, from)).replaceAll('\\', '/');
      if (!core.includes(module) || kind === 'entry-point') return undefined;
      met.add(module);
      return { path, external: true };
    });
  },
});

/**
 * Bundles the exports, since a few files load several times faster than thirty. Shared code is in one module, the core,
 * so that it exists once however a program imports the package.
 */
export const bundle = async (root: string, apis: readonly string[]): Promise<void> => {
  const src = await readTree(join(root, 'src'));
  const core = coreOf([...src.keys()], entriesOf(src));
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
  const met = new Set(ALWAYS);
  // esbuild keeps the path of an external module unchanged, so each call bundles entries of one depth.
  const bundleIn = (folder: string, path: string) =>
    build({
      ...options,
      entryPoints: entries.filter((entry) => entry.startsWith(`./${folder}/`)),
      outbase: '.',
      outdir: 'dist',
      packages: 'external',
      plugins: [fromCore(join(root, 'src'), core, path, met)],
    });
  await Promise.all([bundleIn('src', `./${CORE}`), bundleIn('generated', `../../src/${CORE}`)]);
  const contents = core
    .filter((name) => met.has(name))
    .map((name) => `export * from './${name}';`)
    .join('\n');
  await build({ ...options, stdin: { contents, resolveDir: join(root, 'src') }, outfile: `dist/src/${CORE}` });
};
