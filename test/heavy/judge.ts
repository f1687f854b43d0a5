import type { Watched } from './pages.ts';

/** The pages that visit others, one after another. Reused, since a new one costs more than what is looked at. */
export interface Stage {
  readonly web: Watched;
  readonly file: Watched;
  readonly scriptless: Watched;
  /** Where each of them finds the site. */
  readonly homes: { readonly web: string; readonly file: string };
  /** The ids in each file of the site, by its name. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is wrong with a page, and how many things were looked at: none is no proof. */
export interface Judged {
  readonly faults: readonly string[];
  readonly judged: number;
}

/** Looks at a page by its name. */
export type Judge = (stage: Stage, name: string) => Promise<Judged>;
