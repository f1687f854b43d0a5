// Generated from specs/unpod-platform/openapi.yaml. Do not edit: run `npm run generate`.

import type { CallOptions } from '../../src/api/call-options.ts';
import type { Page, PageOptions } from '../../src/api/paging.ts';
import type { Api, NoAnswer, Ok } from '../../src/api/result.ts';
import type { Decimal, DecimalNumber } from '../../src/api/unit.ts';

/** The operations of Unpod billing, platform page. */
export interface UnpodPlatformClient {
  readonly invoices: {
    /**
     * List invoices.
     *
     * Returns the invoices of the organization and whether they are paid, a page at a time.
     * A response whose list stands under `results`, as on the other page, is read too.
     * It also has `.pages()` and `.items()` if `pages` is passed to `createClient`.
     *
     * `200` One page of invoices. `400` A required header is missing. `401` The credential is missing or invalid. `404` There is no such organization.
     * Disputed: security and 2 more. Not documented: 429 and 404 (body). Inferred: id and 4 more.
     * `GET /api/v2/platform/organisation/billing/` · [Documentation](https://billing-clients.github.io/billing-clients/unpod-platform/invoices.list.html)
     */
    list(args: InvoicesListArgs, options?: CallOptions): Promise<InvoicesListResult>;
  };
}

/** What `pages` adds to the operations. */
export interface UnpodPlatformLists {
  readonly invoices: {
    readonly list: InvoicesListWalks;
  };
}

/** Arguments of `invoices.list`. */
export interface InvoicesListArgs {
  /** Number of the page. Default: `1`. */
  page?: number | undefined;
  /** Invoices on a page. Default: `20`. */
  page_size?: number | undefined;
  /** Domain handle of the organization. */
  'Org-Handle': string;
  /** Product that the organization belongs to. Default: `"unpod.ai"`. Disputed: name and default. */
  'Product-Id'?: string | undefined;
}

/** Result of `invoices.list`. */
export type InvoicesListResult =
  | Ok<200, BillingData>
  | Api<400, Failure>
  | Api<401, Failure>
  | Api<404, unknown>
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
export interface UnpodPlatformShared {
  /** Domain handle of the organization. */
  'Org-Handle': string;
  /** Product that the organization belongs to. Default: `"unpod.ai"`. Disputed: name and default. */
  'Product-Id': string;
}

/** What `credential` takes. */
export type UnpodPlatformCredential = string;

/** Disputed: `results`. Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/unpod-platform.html#type/BillingData) */
export interface BillingData {
  /** A message about the result. Inferred: required. */
  message: string;
  /** The HTTP status, repeated in the body. Inferred: required. */
  status_code: number;
  /** Number of invoices on all pages. Inferred: required. */
  count: number;
  /** Disputed: name. Inferred: required. */
  data: Invoice[];
}

/** Disputed: `id`. [Documentation](https://billing-clients.github.io/billing-clients/unpod-platform.html#type/Invoice) */
export interface Invoice {
  /** Number that identifies the invoice. Disputed: name. Inferred: required. */
  invoice_number: string;
  /** What is to be paid. Unit: decimal. Disputed: type. Inferred: required. */
  amount: Decimal | DecimalNumber;
  /** Tax. Unit: decimal. Disputed: name. Inferred: required. */
  tax_amount: Decimal | DecimalNumber;
  currency: 'INR' | 'USD' | 'BITS' | (string & {});
  /** State of the payment. Disputed: values. */
  status: 'pending' | 'paid' | 'failed' | 'cancelled' | 'refunded' | (string & {});
  /** What was charged. Disputed: name. */
  charge_type: 'subscription' | 'addon_subscription' | 'credits' | (string & {});
  /** When the invoice was written. Format: date-time. Inferred: required. */
  invoice_date: string;
  /** When it is due. Format: date-time. Disputed: name. Inferred: required. */
  due_date: string;
  /** When it was paid. Format: date-time. Disputed: name. Inferred: required. */
  payment_at: string | null;
}

/**
 * What a described error carries.
 * Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/unpod-platform.html#type/Failure)
 */
export interface Failure {
  /** The HTTP status, repeated in the body. Inferred: required. */
  status_code: number;
  /** What went wrong, in words. Inferred: required. */
  message: string;
}
