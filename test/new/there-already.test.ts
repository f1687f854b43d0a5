import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFree, writeFolder } from '../../scripts/new/folder.ts';
import { temporaryFolder } from '../temporary.ts';
import { documentWith } from './document-with.ts';

// What to do about a folder that is there already.

const specs = await temporaryFolder(afterAll);

test('a folder from a document can be updated', async () => {
  const order = { api: 'things', document: documentWith({ type: 'object' }), origin: 'things.json' };
  await mkdir(join(specs, 'from'));
  await writeFolder(join(specs, 'from'), order);
  await expect(writeFolder(join(specs, 'from'), order)).rejects.toThrow(
    'specs/things is there already: add --update for a new version of its document, remove the folder, or choose another name.',
  );
});

test('any other folder has to be removed, or the new one called otherwise', async () => {
  await mkdir(join(specs, 'other'));
  expect(() => checkFree(specs, 'other')).toThrow(
    'specs/other is there already: remove the folder, or choose another name.',
  );
});
