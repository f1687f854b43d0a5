import type { Standing } from './claim.ts';

/** The location of a fact, for readers who want to look it up. */
export interface Where {
  /** The row of the ledger; facts from a JSON sample have none. */
  readonly row?: string;
  /** The key of the page, if the ledger has several. */
  readonly page?: string;
  /** The heading on the page above the fact. */
  readonly heading?: string;
  /** The line number on the page, or a range of lines. */
  readonly lines?: string;
  /** The day on which this was observed on the live API. */
  readonly date?: string;
  /** The reason for an inferred fact. */
  readonly reason?: string;
}

/** The source of a fact, and its location there. */
export interface Evidence {
  readonly standing: Standing;
  /** `page`, `sample`, a source of the ledger, `observed`, or `inferred`. */
  readonly source: string;
  readonly where: Where;
}

/** One statement of a source about a node, with its evidence. */
export interface Fact {
  readonly node: string;
  readonly attribute: string;
  readonly value: string;
  readonly evidence: Evidence;
  /** The group that the node belongs to, such as `statuses of …` or `members of …`. */
  readonly group?: string;
}

/** A group that a source lists in full, with its size if the source gives one. A source denies every member that it does not list. */
export interface Listing {
  readonly group: string;
  readonly size?: number;
  readonly evidence: Evidence;
}

/** The facts and listings read from rows. */
export interface Said {
  readonly facts: Fact[];
  readonly listings: Listing[];
}

export const statusesOf = (operation: string): string => `statuses of ${operation}`;
export const argumentsOf = (operation: string): string => `arguments of ${operation}`;
export const tableOf = (place: string, operation: string): string => `${place} arguments in the table of ${operation}`;
export const membersOf = (type: string): string => `members of ${type}`;
