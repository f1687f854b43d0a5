import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A ratio to the base of its figure: the median over all rounds, and the quartiles around it. */
export interface Ratio {
  readonly subject: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The ratios of one figure. */
export interface Figure {
  readonly name: string;
  readonly title: string;
  /** The subject that the others are divided by. */
  readonly base: string;
  /** The subject whose value is taken off all others first. */
  readonly over?: string;
  /** Whether more is better. */
  readonly more?: true;
  readonly ratios: readonly Ratio[];
}

/** What one measure found. */
export interface Measured {
  readonly name: string;
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** What `npm run bench -- --write` leaves. */
export interface Results {
  readonly machine: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly measures: readonly Measured[];
}

/** Where the results are. */
export const resultsFile = fileURLToPath(new URL('results.json', import.meta.url));

/** The results as they were last written. */
export const readResults = async (): Promise<Results> => JSON.parse(await readFile(resultsFile, 'utf8')) as Results;

/** The subjects that are ours, as those of others are only what we are measured against. */
export const isOurs = ({ subject }: Ratio): boolean => subject.startsWith('billing-clients');
