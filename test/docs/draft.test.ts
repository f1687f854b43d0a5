import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writePages } from '../../scripts/new/page/folder.ts';
import { writeDocs } from '../../scripts/site/docs/docs.ts';
import { pageFixtures } from '../fixtures/page-fixtures.ts';

const folder = await mkdtemp(join(tmpdir(), 'draft-'));
afterAll(() => rm(folder, { recursive: true }));

const API = 'markdown';
const out = join(folder, 'docs');
const sources = (await pageFixtures()).find(({ name }) => name === API)?.sources ?? [];
await writePages(folder, { api: API, sources, today: '2026-11-20' });
const printed: unknown[][] = [];
await writeDocs({ specs: folder, out, print: (...words: unknown[]) => void printed.push(words) });

test('the warning of a draft is one line of its own', () => {
  const warnings = printed.filter(([first]) => String(first).includes('Do not publish it'));
  expect(warnings).toEqual([[expect.stringMatching(/^markdown: Draft: /)]]);
});
