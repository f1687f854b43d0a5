import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Found } from './found.ts';

/** The script of the search, and what it searches; every page asks for both when they are first needed. */
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

/** Both files: classic scripts, for no page may fetch data from a folder. */
export const searchFiles = async (all: readonly Found[]): Promise<[string, string][]> => {
  built ??= bundle();
  return [
    [searchScript, await built],
    [searchData, `globalThis.searchData = ${JSON.stringify(all)};\n`],
  ];
};
