/** How the mock came to give a status: to a crafted request, or asked for by name. */
export interface Provocation {
  readonly api: string;
  /** `METHOD /path`. */
  readonly operation: string;
  readonly status: number;
  readonly how: 'natural' | 'forced';
}

/** How the mock answered a request that is wrong in one point. */
export interface Negative {
  readonly api: string;
  /** `METHOD /path`. */
  readonly operation: string;
  /** What is wrong: `missing`, `wrong type`, `outside the enum`, `below the minimum`, `unknown parameter`, … */
  readonly kind: string;
  /** The argument, or the credential, that it is wrong in. */
  readonly place: string;
  readonly status: number;
  /** Whether the vendor documents this status for the operation; what a mock makes up never is. */
  readonly documented: boolean;
}

/** How many changes for the worse were noticed, of one kind in one API. */
export interface MutantScore {
  readonly score: 'spec' | 'ledger' | 'both books' | 'runtime';
  readonly api: string;
  readonly kind: string;
  readonly made: number;
  readonly killed: number;
  /** Those that nothing noticed, each with the reason why nothing can. */
  readonly survivors: readonly { readonly mutant: string; readonly why: string }[];
}

/** How much of a spec the recorded traffic of the tests has exercised. */
export interface Coverage {
  readonly api: string;
  readonly dimension: 'operations' | 'parameters' | 'response properties' | 'statuses';
  readonly covered: number;
  readonly total: number;
  readonly missing: readonly string[];
}

/** A workflow that was run against the mock. */
export interface WorkflowRun {
  readonly api: string;
  readonly workflow: string;
  readonly steps: number;
  readonly checks: number;
}

declare module 'vitest' {
  interface TaskMeta {
    provocations?: readonly Provocation[];
    negatives?: readonly Negative[];
    mutants?: readonly MutantScore[];
    coverage?: readonly Coverage[];
    workflows?: readonly WorkflowRun[];
  }
}
