import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds one folder per API. */
export const specsFolder = fileURLToPath(new URL('../specs', import.meta.url));

/** The APIs of a folder, in alphabetical order: each sub-folder that has a spec. */
export const apiNames = async (specs: string): Promise<string[]> => {
  const entries = await readdir(specs, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(specs, entry.name, 'openapi.yaml')))
    .map((entry) => entry.name)
    .sort();
};
