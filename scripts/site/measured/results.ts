import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A ratio to the base of its figure: median and quartiles over all rounds. */
export interface Ratio {
  readonly subject: string;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface Figure {
  readonly name: string;
  readonly title: string;
  /** The subject used as the denominator. */
  readonly base: string;
  /** The subject whose value is subtracted from all others first. */
  readonly over?: string;
  readonly more?: true;
  readonly ratios: readonly Ratio[];
}

/** The results of one benchmark. */
export interface Measured {
  readonly name: string;
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** The output of `npm run bench -- --write`. */
export interface Results {
  readonly machine: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly measures: readonly Measured[];
}

export const resultsFile = fileURLToPath(new URL('results.json', import.meta.url));

/** Reads the last results written. */
export const readResults = async (): Promise<Results> => JSON.parse(await readFile(resultsFile, 'utf8')) as Results;

/** Whether a subject is one of ours, not one we compare with. */
export const isOurs = ({ subject }: Ratio): boolean => subject.startsWith('billing-clients');
