import { html, link, type Content } from '../../html.ts';

/** What the vendor has published of an API: a page or, where there is none, a document. */
export interface VendorPage {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly received: string;
  readonly isDocument?: boolean;
}

/** What a link to it is called. */
export const vendorPageName = ({ publisher, isDocument = false }: VendorPage): string =>
  `${publisher}’s ${isDocument ? 'document' : 'page'}`;

/** It, and when it was read, as a line of a page about the API. */
export const readOn = ({ url, publisher, title, received, isDocument = false }: VendorPage): Content =>
  isDocument
    ? html`<p>From a document of the vendor: ${link(url, title)}</p>`
    : html`<p>
        Vendor page read on <time datetime="${received}">${received}</time>: ${link(url, `${publisher}, ${title}`)}
      </p>`;
