import type * as api from '../../src/api/descriptor.ts';
import type { Arguments } from './arguments.ts';
import type { Answer } from './responses.ts';
import type { Operation } from './spec.ts';

/** How the pages of a list follow each other, as the printers need it. */
export interface Pager {
  /** As it stands in the operation table. */
  readonly row: api.Pager;
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
  readonly node: Operation;
}
