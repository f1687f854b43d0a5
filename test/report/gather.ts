import type { Coverage, Figures, Measured, MutantScore, Provocation } from './figures.ts';

/** The items in their order, with all items of the same key merged into one. */
const merged = <Item>(items: readonly Item[], key: (item: Item) => string, merge: (one: Item, other: Item) => Item) => {
  const found = new Map<string, Item>();
  for (const item of items) {
    const other = found.get(key(item));
    found.set(key(item), other === undefined ? item : merge(other, item));
  }
  return [...found.values()];
};

/** A status that a test received by asking for it, from its name: `api · METHOD /path · status`. */
const provocationOf = (cell: string): Provocation => {
  const [api = '', operation = '', status = ''] = cell.split(' · ');
  return { api, operation, status: Number(status), how: 'forced' };
};

const provoked = (one: Provocation, other: Provocation): Provocation => (one.how === 'natural' ? one : other);

const scored = (one: MutantScore, other: MutantScore): MutantScore => ({
  ...one,
  made: one.made + other.made,
  killed: one.killed + other.killed,
  survivors: [...one.survivors, ...other.survivors],
});

/** The coverage of two recordings together: only names that both miss are missing. */
const covered = (one: Coverage, other: Coverage): Coverage => {
  const missing = one.missing.filter((name) => other.missing.includes(name));
  return { ...one, covered: one.total - missing.length, missing };
};

/** Merges what the tests of a run have measured; a status counts once, as natural if it was so at least once. */
export const gather = (measured: readonly Measured[]): Figures => {
  const all = <Item>(of: (one: Measured) => readonly Item[] | undefined): Item[] =>
    measured.flatMap((one) => of(one) ?? []);
  return {
    provocations: merged(
      [...all(({ cell }) => (cell === undefined ? [] : [provocationOf(cell)])), ...all((one) => one.provocations)],
      ({ api, operation, status }) => `${api} ${operation} ${status}`,
      provoked,
    ),
    negatives: all((one) => one.negatives),
    mutants: merged(
      all((one) => one.mutants),
      ({ api, score, kind }) => [api, score, kind].join(' · '),
      scored,
    ),
    coverage: merged(
      all((one) => one.coverage),
      ({ api, dimension }) => `${api} ${dimension}`,
      covered,
    ),
    workflows: all((one) => one.workflows),
  };
};
