import type { Result } from './result.ts';

/** How to request the next page of a list. Members are dot-separated paths in the documented value. */
export type Pager = {
  /** The member that holds the items of a page; without it the documented value is the list. */
  readonly items?: string;
} & (CursorPager | NumberPager | OtherPager);

/** Pages identified by a cursor. */
export interface CursorPager {
  /** The argument that selects a page. */
  readonly argument: string;
  /** The member with the cursor of the next page. */
  readonly cursor: string;
  /** The member that says whether there is a next page; without it the list ends when there is no cursor. */
  readonly more?: string;
}

/** Numbered pages, counted by the response. */
export type NumberPager = {
  /** The argument that selects a page. */
  readonly argument: string;
  /** The number of the first page, 1 by default. */
  readonly first?: number;
} & (
  | {
      /** The member that counts the pages. */
      readonly pages: string;
    }
  | {
      /** The member that counts the items of all pages, the argument for the size of a page, and its documented default. */
      readonly count: string;
      readonly size: string;
      readonly sizeDefault: number;
    }
);

/** A less common way to request the next page. */
export interface OtherPager {
  /** The argument that selects a page, if a single one does. */
  readonly argument?: string;
  /** Starts the iteration. */
  readonly follow: () => Follow;
}

/** The arguments of a call. */
export type PageArgs = Readonly<Record<string, unknown>>;

/** The call that returned a page. */
export interface PageCall {
  readonly context: { readonly base: URL; readonly descriptor: { readonly server: string | undefined } };
  readonly operation: {
    readonly path: string;
    readonly arguments: Readonly<Record<string, { readonly in: string }>>;
  };
}

/** A page of a list. */
export interface ListPage {
  readonly page: Extract<Result, { readonly ok: true }>;
  readonly items: readonly unknown[];
  readonly call: PageCall;
}

/** How to request the next page. */
export interface Following {
  /** The arguments that differ from those of the page before. */
  readonly next: PageArgs;
  /** Identifies the next page; missing if the server only says that there is one. */
  readonly asks?: unknown;
  /** The URL of a next page, if it does not belong to this list. */
  readonly astray?: string;
}

/** Returns how to request the next page; `undefined` after the last. */
export type Follow = (args: PageArgs, page: ListPage) => Following | undefined;
