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
  ['letters after an unclosed quotation mark', `"${'a'.repeat(LONG)}`],
])('a word of 100,000 %s is read within 2 seconds', (_, text) => {
  const began = performance.now();
  expect(strayToken(text, [])).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(2000);
});

test.each([
  ['a name in snake case', 'x a_b c', 'a_b'],
  ['a name in camel case', 'see nextPage for it', 'nextPage'],
  ['a word in capitals', 'see ABCD for it', 'ABCD'],
  ['a pair with a colon', 'see key:value for it', 'key:value'],
  ['a dotted path of members', 'see data.items for it', 'data.items'],
  ['a quoted phrase', 'see "this one" for it', '"this one"'],
])('%s on a line is a token that no row accounts for', (_, text, token) => {
  expect(strayToken(text, [])).toBe(token);
});

test.each(['default = 20', 'maximum = 20', 'minLength = 20'])(
  'a figure of 100,000 digits next to the claim %s is read within 2 seconds',
  (claim) => {
    const page = pageFromText(`limit integer 20 ${'1'.repeat(LONG)}`);
    const began = performance.now();
    wordsAstray({ under: 'Lines', lines: 1 }, `GET /v1/tabs · limit · ${claim}`, page);
    expect(performance.now() - began).toBeLessThan(2000);
  },
);

test('a word is matched only on its own, not inside a long word that contains it thousands of times', () => {
  const torn = 'xlimitx'.repeat(20_000);
  expect(matchWords('limit', `${torn} limit`, 0)).toEqual([[torn.length, torn.length + 5]]);
  expect(matchWords('limit', torn, 0)).toBeUndefined();
});

test.each([
  ['a table', (name: string) => `| ${name} | integer | no |`],
  ['lines without a heading', (name: string) => `${name} integer, optional`],
])('claims about 3,000 names in %s are compared with their lines within a second', (_, lineOf) => {
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
  ['a presence mark', 'presence = optional', 'limit required'],
  ['a type', 'presence = optional', 'limit string'],
  ['a label of values', 'enum = "a"|"b"', 'limit enum:'],
  ['a negation', 'type = string', 'limit is not'],
])('10,000 spaces after %s are read within 2 seconds', (_, claim, line) => {
  const page = pageFromText(`${line}${' '.repeat(10_000)}"a" x`);
  const began = performance.now();
  wordsAstray({ under: 'Lines', lines: 1 }, `GET /v1/tabs · limit · ${claim}`, page);
  expect(performance.now() - began).toBeLessThan(2000);
});
