/** The severity of a change as a version step, least first; `none` is no change. */
export const severities = ['none', 'patch', 'minor', 'major'] as const;
export type Severity = (typeof severities)[number];

export const wires = ['ok', 'breaks'] as const;
export const compiles = ['ok', 'strict-only', 'breaks'] as const;
export const behaviours = ['same', 'may-differ', 'differs'] as const;

/** The three questions about each change. */
export interface Answers {
  /** Whether a client that was built from the old spec still works against an API that follows the new one. */
  readonly wire: (typeof wires)[number];
  /** Whether source that was written for the old client compiles with the new one; `strict-only`: all but exhaustive code. */
  readonly compile: (typeof compiles)[number];
  /** Whether source that compiles does something else with the new client; `may-differ`: nobody can say from the specs. */
  readonly behaviour: (typeof behaviours)[number];
}

/** What a comparer finds: one thing that differs. */
export interface Difference {
  /** The name of the rule that judges it. */
  readonly rule: string;
  /** What differs, as a caller knows it: `page_size`, `Invoice.due_date`. */
  readonly subject: string;
  /** Its place in each spec; undefined where it is not there. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Its values; undefined if there are none. */
  readonly old?: unknown;
  readonly new?: unknown;
  /** Whether no type says what it is about, so that no compiler can object. */
  readonly untyped?: true;
  /** Whether no operation sends it, so that no build meets it. */
  readonly unsent?: true;
  /** The argument that a call has to give, or to leave out, to notice. */
  readonly noticed?: { readonly argument: string; readonly when: 'given' | 'absent' };
}

/** A difference, judged. */
export interface Finding extends Difference, Answers {
  readonly api: string;
  /** The ids of the operations that it reaches; none where it concerns the API as a whole. */
  readonly operations: readonly string[];
  readonly severity: Severity;
  /** What has changed, in words. */
  readonly title: string;
  /** The effect on a caller. */
  readonly meets: string;
  /** The advice: what to change. */
  readonly advice: string;
  /** Whether there is anything to do. */
  readonly isAdvised: boolean;
  /** Whether it is in the part of what compiles but acts differently. */
  readonly silent: boolean;
  /** Why it is allowed, where it is. */
  readonly allowed?: string;
}

/** The severity of the worst answer. Additions, and breaks of only exhaustive code, are minor. */
export const severityOf = ({ wire, compile, behaviour }: Answers, least: Severity): Severity => {
  if (wire === 'breaks' || compile === 'breaks' || behaviour === 'differs') return 'major';
  return compile === 'strict-only' ? 'minor' : least;
};

/** The worst of some severities. */
export const worst = (all: readonly Severity[]): Severity =>
  severities[Math.max(0, ...all.map((each) => severities.indexOf(each)))] ?? 'none';

/** The verdict on findings; allowed ones do not count. */
export const verdictOf = (findings: readonly Finding[]): Severity =>
  worst(findings.filter(({ allowed }) => allowed === undefined).map(({ severity }) => severity));

/** The place of a finding: in the new spec, or in the old one if it was removed. */
export const pointerOf = ({ from, to }: Difference): string => to ?? from ?? '#';
