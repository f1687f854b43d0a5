import { html, link, type Content } from '../../html.ts';
import { at, type Crumb, type Site } from '../frame/top.ts';
import { vendorPageName } from '../frame/vendor.ts';
import type { Entry } from './entry.ts';
import { contractPage } from './site-files.ts';

/** Links from an API to all material about it. */
const waysOf = ({ api, page }: Entry, { contract, tryAt }: Site): readonly Crumb[] => [
  { text: 'Wire reference', to: `${api}.html` },
  ...(tryAt ? [{ text: 'Try it', to: tryAt(api) }] : []),
  { text: 'OpenAPI as YAML', to: `${api}.yaml` },
  { text: 'as JSON', to: `${api}.json` },
  { text: 'Ledger', to: `${api}.ledger.html` },
  ...(contract ? [{ text: 'Contract report', to: `${contractPage}#${api}` }] : []),
  ...(page.url === '' ? [] : [{ text: vendorPageName(page), to: page.url }]),
];

export const ways = (entry: Entry, site: Site): Content =>
  html`<nav class="ways" aria-label="${entry.title}">
    ${waysOf(entry, site).map(({ text, to = '' }) => link(at(site, to), text))}
  </nav>`;
