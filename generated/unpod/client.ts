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
     * A response whose list stands under `data`, as on the other page, is read too.
     * It also has `.pages()` and `.items()` if `pages` is passed to `createClient`.
     *
     * Responses: `200`, `400`, `401`, `403`, `404`, `500`.
     * Disputed: security and 3 more. Not documented: 429 and 2 more. Inferred: id and 3 more.
     * `GET /api/v2/platform/organisation/billing/` · [Documentation](https://billing-clients.github.io/billing-clients/unpod/invoices.list.html)
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

/** Arguments of `invoices.list`. */
export interface InvoicesListArgs {
  /** Domain handle of the organization. */
  'Org-Handle': string;
  /** Number of the page. Default: `1`. */
  page?: number | undefined;
  /** Invoices on a page. Default: `20`. */
  page_size?: number | undefined;
}

/** Result of `invoices.list`. */
export type InvoicesListResult =
  | Ok<200, BillingData>
  | Api<400, Failure>
  | Api<401, Failure>
  | Api<403, Failure>
  | Api<404, unknown>
  | Api<500, unknown>
  | NoAnswer;

/** One page of `invoices.list`, or the failed result that ended the iteration. */
export type InvoicesListPage = Page<InvoicesListResult, Pick<InvoicesListArgs, 'page' | 'page_size'>>;

/** Walks through all pages of `invoices.list`. */
export interface InvoicesListWalks {
  /**
   * The result of each page in turn; the iteration ends after the last page, or the first result that is not `ok`.
   * `next` of a page has the arguments that resume it there.
   */
  pages(args: InvoicesListArgs, options?: PageOptions): AsyncGenerator<InvoicesListPage, void>;
  /** The items of all pages in turn. Throws an `ApiError` for a page that is not `ok`. */
  items(args: InvoicesListArgs, options?: PageOptions): AsyncGenerator<Invoice, void>;
}

/** The arguments that `defaults` can set for all calls. */
export interface UnpodShared {
  /** Domain handle of the organization. */
  'Org-Handle': string;
}

/** What `credential` takes. */
export type UnpodCredential = string;

/** Disputed: `data`. Inferred: name and type. [Documentation](https://billing-clients.github.io/billing-clients/unpod.html#type/BillingData) */
export interface BillingData {
  /** Number of invoices on all pages. Inferred: required. */
  count: number;
  /** The HTTP status, repeated in the body. Inferred: required. */
  status_code: number;
  /** A message about the result. Inferred: required. */
  message: string;
  /** Disputed: name. Inferred: required. */
  results: Invoice[];
}

/** Disputed: `invoice_number`, `tax_amount` and 3 more. [Documentation](https://billing-clients.github.io/billing-clients/unpod.html#type/Invoice) */
export interface Invoice {
  /** Number that identifies the invoice. Disputed: name. Inferred: required. */
  id: number;
  /** What is to be paid. Unit: decimal. Disputed: type. Inferred: required. */
  amount: Decimal | DecimalNumber;
  currency: 'INR' | 'USD' | 'BITS' | (string & {});
  /** State of the payment. Disputed: values. */
  status: 'pending' | 'paid' | 'failed' | 'cancelled' | 'refunded' | (string & {});
  /** When the invoice was written. Format: date-time. Inferred: required. */
  invoice_date: string;
}

/**
 * What a described error carries.
 * From unpod-dev-docs get-billing.mdx. [Documentation](https://billing-clients.github.io/billing-clients/unpod.html#type/Failure)
 */
export interface Failure {
  /** The HTTP status, repeated in the body. */
  status_code: number;
  /** What went wrong, in words. */
  message: string;
}
