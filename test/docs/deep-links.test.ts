import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { deepLinks, toOperation, toType } from '../../scripts/site/docs/deep-links.ts';
import type { Listed } from '../../scripts/site/docs/operations.ts';

const listed = ['plan.get', 'plan.listAll'].map((id) => ({ id, tag: 'The plan' }) as Listed);
const script = deepLinks(listed).replaceAll(/<\/?script>/g, '');

/** The hash with which the page replaces the hash of its address; undefined if it leaves the address alone. */
const led = (hash: string): string | undefined => {
  const replaced: string[] = [];
  const history = { state: null, replaceState: (_state: null, _title: string, to: string) => replaced.push(to) };
  runInNewContext(script, { location: { hash }, history, addEventListener: () => undefined });
  return replaced.map(String)[0];
};

test.each([
  [toOperation('plan.get'), '#/the-plan/plan.get'],
  [toOperation('plan.listAll'), '#/the-plan/plan.listall'],
  [toType('Plan', 'fees[]', 'id'), '#/types/plan#types/plan/path=fees[]/id'],
  ['#/the-plan/plan.get', undefined],
  ['', undefined],
])('the hash "%s" is rewritten to %s', (hash, to) => {
  expect(led(hash)).toBe(to);
});

test.each([toOperation('plan.set'), toOperation('constructor'), '#constructor/x', '#toString', '#100%'])(
  'the hash "%s", which names no operation, is rewritten to the start of the page',
  (hash) => {
    expect(led(hash)).toBe('#/');
  },
);
