import type { CurlCall } from './calls.ts';
import type { Facets } from './facets.ts';
import type { Span } from './line.ts';
import type { Printed } from '../../ledger/page/type-words.ts';

/** The place of a field in a request or response. */
export type FieldPlace = 'path' | 'query' | 'header' | 'body' | 'response' | 'type';

/** Words of a page, with the operation that they are about; none where they stand above all operations. */
export interface Passage {
  readonly text: string;
  readonly at: Span;
  readonly under?: string;
}

/** A parameter or member as a page describes it. */
export interface Field {
  readonly name: string;
  readonly place: FieldPlace;
  readonly at: Span;
  readonly printed?: Printed;
  readonly facets: Facets;
  /** All its siblings. */
  readonly words: string;
  /** What words next to it state of its values, and the reader has not understood. */
  readonly unread: readonly Passage[];
  /** Its name and description, on all their lines. */
  readonly passage: Passage;
  readonly members: readonly Field[];
  /** The status of its response. */
  readonly status?: string;
  /** The type that it is a member of. */
  readonly type?: string;
  /** Whether only some alternatives of its parent have it. */
  readonly alternative?: true;
  /** That its place is a guess from its name and method, or even whether it is sent or returned. */
  readonly guessed?: 'place' | 'side';
}

/** A JSON body that a page shows. */
export interface Sample {
  readonly of: 'request' | 'response';
  readonly status?: string;
  readonly value: unknown;
  readonly at: Span;
}

/** A status that a page lists. */
export interface Status {
  readonly code: string;
  readonly at: Span;
  readonly row: string;
}

/** A call that a page shows. */
export interface Call extends CurlCall {
  /** The location of the body. */
  readonly sent?: Span;
  readonly at: Span;
  /** The operation that it belongs to. */
  readonly under?: string;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly at: Span;
  readonly fields: readonly Field[];
  readonly samples: readonly Sample[];
  readonly statuses: readonly Status[];
}

/** What a page says that holds for all its operations, each with its lines. */
export interface Rule {
  readonly kind: 'server' | 'address' | 'credential' | 'statuses' | 'unit';
  readonly value: string;
  readonly at: Span;
}

/** Something that a page seems to state and a person has to read; it is not part of the page's claims. */
export interface Unread {
  /** An unreadable method and path; a list of operations above other content; a path that only a sample call shows; fields whose direction, parent or grouping is unknown. */
  readonly kind: 'operation' | 'list' | 'called' | 'fields' | 'members' | 'alternatives';
  readonly text: string;
  readonly at: Span;
}

/** The content of an API's pages. */
export interface Pages {
  readonly operations: readonly Operation[];
  readonly types: readonly Field[];
  readonly calls: readonly Call[];
  readonly rules: readonly Rule[];
  /** Lines that name the media type of what an operation takes or returns. */
  readonly media: readonly { readonly under: string; readonly sent: boolean; readonly at: Span }[];
  /** Its headings, its prose, and the rows of its tables. */
  readonly passages: readonly Passage[];
  /** The locations of its headings. */
  readonly headings: readonly Span[];
  /** Bodies shown above all operations. */
  readonly samples: readonly Sample[];
  readonly unread: readonly Unread[];
}
