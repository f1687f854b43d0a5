import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder, which is removed at the end of the test, or where `afterAll` is given, of its file. */
export async function temporaryFolder(atEnd: (end: () => Promise<void>) => void = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'billing-clients-'));
  atEnd(() => rm(folder, { recursive: true }));
  return folder;
}
