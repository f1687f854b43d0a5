import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFiles } from '../../scripts/files.ts';
import { temporaryFolder } from '../temporary.ts';

/** A folder with a ledger and a lock. */
const setUp = async () => {
  const folder = await temporaryFolder();
  const [facts, lock] = [join(folder, 'facts.yaml'), join(folder, 'page.lock')];
  for (const file of [facts, lock]) await writeFile(file, 'old');
  const read = () => Promise.all([facts, lock].map((file) => readFile(file, 'utf8')));
  return { folder, facts, lock, read };
};

test('replaceFiles replaces files, and leaves nothing else behind', async () => {
  const { folder, facts, lock, read } = await setUp();
  await replaceFiles(new Map([facts, lock].map((file) => [file, 'new'])));
  expect(await read()).toEqual(['new', 'new']);
  expect(await readdir(folder)).toEqual(['facts.yaml', 'page.lock']);
});

test.each([
  ['written', (folder: string) => join(folder, 'none/openapi.yaml')],
  [
    'moved to its place',
    async (folder: string) => {
      await mkdir(join(folder, 'taken/by'), { recursive: true });
      return join(folder, 'taken');
    },
  ],
])('replaceFiles changes no file if one cannot be %s', async (_, spoil) => {
  const { folder, facts, lock, read } = await setUp();
  const spoilt = await spoil(folder);
  const names = await readdir(folder);
  await expect(replaceFiles(new Map([facts, lock, spoilt].map((file) => [file, 'new'])))).rejects.toThrow();
  expect(await read()).toEqual(['old', 'old']);
  expect(await readdir(folder)).toEqual(names);
});

test('concurrent calls of replaceFiles succeed, and leave no partial file', async () => {
  const { facts, lock, read } = await setUp();
  const texts = ['a', 'b'].map((sign) => sign.repeat(1_000_000));
  await Promise.all(texts.map((text) => replaceFiles(new Map([facts, lock].map((file) => [file, text])))));
  for (const text of await read()) expect(texts.includes(text)).toBe(true);
});
