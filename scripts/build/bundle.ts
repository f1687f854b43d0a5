import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { apiNames } from '../apis.ts';

/** Where a module that is imported by its path in `dist/` has its source. */
const sourceOf = (path: string): string => path.replace('./dist/', './').replace(/\.js$/, '.ts');

/** The modules that the package exports, each API's among them; validators are compiled, not bundled. */
const entries = async (root: string): Promise<string[]> => {
  const { exports } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { default: string }>;
  };
  const paths = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [] : [sourceOf(entry.default)]));
  const apis = await apiNames(join(root, 'specs'));
  return paths
    .filter((path) => !path.includes('/validators/'))
    .flatMap((path) => (path.includes('*') ? apis.map((api) => path.replace('*', api)) : [path]));
};

/**
 * Bundles what is exported: one file loads several times faster than thirty.
 * What several exports share is a chunk, so that there is one of each, however a program imports them.
 */
export const bundle = async (root: string): Promise<void> => {
  const { metafile } = await build({
    absWorkingDir: root,
    // The validators of an API share it.
    entryPoints: [...(await entries(root)), './src/validator.ts'],
    outbase: '.',
    outdir: 'dist',
    chunkNames: 'chunks/[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'silent',
  });
  const written = new Set(Object.keys(metafile.outputs));
  const chunks = await readdir(join(root, 'dist/chunks')).catch(() => []);
  for (const chunk of chunks.map((name) => `dist/chunks/${name}`)) if (!written.has(chunk)) await rm(join(root, chunk));
};
