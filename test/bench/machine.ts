import { readFile } from 'node:fs/promises';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Results } from '../../scripts/site/measured/results.ts';
import { VERSION } from '../../src/version.ts';
import { rivals } from './rivals.ts';

/** The properties of the machine that ratios may depend on. */
export const machine = (): Results['machine'] => ({
  processor: cpus()[0]?.model.trim() || arch(),
  cores: String(availableParallelism()),
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  system: `${platform()} ${arch()}`,
  node: process.versions.node,
});

const tools = ['@stoplight/prism-cli', '@redocly/cli', 'openapi-typescript'];

/** The versions of everything that was measured. */
export async function versions(root: string): Promise<Results['versions']> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const own = tools.map((name) => [name, manifest.devDependencies[name] ?? ''] as const);
  return { 'billing-clients': VERSION, ...rivals, ...Object.fromEntries(own) };
}
