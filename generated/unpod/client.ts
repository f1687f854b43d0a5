// Generated from specs/unpod/openapi.yaml. Do not edit: run `npm run generate`.

import type { CallOptions } from '../../src/api/call-options.ts';
import type { Page, PageOptions } from '../../src/api/paging.ts';
import type { Api, NoAnswer, Ok } from '../../src/api/result.ts';
import type { Decimal, DecimalNumber } from '../../src/api/unit.ts';

/** The operations of Unpod billing, API page. */
export interface UnpodClient {
  readonly invoices: {
    /**
     * List invoices.
     *
     * Returns the invoices of the organization and whether they are paid, a page at a time.
     * An answer whose list stands under `data`, as the other page has it, is read all the same.
     * Known: stated by the page (security); published in unpod-dev-docs pages (name); inferred by us (operationId, pager, returns). Disputed (security): the page says `Authorization: Token`, docs.unpod.dev billing says `Authorization: jwt`. We follow the page: this client follows its page; the other page has a client of its own; the server is known to take both. Disputed (`Product-Id`: in `header`, type `string`, presence `optional`, default `unpod.dev`): docs.unpod.dev billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own.
     *
     * - 200: One page of invoices.
     *   Known: stated by the page (status), as in docs.unpod.dev billing; published in unpod-dev-docs openapi.yaml (media); inferred by us (body).
     * - 400: A parameter is invalid.
     *   Known: stated by the page (status), as in docs.unpod.dev billing; inferred by us (media, body).
     * - 401: The credential is missing or invalid.
     *   Known: stated by the page (status), as in docs.unpod.dev billing; published in unpod-dev-docs get-billing.mdx (media, body).
     * - 403: The handle of the organization is not one of the caller's.
     *   Known: stated by the page (status); published in unpod-dev-docs get-billing.mdx (media, body). Disputed (status): the page has it, docs.unpod.dev billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
     * - 404: There is no such organization.
     *   Known: stated by the page, as in docs.unpod.dev billing.
     * - 500: The server failed.
     *   Known: stated by the page. Disputed (status): the page has it, docs.unpod.dev billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
     *
     * It has `.pages()` and `.items()`, too, where `createClient` is given `pages`.
     *
     * `GET /api/v2/platform/organisation/billing/`
     */
    list(args: InvoicesListArgs, options?: CallOptions): Promise<InvoicesListResult>;
  };
}

/** What `pages` adds to the operations. */
export interface UnpodLists {
  readonly invoices: {
    readonly list: InvoicesListWalks;
  };
}

/** What `invoices.list` takes. */
export interface InvoicesListArgs {
  /**
   * Domain handle of the organization.
   * Known: stated by the page, as in docs.unpod.dev billing.
   */
  'Org-Handle': string;
  /**
   * Number of the page.
   * Known: stated by the page, as in docs.unpod.dev billing.
   * @default 1
   */
  page?: number | undefined;
  /**
   * Invoices on a page.
   * Known: stated by the page, as in docs.unpod.dev billing.
   * @default 20
   */
  page_size?: number | undefined;
}

/** How a call of `invoices.list` ends. */
export type InvoicesListResult =
  | Ok<200, BillingData>
  | Api<400, Failure>
  | Api<401, Failure>
  | Api<403, Failure>
  | Api<404, unknown>
  | Api<500, unknown>
  | NoAnswer;

/** A page of `invoices.list`, or how its call ended. */
export type InvoicesListPage = Page<InvoicesListResult, Pick<InvoicesListArgs, 'page' | 'page_size'>>;

/** Lists all there is with `invoices.list`. */
export interface InvoicesListWalks {
  /**
   * The result of each page in turn; the last one, or the first that is not `ok`, ends the walk.
   * `next` of a page has the arguments that resume it there.
   */
  pages(args: InvoicesListArgs, options?: PageOptions): AsyncGenerator<InvoicesListPage, void>;
  /** The items of all pages in turn. Throws an `ApiError` for a page that is not `ok`. */
  items(args: InvoicesListArgs, options?: PageOptions): AsyncGenerator<Invoice, void>;
}

/** The arguments that `defaults` may give once for all calls. */
export interface UnpodShared {
  /**
   * Domain handle of the organization.
   * Known: stated by the page, as in docs.unpod.dev billing.
   */
  'Org-Handle': string;
}

/** What `credential` takes. */
export type UnpodCredential = string;

/** Known: inferred by us. Disputed (`data`: type `Array<Invoice>`): docs.unpod.dev billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own; a list under the other name is read as this one. */
export interface BillingData {
  /**
   * Invoices on all pages together.
   * Known: stated by the page (name, type), as in docs.unpod.dev billing; inferred by us (presence).
   */
  count: number;
  /**
   * The HTTP status once more.
   * Known: stated by the page (name, type), as in docs.unpod.dev billing; inferred by us (presence).
   */
  status_code: number;
  /**
   * What happened, in words.
   * Known: stated by the page (name, type), as in docs.unpod.dev billing; inferred by us (presence).
   */
  message: string;
  /** Known: stated by the page (name, type); inferred by us (presence). Disputed (name): the page has it, docs.unpod.dev billing does not have it. We follow the page: this client follows its page; the other page has a client of its own; a list under the other name is read as this one. */
  results: Invoice[];
}

/** Known: published in unpod subscription/models.py. Disputed (`invoice_number`: type `string`; `tax_amount`: type `number|string`; `charge_type`: type `string`; `due_date`: type `string`, format `date-time`; `payment_at`: type `null|string`, format `date-time`): docs.unpod.dev billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own. */
export interface Invoice {
  /**
   * Number that identifies the invoice.
   * Known: stated by the page (name, type); inferred by us (presence). Disputed (name): the page has it, docs.unpod.dev billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
   */
  id: number;
  /**
   * What is to be paid.
   * Unit: decimal.
   * Known: stated by the page (name, type, unit), name and type as in docs.unpod.dev billing; inferred by us (presence). Disputed (type): the page says `string`, docs.unpod.dev billing says `number|string`. We allow for both: the wider of the two.
   */
  amount: Decimal | DecimalNumber;
  /** Known: stated by the page (name, type), as in unpod subscription/models.py and docs.unpod.dev billing; published in unpod subscription/models.py (presence, enum). */
  currency: 'INR' | 'USD' | 'BITS' | (string & {});
  /**
   * State of the payment.
   * Known: stated by the page (name, type, enum), name and type as in unpod subscription/models.py and docs.unpod.dev billing, enum as in unpod subscription/models.py; published in unpod subscription/models.py (presence). Disputed (enum): the page says `"failed"|"paid"|"pending"`, unpod subscription/models.py says `"cancelled"|"failed"|"paid"|"pending"|"refunded"`. We allow for both: the page lists fewer than the vendor's code knows.
   */
  status: 'pending' | 'paid' | 'failed' | 'cancelled' | 'refunded' | (string & {});
  /**
   * When the invoice was written.
   * Known: stated by the page (name, type, format), as in docs.unpod.dev billing; inferred by us (presence).
   * Format: date-time.
   */
  invoice_date: string;
}

/**
 * What a described error carries.
 * Known: published in unpod-dev-docs get-billing.mdx.
 */
export interface Failure {
  /**
   * The HTTP status once more.
   * Known: published in unpod-dev-docs get-billing.mdx.
   */
  status_code: number;
  /**
   * What went wrong, in words.
   * Known: published in unpod-dev-docs get-billing.mdx.
   */
  message: string;
}
