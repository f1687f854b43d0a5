import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unprovenIn } from '../../scripts/ledger/draft.ts';
import { writePages } from '../../scripts/new/page/folder.ts';
import { writeDocs } from '../../scripts/site/docs/docs.ts';
import { operationPage } from '../../scripts/docs-address.ts';
import { pageFixtures } from '../fixtures/page-fixtures.ts';
import { temporaryFolder } from '../temporary.ts';
import { elementsOf } from './markup.ts';

const folder = await temporaryFolder(afterAll);

const API = 'markdown';
const out = join(folder, 'docs');
const sources = (await pageFixtures()).find(({ name }) => name === API)?.sources ?? [];
const { audit } = await writePages(folder, { api: API, sources, today: '2026-11-20' });
const printed: unknown[][] = [];
await writeDocs({ specs: folder, out, print: (...words: unknown[]) => void printed.push(words) });
const read = (name: string): Promise<string> => readFile(join(out, name), 'utf8');

const [first = ''] = audit.claims.flatMap(({ attribute, value }) => (attribute === 'operationId' ? [value] : []));
const unproven = unprovenIn(audit.closure).length;
const pages = [operationPage(API, first), `${API}.html`, `${API}.ledger.html`];

test.each(pages)('%s warns in a box not to rely on a draft, and links to the meaning of unproven', async (page) => {
  const elements = elementsOf(await read(page));
  const notes = elements.filter(({ attributes }) => attributes['class'] === 'draft');
  expect(unproven).toBeGreaterThan(1);
  expect(notes.map(({ text }) => text.trim().replaceAll(/\s+/g, ' '))).toEqual([
    expect.stringMatching(
      new RegExp(
        `^Draft: do not rely on this API yet\\. ${unproven} claims are unproven: nobody .*How sure are we\\?$`,
      ),
    ),
  ]);
  expect(elements.map(({ attributes }) => attributes['href'] ?? '')).toContainEqual(
    expect.stringMatching(/sure\.html#unproven$/),
  );
});

test('the page of an operation counts its unproven parts, in the box and in the summary of its evidence', async () => {
  const elements = elementsOf(await read(operationPage(API, first)));
  const table = elements.filter(({ name, text }) => name === 'tr' && text.includes('unproven')).length;
  const note = elements.find(({ attributes }) => attributes['class'] === 'draft')?.text;
  const summary = elements.find(({ name, text }) => name === 'summary' && text.startsWith('How '))?.text;
  expect(table).toBeGreaterThan(0);
  expect(note).toContain(`On this page: ${table} of `);
  expect(summary).toMatch(new RegExp(`; ${table} (?:is|are) unproven at least in part`));
});

test('the index shows a badge next to the name of a draft, and the wire reference explains the mark', async () => {
  const heading = elementsOf(await read('index.html')).find(({ attributes }) => attributes['id'] === `of-${API}`);
  expect(heading?.text).toMatch(/ draft$/);
  expect(await read(`${API}.html`)).toContain(
    '[unproven](sure.html#unproven) where nobody has compared it with a source',
  );
});

test('the docs command prints one warning line for a draft', () => {
  const warnings = printed.filter(([first]) => String(first).includes('Do not publish it'));
  expect(warnings).toEqual([[expect.stringMatching(/^markdown: Draft: /)]]);
});
