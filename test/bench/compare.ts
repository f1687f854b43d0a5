import { isOurs, type Figure, type Ratio, type Results } from '../../scripts/site/measured/results.ts';

/** A ratio of ours that is worse than the one that was committed last. */
export interface Fallen {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  /** The fraction by which the ratio varied from round to round. */
  readonly noise: number;
}

/** Smaller differences mean nothing, even on an idle machine. */
const LEAST = 0.03;

/** The noise assumed for a figure with a single sample. */
const UNSEEN = 0.05;

/** Half the distance between the quartiles, as a fraction of the median. */
const noiseOf = ({ median, low, high }: Ratio, figure: Figure): number =>
  low === high && figure.name !== 'bytes' ? UNSEEN : (high - low) / 2 / median;

const fallenIn = (title: string, before: Figure, after: Figure): Fallen[] =>
  after.ratios.filter(isOurs).flatMap((ratio) => {
    const last = before.ratios.find(({ subject }) => subject === ratio.subject);
    if (last === undefined) return [];
    const noise = Math.max(noiseOf(ratio, after), noiseOf(last, before));
    const worse = after.more ? last.median / ratio.median : ratio.median / last.median;
    if (worse - 1 <= Math.max(2 * noise, LEAST)) return [];
    const what = `${title}, ${after.title}: ${ratio.subject} / ${after.base}`;
    return [{ what, before: last.median, after: ratio.median, noise }];
  });

/** The ratios of ours that have become worse by more than the noise of both runs. */
export const fallen = (before: Results, after: Results): Fallen[] =>
  after.measures.flatMap(({ name, title, figures }) => {
    const last = before.measures.find((measure) => measure.name === name);
    return figures.flatMap((figure) => {
      const figureBefore = last?.figures.find((other) => other.name === figure.name && other.base === figure.base);
      return figureBefore ? fallenIn(title, figureBefore, figure) : [];
    });
  });
