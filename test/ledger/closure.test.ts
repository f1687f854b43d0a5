import { expect, test } from 'vitest';
import { apiNames, eachOf, specsFolder } from '../../scripts/apis.ts';
import { audit, readBooks } from '../../scripts/ledger/books.ts';
import { silentCanaries } from '../../scripts/ledger/canaries.ts';

// What cannot be read is named by the test of folders.
const { done: audits } = await eachOf(await apiNames(specsFolder), async (api) =>
  audit(await readBooks(specsFolder, api)),
);

test('there are APIs to check', () => {
  expect(audits.length).toBeGreaterThan(0);
});

for (const audited of audits) {
  const { problems, closure, claims } = audited;
  const { api } = audited.books;

  test(`the books of ${api} close`, () => {
    expect(problems).toEqual([]);
  });

  test(`every claim in the spec of ${api} is backed by a fact, or unproven in a draft`, () => {
    const known = closure.backed.filter(({ facts, standing }) => facts.length > 0 || standing === 'unproven');
    const backed = new Set(known.map(({ claim }) => claim));
    expect(claims.filter((claim) => !backed.has(claim))).toEqual([]);
  });

  test(`the audit detects every canary in the books of ${api}`, () => {
    expect(silentCanaries(audited)).toEqual([]);
  });
}
