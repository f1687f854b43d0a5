import { expect, test } from 'vitest';
import { audit } from '../../scripts/ledger/books.ts';
import { briefOf } from '../../scripts/ledger/brief.ts';
import { knownOf, phrasesOf } from '../../scripts/ledger/evidence-by-place.ts';
import { missingFacts } from '../../scripts/ledger/report.ts';
import { ledgerPage } from '../../scripts/site/docs/ledger-page.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { readApi } from '../../scripts/spec/model/model.ts';
import type { Spec } from '../../scripts/spec/spec.ts';
import type { Documented } from '../../scripts/site/docs/documented.ts';
import { acmeBooks, problemsOf, type Edit, type Edits } from './acme.ts';

const memo = '#/components/schemas/Charge/properties/memo';
const observed = (rows: string, on = '2026-11-28', kind = 'claims'): Edit => [
  'inferred:',
  `observed:\n  - on: ${on}\n    ${kind}: |\n${rows.replace(/^/gm, '      ')}\n\ninferred:`,
];
const inSpec: Edit = ['note: { type: string }', 'note: { type: string }\n        memo: { type: string }'];
const seen = observed('Charge\n  memo?: string', '2026-11-28', 'types');
const dispute: Edit = [
  'silent:',
  "disputes:\n  - { claim: 'Charge · memo · exists', take: observed, why: the live API has it }\n\nsilent:",
];
const withMemo: Edits = { spec: [inSpec], facts: [seen, dispute] };

test('an observed fact backs its claims once a dispute takes it', () => {
  const audited = audit(acmeBooks('page', withMemo));
  expect(audited.problems).toEqual([]);
  expect(audited.closure.backed.filter(({ standing }) => standing === 'observed')).toHaveLength(3);
  expect(briefOf(audited)(memo)).toBe('Disputed: name. Observed on the live API: name, optional and type.');
});

test('a member that was observed but is not on the page is disputed', () => {
  expect(problemsOf({ spec: [inSpec], facts: [seen] })).toEqual([
    expect.stringContaining('Charge · memo · exists is disputed: yes (observed on 2026-11-28, "memo?: string")'),
  ]);
});

test('an observed fact ranks below a stated one and above an inferred one', () => {
  const same = observed('Charge · id · type = string\ncredential Acme-Key · name = Key');
  const { closure, problems } = audit(acmeBooks('page', { facts: [same] }));
  const standing = (node: string) =>
    closure.backed.find(({ claim }) => claim.node === node && claim.attribute !== 'exists');
  expect(standing('Charge · id')?.standing).toBe('stated');
  expect(standing('credential Acme-Key')?.standing).toBe('observed');
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('other rows already say all of it')]);
});

test.each([
  ['an observation whose day is not a date', observed('Charge · id · type = string', 'today'), 'must match pattern'],
  ['a source named `observed`', ['sdk: { name', 'observed: { name'] as Edit, 'must NOT be valid'],
])('refuses %s', (_, edit, says) => {
  expect(() => problemsOf({ facts: [edit] })).toThrow(says);
});

test('the documentation shows the day of an observed fact, and the ledger page has a section of observed facts', () => {
  const audited = audit(acmeBooks('page', withMemo));
  const known = phrasesOf(knownOf(audited)(memo), { standing: String, source: String, attribute: String });
  expect(known).toEqual(['observed on 2026-11-28']);
  const documented = {
    api: 'acme',
    audit: audited,
    spec: { model: readApi('acme', audited.books.spec as unknown as Spec) },
  } as unknown as Documented;
  const entry = { title: 'Acme', page: audited.books.ledger.page } as ReturnType<typeof entryOf>;
  expect(String(ledgerPage(documented, entry, { root: '', nav: [], contract: false }))).toContain(
    'What the live API was observed to do',
  );
});

test('the rows printed for a member without facts include its type', () => {
  const { problems } = audit(acmeBooks('page', { spec: [inSpec] }));
  expect(missingFacts(problems).join('\n')).toContain('Charge · memo · type = string');
});
