import type { Found } from '../search/found.ts';
import type { Crumb, Site } from './top.ts';

/** Pages of the site that are not about one API, such as guides. */
export interface Chapter {
  /** Its page in the header of every page. */
  readonly nav: Crumb;
  /** What the search finds in it. */
  readonly found: readonly Found[];
  /** Its pages by their paths from the folder of the site; those in a folder get a site with the root `../`. */
  readonly pages: (site: Site) => Iterable<readonly [path: string, html: string]>;
}
