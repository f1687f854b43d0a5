import { html, link, type Content } from '../../html.ts';
import { pageStyle, themeScript, topScript } from './asset.ts';
import { head, seal } from './csp.ts';
import { at, product, top, type Crumb, type Site } from './top.ts';
import { readOn, type VendorPage } from './vendor.ts';

/** What differs between the pages that are ours from end to end. */
export interface Page {
  /** Unique among all pages, as is the description. */
  readonly title: string;
  readonly description: string;
  readonly site: Site;
  /** The way to this page, which is its last step. */
  readonly trail: readonly Crumb[];
  readonly main: Content;
  /** Whether the page lays out the whole width by itself. */
  readonly wide?: boolean;
  /** What the page shows beyond what all pages show. */
  readonly style?: string;
  /** For a page about an API. */
  readonly vendor?: VendorPage;
}

/** When vendors' pages were read, on a page that is about no single API. */
const daysOf = ({ read }: Site): Content => (read === undefined ? '' : html`<p>Vendor pages read on ${read}.</p>`);

/** A page of the site, sealed: it loads and runs nothing but what the site holds. */
export const page = ({ title, description, site, trail, main, wide = false, style = '', vendor }: Page): string =>
  seal(
    html`<!doctype html>
      <html lang="en">
        <head>
          ${head}
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} · ${product}</title>
          <meta name="description" content="${description}" />
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
