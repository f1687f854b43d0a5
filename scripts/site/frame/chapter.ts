import type { Found } from '../search/found.ts';
import type { Crumb, Site } from './top.ts';

/** A group of pages that are not about one API, such as guides. */
export interface Chapter {
  /** Its link in the site header. */
  readonly nav: Crumb;
  /** Its feed, which every page names. */
  readonly feed?: string;
  /** Its search entries. */
  readonly found: readonly Found[];
  /** Renders its pages, by path relative to the site's root. Pages in a folder use the root `../`. */
  readonly pages: (site: Site) => Iterable<readonly [path: string, html: string]>;
}
