/** A kind of task left to a person, with an example of what to write. */
export interface Task {
  readonly title: string;
  readonly places: readonly string[];
  readonly write: string;
  /** Where to write it, if not in the ledger. */
  readonly into?: string;
  /** The ledger row that an entry elsewhere needs. */
  readonly row?: string;
}
