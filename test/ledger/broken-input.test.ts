import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { judgePage } from '../../scripts/change/page-command.ts';
import { acmeFolder, acmePage, replaced } from './acme-folder.ts';
import type { Edit } from './acme.ts';

/** One fault of each kind in the books, and the message that reports it. */
const books: Record<string, readonly [file: string, edit: Edit, sentence: string]> = {
  'a span past the end of the page': [
    'facts.yaml',
    ['lines: 15-19', 'lines: 15-99'],
    'specs/acme/facts.yaml:18 the span 15-99 leaves the page, which has 24 lines: fix the span.',
  ],
  'a span that ends before it begins': [
    'facts.yaml',
    ['lines: 15-19', 'lines: 15-16, 19-18'],
    'specs/acme/facts.yaml:18 the span 19-18 ends before it begins: fix the span.',
  ],
  'rows from an unlisted source': [
    'facts.yaml',
    ['- from: sdk\n    server', '- from: sdc\n    server'],
    'specs/acme/facts.yaml:43 published rows come from sdc, which is not under sources: add it there.',
  ],
  'a block without `lines`': [
    'facts.yaml',
    ['    lines: 7', '    line: 7'],
    'specs/acme/facts.yaml:7 /facts/1 has no `lines`: add it.',
  ],
  'a number where a string is expected': [
    'facts.yaml',
    ['why: the answer has no envelope', 'why: 7'],
    'specs/acme/facts.yaml:50 /inferred/1/why is not of the type string: put it in quotes.',
  ],
  'an unknown key at the top level': [
    'facts.yaml',
    ['silent:\n', 'silence:\n'],
    'the ledger has `silence`, which is not allowed there: fix its name, or remove it.',
  ],
  'an empty list': [
    'facts.yaml',
    ['facts:\n', 'facts: []\nwaived:\n'],
    'specs/acme/facts.yaml:3 /facts is an empty list: add an entry, or remove its key.',
  ],
  'a row nested below one that cannot have members': [
    'facts.yaml',
    ['      401 no key', '        401 no key'],
    'specs/acme/facts.yaml:29 the row "401 no key" is nested below a row that cannot have members',
  ],
  'a block for an operation that is not on the page': [
    'facts.yaml',
    ['    lines: 15-19', '    of: GET /v2/nope\n    lines: 15-19'],
    'specs/acme/facts.yaml:18 "of: GET /v2/nope" names no operation of the page: use one of GET /v2/charges, or add a row of `operations` for it.',
  ],
  'a row with a word that states nothing': [
    'facts.yaml',
    ['- from: sdk\n    server', '- from: sdk\n    query: page integer No whatever\n  - from: sdk\n    server'],
    'specs/acme/facts.yaml:44 the word "whatever" of the row "page integer No whatever" states nothing, and is not on a page: remove it.',
  ],
  'a tab in the ledger': [
    'facts.yaml',
    ['    lines: 7', '\tlines: 7'],
    'specs/acme/facts.yaml:8 is not YAML (Tabs are not allowed as indentation): fix that line.',
  ],
  'a tab in the spec': [
    'openapi.yaml',
    ['  title:', '\ttitle:'],
    'specs/acme/openapi.yaml:4 is not YAML (Tabs are not allowed as indentation): fix that line.',
  ],
  'a reference to a schema that does not exist': [
    'openapi.yaml',
    ["schemas/ChargeList'", "schemas/Nothing'"],
    'specs/acme/openapi.yaml:37 #/paths/~1v2~1charges/get/responses/200/content/application~1json/schema refers to `#/components/schemas/Nothing`, which is not a schema under components: fix the name, or add it there.',
  ],
  'a malformed line of the lock': [
    'page.lock',
    [' claimed\n', ' clamed\n'],
    'specs/acme/page.lock:8 "63a839d63a3f clamed" is not a line of a lock: rewrite it with --page.',
  ],
};

test.each(Object.entries(books))(
  'refuses books with %s, and says where and how to fix it',
  async (_, [file, edit, sentence]) => {
    const folder = await acmeFolder();
    await folder.write(file, replaced(await folder.read(file), edit));
    await expect(readBooks(folder.specs, 'acme').then(audit)).rejects.toThrow(sentence);
    await expect(folder.judge(acmePage)).rejects.toThrow(sentence);
  },
);

test('a missing ledger is refused with the command that drafts one', async () => {
  const folder = await acmeFolder();
  await rm(join(folder.specs, 'acme/facts.yaml'));
  await expect(readBooks(folder.specs, 'acme')).rejects.toThrow(
    'specs/acme/facts.yaml cannot be read: draft it with `npm run ledger -- --draft acme`, or check its name.',
  );
});

test('reports a span longer than its rows at its line of the ledger', async () => {
  const folder = await acmeFolder();
  await folder.write('facts.yaml', replaced(await folder.read('facts.yaml'), ['lines: 15-19', 'lines: 14-19']));
  const { problems } = audit(await readBooks(folder.specs, 'acme'));
  expect(problems.map(({ at }) => at)).toEqual(['specs/acme/facts.yaml:18']);
});

const pages: Record<string, readonly [content: string | Uint8Array, sentence: string]> = {
  'a picture': [Uint8Array.of(0x50, 0, 1), 'is not text: save the page as text or HTML, in UTF-8.'],
  'a page that is not in UTF-8': [
    Uint8Array.of(0x63, 0x61, 0x66, 0xe9),
    'is not text: save the page as text or HTML, in UTF-8.',
  ],
  'an empty page': ['', 'is empty: open the page in a browser, and save what it shows.'],
  'a page of only white space': [' \n\t\n', 'is empty: open the page in a browser, and save what it shows.'],
  'an HTML page that only a script fills': [
    '<!doctype html><div id="root"></div><script>run()</script>',
    'is empty: open',
  ],
  'a page of a million lines': ['a\n'.repeat(1_000_000), 'has more than 20000 lines: save only the page.'],
  'a page larger than 5 MB': ['a'.repeat(5_000_001), 'is larger than 5 MB: save only the page.'],
};

test.each(Object.entries(pages))('refuses %s as a copy of the page', async (_, [content, sentence]) => {
  const folder = await acmeFolder();
  const file = await folder.write('new-page', content);
  await expect(judgePage(folder.specs, 'acme', file, false)).rejects.toThrow(`${file} ${sentence}`);
});

test.each([
  ['/no/such/page.txt', 'cannot be read'],
  ['ftp://acme.example/billing', 'is neither a file nor a URL of http or https'],
])('refuses to read a page from %s', async (source, sentence) => {
  await expect(judgePage((await acmeFolder()).specs, 'acme', source, false)).rejects.toThrow(`${source} ${sentence}`);
});
