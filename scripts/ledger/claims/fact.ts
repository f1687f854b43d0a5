import type { Standing } from './claim.ts';

/** Where a fact stands, for a reader who wants to look it up. */
export interface Where {
  /** The row of the ledger; what a sample shows has none. */
  readonly row?: string;
  /** Where the ledger has several pages, the key of the page. */
  readonly page?: string;
  /** The heading of the page that it stands under. */
  readonly heading?: string;
  /** The line of the page, or a span of lines. */
  readonly lines?: string;
  /** The day on which the live API was seen to do so. */
  readonly date?: string;
  /** Why it is inferred. */
  readonly reason?: string;
}

/** Where a fact comes from. */
export interface Evidence {
  readonly standing: Standing;
  /** `page`, `sample`, a source of the ledger, `observed`, or `inferred`. */
  readonly source: string;
  readonly where: Where;
}

/** What a row says about a node, with its evidence. */
export interface Fact {
  readonly node: string;
  readonly attribute: string;
  readonly value: string;
  readonly evidence: Evidence;
  /** What the node is one of, such as `statuses of …` or `members of …`. */
  readonly group?: string;
}

/** A group that a source lists, and how many members it says there are where it does. Whatever a source that lists a group leaves out, it denies. */
export interface Listing {
  readonly group: string;
  readonly size?: number;
  readonly evidence: Evidence;
}

/** What rows say. */
export interface Said {
  readonly facts: Fact[];
  readonly listings: Listing[];
}

export const statusesOf = (operation: string): string => `statuses of ${operation}`;
export const argumentsOf = (operation: string): string => `arguments of ${operation}`;
export const tableOf = (place: string, operation: string): string => `${place} arguments in the table of ${operation}`;
export const membersOf = (type: string): string => `members of ${type}`;
