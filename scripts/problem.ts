import type { Phrase } from './phrase.ts';

/** Kinds of problems with a heading of their own. */
export type ProblemKind = 'contradiction' | 'misplaced' | 'unaccounted' | 'lacking';

/** A difference between the books, in a sentence that names the next step. */
export interface Problem {
  /** JSON pointer into the spec, or the part of the ledger. */
  readonly at: string;
  readonly message: string;
  /** What is wrong, without node and values: the same text for all claims with the same fault. */
  readonly form: string;
  readonly kind?: ProblemKind;
  /** The line of a page that says something no row accounts for. */
  readonly stray?: { readonly page: string; readonly line: number };
  /** The claim of the spec without a fact, as a row of `claims`. */
  readonly unsaid?: string;
  /** The row that is not on the page. */
  readonly missing?: string;
  /** The row in other words whose lines do not say it. */
  readonly astray?: string;
  /** What the block's span should be. */
  readonly tight?: string;
  /** The line that has a word of the spec, and no row for it. */
  readonly mention?: { readonly line: number; readonly word: string };
  /** The claim on which sources differ. */
  readonly disputed?: string;
  /** The block of the ledger's `part`, by default `facts`, as a 0-based index, and the key in it to correct. */
  readonly part?: 'facts' | 'waived';
  readonly block?: number;
  readonly key?: string;
}

/** Words as the message of a problem, and its form. */
export const worded = ({ text, form }: Phrase): Pick<Problem, 'message' | 'form'> => ({ message: text, form });
