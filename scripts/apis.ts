import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './refusal.ts';

/** The folder that holds one folder per API. */
export const specsFolder = fileURLToPath(new URL('../specs', import.meta.url));

// One of another ending is a mistake that whoever reads the spec reports; left out here, it would be silence.
const isSpec = (name: string): boolean => /^openapi\.(ya?ml|json)$/i.test(name);

/** The APIs of a folder, in alphabetical order: each sub-folder, or link to one, that has a spec. */
export const apiNames = async (specs: string): Promise<string[]> => {
  const names = await readdir(specs).catch((cause: unknown) => {
    throw new Refusal(`${basename(specs)}/`, 'cannot be read', 'put the folder back', { cause });
  });
  const holding = await Promise.all(
    names.map(async (name) => ((await readdir(join(specs, name)).catch(() => [])).some(isSpec) ? [name] : [])),
  );
  return holding.flat().sort();
};
