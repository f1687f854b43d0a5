import type { CallOptions } from './call-options.ts';
import type { Pager } from './descriptor.ts';
import type { Result } from './result.ts';

/** The options of a walk through the pages of a list. Those of a call hold for each of its calls. */
export interface PageOptions extends CallOptions {
  /** Pages after which a list that goes on counts as endless. At least 1, else a `TypeError`; 10000 by default: a million items at 100 a page. */
  readonly maxPages?: number | undefined;
}

/** What a walk adds to an `ok` page. */
export interface Next<Args> {
  /**
   * The arguments that ask for the next page; missing on the last one.
   * Merged into those of the walk they resume it: `pages({ ...args, ...page.next })`.
   */
  readonly next?: Args;
}

/** The result of a call that asks for a page of a list. */
export type Page<Member, Args> = Member extends { readonly ok: true } ? Member & Next<Args> : Member;

/** An operation as `createClient` makes it. */
export type Method = (args?: unknown, options?: CallOptions) => Promise<Result>;

/** Adds the walks to an operation that lists something. */
export type Pages = (method: Method, pager: Pager) => Method;
