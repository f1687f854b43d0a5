import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgePage } from '../../scripts/change/page-command.ts';
import { replaceFiles } from '../../scripts/files.ts';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { withOwnSources, withSharedOnce } from '../../scripts/ledger/notation/page-source.ts';
import { temporaryFolder } from '../temporary.ts';
import { problemsOf } from './acme.ts';
import { problemsByLock, problemsOnPage, quarry, quarryTexts, type Edits } from './quarry.ts';

/** A folder with the spec, the ledger and the pages, and the `--page` arguments for these. */
const quarryFolder = async () => {
  const specs = await temporaryFolder();
  const place = (file: string): string => join(specs, 'quarry', file);
  await mkdir(join(specs, 'quarry'));
  await writeFile(place('openapi.yaml'), quarryTexts.spec);
  await writeFile(place('facts.yaml'), quarryTexts.facts);
  for (const [key, text] of Object.entries(quarryTexts.pages)) await writeFile(place(`${key}.txt`), text);
  const given = ['balance', 'entries'].map((key) => `${key}=${place(`${key}.txt`)}`);
  return { specs, place, given };
};

test('the books of an API with two pages close, with the pages and with their locks alone', () => {
  expect(problemsOnPage({})).toEqual([]);
  expect(problemsByLock({})).toEqual([]);
});

test('the evidence of a fact names its page', () => {
  const { weighed } = audit(quarry());
  const [fact] = weighed.facts.get('GET /v1/entries · limit · default') ?? [];
  expect(fact?.evidence.where).toMatchObject({ page: 'entries', heading: 'List entries', lines: '4-7' });
});

const wrong: Record<string, [edits: Edits, problem: string]> = {
  'a line of one page that no row accounts for': [
    { entries: [['List entries', 'List entries\nlast_cents']] },
    'line 2 of entries says "last_cents", which no row accounts for',
  ],
  'a row on the other page': [
    { facts: [['{ page: entries, under: Entries, lines: 9-10', '{ page: balance, under: Balance, lines: 5-8']] },
    'the page does not say "next string" there',
  ],
  'a heading of the other page': [
    { facts: [['page: entries, under: Entries, lines: 9-10', 'page: entries, under: Balance, lines: 9-10']] },
    'the page has no heading "Balance"',
  ],
  'a status under an operation of the other page': [
    { facts: [['lines: 8, of: GET /v1/balance', 'lines: 8, of: GET /v1/entries']] },
    'the lines are below GET /v1/balance, not below GET /v1/entries',
  ],
};

test.each(Object.entries(wrong))('%s is a problem', (_, [edits, problem]) => {
  expect(problemsOnPage(edits).join('\n')).toContain(problem);
});

test('in a ledger of several pages, refuses a block without a page or with an unknown one', () => {
  const first = '{ page: balance, under: Get balance';
  expect(() => quarry({ facts: [[first, '{ under: Get balance']] })).toThrow(
    'specs/quarry/facts.yaml:7 a block names no page, and the ledger has several: write page: with one of balance, entries.',
  );
  expect(() => quarry({ facts: [[first, '{ page: usage, under: Get balance']] })).toThrow(
    'specs/quarry/facts.yaml:7 the ledger has no page "usage": write page: with one of balance, entries.',
  );
});

const publisherAndDay = ', publisher: Quarry, url: https://quarry.example/balance, received: 2026-11-20';
const once: Edits['facts'] = [
  ['pages:\n', 'publisher: Quarry\nurl: https://quarry.example/docs\nreceived: 2026-11-20\npages:\n'],
  [publisherAndDay, ', url: balance'],
  [publisherAndDay.replace('balance', 'entries'), ', url: https://entries.example/, publisher: Another'],
];

test('keys above `pages` apply to all pages, and a page can override each', () => {
  const { ledger } = quarry({ facts: once });
  expect(ledger.pages).toEqual({
    balance: {
      title: 'Get balance',
      publisher: 'Quarry',
      url: 'https://quarry.example/docs/balance',
      received: '2026-11-20',
    },
    entries: {
      title: 'List entries',
      publisher: 'Another',
      url: 'https://entries.example/',
      received: '2026-11-20',
    },
  });
  expect(ledger).not.toHaveProperty('publisher');
  expect(audit(quarry({ facts: once })).problems).toEqual([]);
});

test.each([
  ['publisher: Quarry\n', '/pages/balance has no `publisher`: add it, or write it once for all pages, above `pages`.'],
  ['received: 2026-11-20\n', '/pages/balance has no `received`: add it, or write it once for all pages, above'],
  ['url: https://quarry.example/docs\n', '/pages/balance/url is not an https:// address: write it in full, or write'],
])('refuses pages that lack a key if %j is not written above `pages` either', (line, message) => {
  const [[from, to] = ['', ''], ...others] = once;
  expect(() => quarry({ facts: [[from, to.replace(line, '')], ...others] })).toThrow(message);
});

test.each([
  ['publisher', 'Acme'],
  ['url', 'https://acme.example/docs'],
  ['received', '2026-11-20'],
])('refuses the key `%s` above the page in a ledger with a single page', (key, value) => {
  expect(() => problemsOf({ facts: [['page: {', `${key}: ${value}\npage: {`]] })).toThrow(
    `facts.yaml:1 the ledger has \`${key}\` without \`pages\`: add it.`,
  );
});

test('a new ledger has what its pages share once, above `pages`, and reads back the same', () => {
  const { ledger } = quarry({ facts: once });
  const page = { title: 'A', publisher: 'Quarry', received: '2026-11-20' };
  const pages = {
    a: { ...page, url: 'https://quarry.example/docs/a' },
    b: { ...page, url: 'https://quarry.example/docs/b/c' },
  };
  const written = withSharedOnce({ ...ledger, pages });
  expect(written).toMatchObject({
    publisher: 'Quarry',
    url: 'https://quarry.example/docs/',
    received: '2026-11-20',
    pages: { a: { title: 'A', url: 'a' }, b: { title: 'A', url: 'b/c' } },
  });
  expect(withOwnSources(written)).toEqual({ ...ledger, pages });
});

test('one run writes the lock of each page, and later runs take one changed page or several', async () => {
  const { specs, place, given } = await quarryFolder();
  const { conclusion, files } = await judgePage(specs, 'quarry', given, false);
  expect(conclusion).toBe('The books close. balance.lock, entries.lock are written.');
  await replaceFiles(files);
  expect((await readdir(join(specs, 'quarry'))).filter((name) => name.endsWith('.lock'))).toHaveLength(2);
  expect(audit(await readBooks(specs, 'quarry')).problems).toEqual([]);

  await writeFile(place('entries.txt'), `New words\n${quarryTexts.pages.entries}`);
  const change = await judgePage(specs, 'quarry', `entries=${place('entries.txt')}`, true);
  expect(change.report).toContain('1 line new, 0 gone, 0 changed; the spans of 4 blocks move');
  await replaceFiles(change.files);
  expect(audit(await readBooks(specs, 'quarry')).problems).toEqual([]);

  // Both pages at once.
  await writeFile(place('balance.txt'), `More words\n\n${quarryTexts.pages.balance}`);
  await writeFile(place('entries.txt'), quarryTexts.pages.entries.replace('limit\n', 'Some words\nlimit\n'));
  const shown = await judgePage(specs, 'quarry', given, false);
  expect(shown.audit.problems).toEqual([]);
  expect(shown.report).toContain('balance: 1 line new, 0 gone, 0 changed; the spans of 4 blocks move');
  expect(shown.report).toContain('entries: 1 line new, 1 gone, 0 changed; the spans of 1 block move');
  expect(shown.report).not.toContain('Other problems');
  expect(shown.conclusion).toContain('once the lines of 5 blocks have moved. Run this again with --move to write');
  expect([...shown.files]).toEqual([]);
  const both = await judgePage(specs, 'quarry', given, true);
  expect(both.conclusion).toContain('balance.lock, entries.lock are renewed.');
  await replaceFiles(both.files);
  expect(await readFile(place('facts.yaml'), 'utf8')).toContain('page: balance, under: Get balance, lines: 4-5,');
  expect(audit(await readBooks(specs, 'quarry')).problems).toEqual([]);
});

test('if several pages change, a lost row is reported under the page that lost it', async () => {
  const { specs, place, given } = await quarryFolder();
  await replaceFiles((await judgePage(specs, 'quarry', given, false)).files);
  await writeFile(place('balance.txt'), `More words\n${quarryTexts.pages.balance}\nlast_cents`);
  await writeFile(place('entries.txt'), quarryTexts.pages.entries.replace('limit\ninteger\nNo\ndefault 50\n', ''));
  const { report, conclusion, files } = await judgePage(specs, 'quarry', given, true);
  const [ofBalance = '', ofEntries = ''] = report.split(/^(?=entries: )/m);
  expect(ofBalance).toContain('last_cents');
  expect(ofBalance).not.toMatch(/Gone|Other problems/);
  expect(ofEntries).toContain('limit integer No default 50');
  expect(ofEntries).not.toContain('last_cents');
  expect(conclusion).toContain('The books do not close with these pages');
  expect([...files]).toEqual([]);
});

test('the problem of a changed line that was waived names its page', async () => {
  const specs = await temporaryFolder();
  const place = (file: string): string => join(specs, 'quarry', file);
  await mkdir(join(specs, 'quarry'));
  await writeFile(place('openapi.yaml'), quarryTexts.spec);
  const row = "  - { page: balance, under: Balance, lines: 7, waived: 'in cents.', why: prose }\n";
  const waived = 'waived:\n  - { page: balance, lines: 7, why: prose }\n\ninferred:';
  await writeFile(place('facts.yaml'), quarryTexts.facts.replace(row, '').replace('inferred:', waived));
  const prose = 'What is open, in_cents.';
  const pages = Object.entries(quarryTexts.pages).map(
    ([key, text]) => [key, text.replace('What is open, in cents.', prose)] as const,
  );
  for (const [key, text] of pages) await writeFile(place(`${key}.txt`), text);
  const given = pages.map(([key]) => `${key}=${place(`${key}.txt`)}`);
  await replaceFiles((await judgePage(specs, 'quarry', given, false)).files);
  const [balance = ''] = given;
  await writeFile(place('balance.txt'), String(pages[0]?.[1]).replace(prose, 'What is open, in_pence.'));
  const { audit: audited } = await judgePage(specs, 'quarry', balance, false);
  expect(audited.problems.map(({ at }) => at)).toEqual(['page line 7 of balance']);
});

test('a page that has not changed still reports a waiver that is to do', async () => {
  const { specs, place, given } = await quarryFolder();
  await replaceFiles((await judgePage(specs, 'quarry', given, false)).files);
  await writeFile(place('facts.yaml'), quarryTexts.facts.replace('why: prose', "why: 'TODO: say what it states'"));
  const { report, conclusion } = await judgePage(specs, 'quarry', given, false);
  expect(conclusion).toContain('The books do not close with these pages: 1 problem.');
  expect(report).toContain('what lines 7 state is still to do');
});

const asHtml = (text: string): string =>
  `<html><body><nav><p>All of our pages</p></nav><main>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n')}</main></body></html>`;

test('rows edited on two pages close in a run with both pages, and a run with one asks for the other', async () => {
  const specs = await temporaryFolder();
  const place = (file: string): string => join(specs, 'quarry', file);
  await mkdir(join(specs, 'quarry'));
  await writeFile(place('openapi.yaml'), quarryTexts.spec);
  const given = Object.keys(quarryTexts.pages).map((key) => `${key}=${place(`${key}.html`)}`);
  for (const [key, text] of Object.entries(quarryTexts.pages)) {
    await writeFile(place(`${key}.txt`), text);
    await writeFile(place(`${key}.html`), asHtml(text));
  }
  await writeFile(place('facts.yaml'), quarryTexts.facts);
  const texts = given.map((source) => source.replace('.html', '.txt'));
  await replaceFiles((await judgePage(specs, 'quarry', texts, false)).files);

  const stated = quarryTexts.facts
    .replace("waived: 'in cents.', why: prose", 'claims: Balance · open_cents · unit = cents')
    .replace('      Balance · open_cents · unit = cents\n', '')
    .replace(
      'as: Entries, fields: next string',
      'claims: "Entries · next · exists = yes\\nEntries · next · type = string"',
    );
  await writeFile(place('facts.yaml'), stated);
  const { audit: audited, conclusion } = await judgePage(specs, 'quarry', given, false);
  expect(audited.problems).toEqual([]);
  expect(conclusion).toBe('The books still close. balance.lock, entries.lock are renewed.');

  const [balance = ''] = given;
  const alone = await judgePage(specs, 'quarry', balance, false);
  expect(alone.audit.problems.length).toBeGreaterThan(0);
  for (const { at } of alone.audit.problems) expect(alone.report).toContain(at);
  expect(alone.report).toContain('page line 9 of entries');
  expect(alone.report).toContain('with --page entries=FILE');
});
