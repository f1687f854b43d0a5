import type { Audit, BooksInFolder } from '../../ledger/books.ts';
import type { Decision } from './decisions.ts';
import type { Deviation } from './deviation.ts';
import type { Draft } from './draft.ts';
import type { Outcome } from './run.ts';

/** All that a run has found. */
export interface Findings {
  readonly audit: Audit<BooksInFolder>;
  readonly server: string;
  readonly on: string;
  readonly outcomes: readonly Outcome[];
  /** Operations that were not called, each with the reason. */
  readonly skipped: readonly (readonly [operation: string, why: string])[];
  readonly deviations: readonly Deviation[];
  /** Statuses that the ledger knows no source to have an opinion on. */
  readonly fresh: readonly Deviation[];
  readonly decisions: readonly Decision[];
  readonly draft: Draft;
}
