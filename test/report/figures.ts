/** A status that the mock sent, either to a crafted request (natural) or when asked for by name (forced). */
export interface Provocation {
  readonly api: string;
  /** `METHOD /path`. */
  readonly operation: string;
  readonly status: number;
  readonly how: 'natural' | 'forced';
}

/** How the mock responded to a request with one mistake. */
export interface Negative {
  readonly api: string;
  /** `METHOD /path`. */
  readonly operation: string;
  /** What is wrong: `missing`, `wrong type`, `outside the enum`, `below the minimum`, `unknown parameter`, … */
  readonly kind: string;
  /** The wrong argument or credential. */
  readonly place: string;
  readonly status: number;
  /** Whether the vendor documents this status for the operation. Statuses that the mock invents are not documented. */
  readonly documented: boolean;
  /** What detected it: the mock server, the client before it sent anything, or the in-process mock. */
  readonly noticedBy: readonly ('server' | 'client' | 'process')[];
}

/** How many mutants of one kind were killed in one API. */
export interface MutantScore {
  readonly score: 'spec' | 'ledger' | 'both books' | 'runtime';
  readonly api: string;
  readonly kind: string;
  readonly made: number;
  readonly killed: number;
  /** Mutants that nothing detected, each with the reason why nothing can. */
  readonly survivors: readonly { readonly mutant: string; readonly why: string }[];
}

/** How much of a spec the recorded traffic of the tests covers; a constraint must be both satisfied and violated. */
export interface Coverage {
  readonly api: string;
  readonly dimension: 'operations' | 'parameters' | 'response properties' | 'statuses' | 'constraints';
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

/** What one test has measured. */
export interface Measured {
  /** The operation and status that a test received by asking the mock for it, as `api · METHOD /path · status`. */
  readonly cell?: string;
  readonly provocations?: readonly Provocation[];
  readonly negatives?: readonly Negative[];
  readonly mutants?: readonly MutantScore[];
  readonly coverage?: readonly Coverage[];
  readonly workflows?: readonly WorkflowRun[];
}

/** What all tests of a run have measured. */
export interface Figures {
  readonly provocations: readonly Provocation[];
  readonly negatives: readonly Negative[];
  readonly mutants: readonly MutantScore[];
  readonly coverage: readonly Coverage[];
  readonly workflows: readonly WorkflowRun[];
}
