import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../../scripts/site/docs/folder.ts';
import { signature } from '../../scripts/site/frame/csp.ts';
import { temporaryFolder } from '../temporary.ts';

const others: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  'a folder': (path) => mkdir(path),
  'a dangling link': (path) => symlink('nowhere', path),
  'a foreign page': (path) => writeFile(path, '<p>theirs'),
};

test.each(Object.entries(others))('openFolder ignores %s with the name of a page', async (_, put) => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'acme.html'), signature);
  await put(join(folder, 'theirs.html'));
  expect(await openFolder(folder)).toEqual(['acme']);
});

test('openFolder refuses a folder with a foreign index.html', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'index.html'), '<p>theirs');
  await expect(openFolder(folder)).rejects.toThrow(
    `--out ${folder} cannot be used as a folder (its index.html is not one of these docs): name another one.`,
  );
  await writeFile(join(folder, 'index.html'), signature);
  expect(await openFolder(folder)).toEqual([]);
});
