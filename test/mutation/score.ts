import { expect } from 'vitest';
import { groupBy } from '../../scripts/group.ts';
import type { MutantScore } from '../figures.ts';

/** What became of a mutant: its kind, its place, and what killed it. */
export interface Verdict {
  readonly kind: string;
  readonly at: string;
  /** `undefined` if it survived. */
  readonly killer: string | undefined;
  /** Why nothing can kill it; a survivor without a reason is a hole. */
  readonly why?: string | undefined;
}

/** The scores of an API, kind by kind. */
export const scoresOf = (score: MutantScore['score'], api: string, verdicts: Iterable<Verdict>): MutantScore[] =>
  [...groupBy(verdicts, ({ kind }) => kind)].map(([kind, all]) => ({
    score,
    api,
    kind,
    made: all.length,
    killed: all.filter(({ killer }) => killer !== undefined).length,
    survivors: all.filter(({ killer }) => killer === undefined).map(({ at, why = '' }) => ({ mutant: at, why })),
  }));

/** The survivors without a reason. */
const holes = (scores: readonly MutantScore[]): string[] =>
  scores.flatMap(({ api, kind, survivors }) =>
    survivors.filter(({ why }) => why === '').map(({ mutant }) => `${api}, ${kind}: ${mutant}`),
  );

/** Fails for scores with a hole, and for scores without mutants. */
export const expectNoHoles = (scores: readonly MutantScore[]): void => {
  expect(holes(scores)).toEqual([]);
  expect(scores.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(0);
};
