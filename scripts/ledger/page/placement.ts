import { hashOf } from './page.ts';
import type { Range } from './words-in-line.ts';

/** A row found in a line of the page. */
export interface Placement {
  readonly row: string;
  /** The row's place in its block, counted from 0. */
  readonly index: number;
  /** Counted from 1. */
  readonly line: number;
  /** Whether the row began on a line above. */
  readonly continued?: true;
  /** Whether the row is the whole line. */
  readonly exact: boolean;
  /** The characters of the squeezed line that the row's words cover. */
  readonly ranges: readonly Range[];
}

/** The same before it is known which row of the block it is. */
export type Found = Omit<Placement, 'index'>;

/** What a line of a lock remembers of a row: its hash, behind a sign where the row began above. */
export const sealOf = ({ row, continued }: Pick<Placement, 'row' | 'continued'>): string =>
  `${continued ? '+' : ''}${hashOf(row)}`;
