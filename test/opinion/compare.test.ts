import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compareClients } from './clients.ts';
import type { Difference } from './difference.ts';
import { explain } from './explain.ts';
import { conclusion, table } from './report.ts';
import { rules } from './rules.ts';

const fixture = (file: string): string => fileURLToPath(new URL(`../fixtures/opinion/${file}`, import.meta.url));
const ours = { file: fixture('ours.d.ts'), name: 'AcmeClient' };
const theirs = { file: fixture('theirs.d.ts'), name: 'Acme' };
const nodes = new Map([['shop.bills.optional', 'GET /bills']]);
const compared = compareClients(ours, theirs, nodes);
const swapped = compareClients(theirs, ours, nodes);

const said = ({ side, member, attribute, fails, rules: by, ...texts }: Difference): string =>
  [`${side} ${member}`.trim(), attribute, `${texts.ours} / ${texts.theirs}`, fails, ...by].join(', ');

const of = (operation: string): Difference[] =>
  compared.differences.filter((difference) => difference.operation === `shop.bills.${operation}`);

test.each([
  ['equal', []],
  [
    'optional',
    [
      'argument id, presence, optional / required, ours → theirs',
      'answer id, presence, optional / required, ours → theirs',
    ],
  ],
  [
    'renamed',
    [
      'argument bill_id, exists, string / absent, both',
      'argument id, exists, absent / string, both',
      'answer amount_due, exists, number / absent, both',
      'answer due, exists, absent / number, both',
    ],
  ],
  [
    'widened',
    [
      'argument id, type, string | number / string, ours → theirs',
      'answer state, type, string / "open" | "paid", ours → theirs',
    ],
  ],
  [
    'extra',
    [
      'argument note, exists, string (optional) / absent, ours → theirs',
      'argument currency, exists, absent / string, both',
      'answer fee, exists, number / absent, both',
      'answer hint, exists, absent / string (optional), theirs → ours',
    ],
  ],
  [
    'nested',
    [
      'argument ids[], type, string / number, both',
      'answer page.lines[].tax, presence, optional / required, ours → theirs',
      'answer page.lines[].tax, type, number | null / number, ours → theirs',
    ],
  ],
  [
    'ruled',
    [
      'argument amount, type, Cents / number, neither, unit',
      'argument note, type, string | undefined / string, ours → theirs, undefined',
      'argument tip, type, Cents | undefined / number | undefined, neither, unit',
      'answer state, type, "open" | "paid" | string & {} / "open" | "paid", ours → theirs, open enum',
      'answer amount, type, Cents | null / number | null, neither, unit',
    ],
  ],
  [
    'unruled',
    [
      'argument amount, type, Cents / string, both',
      'answer state, type, "open" | string & {} / "open" | "paid", ours → theirs',
    ],
  ],
  ['vague', ['answer meta, type, string / any, neither', 'answer author, type, any / any, neither']],
  ['none', ['argument id, exists, absent / string, both']],
  ['circular', ['answer rank, presence, optional / required, ours → theirs']],
  // No member differs here, but the compiler rejects the whole type.
  ['opaque', ['answer, type, Opaque / { at: () => number; }, both']],
  ['forgotten', ['answer, exists, an operation / absent, ours → theirs']],
  ['unheard', ['answer, exists, absent / an operation, theirs → ours']],
])('finds the differences of the operation `%s`', (operation, expected) => {
  expect(of(operation).map(said)).toEqual(expected);
});

const mirrored: Record<Difference['fails'], Difference['fails']> = {
  'ours → theirs': 'theirs → ours',
  'theirs → ours': 'ours → theirs',
  both: 'both',
  neither: 'neither',
};

test('with both clients swapped, finds the same differences, without our rules', () => {
  const mirror = compared.differences.map((difference) =>
    said({
      ...difference,
      ours: difference.theirs,
      theirs: difference.ours,
      fails: mirrored[difference.fails],
      rules: [],
    }),
  );
  const seen = swapped.differences.filter(({ operation }) => operation.startsWith('shop.bills.')).map(said);
  expect(seen.sort()).toEqual(mirror.sort());
});

test('only operations below the path that all of ours share are compared', () => {
  expect(compared.differences.filter(({ operation }) => operation.startsWith('shop.carts'))).toEqual([]);
  expect(compared).toMatchObject({ operations: 12, types: 24 });
});

const dispute = (claim: string, take = 'sdk') => ({ claim, take, why: 'we know better' });
const argument = dispute('GET /bills · id · presence');
const answer = dispute('Optional · id · presence');
const [argumentDiffers, answerDiffers] = of('optional');
const optional = { ...compared, differences: of('optional') };

test('a dispute explains the difference at the node of the ledger that it names', () => {
  const { explained, stale } = explain(optional, [argument, answer], []);
  const why = 'dispute, takes sdk: we know better';
  expect({ explained, stale }).toEqual({
    explained: [
      { difference: argumentDiffers, why },
      { difference: answerDiffers, why },
    ],
    stale: [],
  });
});

test.each([
  ['no dispute', []],
  ['a dispute about another member', [dispute('Optional · name · presence')]],
  ['a dispute about another attribute', [dispute('Optional · id · type')]],
  ['a dispute about another type', [dispute('Extra · id · presence')]],
])('%s leaves a difference unexplained', (_, disputes) => {
  const verdict = explain(optional, disputes, []);
  expect(verdict.explained.map(({ why }) => why)).toEqual([undefined, undefined]);
  expect(table(verdict.explained).match(/UNEXPLAINED$/gm)).toHaveLength(2);
  expect(conclusion(compared, verdict)).toContain('2 differences: 0 by dispute, 0 by rule, 2 unexplained');
});

test.each([
  ['about a member that is equal', dispute('Equal · id · presence'), true],
  ['about an argument that is equal', dispute('GET /bills · id · type'), true],
  ['about a member that is gone', dispute('Equal · gone · exists'), true],
  ['that takes the side of the page', dispute('Equal · id · presence', 'page'), false],
  ['about a status', dispute('GET /bills · 402 · exists'), false],
  ['about a type that is not compared', dispute('Envelope · id · presence'), false],
])('reports a dispute %s as stale only if it could explain a difference', (_, unused, isStale) => {
  const { stale } = explain(optional, [argument, answer, unused], []);
  expect(stale).toEqual(isStale ? [`the dispute ${unused.claim}`] : []);
});

test('a rule explains its differences, and is stale without any', () => {
  const all = explain({ ...compared, differences: of('ruled') }, [], rules);
  expect(all.explained.map(({ why }) => why)).toEqual([
    'rule: unit',
    'rule: undefined',
    'rule: unit',
    'rule: open enum',
    'rule: unit',
  ]);
  expect(all.stale).toEqual([]);
  expect(explain(optional, [argument, answer], rules).stale).toEqual(rules.map(({ name }) => `the rule ${name}`));
});
