import type * as api from '../../src/api/descriptor.ts';
import type { Arguments } from './arguments.ts';
import type { Answer } from './responses.ts';
import type { Operation, PagerNode } from './spec.ts';

export type PagerPart = 'lastItem' | 'nextUrl' | 'offset' | 'pageNumbers';

/** What a spec says of a pager, and what follows from the arguments that it names. */
export interface PagerRow extends PagerNode {
  /** The default of the argument for the size. */
  readonly sizeDefault?: number;
  /** The arguments that may stand in the URL of a next page, each with its type. */
  readonly asks?: Readonly<Record<string, 'string' | 'number' | 'boolean'>>;
}

/** How the pages of a list follow each other, as the printers need it. */
export interface Pager {
  /** The part of the runtime that follows it; none where all that walk have it. */
  readonly part: PagerPart | undefined;
  readonly row: PagerRow;
  /** The type of an item. */
  readonly item: string;
  /** The arguments that ask for the next page. */
  readonly asks: readonly string[];
}

/** An operation, as the printers need it. */
export interface OperationModel {
  readonly id: string;
  /** What its types are named after. */
  readonly name: string;
  /** What is exported of it is named so. */
  readonly constant: string;
  readonly pointer: string;
  readonly method: api.Operation['method'];
  readonly path: string;
  readonly safe: boolean;
  readonly authenticated: boolean;
  /** Which credentials of the API it takes, where it is not one of them all. */
  readonly security?: api.Takes | undefined;
  /** The server of this operation alone. */
  readonly server: string | undefined;
  readonly takes: Arguments;
  readonly answers: readonly Answer[];
  readonly pager: Pager | undefined;
  /** The argument that carries an idempotency key, where one is documented. */
  readonly key: string | undefined;
  readonly node: Operation;
}
