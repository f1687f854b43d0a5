import { expect, test } from 'vitest';
import { verdictOf, type Finding } from '../../scripts/change/diff/finding/finding.ts';
import { refusalsOf, editionOf } from '../../scripts/change/diff/read/edition.ts';
import { RULES } from '../../scripts/change/diff/rules/judge.ts';
import { acme } from './acme.ts';
import { judged } from './edits/judged.ts';

const worst = <Answer>(
  findings: readonly Finding[],
  of: (finding: Finding) => Answer,
  order: readonly Answer[],
): Answer | undefined => order.toReversed().find((answer) => findings.some((finding) => of(finding) === answer));

/** The verdict and the worst of each answer. */
const saidOf = (findings: readonly Finding[]): string =>
  [
    verdictOf(findings),
    worst(findings, ({ wire }) => wire, ['ok', 'breaks']),
    worst(findings, ({ compile }) => compile, ['ok', 'strict-only', 'breaks']),
    worst(findings, ({ behaviour }) => behaviour, ['same', 'may-differ', 'differs']),
  ].join(' ');

test('every rule is met by a change that is promised', () => {
  const met = judged.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  // Those of whole specs are met below.
  const elsewhere = ['api-added', 'api-removed', 'refused'];
  expect(Object.keys(RULES).filter((rule) => !met.includes(rule) && !elsewhere.includes(rule))).toEqual([]);
});

test('the example is a spec that clients can be generated from', () => {
  expect(refusalsOf(editionOf('acme', 'openapi.yaml', JSON.stringify(acme())))).toEqual([]);
});

test.each(judged)('$name: $promise', ({ findings, promise, rules }) => {
  expect(saidOf(findings)).toBe(promise);
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(rules.split(' ')));
});
