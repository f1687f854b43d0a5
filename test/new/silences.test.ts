import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import type { Silence } from '../../scripts/ledger/notation/ledger.ts';
import { writePages } from '../../scripts/new/page/folder.ts';
import { todoOf } from '../../scripts/new/page/todo.ts';
import { temporaryFolder } from '../temporary.ts';

const pageWith = (words: string): string => `# Invented loans

Base URL: https://api.loans.example

${words}

## List loans

GET /v1/loans

### Response

\`\`\`json
{ "loans": [{ "id": "l_1", "amount": 340 }] }
\`\`\`
`;

const made = async (words: string) => {
  const folder = await temporaryFolder();
  const [source, specs] = [join(folder, 'page.md'), join(folder, 'specs')];
  await mkdir(specs);
  await writeFile(source, pageWith(words));
  return { specs, ...(await writePages(specs, { api: 'loans', sources: [source], today: '2026-11-20' })) };
};

const UNSAID = 'the pages do not say';

test.each([
  ['unit · Loan · amount', 'What is owed is printed in pence, with no point.'],
  ['unit · Loan · amount', 'Sums are minor units throughout.'],
  ['unit · Loan · amount', 'Cents still to be paid back are shown.'],
  ['401 · GET /v1/loans', 'Whoever lacks a key sees 401.'],
  ['429 · GET /v1/loans', 'Too many requests are turned away.'],
  ['paging · GET /v1/loans', 'Send back the cursor of the next page as it came.'],
  ['auth', 'We will mail you an API key of your own.'],
])('the item "%s" is a TODO instead of silent if a line says "%s"', async (item, words) => {
  const { ledger, audit: audited } = await made(words);
  expect(audited.problems).toEqual([]);
  const silent = ledger.silent?.filter(({ why }) => why === UNSAID).map(({ item: each }) => each);
  expect(silent).not.toContain(item);
  expect(todoOf('loans', ledger, audited)).toContain(`${item}: TODO: line 5 may say it; claim that in a row`);
});

test('each item is silent if no line mentions it', async () => {
  const { ledger } = await made('A loan is paid back in time.');
  const silent = ledger.silent?.map(({ item, why }) => [item, why]);
  expect(silent).toEqual(
    ['unit · Loan · amount', '401 · GET /v1/loans', '429 · GET /v1/loans', 'paging · GET /v1/loans', 'auth'].map(
      (item) => [item, UNSAID],
    ),
  );
});

test('the books do not close while a silence is a TODO', async () => {
  const { specs, files } = await made('Whoever lacks a key sees 401.');
  const facts = (files.get('facts.yaml') ?? '').replace(/^draft:\n(?: .*\n)+/m, '');
  await writeFile(join(specs, 'loans', 'facts.yaml'), facts);
  const { problems } = audit(await readBooks(specs, 'loans'));
  expect(problems.map(({ message }) => message).join('\n')).toContain(
    'whether the pages say "401 · GET /v1/loans" is still to do',
  );
});

test.each(['What is owed, in euros', 'Owed, in pence'])(
  'the unit of an amount with the description "%s" is a TODO next to an amount with a claimed unit',
  async (words) => {
    const table = `| Name | Type | Notes |\n|---|---|---|\n| amount | number | ${words} |\n| fee | integer | In cents |\n`;
    const { ledger } = await made(`## Get a loan\n\nGET /v1/loans/{id}\n\n### Response\n\n${table}`);
    const units = ledger.silent?.filter(({ item }) => item.startsWith('unit'));
    expect([...new Set(units?.map(({ why }) => why.slice(0, 13)))]).toEqual(['TODO: line 13']);
  },
);

/** The TODO list of books with given pages and silences. */
const tasksOf = async (pages: readonly string[], silent: readonly Silence[]): Promise<string> => {
  const { ledger, audit: audited } = await made('');
  const books = {
    ...audited.books,
    ledger: { ...ledger, waived: [], silent: [...silent] },
    pages: new Map(pages.map((page) => [page, []])),
  };
  return todoOf('loans', books.ledger, { ...audited, books });
};
const mayBe = (item: string, line: string): Silence => ({ item, why: `TODO: ${line} may say it; claim it` });

test('the TODO list has a task for each line and subject of a silence, with its page, line and nodes', async () => {
  const list = await tasksOf(
    ['prices', 'tokens'],
    [
      mayBe('unit · Loan · amount', 'line 12 of prices'),
      mayBe('unit · Loan · fee', 'line 12 of prices and 2 more'),
      mayBe('unit · Token · end_time', 'line 12 of prices'),
      mayBe('unit · Token · price', 'line 40 of tokens'),
      mayBe('auth', 'line 40 of tokens'),
    ],
  );
  const tasks = list.split(/^\d+\. /m).filter((text) => text.startsWith('what line'));
  expect(tasks.map((text) => /^what (.*) may say.* \((\d)\)/.exec(text)?.slice(1))).toEqual([
    ['line 12 of prices', '1'],
    ['line 40 of tokens', '1'],
    ['line 40 of tokens', '1'],
    ['line 12 of prices', '2'],
  ]);
  expect(tasks.map((text) => /page: (\w+)[^]*?lines: (\d+)\n *(.*)/.exec(text)?.slice(1))).toEqual([
    ['prices', '12', "nodes: ['Token · end_time']"],
    ['tokens', '40', "nodes: ['Token · price']"],
    ['tokens', '40', 'claims: (node) · (attribute) = (value)'],
    ['prices', '12', "nodes: ['Loan · amount', 'Loan · fee']"],
  ]);
  expect(tasks[0]).toContain('claim: unit = seconds');
});

test('does not take a word in the reason of a silence for the name of a page', async () => {
  const list = await tasksOf(['page'], [{ item: 'auth', why: 'TODO: line 4 of the table, I think' }]);
  expect(list).toContain('npm run ledger -- --page FILE loans');
});
