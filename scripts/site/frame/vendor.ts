import { html, link, type Content } from '../../html.ts';

/** The source of an API's documentation: the vendor's page or, without one, a document. */
export interface VendorPage {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly received: string;
  readonly isDocument?: boolean;
}

/** The text of a link to the source. */
export const vendorPageName = ({ publisher, isDocument = false }: VendorPage): string =>
  `${publisher}’s ${isDocument ? 'document' : 'page'}`;

/** A line that names the source and when it was read. */
export const readOn = ({ url, publisher, title, received, isDocument = false }: VendorPage): Content =>
  isDocument
    ? html`<p>From a document of the vendor: ${link(url, title)}</p>`
    : html`<p>
        Vendor page read on <time datetime="${received}">${received}</time>: ${link(url, `${publisher}, ${title}`)}
      </p>`;
