import type { Result } from './result.ts';

/** How the pages of a list follow each other. Members are paths in the documented value, their steps parted by dots. */
export type Pager = {
  /** The member that holds the items of a page; without it the documented value is the list. */
  readonly items?: string;
} & (CursorPager | NumberPager | OtherPager);

/** Pages have cursors. */
export interface CursorPager {
  /** The argument that asks for a page. */
  readonly argument: string;
  /** The member with the cursor of the next page. */
  readonly cursor: string;
  /** The member that says whether there is a next page; without it the list ends where there is no cursor. */
  readonly more?: string;
}

/** Pages have numbers, and the response says how many there are. */
export type NumberPager = {
  /** The argument that asks for a page. */
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

/** Pages follow each other in a way that fewer APIs have. */
export interface OtherPager {
  /** The argument that asks for a page, where one alone does. */
  readonly argument?: string;
  /** Begins a walk. */
  readonly follow: () => Follow;
}

/** The arguments of a call. */
export type PageArgs = Readonly<Record<string, unknown>>;

/** What is known of the call that returned a page. */
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

/** What asks for the page after one. */
export interface Following {
  /** The arguments that differ from those of the page before. */
  readonly next: PageArgs;
  /** What distinguishes the next page from others; nothing where the server says that there is more, and not what. */
  readonly asks?: unknown;
  /** The URL of a next page that is not one of this list. */
  readonly astray?: string;
}

/** Returns what asks for the page after one; nothing after the last. */
export type Follow = (args: PageArgs, page: ListPage) => Following | undefined;
