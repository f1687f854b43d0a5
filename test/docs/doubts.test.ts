import { expect, test } from 'vitest';
import { subjectOf, subjectsInWords } from '../../scripts/site/docs/doubt-subject.ts';
import { together, type Doubt } from '../../scripts/site/docs/doubts.ts';
import { disputeInWords, type Settled } from '../../scripts/ledger/disputes.ts';

const subjects: readonly (readonly [node: string, what: string, details: string, words: string])[] = [
  ['Invoice · id', '', 'type `integer`', '`id` of `Invoice`: type `integer`'],
  ['Invoice · amount', 'unit', '', 'unit of `amount` of `Invoice`'],
  ['Invoice · amount', 'required or not', '', '`amount` of `Invoice`, required or not'],
  ['GET /v1/plan · 403', 'body', '', 'body of status `403`'],
  ['GET /v1/plan · page', 'default', '', 'default of `page`'],
  ['GET /v1/plan', 'paging', '', 'paging'],
  ['api', 'server', '', 'server'],
];

test.each(subjects)('a doubt about %s (%j, %j) is described as: %s', (node, what, details, words) => {
  expect(subjectsInWords([subjectOf(node, what, details)])).toBe(words);
});

const doubt = (node: string, saying: string): Doubt => ({
  kind: 'silence',
  about: `unit · ${node}`,
  node,
  subject: subjectOf(node, 'unit'),
  saying,
});

test('doubts with the same statement are merged, and members of one type are listed together', () => {
  const all = [doubt('A · b', 'no.'), doubt('A · c', 'no.'), doubt('D · b', 'no.'), doubt('A · e', 'never.')];
  expect(together(all).map(({ text }) => text)).toEqual([
    '**Not documented** (unit of `b` and `c` of `A`; unit of `b` of `D`): no.',
    '**Not documented** (unit of `e` of `A`): never.',
  ]);
});

test('sources that agree are named together, the page first', () => {
  const settled: Settled = {
    dispute: { claim: 'A · b · exists', take: 'page', why: 'the reason' },
    node: 'A · b',
    attribute: 'exists',
    details: '',
    sides: [
      ['sample', ['has', 'it']],
      ['sdk', ['does', 'not have it']],
      ['page', ['has', 'it']],
    ],
  };
  expect(disputeInWords(settled, (source) => source)).toBe(
    'page and sample have it, sdk does not have it. We follow page: the reason.',
  );
});
