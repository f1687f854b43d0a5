import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgePage } from '../../scripts/change/page-command.ts';
import { backedIn } from '../../scripts/client/evidence.ts';
import { generate } from '../../scripts/client/generate.ts';
import { replaceFiles } from '../../scripts/files.ts';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { readGuides } from '../../scripts/site/guides/guides.ts';
import { blocksIn } from './blocks.ts';

const blocks = blocksIn((await readGuides()).get('adding-an-api') ?? '');
const page = blocks.find(({ language }) => language === 'text')?.text ?? '';
const files = blocks
  .filter(({ language }) => language === 'yaml')
  .map(({ text }) => [/^# (?<path>specs\/.+)\n/.exec(text)?.groups?.['path'] ?? '', text] as const);

let root: string;
let specs: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'billing-clients-'));
  specs = join(root, 'specs');
  await mkdir(join(specs, 'acme'), { recursive: true });
  for (const [path, text] of files) await writeFile(join(root, path), text);
  await writeFile(join(root, 'page.txt'), page);
});
afterAll(() => rm(root, { recursive: true }));

test('the guide shows a page, a spec and a ledger', () => {
  expect(page).not.toBe('');
  expect(files.map(([path]) => path)).toEqual(['specs/acme/openapi.yaml', 'specs/acme/facts.yaml']);
});

test('the books of the guide close over its page, and page.lock is written', async () => {
  const { audit: audited, files: written } = await judgePage(specs, 'acme', join(root, 'page.txt'), false);
  expect(audited.problems).toEqual([]);
  await replaceFiles(written);
  expect(audit(await readBooks(specs, 'acme')).problems).toEqual([]);
});

test('a client is generated from the spec of the guide', async () => {
  const generated = join(root, 'generated');
  await generate({ specs, generated, read: backedIn(specs) }, []);
  expect(await readdir(join(generated, 'acme'))).toContain('client.ts');
});
