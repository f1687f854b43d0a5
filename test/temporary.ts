import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Registers cleanup: `onTestFinished` for one test, `afterAll` for a file. */
export type AtEnd = (work: () => Promise<void> | void) => void;

/** Makes an empty folder, and removes it at the end of the test, or of the file if `afterAll` is given. */
export async function temporaryFolder(atEnd: AtEnd = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'billing-clients-'));
  atEnd(() => rm(folder, { recursive: true }));
  return folder;
}
