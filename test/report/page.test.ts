import { expect, test } from 'vitest';
import type { Contract } from './contract.ts';
import { contractPage } from './page.ts';
import { measuredContract, unmeasuredContract } from './fixture.ts';

const page = contractPage(measuredContract);
// The fixture has measurements of all APIs except the last.
const measured = measuredContract.apis[0]?.api;

/** The visible text of a page. */
const textOf = (html: string): string =>
  html
    .replace(/^.*<body>/s, '')
    .replace(/<wbr \/>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const shown = textOf(page);
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, value]) => value ?? '');

test.each(measuredContract.apis)('$api: all operations, disputes, silences and waivers are shown', (report) => {
  const told = [
    report.api,
    ...report.matrix.flatMap(({ id, operation }) => [id, operation]),
    ...report.trusted.map(({ name }) => name),
    ...report.disputes.flatMap(({ claim, decided, why }) => [claim, decided, why]),
    ...report.silences.flatMap(({ item, why, covers }) => [item, why, ...covers]),
    ...report.waivers.flatMap(({ words, why }) => [...words, why]),
    ...report.exceptions.flatMap(({ rule, value, why }) => [rule, value, why]),
  ];
  expect(told.filter((text) => text === '' || !shown.includes(plain(text)))).toEqual([]);
});

test('a dispute is shown with the value of each source', () => {
  const sides = measuredContract.apis.flatMap(({ disputes }) => disputes.map((dispute) => dispute.sides));
  expect(sides.length).toBeGreaterThan(0);
  expect(sides.every((side) => side.length > 1)).toBe(true);
  expect(sides.flat().filter(({ value, where }) => !shown.includes(plain(`${value} ${where}`)))).toEqual([]);
});

test('surviving mutants are listed with their reasons', () => {
  expect(shown).toContain(`${measured} #/paths/x minimum 1 → 2`);
  expect(shown).toContain('no sample is that small');
  expect(shown).toContain('runtime 199/200 (99.5 %)');
});

test('wrong requests are counted by their response, and listed with what detected them', () => {
  const told = textOf(`<body>${page.slice(page.indexOf(`id="${measured}/negatives"`))}`);
  expect(told).toContain('1 answered as documented, 1 answered undocumented, 2 taken by the server, 1 refused by');
  expect(told).toContain('unknown parameter y 200 taken by the server nobody');
});

test('every API and operation has a unique id, and internal links point to ids that exist', () => {
  const ids = all(page, /\sid="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { api, matrix } of measuredContract.apis)
    expect(ids).toEqual(expect.arrayContaining([api, ...matrix.map(({ id }) => `${api}/${id}`)]));
  expect(all(page, /href="#([^"]+)"/g).filter((target) => !ids.includes(target))).toEqual([]);
});

/** The same contract with markup at the end of every text, except in keywords such as the names of standings. */
const hostile = (value: unknown): unknown => {
  if (typeof value === 'string')
    // An empty text is the address of a document, which is not linked.
    return value === '' || /^[a-z]+(?: [a-z]+)?$/.test(value)
      ? value
      : `${value}<script>alert(1)</script>"'><img src=x onerror=y>`;
  if (Array.isArray(value)) return value.map(hostile);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, hostile(member)]))
    : value;
};

test('values of specs, ledgers and tests are escaped', () => {
  const attacked = contractPage(hostile(measuredContract) as Contract);
  expect(attacked).toContain('&#60;script&#62;');
  expect(attacked.match(/<script/g)).toEqual(page.match(/<script/g));
  expect(attacked).not.toMatch(/<img|="[^"]*"'/);
  // Names may contain a <wbr> after a slash.
  const tags = (html: string): number => html.match(/<(?!wbr)[a-z]/g)?.length ?? 0;
  expect(tags(attacked)).toBe(tags(page));
});

test('a javascript: URL of a ledger is not rendered as a link', () => {
  const [first] = measuredContract.apis;
  if (!first) throw new Error('there is no API');
  const lured = { ...first, page: { ...first.page, url: 'javascript:alert(1)' } };
  expect(contractPage({ ...measuredContract, apis: [lured] })).not.toContain('javascript:');
});

test('the page loads no resources', () => {
  expect(page).not.toMatch(/<(?:img|iframe|object|embed|base)\b|\ssrc=|url\(|@import|@font-face/);
  expect(page).toMatch(/content="default-src 'none'; script-src 'sha256-[^"]+ 'self'; style-src 'sha256-/);
  expect(
    all(page, /href="([^"]+)"/g).filter((href) => !/^(?:#|https:\/\/|data:,$|\.\.\/dist\/docs\/)/.test(href)),
  ).toEqual([]);
});

test('building the page twice yields the same HTML', () => {
  expect(contractPage(measuredContract)).toBe(page);
});

test('figures that were not measured are shown as "not measured", without a number', () => {
  const summaries = all(contractPage(unmeasuredContract), /<summary>(.*?)<\/summary>/gs).map(textOf);
  const seen = /(?:Operations and statuses|Negatives: wrong requests|Coverage|Mutants|Workflows) /;
  const told = summaries.filter((summary) => seen.test(summary));
  expect(told).toHaveLength(5 * unmeasuredContract.apis.length);
  expect(told.filter((summary) => !/ not measured *$/.test(summary))).toEqual([]);
  expect(textOf(contractPage(unmeasuredContract))).not.toMatch(/\d %/);
});

test('no level of headings is skipped, and each table heading has a scope', () => {
  const levels = all(page, /<h([1-6])\b/g).map(Number);
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
  expect(page.match(/<th\b(?![^>]*\bscope=)/g)).toBeNull();
});
