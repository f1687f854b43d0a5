import type { Watched } from './pages.ts';

/** The browser pages in which pages of the site are checked, reused because opening one takes longer than a check. */
export interface Stage {
  readonly web: Watched;
  readonly file: Watched;
  readonly scriptless: Watched;
  /** The base URLs of the site. */
  readonly homes: { readonly web: string; readonly file: string };
  /** The ids in each file of the site, by its name. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The faults of a page, and the number of things that were checked: with none, there is no proof. */
export interface Judged {
  readonly faults: readonly string[];
  readonly judged: number;
}

/** Checks the page with a name. */
export type Judge = (stage: Stage, name: string) => Promise<Judged>;
