import { beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { specsFolder } from '../../scripts/apis.ts';
import { audit, type Audit, type Books } from '../../scripts/ledger/books.ts';
import { keyOf, parentOf, type Claim } from '../../scripts/ledger/claims/claim.ts';
import { reconcile } from '../../scripts/ledger/compare.ts';
import { absent, decide, differ } from '../../scripts/ledger/merge-facts.ts';
import { draftText } from '../../scripts/change/verify/draft.ts';
import { readSpec, type SpecFile } from '../../scripts/spec/read/read.ts';
import { apis } from '../specs/nodes.ts';
import { verified } from './order.ts';
import { deviating, flagged, forget } from './twists.ts';

const sources = await Promise.all(apis.map((api) => readSpec(specsFolder, api)));

/** Each deviation, with the APIs that can be played with it and their first suitable operation. */
const cases = Object.entries(deviating).flatMap(([name, { of = () => true }]) =>
  sources.flatMap((source): [string, string, SpecFile, string][] => {
    const found = source.model.operations.find((one) => one.safe && of(one, source.model));
    return found ? [[source.api, name, source, found.id]] : [];
  }),
);

beforeEach(forget);

/** The books with a draft pasted at the end of its lists. */
const pasted = (books: Books, draft: string) => {
  const { observed = [], disputes = [] } = draft === '' ? {} : parse(draft);
  const { ledger } = books;
  return audit({
    ...books,
    ledger: {
      ...ledger,
      observed: [...(ledger.observed ?? []), ...observed],
      disputes: [...(ledger.disputes ?? []), ...disputes],
    },
  });
};

/** The claims of a spec after it was brought into line with its ledger. */
function mended({ claims, weighed }: Pick<Audit, 'claims' | 'weighed'>): Claim[] {
  const decided = new Map(
    [...weighed.facts].map(([key, facts]) => {
      const dispute = weighed.disputes.get(key);
      return [key, dispute || !differ(facts) ? decide(facts, dispute) : undefined] as const;
    }),
  );
  const known = new Set(claims.map(keyOf));
  const added = [...weighed.facts].flatMap(([key]): Claim[] => {
    const [value, cut] = [decided.get(key), key.lastIndexOf(' · ')];
    if (value === undefined || value === absent || known.has(key)) return [];
    return [{ node: key.slice(0, cut), attribute: key.slice(cut + 3), value, pointer: '#' } as Claim];
  });
  return [...claims.map((claim) => ({ ...claim, value: decided.get(keyOf(claim)) ?? claim.value })), ...added];
}

test.each(cases)(
  'the draft for a server of %s with %s closes the books, once the spec follows it',
  async (_, name, source, id) => {
    const twist = name === 'a failure flag in a success' ? flagged(source.model) : deviating[name]?.twist;
    const { findings } = await verified(source, twist, { operations: [id] });
    const draft = draftText(findings.draft);
    // verify does not run on books that do not close.
    const audited = pasted(findings.audit.books, draft);
    const nodes = findings.deviations.flatMap(({ seen: { node } }) => [node, parentOf(node)]);
    const astray = audited.problems.filter(
      // A rule is reported as unused once observations contradict it for all of its nodes.
      ({ at, message }) => at !== 'rules' && !nodes.some((node) => message.includes(node)),
    );
    expect(astray, draft).toEqual([]);
    // The ledger asks for a change of the spec if it has to allow more, or lacks a status.
    const isAsked = findings.deviations.some(({ allows }) => allows !== undefined) || draft.includes('statuses:');
    expect(audited.problems.length > 0).toBe(isAsked);
    const isDraft = audited.books.ledger.draft !== undefined;
    expect(reconcile(mended(audited), audited.weighed, isDraft).problems, draft).toEqual([]);
  },
);
