import type { Method, Role } from './line.ts';

/** What a page says at one place, in the order in which a person reads it. */
export interface Token {
  readonly role:
    | Exclude<Role, Method | 'field' | 'cell' | 'operation' | 'part' | 'alternative' | 'chosen' | 'covered'>
    | 'note'
    | 'unread'
    | 'returned';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  /** Whether only the words of a line identify it, without a visible parent. */
  readonly flat?: true;
  /** Whether it is an item of a list. */
  readonly listed?: true;
  /** The number of alternatives around it. */
  readonly alternatives?: number;
  /** Whether it is the tab whose panel is shown. */
  readonly chosen?: true;
  /** The part of the page about one operation. */
  readonly unit?: number;
  /** The info string of a code fence. */
  readonly info?: string;
  /** Whether it is the heading of a type in a list of types. */
  readonly isType?: true;
  /** The cells of a table row. */
  readonly cells?: readonly string[];
  /** The numbers of the cells that one from above covers. */
  readonly covered?: readonly number[];
}
