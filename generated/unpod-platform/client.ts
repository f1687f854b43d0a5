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
     * An answer whose list stands under `results`, as the other page has it, is read all the same.
     * Known: stated by the page (name, security); shown by a sample of the page (returns); inferred by us (operationId, pager). Disputed (security): the page says `Authorization: jwt`, docs.unpod.dev get-billing says `Authorization: Token`. We follow the page: this client follows its page; the other page has a client of its own; the server is known to take both. Disputed (`403`; `500`): docs.unpod.dev get-billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own.
     *
     * - 200: One page of invoices.
     *   Known: stated by the page (status), as in docs.unpod.dev get-billing; shown by a sample of the page (body); inferred by us (media).
     * - 400: A required header is missing.
     *   Known: stated by the page (status), as in docs.unpod.dev get-billing; inferred by us (media, body).
     * - 401: The credential is missing or invalid.
     *   Known: stated by the page (status), as in docs.unpod.dev get-billing; shown by a sample of the page (body); inferred by us (media).
     * - 404: There is no such organization.
     *   Known: stated by the page, as in docs.unpod.dev get-billing.
     *
     * It has `.pages()` and `.items()`, too, where `createClient` is given `pages`.
     *
     * `GET /api/v2/platform/organisation/billing/`
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

/** What `invoices.list` takes. */
export interface InvoicesListArgs {
  /**
   * Number of the page.
   * Known: stated by the page, as in docs.unpod.dev get-billing.
   * @default 1
   */
  page?: number | undefined;
  /**
   * Invoices on a page.
   * Known: stated by the page, as in docs.unpod.dev get-billing.
   * @default 20
   */
  page_size?: number | undefined;
  /**
   * Domain handle of the organization.
   * Known: stated by the page, as in docs.unpod.dev get-billing.
   */
  'Org-Handle': string;
  /**
   * Product that the organization belongs to.
   * Known: stated by the page (name, presence, in, type); published in unpod-dev-docs pages (default). Disputed (name): the page has it, the page's sample has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own. Disputed (default): the page says `unpod.dev`, unpod-dev-docs pages says `unpod.ai`. We follow unpod-dev-docs pages: the vendor changed it throughout its documentation later.
   * @default "unpod.ai"
   */
  'Product-Id'?: string | undefined;
}

/** How a call of `invoices.list` ends. */
export type InvoicesListResult =
  | Ok<200, BillingData>
  | Api<400, Failure>
  | Api<401, Failure>
  | Api<404, unknown>
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
export interface UnpodPlatformShared {
  /**
   * Domain handle of the organization.
   * Known: stated by the page, as in docs.unpod.dev get-billing.
   */
  'Org-Handle': string;
  /**
   * Product that the organization belongs to.
   * Known: stated by the page (name, presence, in, type); published in unpod-dev-docs pages (default). Disputed (name): the page has it, the page's sample has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own. Disputed (default): the page says `unpod.dev`, unpod-dev-docs pages says `unpod.ai`. We follow unpod-dev-docs pages: the vendor changed it throughout its documentation later.
   * @default "unpod.ai"
   */
  'Product-Id': string;
}

/** What `credential` takes. */
export type UnpodPlatformCredential = string;

/** Known: shown by a sample of the page (type); inferred by us (name). Disputed (`results`: type `Array<Invoice>`): docs.unpod.dev get-billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own; a list under the other name is read as this one. */
export interface BillingData {
  /**
   * What happened, in words.
   * Known: stated by the page (name, type), as in docs.unpod.dev get-billing; inferred by us (presence).
   */
  message: string;
  /**
   * The HTTP status once more.
   * Known: stated by the page (name, type), as in docs.unpod.dev get-billing; inferred by us (presence).
   */
  status_code: number;
  /**
   * Invoices on all pages together.
   * Known: stated by the page (name, type), as in docs.unpod.dev get-billing; inferred by us (presence).
   */
  count: number;
  /** Known: stated by the page (name, type); inferred by us (presence). Disputed (name): the page's sample has it, the page has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own; a list under the other name is read as this one. */
  data: Invoice[];
}

/** Known: shown by a sample of the page (type), as in unpod subscription/models.py; published in unpod subscription/models.py (name). Disputed (`id`: type `integer`): docs.unpod.dev get-billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own. */
export interface Invoice {
  /**
   * Number that identifies the invoice.
   * Known: stated by the page (name, type); inferred by us (presence). Disputed (name): the page's sample has it, the page has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
   */
  invoice_number: string;
  /**
   * What is to be paid.
   * Unit: decimal.
   * Known: stated by the page (name, type), name as in docs.unpod.dev get-billing; published in unpod subscription/models.py and docs.unpod.dev get-billing (unit); inferred by us (presence). Disputed (type): the page's sample says `string`, the page says `number|string`, docs.unpod.dev get-billing says `string`. We follow the page: the wider of the two.
   */
  amount: Decimal | DecimalNumber;
  /**
   * Tax.
   * Unit: decimal.
   * Known: stated by the page (name, type); published in unpod subscription/models.py (unit); inferred by us (presence). Disputed (name): the page's sample has it, the page has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
   */
  tax_amount: Decimal | DecimalNumber;
  /** Known: stated by the page (name, type), as in unpod subscription/models.py and docs.unpod.dev get-billing; published in unpod subscription/models.py (presence, enum). */
  currency: 'INR' | 'USD' | 'BITS' | (string & {});
  /**
   * State of the payment.
   * Known: stated by the page (name, type), as in unpod subscription/models.py and docs.unpod.dev get-billing; published in unpod subscription/models.py (presence, enum). Disputed (enum): unpod subscription/models.py says `"cancelled"|"failed"|"paid"|"pending"|"refunded"`, docs.unpod.dev get-billing says `"failed"|"paid"|"pending"`. We allow for both: the other page lists fewer than the vendor's code knows.
   */
  status: 'pending' | 'paid' | 'failed' | 'cancelled' | 'refunded' | (string & {});
  /**
   * What was charged.
   * Known: stated by the page (name, type), as in unpod subscription/models.py; published in unpod subscription/models.py (presence, enum). Disputed (name): the page's sample has it, the page has it, unpod subscription/models.py has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
   */
  charge_type: 'subscription' | 'addon_subscription' | 'credits' | (string & {});
  /**
   * When the invoice was written.
   * Known: stated by the page (name, type, format), as in docs.unpod.dev get-billing; inferred by us (presence).
   * Format: date-time.
   */
  invoice_date: string;
  /**
   * When it is due.
   * Known: stated by the page (name, type, format); inferred by us (presence). Disputed (name): the page's sample has it, the page has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
   * Format: date-time.
   */
  due_date: string;
  /**
   * When it was paid.
   * Known: stated by the page (name, type, format); inferred by us (presence). Disputed (name): the page's sample has it, the page has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
   * Format: date-time.
   */
  payment_at: string | null;
}

/**
 * What a described error carries.
 * Known: shown by a sample of the page (type); inferred by us (name).
 */
export interface Failure {
  /**
   * The HTTP status once more.
   * Known: shown by a sample of the page (name, type); inferred by us (presence).
   */
  status_code: number;
  /**
   * What went wrong, in words.
   * Known: shown by a sample of the page (name, type); inferred by us (presence).
   */
  message: string;
}
