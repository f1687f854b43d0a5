import { expect } from 'vitest';
import type { MutantScore } from '../figures.ts';

/** A change for the worse: its kind, where it was made, and who noticed. */
export interface Verdict {
  readonly kind: string;
  readonly at: string;
  /** `undefined` where nothing noticed. */
  readonly killer: string | undefined;
  /** Why nothing can notice it; a survivor without a reason is a hole. */
  readonly why?: string | undefined;
}

const group = <Item>(items: Iterable<Item>, nameOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const found = groups.get(nameOf(item));
    if (found) found.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
};

/** The scores of an API, kind by kind. */
export const scoresOf = (score: MutantScore['score'], api: string, verdicts: Iterable<Verdict>): MutantScore[] =>
  [...group(verdicts, ({ kind }) => kind)].map(([kind, all]) => ({
    score,
    api,
    kind,
    made: all.length,
    killed: all.filter(({ killer }) => killer !== undefined).length,
    survivors: all.filter(({ killer }) => killer === undefined).map(({ at, why = '' }) => ({ mutant: at, why })),
  }));

/** The survivors that no class of exceptions accounts for. */
export const holes = (scores: readonly MutantScore[]): string[] =>
  scores.flatMap(({ api, kind, survivors }) =>
    survivors.filter(({ why }) => why === '').map(({ mutant }) => `${api}, ${kind}: ${mutant}`),
  );

/** Refuses scores with a hole, and scores of nothing. */
export const expectNoHoles = (scores: readonly MutantScore[]): void => {
  expect(holes(scores)).toEqual([]);
  expect(scores.reduce((sum, { made }) => sum + made, 0)).toBeGreaterThan(0);
};

/** How many mutants each killer noticed first. */
export const byKiller = (verdicts: Iterable<Verdict>): Record<string, number> =>
  Object.fromEntries(
    [...group(verdicts, ({ killer = 'nothing' }) => killer)].map(([killer, all]) => [killer, all.length]),
  );
