/** A kind of task left to a person, with an example of what to write. */
export interface Task {
  readonly title: string;
  readonly places: readonly string[];
  readonly write: string;
  /** Where to write it, if not in the ledger. */
  readonly into?: string;
  /** The row of the ledger that what is written elsewhere needs. */
  readonly row?: string;
}
