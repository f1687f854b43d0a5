import { expect, test } from 'vitest';
import { RULES } from '../../scripts/change/diff/rules/rules.ts';
import { acme } from './acme.ts';
import { generated } from './client/descriptor.ts';
import { differing } from './client/differing.ts';
import { judged } from './edits/judged.ts';

/** Rules about the meaning of a value, or what a server does with it: clients send and return the same. */
const MEANS = /^(?:request|response)-|^scope-added$|^words-of-units$|^keyword-changed$/;

/** Changes whose calls do not show what `diff` reports, with the reason. */
const unseen: Readonly<Record<string, string>> = {
  'a pager loses its `more` member': 'the page that is sent has no such member',
  'an operation no longer needs a credential': 'a credential that the server does not check is left out',
  'an alias of a member is added': 'a body under the alias is read now, and was a failure',
  'reconcile compares fewer values': 'the server always returns everything that was asked for',
  'reconcile compares more values': 'the server always returns everything that was asked for',
  'the server changes from https to http':
    'no client with a credential can be created, so there are no calls to compare',
  'a text response becomes a file': 'code that reads a text does not compile',
  'the media type of a body gets a charset': 'the header says more, and the server reads the same body',
  'the media type that clients request is removed': 'code that reads a text does not compile',
};

const acts = ({ findings }: (typeof judged)[number]): boolean =>
  findings.some(({ rule, behaviour }) => behaviour !== 'same' && !MEANS.test(rule));

test('every exception names a change of the table', () => {
  expect(Object.keys(unseen).filter((name) => !judged.some(({ name: known }) => known === name))).toEqual([]);
  expect(Object.keys(RULES).some((rule) => MEANS.test(rule))).toBe(true);
});

test('clients can be generated for the example and for most changes', async () => {
  expect(await generated(acme())).toBeDefined();
  const refused = await Promise.all(judged.map(async ({ now }) => (await generated(now)) === undefined));
  expect(refused.filter(Boolean).length).toBeLessThan(judged.length / 5);
}, 120_000);

test.each(judged.filter(({ name }) => unseen[name] === undefined))(
  'diff reports changed behaviour exactly if clients show it: $name',
  async (row) => {
    const found = await differing(row);
    const isSaid = row.findings.some(({ behaviour }) => behaviour !== 'same');
    const isCallable = (await generated(row.old)) !== undefined && (await generated(row.now)) !== undefined;
    if (!isSaid) expect(found).toEqual([]);
    else if (isCallable && acts(row)) expect(found).not.toEqual([]);
  },
  60_000,
);
