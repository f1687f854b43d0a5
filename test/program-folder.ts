import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const reports = fileURLToPath(new URL('../reports', import.meta.url));

/** Works in a temporary folder of the project, where `billing-clients` resolves to it, as in a user's project. */
export const inFolder = async <Value>(work: (folder: string) => Promise<Value>): Promise<Value> => {
  await mkdir(reports, { recursive: true });
  const folder = await mkdtemp(join(reports, 'program-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};
