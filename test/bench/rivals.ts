import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { installInto } from '../heavy/on-demand.ts';

/** The packages that we are compared with, in the versions that were measured. */
export const rivals = {
  'openapi-fetch': '0.17.0',
  ky: '2.1.0',
  '@hey-api/openapi-ts': '0.99.0',
  orval: '8.38.0',
  cloudflare: '7.3.0',
  // The version that the generators above were built with.
  typescript: '5.9.3',
  // Sends requests to mocks.
  autocannon: '9.0.0',
} as const;

/** Installs the rivals where they are missing, with this package next to them; returns their folder. */
export async function installRivals(root: string): Promise<string> {
  const folder = join(root, '.cache/bench');
  await installInto(folder, rivals, 300_000);
  const own = join(folder, 'node_modules/billing-clients');
  await rm(own, { force: true });
  await symlink(root, own, 'junction');
  await mkdir(join(folder, 'programs'), { recursive: true });
  return folder;
}
