import type { Crumb } from '../frame/top.ts';

/** The first breadcrumb: the page that lists the APIs. */
export const home: Crumb = { text: 'APIs', to: 'index.html' };

/** The contract test report. */
export const contractPage = 'contract.html';

/** The path to the site from the folder where the tests write the report; removed on publishing. */
export const reportRoot = '../dist/docs/';
