import type { Figure as Compared, Ratio } from '../../scripts/site/measured/results.ts';
import type { Bench, Figure, Measure, Sample } from './measure.ts';

const at = (sorted: readonly number[], part: number): number => {
  const place = (sorted.length - 1) * part;
  const [one = NaN, other = one] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return one + (other - one) * (place % 1);
};

const rounded = (value: number): number => Number(value.toPrecision(4));

/** The value of a subject in one round, minus that of an empty program. */
const valueIn = (round: ReadonlyMap<string, Sample>, subject: string, name: string, over: string | undefined): number =>
  (round.get(subject)?.[name] ?? NaN) - (over === undefined ? 0 : (round.get(over)?.[name] ?? NaN));

/** Compares subjects round by round: a disturbance affects both sides of the ratios of its round. */
export const ratiosOf = (
  name: string,
  { base, over }: Figure,
  subjects: readonly string[],
  rounds: readonly ReadonlyMap<string, Sample>[],
): Ratio[] =>
  subjects.flatMap((subject) => {
    const ratios = rounds
      .map((round) => valueIn(round, subject, name, over) / valueIn(round, base, name, over))
      .filter(Number.isFinite)
      .sort((one, other) => one - other);
    if (subject === over || ratios.length === 0) return [];
    const [low, median, high] = [0.25, 0.5, 0.75].map((part) => rounded(at(ratios, part))) as [number, number, number];
    return [{ subject, median, low, high }];
  });

/** Samples each subject once a round, in a different order each round, and compares. */
export async function measured(measure: Measure, bench: Bench, progress: (text: string) => void): Promise<Compared[]> {
  const { subjects, figures, title } = measure;
  const running = await measure.start(bench);
  const count = measure.rounds[bench.quick ? 1 : 0];
  const rounds: Map<string, Sample>[] = [];
  try {
    for (let done = 0; done < count; done++) {
      progress(`${title}: round ${done + 1} of ${count}`);
      const round = new Map<string, Sample>();
      const first = done % subjects.length;
      for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)])
        round.set(subject, await running.sample(subject));
      rounds.push(round);
    }
  } finally {
    await running.stop?.();
  }
  return Object.entries(figures).map(([name, figure]) => ({
    name,
    ...figure,
    ratios: ratiosOf(name, figure, subjects, rounds),
  }));
}
