import type { Answers, Severity } from '../finding/finding.ts';

/** How a difference is judged. In its texts `{subject}`, `{old}` and `{new}` stand for those of the difference. */
export interface Rule extends Answers {
  readonly title: string;
  /** What a caller meets. */
  readonly meets: string;
  /** What to write instead. */
  readonly advice: string;
  /** What it is worth where nothing breaks; a minor version, unless it is words. */
  readonly least?: Severity;
  /** Where code in its most common form compiles all the same, so that nobody notices. */
  readonly unnoticed?: true;
}

export type Rules = Readonly<Record<string, Rule>>;

/** The answers of a change that works for everybody. */
export const WORKS = { wire: 'ok', compile: 'ok', behaviour: 'same' } as const;

/** Of one that breaks a build and stops the source from compiling. */
export const BREAKS = { wire: 'breaks', compile: 'breaks', behaviour: 'same' } as const;

/** Of one that breaks the source alone. */
export const STOPS = { wire: 'ok', compile: 'breaks', behaviour: 'same' } as const;

/** Of one that stops exhaustive code alone: a switch without default, a record with all keys, a fixture. */
export const STRICT = { wire: 'ok', compile: 'strict-only', behaviour: 'same' } as const;

/** Of one that a new build mends without a word in the source. */
export const CURED = { wire: 'breaks', compile: 'ok', behaviour: 'same' } as const;

/** Of one that breaks old builds, and that no compiler shows in the source. */
export const HIDDEN = { wire: 'breaks', compile: 'ok', behaviour: 'differs' } as const;

/** Of one that old builds do not notice, and that changes what new ones do. */
export const OTHERWISE = { wire: 'ok', compile: 'ok', behaviour: 'differs' } as const;

/** Of one about which the specs alone cannot say whether anybody notices. */
export const UNSURE = { wire: 'ok', compile: 'ok', behaviour: 'may-differ' } as const;
