import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { briefOf } from '../../scripts/ledger/brief.ts';
import { unprovenIn, withFewer } from '../../scripts/ledger/draft.ts';
import { table } from '../../scripts/ledger/report.ts';
import { problemsByLock, problemsOnPage, quarry, quarryTexts, type Edits } from './quarry.ts';
import { readable } from '../readable.ts';

const presence = '      Entries · next · presence = required\n';
const unit = '      Balance · open_cents · unit = cents\n';

/** Makes the ledger a draft that allows `unproven` claims without a fact, and removes the rows `gone`. */
const draft = (unproven: number, gone: readonly string[]): Edits => ({
  facts: [
    ['\npages:', `\ndraft: { why: nobody has read the pages yet, unproven: ${unproven} }\npages:`],
    ...gone.map((row) => [row, ''] as const),
  ],
});

test('in a draft, a claim without a fact is unproven rather than a problem', () => {
  const { closure, problems } = audit(quarry(draft(2, [presence, unit])));
  expect(problems).toEqual([]);
  expect(unprovenIn(closure).map(({ node, attribute }) => `${node} · ${attribute}`)).toEqual([
    'Balance · open_cents · unit',
    'Entries · next · presence',
  ]);
});

test('without a draft, a claim without a fact is a problem', () => {
  expect(problemsOnPage({ facts: [[presence, '']] }).join()).toContain('but no fact says so');
});

test('more unproven claims than the draft allows are a problem that names them', () => {
  expect(problemsOnPage(draft(1, [presence, unit]))).toEqual([
    'draft: 2 unproven claims in the spec, 1 more than draft allows; that number may only fall. Add facts for 1: ' +
      'Balance · open_cents · unit = cents; Entries · next · presence = required.',
  ]);
  expect(problemsByLock(draft(1, [presence, unit]))).toHaveLength(1);
});

test('a draft in which every claim has a fact is reported as complete', () => {
  expect(problemsOnPage(draft(1, []))).toEqual([
    'draft: every claim has a fact. Remove `draft`: this ledger is complete.',
  ]);
});

test('a draft in which every claim has a fact stays a draft while a waiver is still to do', () => {
  const waived = "  - { page: balance, under: Balance, lines: 7, waived: 'in cents.', why: prose }";
  const open: readonly [string, string] = [waived, waived.replace('why: prose', "why: 'TODO: decide'")];
  expect(problemsOnPage({ facts: [...(draft(0, []).facts ?? []), open] })).toEqual([]);
  expect(problemsOnPage({ facts: [open] }).join()).toContain('what lines 7 state is still to do');
});

test.each(['(the reason)', '(what the vendor says of it)'])(
  'the placeholder %s is a problem as a reason, except in a draft',
  (why) => {
    const pasted: readonly [string, string] = [
      '\ninferred:\n',
      `\ninferred:\n  - nodes: none · *\n    claim: presence = required\n    why: ${why}\n`,
    ];
    const said = `inferred: the reason "${why}" is still to be written.`;
    const saidIn = (edits: Edits): string[] => problemsOnPage(edits).filter((problem) => problem.startsWith(said));
    expect(saidIn({ facts: [pasted] })).toHaveLength(1);
    expect(saidIn({ facts: [...(draft(0, []).facts ?? []), pasted] })).toEqual([]);
  },
);

test('the number of unproven claims in a draft is lowered in place, and never raised', () => {
  const text = 'draft: { why: early, unproven: 12 } # soon\npage: 1\n';
  expect(withFewer(text, 7)).toBe('draft: { why: early, unproven: 7 } # soon\npage: 1\n');
  expect(withFewer(text, 12)).toBeUndefined();
  expect(withFewer(text, 13)).toBeUndefined();
  expect(withFewer(quarryTexts.facts, 0)).toBeUndefined();
});

test('the closing table has a column of unproven claims, and hovers mark the draft and its unproven claims', () => {
  const audited = audit(quarry(draft(2, [presence, unit])));
  const [heads = '', row = ''] = table([audited]).split('\n');
  const [names, cells] = [heads, row].map((line) => line.trim().split(/\s{2,}/));
  expect(cells).toHaveLength(names?.length ?? 0);
  expect(Object.fromEntries(names?.map((name, at) => [name, cells?.[at]]) ?? [])).toMatchObject({
    API: 'quarry',
    operations: '2',
    unproven: '2',
  });
  const brief = briefOf(audited);
  expect(brief('#/info')).toContain(
    'Draft: do not rely on this API yet. 2 claims are unproven: nobody has compared them with a source (nobody has read the pages yet).',
  );
  expect(brief('#/components/schemas/Entries/properties/next')).toBe('UNPROVEN: required.');
});

test.each(readable)('%s has exactly as many unproven claims as its ledger declares', async (api) => {
  const { books, closure } = audit(await readBooks(specsFolder, api));
  expect(unprovenIn(closure)).toHaveLength(books.ledger.draft?.unproven ?? 0);
});
