import { expect, test } from 'vitest';
import { RULES } from '../../scripts/change/diff/rules/rules.ts';
import { acme } from './acme.ts';
import { generated } from './client/descriptor.ts';
import { differing } from './client/differing.ts';
import { judged } from './edits/judged.ts';

/** Rules about what a value means, or what a server does with it: a client sends and returns the same. */
const MEANS = /^(?:request|response)-|^scope-added$|^words-of-units$|^keyword-changed$/;

/** Changes of which the calls here show something else than is said, with the reason. */
const unseen: Readonly<Record<string, string>> = {
  'a pager looks at no member that says whether there is more': 'the page that is sent has no such member',
  'an operation needs none': 'a credential that nobody looks at is left out',
  'an alias is read': 'a body under a name that nothing said is read, and was a failure',
  'less is held against what was sent': 'what is sent back is all that was asked for',
  'arguments that a read compares are more': 'what is sent back is all that was asked for',
  'the server is called without encryption': 'no client with a credential is made for it, and calls are compared',
  'a text is a file': 'the compiler objects to what reads a text',
  'the media type of the body says its charset': 'the header says more, and the server reads the same body',
  'the text that clients ask for is gone': 'the compiler objects to what reads a text',
};

const acts = ({ findings }: (typeof judged)[number]): boolean =>
  findings.some(({ rule, behaviour }) => behaviour !== 'same' && !MEANS.test(rule));

test('every exception is one of a change that is promised', () => {
  expect(Object.keys(unseen).filter((name) => !judged.some(({ name: known }) => known === name))).toEqual([]);
  expect(Object.keys(RULES).some((rule) => MEANS.test(rule))).toBe(true);
});

test('clients of most changes can be called, that of the example among them', async () => {
  expect(await generated(acme())).toBeDefined();
  const refused = await Promise.all(judged.map(async ({ now }) => (await generated(now)) === undefined));
  expect(refused.filter(Boolean).length).toBeLessThan(judged.length / 5);
}, 120_000);

test.each(judged.filter(({ name }) => unseen[name] === undefined))(
  '$name: whether a program acts otherwise is what is said',
  async (row) => {
    const found = await differing(row);
    const isSaid = row.findings.some(({ behaviour }) => behaviour !== 'same');
    const isCallable = (await generated(row.old)) !== undefined && (await generated(row.now)) !== undefined;
    if (!isSaid) expect(found).toEqual([]);
    else if (isCallable && acts(row)) expect(found).not.toEqual([]);
  },
  60_000,
);
