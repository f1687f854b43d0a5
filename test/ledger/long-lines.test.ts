import { expect, test } from 'vitest';
import { strayToken } from '../../scripts/ledger/page/audit-lines.ts';
import { wordsAstray } from '../../scripts/ledger/page/other-words.ts';
import { describing } from '../../scripts/ledger/page/own-lines.ts';
import { pageFromText } from '../../scripts/ledger/page/page.ts';
import { matchWords } from '../../scripts/ledger/page/locate-row.ts';

const LONG = 100_000;

test.each([
  ['letters', 'a'.repeat(LONG)],
  ['capitals', `${'A'.repeat(LONG)}a`],
  ['letters behind a quotation mark that is never closed', `"${'a'.repeat(LONG)}`],
])('a word of many %s is read in a moment', (_, text) => {
  const began = performance.now();
  expect(strayToken(text, [])).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(2000);
});

test.each([
  ['a_b', 'x a_b c', 'a_b'],
  ['camel case', 'see nextPage for it', 'nextPage'],
  ['capitals', 'see ABCD for it', 'ABCD'],
  ['a pair', 'see key:value for it', 'key:value'],
  ['a path of members', 'see data.items for it', 'data.items'],
  ['a quoted word', 'see "this one" for it', '"this one"'],
])('%s is still what no row accounts for', (_, text, token) => {
  expect(strayToken(text, [])).toBe(token);
});

test.each(['default = 20', 'maximum = 20', 'minLength = 20'])(
  'a figure of many digits next to the claim %s is read in a moment',
  (claim) => {
    const page = pageFromText(`limit integer 20 ${'1'.repeat(LONG)}`);
    const began = performance.now();
    wordsAstray({ under: 'Lines', lines: 1 }, `GET /v1/tabs · limit · ${claim}`, page);
    expect(performance.now() - began).toBeLessThan(2000);
  },
);

test('words that stand in longer ones many times over are found where they stand by themselves', () => {
  const torn = 'xlimitx'.repeat(20_000);
  expect(matchWords('limit', `${torn} limit`, 0)).toEqual([[torn.length, torn.length + 5]]);
  expect(matchWords('limit', torn, 0)).toBeUndefined();
});

test.each([
  ['a table', (name: string) => `| ${name} | integer | no |`],
  ['lines without a heading', (name: string) => `${name} integer, optional`],
])('claims of thousands of names in %s are held against their lines in a moment', (_, lineOf) => {
  const names = Array.from({ length: 3000 }, (_each, at) => `name${at}`);
  const page = pageFromText(['| Name | Type | Required |', ...names.map(lineOf)].join('\n'));
  const began = performance.now();
  describing(
    page.map(({ text = '' }, at) => ({ number: at + 1, text })),
    new Set(names),
    { page, under: 'Lines' },
  );
  expect(performance.now() - began).toBeLessThan(1000);
});

test.each([
  ['a mark', 'presence = optional', 'limit required'],
  ['a type', 'presence = optional', 'limit string'],
  ['a label of values', 'enum = "a"|"b"', 'limit enum:'],
  ['a negation', 'type = string', 'limit is not'],
])('many blanks behind %s are read in a moment', (_, claim, line) => {
  const page = pageFromText(`${line}${' '.repeat(10_000)}"a" x`);
  const began = performance.now();
  wordsAstray({ under: 'Lines', lines: 1 }, `GET /v1/tabs · limit · ${claim}`, page);
  expect(performance.now() - began).toBeLessThan(2000);
});
