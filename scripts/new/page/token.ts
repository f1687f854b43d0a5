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
  /** Whether the words of a line alone say what it is, and nothing says what it stands in. */
  readonly flat?: true;
  /** Whether it is an item of a list. */
  readonly listed?: true;
  /** How many alternatives it stands in. */
  readonly alternatives?: number;
  /** Whether it is the tab whose panel is shown. */
  readonly chosen?: true;
  /** The part of the page about one operation. */
  readonly unit?: number;
  /** What stands behind the fence of code. */
  readonly info?: string;
  /** Whether it is the heading of a type of which the page names a list. */
  readonly isType?: true;
  /** The cells of a table row. */
  readonly cells?: readonly string[];
  /** The numbers of the cells that one from above covers. */
  readonly covered?: readonly number[];
}
