import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Has something done when a test, or all of a file, have finished. */
export type AtEnd = (work: () => Promise<void> | void) => void;

/** An empty folder, which is removed at the end of the test, or where `afterAll` is given, of its file. */
export async function temporaryFolder(atEnd: AtEnd = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'billing-clients-'));
  atEnd(() => rm(folder, { recursive: true }));
  return folder;
}
