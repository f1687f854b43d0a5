import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keyOf } from '../../scripts/ledger/claims/claim.ts';
import { writePages } from '../../scripts/new/page/folder.ts';

const invoices = `# Invented billing

Base URL: https://api.invented.example

PROSE

## List invoices

GET /v1/invoices

### Response

| Name | Type | Description |
|---|---|---|
| amount | integer | WORDS |
| price | integer | What it costs. |
| state | string | VALUES |
`;

/** The claims of a page as `node · attribute = value`, with their standings. */
async function standingsOf({ words = '', prose = '', values = '' }): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'page-words-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [specs, source] = [join(folder, 'specs'), join(folder, 'page.md')];
  await mkdir(specs);
  await writeFile(source, invoices.replace('WORDS', words).replace('PROSE', prose).replace('VALUES', values));
  const { audit } = await writePages(specs, {
    api: 'invented',
    sources: [source],
    today: '2026-11-20',
  });
  return new Map(audit.closure.backed.map(({ claim, standing }) => [`${keyOf(claim)} = ${claim.value}`, standing]));
}

const [amount, price] = ['Invoices · amount', 'Invoices · price'];

test('a unit in the words of one amount is stated of that amount alone', async () => {
  const standings = await standingsOf({ words: 'Amount in cents.' });
  expect(standings.get(`${amount} · unit = cents`)).toBe('stated');
  expect([...standings.keys()].filter((key) => key.startsWith(`${price} · unit`))).toEqual([]);
});

test('a unit that prose names for amounts is stated of each', async () => {
  const standings = await standingsOf({ prose: 'All amounts are in cents.' });
  expect([amount, price].map((node) => standings.get(`${node} · unit = cents`))).toEqual(['stated', 'stated']);
});

test.each([
  ['One of `open`, `paid`, `void`.', '"open"|"paid"|"void"'],
  ['One of open, paid or void.', '"open"|"paid"|"void"'],
  ['The state, one of open or paid', '"open"|"paid"'],
  ['One of name, id or email is required.', undefined],
  ['One of the states.', undefined],
])('the values in "%s" are %s', async (words, values) => {
  const standings = await standingsOf({ values: words });
  const found = [...standings.keys()].filter((key) => key.startsWith('Invoices · state · enum'));
  expect(found).toEqual(values === undefined ? [] : [`Invoices · state · enum = ${values}`]);
});
