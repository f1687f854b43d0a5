import { html, link, type Content, type Markup } from '../../html.ts';

/** The name of the product. */
export const product = 'billing-clients';

/** A breadcrumb; the current page has no address. */
export interface Crumb {
  readonly text: string;
  /** Relative to the site's root, or absolute. */
  readonly to?: string;
}

/** Data about the site that a page needs. */
export interface Site {
  /** The path from the page to the site's root: empty, or `../`. */
  readonly root: string;
  /** The links in the site header. */
  readonly nav: readonly Crumb[];
  /** Whether there is a contract test report. */
  readonly contract: boolean;
  /** The days on which the vendors' pages were read. */
  readonly read?: string | undefined;
  /** The Atom feed of what has changed, if there is one. */
  readonly feed?: string | undefined;
  /** The address for trying out an API or operation, if the site has one. */
  readonly tryAt?: (api: string, operation?: { readonly tag: string; readonly id: string }) => string;
}

/** Resolves an address of the site for a page. Absolute addresses and fragments stay the same. */
export const at = ({ root }: Site, to: string): string => (/^(?:https?:|\/|#)/.test(to) ? to : `${root}${to}`);

/** The site as seen from a page one folder down. */
export const below = (site: Site): Site => ({ ...site, root: `${site.root}../` });

/** The link to the site's feed in the head of a page. */
export const feedLink = (site: Site): Content =>
  site.feed === undefined
    ? ''
    : html`<link rel="alternate" type="application/atom+xml" title="What has changed" href="${at(site, site.feed)}" />`;

const step = (site: Site, { text, to }: Crumb): Content =>
  to === undefined ? html`<li aria-current="page">${text}</li>` : html`<li>${link(at(site, to), text)}</li>`;

/** The breadcrumb; on narrow screens, one that only repeats a link of the header is hidden. */
const breadcrumb = (site: Site, trail: readonly Crumb[]): Markup => {
  const [first, ...more] = trail;
  const repeats = more.length === 0 && site.nav.some(({ text }) => text === first?.text);
  return html`<nav class="trail${repeats ? ' repeats' : ''}" aria-label="Breadcrumb">
    <ol>
      ${trail.map((crumb) => step(site, crumb))}
    </ol>
  </nav>`;
};

/** The header of every page: product name, breadcrumbs, links, search and theme. */
export const top = (site: Site, trail: readonly Crumb[]): Markup =>
  html`<a class="skip" href="#main">Skip to the content</a>
    <header class="top">
      <div>
        ${link(at(site, 'index.html'), html`<span class="brand">${product}</span>`)} ${breadcrumb(site, trail)}
        <nav class="ways" aria-label="Site">${site.nav.map(({ text, to = '' }) => link(at(site, to), text))}</nav>
        <button id="find" type="button" hidden>Search <kbd aria-hidden="true">/</kbd></button>
        <button id="theme" type="button" hidden></button>
      </div>
    </header>`;
