import { html, link, type Content } from '../../html.ts';
import { pageStyle, themeScript, topScript } from './asset.ts';
import { head, seal } from './csp.ts';
import { at, feedLink, product, top, type Crumb, type Site } from './top.ts';
import { readOn, type VendorPage } from './vendor.ts';

/** The parts of a page that differ between the pages we generate in full. */
export interface Page {
  /** Title and description are unique among all pages. */
  readonly title: string;
  readonly description: string;
  readonly site: Site;
  /** The breadcrumbs, ending with this page. */
  readonly trail: readonly Crumb[];
  readonly main: Content;
  /** Whether the page uses the full width. */
  readonly wide?: boolean;
  /** Styles for this page only. */
  readonly style?: string;
  /** The source, on a page about one API. */
  readonly vendor?: VendorPage;
}

/** The days on which vendors' pages were read, for pages that are not about one API. */
const daysOf = ({ read }: Site): Content => (read === undefined ? '' : html`<p>Vendor pages read on ${read}.</p>`);

/** Renders a page of the site with a CSP that allows only the site's own resources. */
export const page = ({ title, description, site, trail, main, wide = false, style = '', vendor }: Page): string =>
  seal(
    html`<!doctype html>
      <html lang="en">
        <head>
          ${head}
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} · ${product}</title>
          <meta name="description" content="${description}" />
          ${feedLink(site)}
          <style>
            ${{ html: `${pageStyle}\n${style}`.trim() }}
          </style>
          ${themeScript}
        </head>
        <body>
          ${top(site, trail)}
          <main id="main" tabindex="-1" ${wide ? html` class="wide"` : ''}>${main}</main>
          <footer>
            ${vendor ? readOn(vendor) : daysOf(site)}
            <p>
              Made from the specs and ledgers of ${product}. ${link(at(site, 'sure.html'), 'How sure are we?')} These
              pages load nothing from other hosts.
            </p>
          </footer>
          ${topScript(site.root)}
        </body>
      </html>`.html,
  );
