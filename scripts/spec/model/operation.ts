import type * as api from '../../../src/api/descriptor.ts';
import type { Arguments } from './arguments.ts';
import type { Answer } from './responses.ts';
import type { Operation, PagerNode } from '../spec.ts';

export type PagerPart = 'lastItem' | 'nextUrl' | 'offset' | 'pageNumbers';

/** A pager as declared in a spec, with data derived from the arguments that it names. */
export interface PagerRow extends PagerNode {
  /** The default of the page size argument. */
  readonly sizeDefault?: number;
  /** The arguments that the URL of a next page may contain, with their types. */
  readonly asks?: Readonly<Record<string, 'string' | 'number' | 'boolean'>>;
}

/** The pagination of a list, as the printers need it. */
export interface Pager {
  /** The runtime part that it needs; undefined if the core is enough. */
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
  /** The base name of its types. */
  readonly name: string;
  /** The name of its export. */
  readonly constant: string;
  readonly pointer: string;
  readonly method: api.Operation['method'];
  readonly path: string;
  readonly safe: boolean;
  readonly authenticated: boolean;
  /** The credentials of the API that it accepts, unless it accepts all. */
  readonly security?: api.Takes | undefined;
  /** The server of this operation alone. */
  readonly server: string | undefined;
  readonly takes: Arguments;
  readonly answers: readonly Answer[];
  readonly pager: Pager | undefined;
  /** The argument for the idempotency key, if one is documented. */
  readonly key: string | undefined;
  readonly node: Operation;
}
