/** A difference between two versions of a document. */
export interface Change {
  readonly key: string;
  /** Nothing where only one of the versions says it. */
  readonly before: string | undefined;
  readonly now: string | undefined;
}
