import { link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseArguments } from '../../examples/month-end/arguments.ts';
import { toCsv, writeWhole } from '../../examples/month-end/csv.ts';
import { totalsOf } from '../../examples/month-end/report.ts';
import { amountRow, type Row, sentenceRow } from '../../examples/month-end/row.ts';
import { printReport } from '../../examples/month-end/table.ts';
import { temporaryFolder } from '../temporary.ts';

const row = (given: Partial<Row> = {}): Row => ({
  api: 'a',
  kind: 'invoice',
  id: '1',
  date: '2026-11-05T00:00:00Z',
  status: 'paid',
  amount: '1',
  currency: 'USD',
  unit: 'cents',
  note: '',
  ...given,
});

test.each([
  [['0.1', '0.2'], '0.3'],
  [['9007199254740993', '1'], '9007199254740994'],
  [['1e-7', '1'], '1.0000001'],
  [['10.00', '-10.00'], '0.00'],
])('%j add up to %s', (amounts, total) => {
  expect(totalsOf(amounts.map((amount) => row({ amount }))).map(({ amount }) => amount)).toEqual([total]);
});

test.each(['1,5', 'NaN', '', 2 ** 53])('the amount %j is left out of the totals', (amount) => {
  const made = amountRow({ api: 'a', kind: 'usage' }, { ...row(), amount });
  expect(made.note).toBe('The amount is not an exact decimal number, so it cannot be added.');
  expect(totalsOf([made])).toEqual([]);
});

test.each(['api', 'kind', 'status', 'currency', 'unit'] as const)('rows that differ in %s are not added', (name) => {
  const totals = totalsOf([row(), row({ [name]: 'usage' }), row()]);
  expect(totals.map(({ amount }) => amount)).toEqual(['2', '1']);
});

test('a total adds only rows of the same unit', () => {
  const units = ['cents', 'decimillicents', 'decimal', 'not stated'];
  const rows = Array.from({ length: 40 }, (_, index) =>
    row({ unit: units[index % 4] ?? '', amount: `${10 ** (index % 4)}` }),
  );
  expect(totalsOf(rows).map(({ unit, amount }) => [unit, amount])).toEqual([
    ['cents', '10'],
    ['decimillicents', '100'],
    ['decimal', '1000'],
    ['not stated', '10000'],
  ]);
});

test('a row with a note is left out of the totals', () => {
  expect(
    totalsOf([row({ note: 'It may lie outside 2026-11.' }), sentenceRow({ api: 'a', kind: '' }, 'failed', 'No.')]),
  ).toEqual([]);
});

test('a response that breaks its type still becomes a row', () => {
  const entry: unknown = { id: 1, date: null, amount: undefined };
  expect(amountRow({ api: 'a', kind: 'usage' }, entry as Parameters<typeof amountRow>[1])).toMatchObject({
    id: '1',
    date: 'not stated',
    currency: 'not stated',
    amount: 'not stated',
    note: 'The amount is not an exact decimal number, so it cannot be added.',
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['-12.50', '-12.50'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['plain', 'plain'],
])('the CSV cell %j is written as %j', (text, written) => {
  expect(toCsv([row({ id: text })]).split('\r\n')[1]).toBe(
    `a,invoice,${written},2026-11-05T00:00:00Z,paid,1,USD,cents,`,
  );
});

test('the columns of the printed table are aligned, even if a value has control characters', () => {
  const rows = [row({ id: 'x\u001b[2J\ny' }), row({ id: 'longer than that', amount: '-1000.00' })];
  expect(printReport({ rows, totals: [], complete: true }).split('\n').slice(0, 3)).toEqual([
    'api  kind     id                date        status    amount  currency  unit   note',
    'a    invoice  x [2J y           2026-11-05  paid           1  USD       cents',
    'a    invoice  longer than that  2026-11-05  paid    -1000.00  USD       cents',
  ]);
});

test('writeWhole replaces a file as a whole, and leaves nothing behind if it fails', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'report.csv'), 'former');
  // A hard link to the former file: writing into that file would show here.
  await link(join(folder, 'report.csv'), join(folder, 'held'));
  await writeWhole(join(folder, 'report.csv'), 'new');
  expect(await readFile(join(folder, 'held'), 'utf8')).toBe('former');
  expect(await readFile(join(folder, 'report.csv'), 'utf8')).toBe('new');
  await mkdir(join(folder, 'taken/inside'), { recursive: true });
  await expect(writeWhole(join(folder, 'taken'), 'new')).rejects.toThrow();
  expect((await readdir(folder)).toSorted()).toEqual(['held', 'report.csv', 'taken']);
});

test.each([
  [['--month', '2026-13'], '--month takes a month such as 2026-11, not "2026-13".'],
  [['--mock', 'localhost:4010'], '--mock takes an origin such as http://127.0.0.1:4010, not "localhost:4010".'],
  [['--csv='], '--csv takes the name of a file.'],
  [['--cvs', 'x'], /^Unknown option '--cvs'/],
])('the arguments %j are refused', (args, message) => {
  expect(() => parseArguments(args)).toThrow(message);
});
