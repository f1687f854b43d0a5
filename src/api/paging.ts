import type { CallOptions } from './call-options.ts';
import type { Pager } from './descriptor.ts';
import type { Result } from './result.ts';

/** The options of iterating over the pages of a list. Call options apply to each of its calls. */
export interface PageOptions extends CallOptions {
  /** Number of pages after which a list counts as endless. At least 1, else a `TypeError`; 10000 by default: a million items at 100 a page. */
  readonly maxPages?: number | undefined;
}

/** What an iteration adds to a page of kind `ok`. */
export interface Next<Args> {
  /**
   * The arguments of the next page; missing on the last one.
   * Merge them into the arguments to resume the iteration: `pages({ ...args, ...page.next })`.
   */
  readonly next?: Args;
}

/** The result of a call for one page of a list. */
export type Page<Member, Args> = Member extends { readonly ok: true } ? Member & Next<Args> : Member;

/** An operation of a client. */
export type Method = (args?: unknown, options?: CallOptions) => Promise<Result>;

/** Adds `.pages()` and `.items()` to a list operation. */
export type Pages = (method: Method, pager: Pager) => Method;
