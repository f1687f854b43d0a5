import type { Crumb, Site } from '../frame/top.ts';

/** The first step of every way: the page that lists the APIs. */
export const home: Crumb = { text: 'APIs', to: 'index.html' };

/** The report of the contract tests. */
export const contractPage = 'contract.html';

/** From the folder that the tests leave it in, the way to the site; there it is published without it. */
export const reportRoot = '../dist/docs/';

/** The site as seen from a page one folder down. */
export const below = (site: Site): Site => ({ ...site, root: `${site.root}../` });
