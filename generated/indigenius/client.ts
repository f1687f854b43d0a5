// Generated from specs/indigenius/openapi.yaml. Do not edit: run `npm run generate`.

import type { CallOptions } from '../../src/api/call-options.ts';
import type { Page, PageOptions } from '../../src/api/paging.ts';
import type { Api, NoAnswer, Ok, Rejected } from '../../src/api/result.ts';

/** The operations of Indigenius billing. */
export interface IndigeniusClient {
  readonly history: {
    /**
     * List billing history.
     *
     * Returns the charges of the organization, a page at a time.
     * It also has `.pages()` and `.items()` if `pages` is passed to `createClient`.
     *
     * `200` One page of charges. `400` The pagination or another query parameter is invalid. `403` The key lacks the scope `billing:read`. `500` The server failed.
     * Not documented: 401, 429 and 3 more. Inferred: id, paging and 200 (media type).
     * `GET /v1/billing/history` · [Documentation](https://billing-clients.github.io/billing-clients/indigenius/history.list.html)
     */
    list(args?: HistoryListArgs, options?: CallOptions): Promise<HistoryListResult>;
  };
  readonly transactions: {
    /**
     * List transactions.
     *
     * Returns the transactions of the organization, a page at a time.
     *
     * `200` One page of transactions. `403` The key lacks the scope `billing:read`. `500` The server failed.
     * Not documented: 401, 429 and 2 more. Inferred: id and 200 (media type, body).
     * `GET /v1/billing/transactions` · [Documentation](https://billing-clients.github.io/billing-clients/indigenius/transactions.list.html)
     */
    list(args?: TransactionsListArgs, options?: CallOptions): Promise<TransactionsListResult>;
  };
  readonly plan: {
    /**
     * Get the plan.
     *
     * Returns the plan of the organization.
     * The page does not describe what a plan looks like.
     *
     * `200` The plan. `403` The key lacks the scope `billing:read`. `500` The server failed.
     * Not documented: 401, 429 and 2 more. Inferred: id and 200 (media type, body).
     * `GET /v1/billing/plan` · [Documentation](https://billing-clients.github.io/billing-clients/indigenius/plan.get.html)
     */
    get(args?: PlanGetArgs, options?: CallOptions): Promise<PlanGetResult>;
  };
  readonly currencies: {
    /**
     * List currencies.
     *
     * Returns the currencies that the organization can be billed in.
     * The page does not describe what a currency looks like.
     *
     * `200` The currencies. `403` The key lacks the scope `billing:read`. `500` The server failed.
     * Not documented: 401, 429 and 2 more. Inferred: id and 200 (media type, body).
     * `GET /v1/billing/currencies` · [Documentation](https://billing-clients.github.io/billing-clients/indigenius/currencies.list.html)
     */
    list(args?: CurrenciesListArgs, options?: CallOptions): Promise<CurrenciesListResult>;
  };
}

/** What `pages` adds to the operations. */
export interface IndigeniusLists {
  readonly history: {
    readonly list: HistoryListWalks;
  };
}

/** Arguments of `history.list`. */
export interface HistoryListArgs {
  /** Number of the page. Inferred: optional. */
  page?: number | undefined;
  /** Entries on a page. Inferred: optional. */
  pageSize?: number | undefined;
}

/** Result of `history.list`. */
export type HistoryListResult =
  | Ok<200, BillingHistoryPage>
  | Rejected<200, unknown>
  | Api<400, unknown>
  | Api<403, unknown>
  | Api<500, unknown>
  | NoAnswer;

/** One page of `history.list`, or the failed result that ended the iteration. */
export type HistoryListPage = Page<HistoryListResult, Pick<HistoryListArgs, 'page'>>;

/** Walks through all pages of `history.list`. */
export interface HistoryListWalks {
  /**
   * The result of each page in turn; the iteration ends after the last page, or the first result that is not `ok`.
   * `next` of a page has the arguments that resume it there.
   */
  pages(args?: HistoryListArgs, options?: PageOptions): AsyncGenerator<HistoryListPage, void>;
  /** The items of all pages in turn. Throws an `ApiError` for a page that is not `ok`. */
  items(args?: HistoryListArgs, options?: PageOptions): AsyncGenerator<BillingHistoryEntry, void>;
}

/** Arguments of `transactions.list`. */
export interface TransactionsListArgs {
  /** Number of the page. Inferred: optional. */
  page?: number | undefined;
  /** Entries on a page. Inferred: optional. */
  pageSize?: number | undefined;
}

/** Result of `transactions.list`. */
export type TransactionsListResult =
  | Ok<200, BillingTransactions>
  | Rejected<200, unknown>
  | Api<403, unknown>
  | Api<500, unknown>
  | NoAnswer;

/** Arguments of `plan.get`. */
export interface PlanGetArgs {
  [argument: string]: never;
}

/** Result of `plan.get`. */
export type PlanGetResult =
  | Ok<200, BillingPlan>
  | Rejected<200, unknown>
  | Api<403, unknown>
  | Api<500, unknown>
  | NoAnswer;

/** Arguments of `currencies.list`. */
export interface CurrenciesListArgs {
  [argument: string]: never;
}

/** Result of `currencies.list`. */
export type CurrenciesListResult =
  | Ok<200, BillingCurrencies>
  | Rejected<200, unknown>
  | Api<403, unknown>
  | Api<500, unknown>
  | NoAnswer;

/** The arguments that `defaults` can set for all calls. */
export interface IndigeniusShared {}

/** What `credential` takes. */
export type IndigeniusCredential = string;

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/indigenius.html#type/BillingHistoryPage) */
export interface BillingHistoryPage {
  /** Whether the request succeeded. Inferred: required. */
  status: boolean;
  /** A message about the result. Inferred: required. */
  message: string;
  /** Inferred: required. */
  data: BillingHistoryEntry[];
  /** Inferred: required. */
  meta: PageMeta;
}

/**
 * One charge.
 * Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/indigenius.html#type/BillingHistoryEntry)
 */
export interface BillingHistoryEntry {
  /** Inferred: required. */
  id: string;
  /** Not documented: unit. Inferred: required. */
  cost: number;
  /** Not documented: unit. Inferred: required and type. */
  duration: number;
  /** Product, such as `agent`. Inferred: required. */
  product: string;
  /** Unit, such as `audio`. Inferred: required. */
  unit: string;
}

/**
 * Position of this page in the full list.
 * Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/indigenius.html#type/PageMeta)
 */
export interface PageMeta {
  /** Number of this page. Inferred: required. */
  page: number;
  /** Entries on a page. Inferred: required. */
  pageSize: number;
  /** Pages in the list. Inferred: required. */
  totalPages: number;
  /** Entries in the list. Inferred: required. */
  totalCount: number;
}

/** Inferred: name and type. [Documentation](https://billing-clients.github.io/billing-clients/indigenius.html#type/BillingTransactions) */
export interface BillingTransactions {
  /** Whether the request succeeded. Inferred: name, required and type. */
  status: boolean;
  /** A message about the result. Inferred: name, required and type. */
  message: string;
  /** The transactions, in a form that no source describes. Inferred: name, required and type. */
  data: unknown;
}

/** Inferred: name and type. [Documentation](https://billing-clients.github.io/billing-clients/indigenius.html#type/BillingPlan) */
export interface BillingPlan {
  /** Whether the request succeeded. Inferred: name, required and type. */
  status: boolean;
  /** A message about the result. Inferred: name, required and type. */
  message: string;
  /** The plan, in a form that no source describes. Inferred: name, required and type. */
  data: unknown;
}

/** Inferred: name and type. [Documentation](https://billing-clients.github.io/billing-clients/indigenius.html#type/BillingCurrencies) */
export interface BillingCurrencies {
  /** Whether the request succeeded. Inferred: name, required and type. */
  status: boolean;
  /** A message about the result. Inferred: name, required and type. */
  message: string;
  /** The currencies, in a form that no source describes. Inferred: name, required and type. */
  data: unknown;
}
