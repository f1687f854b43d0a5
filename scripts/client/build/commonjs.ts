import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { readTree } from '../../files.ts';

/** Marks the folder as CommonJS and, like the package's manifest, as free of side effects. */
const MANIFEST = `${JSON.stringify({ type: 'commonjs', sideEffects: false })}\n`;

const options: BuildOptions = { format: 'cjs', platform: 'node', target: 'es2022', logLevel: 'silent' };

/** Adjusts a source map for a copy that is one folder deeper. */
const deeper = (map: string): string => {
  const { sources, ...rest } = JSON.parse(map) as { readonly sources: readonly string[] };
  return JSON.stringify({ ...rest, sources: sources.map((source) => `../${source}`) });
};

/** Copies files with their source maps, and converts modules to CommonJS. */
const convert = async (folder: string, files: readonly (readonly [path: string, text: string])[]): Promise<void> => {
  const copies = files.map(
    ([path, text]) => [join(folder, path), path.endsWith('.map') ? deeper(text) : text] as const,
  );
  for (const [path, text] of [[join(folder, 'package.json'), MANIFEST] as const, ...copies]) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  // Converted in place, below the CommonJS manifest: in an ES module package, esbuild would resolve the default import of
  // a CommonJS package to all of `module.exports`.
  await build({
    ...options,
    entryPoints: copies.map(([path]) => path).filter((path) => path.endsWith('.js')),
    outbase: folder,
    outdir: folder,
    allowOverwrite: true,
    sourcemap: true,
    sourcesContent: false,
  });
};

/** Bundles the validators of each API: only tree shaking needs separate files for bodies. */
const bundleValidators = async (dist: string, folder: string, paths: readonly string[]): Promise<void> => {
  const entryPoints = paths.filter((path) => path.endsWith('/validators/index.js')).map((path) => join(dist, path));
  const external = ['*/src/index.js'];
  await build({ ...options, entryPoints, outbase: dist, outdir: folder, bundle: true, external });
};

/** Writes a CommonJS version of the build, with types, for programs that can only `require`. */
export const buildCommonJs = async (dist: string): Promise<void> => {
  const folder = join(dist, 'cjs');
  const files = [...(await readTree(dist))].filter(([path]) => /^(?:src|generated)\//.test(path));
  const isValidator = (path: string): boolean => path.includes('/validators/') && path.endsWith('.js');
  await convert(
    folder,
    files.filter(([path]) => !isValidator(path)),
  );
  await bundleValidators(dist, folder, files.map(([path]) => path).filter(isValidator));
};
