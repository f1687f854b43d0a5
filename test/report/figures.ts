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
  /** Who noticed: the mock server, the client before it sent anything, the mock in the process. */
  readonly noticedBy: readonly ('server' | 'client' | 'process')[];
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

/** How much of a spec the tests have exercised: by their recorded traffic, and of its constraints those seen satisfied and violated. */
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
  /** The operation × status that a test has got by asking the mock for it, as `api · METHOD /path · status`. */
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
