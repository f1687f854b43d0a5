/** The values of one sample of a subject, by figure. */
export type Sample = Readonly<Record<string, number>>;

/** Where a measure works, and how thoroughly. */
export interface Bench {
  readonly root: string;
  /** The folder of the rivals, of the programs that are written for them, and of the clients that they generate. */
  readonly folder: string;
  readonly quick: boolean;
}

/** A measure that has started. */
export interface Running {
  readonly sample: (subject: string) => Promise<Sample>;
  readonly stop?: () => Promise<void>;
}

/** A value that differs between subjects; only its ratio to that of a base is kept. */
export interface Figure {
  readonly title: string;
  /** The subject that the others are divided by. */
  readonly base: string;
  /** The subject whose value is first subtracted from all others. */
  readonly over?: string;
  /** Whether more is better. */
  readonly more?: true;
}

/** Something that is measured of several subjects, side by side. */
export interface Measure {
  readonly name: string;
  readonly title: string;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly subjects: readonly string[];
  /** How often each subject is sampled, and how often with `--quick`. */
  readonly rounds: readonly [full: number, quick: number];
  readonly start: (bench: Bench) => Promise<Running>;
}
