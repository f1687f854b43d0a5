import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installInto } from '../on-demand.ts';

/** The compilers that a user may have, the oldest first. */
export const COMPILERS = ['5.4.5', '5.5.4', '5.8.3', '5.9.3', '6.0.3', '7.0.2'] as const;

const OTHERS = {
  '@arethetypeswrong/core': '0.18.5',
  '@cloudflare/workers-types': '5.20261117.1',
  '@types/node': '20.19.25',
  'bun-types': '1.4.5',
  esbuild: '0.28.2',
  jest: '30.5.2',
  publint: '0.3.25',
  'source-map-loader': '5.0.0',
  tsx: '4.23.15',
  undici: '7.16.0',
  vite: '8.3.8',
  vitest: '4.1.12',
  webpack: '5.113.0',
} as const;

const aliasOf = (version: string): string => `typescript-${version}`;

const compilers = Object.fromEntries(COMPILERS.map((version) => [aliasOf(version), `npm:typescript@${version}`]));

/** Where the tools are: a folder that git ignores. */
export const toolsFolder = fileURLToPath(new URL('../../../.cache/consumer', import.meta.url));

/** Installs the tools of users where they are missing: about 330 MB, once. */
export const findTools = (): Promise<void> => installInto(toolsFolder, { ...compilers, ...OTHERS }, 300_000);

/** A file of a tool. */
export const tool = (...path: readonly string[]): string => join(toolsFolder, 'node_modules', ...path);

/** A file of a compiler. */
export const compiler = (version: string, file = 'lib/tsc.js'): string => tool(aliasOf(version), file);
