/** Something that keeps the books from closing, in a sentence that says what to do. */
export interface Problem {
  /** JSON pointer into the spec, or the part of the ledger. */
  readonly at: string;
  readonly message: string;
  /** What the spec claims and no fact says, as a row of `claims`. */
  readonly unsaid?: string;
  /** The row that the page does not say. */
  readonly missing?: string;
  /** The block of the ledger's `part`, by default `facts`, that it is about, counted from 0, and the key in it that is to be mended. */
  readonly part?: 'facts' | 'waived';
  readonly block?: number;
  readonly key?: string;
}
