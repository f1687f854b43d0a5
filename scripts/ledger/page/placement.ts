import { hashOf } from './page.ts';
import type { Range } from './words-in-line.ts';

/** A row found on a line of a page. */
export interface Placement {
  readonly row: string;
  /** Zero-based position of the row in its block; -1 if lines are covered as a whole. */
  readonly index: number;
  /** One-based line number. */
  readonly line: number;
  /** Whether the row starts on an earlier line. */
  readonly continued?: true;
  /** Whether the row is the complete line. */
  readonly exact: boolean;
  /** The ranges of the squeezed line that the words of the row cover. */
  readonly ranges: readonly Range[];
}

/** A placement without the position of its row. */
export type Found = Omit<Placement, 'index'>;

/** The seal of a row in a lock: its hash, prefixed with `+` if the row starts on an earlier line. */
export const sealOf = ({ row, continued }: Pick<Placement, 'row' | 'continued'>): string =>
  `${continued ? '+' : ''}${hashOf(row)}`;
