import { html, link, type Content, type Markup } from '../../html.ts';

/** The name of what the pages are about. */
export const product = 'billing-clients';

/** A step of the way to a page; the page itself is one without an address. */
export interface Crumb {
  readonly text: string;
  /** From the folder of the site, or on the web. */
  readonly to?: string;
}

/** What a page has to know of the site that it stands in. */
export interface Site {
  /** The way from the folder of the page to that of the site: empty, or `../`. */
  readonly root: string;
  /** What the header of every page leads to. */
  readonly nav: readonly Crumb[];
  /** Whether the report of the contract tests is there. */
  readonly contract: boolean;
  /** When the pages of the vendors were read. */
  readonly read?: string | undefined;
  /** Where an API, or one of its operations, can be tried, where it can. */
  readonly tryAt?: (api: string, operation?: { readonly tag: string; readonly id: string }) => string;
}

/** An address of the site as seen from a page; one on the web or from the root of the host stays as it is. */
export const at = ({ root }: Site, to: string): string => (/^(?:https?:|\/|#)/.test(to) ? to : `${root}${to}`);

const step = (site: Site, { text, to }: Crumb): Content =>
  to === undefined ? html`<li aria-current="page">${text}</li>` : html`<li>${link(at(site, to), text)}</li>`;

/** The header of every page: what this is, where the reader is, what else there is, the search and the colours. */
export const top = (site: Site, trail: readonly Crumb[]): Markup =>
  html`<a class="skip" href="#main">Skip to the content</a>
    <header class="top">
      <div>
        ${link(at(site, 'index.html'), html`<span class="brand">${product}</span>`)}
        <nav class="trail" aria-label="Breadcrumb">
          <ol>
            ${trail.map((crumb) => step(site, crumb))}
          </ol>
        </nav>
        <nav class="ways" aria-label="Site">${site.nav.map(({ text, to = '' }) => link(at(site, to), text))}</nav>
        <button id="find" type="button" hidden>Search <kbd aria-hidden="true">/</kbd></button>
        <button id="theme" type="button" hidden></button>
      </div>
    </header>`;
