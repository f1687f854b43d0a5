import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Found } from './found.ts';

/** The search script and its data, which pages load on first use. */
export const searchScript = 'search.js';
export const searchData = 'search-data.js';

const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('browser.js', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'inline',
  });
  return outputFiles[0]?.text ?? '';
};

let built: Promise<string> | undefined;

/** Both are classic scripts, since pages opened from a folder cannot fetch data. */
export const searchFiles = async (all: readonly Found[]): Promise<[string, string][]> => {
  built ??= bundle();
  return [
    [searchScript, await built],
    [searchData, `globalThis.searchData = ${JSON.stringify(all)};\n`],
  ];
};
