import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { audit, readBooks, type Books } from '../../scripts/ledger/books.ts';
import { keyOf } from '../../scripts/ledger/claims/claim.ts';
import { flattenSpec } from '../../scripts/ledger/claims/flatten-spec.ts';
import { documentedIn } from '../../scripts/ledger/claims/sample.ts';
import { DIALECT } from '../../scripts/spec/dialect.ts';
import { Judge } from './judge.ts';
import { exampleMutations, isPlainRefused, lintOf, unnoticed } from './lint.ts';
import { expectNoHoles, scoresOf, type Verdict } from './score.ts';
import { wholeDifference, differences } from './slice.ts';
import { allMutations, documentedMutants, mutantsOf, objectsIn, type SpecMutant } from './spec-mutants.ts';
import { readable } from '../readable.ts';

// The dialect and the ledger judge each mutant, then the reader of specs and the linter judge the survivors. What also
// survives those is a hole.

const books = await Promise.all(readable.map((api) => readBooks(specsFolder, api)));
const mutations = allMutations(books.map(({ spec }) => spec));
const seen = new Set<string>();

interface Judged {
  readonly verdicts: readonly Verdict[];
  /** The claims that some mutant changed or removed. */
  readonly touched: ReadonlySet<string>;
  /** By attribute, a mutant that changes no other. */
  readonly alone: ReadonlyMap<string, SpecMutant>;
}

/** What an operation returns follows from its body and the envelope, so it changes with one of them. */
const derived = 'returns';
const attributeOf = (key: string): string => key.slice(key.lastIndexOf(' · ') + 3);

const judged = new Map<Books, Judged>();

const judgeAll = async (api: Books): Promise<Judged> => {
  const judge = new Judge(api);
  const touched = new Set<string>();
  const alone = new Map<string, SpecMutant>();
  const verdicts: Verdict[] = [];
  const isLinted = await lintOf(api.spec);
  for (const mutant of mutantsOf(api.spec, mutations)) {
    const { killer, difference } = judge.judge(mutant);
    for (const key of difference.keys()) touched.add(key);
    const [attribute, ...others] = new Set([...difference.keys()].map(attributeOf).filter((name) => name !== derived));
    if (attribute !== undefined && others.length === 0) alone.set(attribute, mutant);
    seen.add(mutant.kind);
    const refused = killer ?? (isPlainRefused(api.api, mutant.spec) ? 'refused' : undefined);
    const linted = refused ?? ((await isLinted(mutant.spec)) ? 'lint' : undefined);
    verdicts.push({ kind: mutant.kind, at: mutant.path.join('/'), killer: linted });
  }
  return { verdicts, touched, alone };
};

const resultsOf = async (api: Books): Promise<Judged> => {
  const result = judged.get(api) ?? (await judgeAll(api));
  judged.set(api, result);
  return result;
};

for (const api of books) {
  test(`every mutant of the spec of ${api.api} is detected`, { timeout: 60_000 }, async ({ task }) => {
    const scores = scoresOf('spec', api.api, (await resultsOf(api)).verdicts);
    expectNoHoles(scores);
    task.meta.mutants = scores;
  });

  test(`every claim of ${api.api} is changed by some mutant`, { timeout: 60_000 }, async () => {
    const { touched } = await resultsOf(api);
    expect(
      flattenSpec(api.spec)
        .map(keyOf)
        .filter((key) => !touched.has(key)),
    ).toEqual([]);
  });

  test(`every wrong example of ${api.api} is detected`, { timeout: 30_000 }, async ({ task }) => {
    const invented = await Promise.all(
      Object.entries(exampleMutations).map(async ([kind, mutation]) => {
        const { made, survivors } = await unnoticed(api.spec, mutation);
        return made.map((at): Verdict => ({ kind, at, killer: survivors.includes(at) ? undefined : 'lint' }));
      }),
    );
    const documented = [...documentedMutants(api.spec)].map(({ kind, path, spec }): Verdict => {
      const told = audit({ ...api, spec }).problems.length > 0;
      return { kind, at: path.join('/'), killer: told ? 'page' : undefined };
    });
    const scores = scoresOf('spec', api.api, [...invented.flat(), ...documented]);
    expectNoHoles(scores);
    expect(documented.length > 0).toBe(documentedIn(api.spec).size > 0);
    task.meta.mutants = scores;
  });

  test(`flattening only the changed part of ${api.api} finds the same claims as the whole`, { timeout: 30_000 }, () => {
    const differenceOf = differences(api.spec);
    const told = (tell: () => ReadonlyMap<string, unknown>): unknown => {
      try {
        return [...tell().keys()].sort();
      } catch {
        return 'refused';
      }
    };
    let index = 0;
    for (const mutant of mutantsOf(api.spec, mutations))
      if (index++ % 197 === 0)
        expect([mutant.path, told(() => differenceOf(mutant))]).toEqual([
          mutant.path,
          told(() => wholeDifference(api.spec, mutant.spec)),
        ]);
  });
}

test('every kind of mutation applies to some spec, unless no spec has its keyword', async () => {
  for (const api of books) await resultsOf(api);
  const idle = Object.keys(mutations).filter((kind) => !seen.has(kind));
  // A keyword that no spec has cannot be changed or deleted; other tests check that inventing it is detected.
  const keywords = new Set(books.flatMap(({ spec }) => [...objectsIn(spec)].flatMap(([value]) => Object.keys(value))));
  expect(idle.filter((kind) => keywords.has(kind.split(' ')[0] ?? '') || !/ (?:changed|deleted)$/.test(kind))).toEqual(
    [],
  );
});

test('every schema keyword that is a claim has mutations that change, delete and invent it', () => {
  const claimed = Object.entries(DIALECT.schema).filter(([name, { claims }]) => claims && !name.startsWith('x-'));
  const kinds = claimed.flatMap(([name]) => ['changed', 'deleted', 'invented'].map((how) => `${name} ${how}`));
  expect(kinds.filter((kind) => !Object.hasOwn(mutations, kind))).toEqual([]);
});

const attributes = new Set(books.flatMap(({ spec }) => flattenSpec(spec).map(({ attribute }) => attribute)));

const survivesWithout = async (attribute: string): Promise<SpecMutant | undefined> => {
  for (const api of books) {
    const mutant = (await resultsOf(api)).alone.get(attribute);
    const judge = new Judge(api, (key) => [attribute, derived].includes(attributeOf(key)));
    if (mutant && judge.judge(mutant).killer === undefined) return mutant;
  }
  return undefined;
};

// The canaries of `npm run ledger` prove that the running command compares at all: scripts/ledger/canaries.ts.
test.each([...attributes].filter((name) => name !== derived))(
  'a comparison that ignores "%s" lets a mutant survive, and the score fails',
  { timeout: 60_000 },
  async (attribute) => {
    const survivor = await survivesWithout(attribute);
    expect(survivor).toBeDefined();
    const verdict = { kind: survivor?.kind ?? '', at: survivor?.path.join('/') ?? '', killer: undefined };
    expect(() => expectNoHoles(scoresOf('spec', 'any', [verdict]))).toThrow();
  },
);
