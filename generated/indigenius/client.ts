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
     * Known: stated by the page (name, security); shown by a sample of the page (returns); inferred by us (operationId, pager).
     *
     * - 200: One page of charges.
     *   Known: stated by the page (status); shown by a sample of the page (body); inferred by us (media).
     * - 400: The pagination or another query parameter is invalid.
     *   Known: stated by the page.
     * - 403: The key lacks the scope `billing:read`.
     *   Known: stated by the page.
     * - 500: The server failed.
     *   Known: stated by the page.
     *
     * It has `.pages()` and `.items()`, too, where `createClient` is given `pages`.
     *
     * `GET /v1/billing/history`
     */
    list(args?: HistoryListArgs, options?: CallOptions): Promise<HistoryListResult>;
  };
  readonly transactions: {
    /**
     * List transactions.
     *
     * Returns the transactions of the organization, a page at a time.
     * The page does not describe what a transaction looks like, nor where an answer lists them or counts its pages:
     * so there is no walk through the pages, as there is for the history.
     * Known: stated by the page (name, security); inferred by us (operationId, returns).
     *
     * - 200: One page of transactions.
     *   Known: stated by the page (status); inferred by us (media, body).
     * - 403: The key lacks the scope `billing:read`.
     *   Known: stated by the page.
     * - 500: The server failed.
     *   Known: stated by the page.
     *
     * `GET /v1/billing/transactions`
     */
    list(args?: TransactionsListArgs, options?: CallOptions): Promise<TransactionsListResult>;
  };
  readonly plan: {
    /**
     * Get the plan.
     *
     * Returns the plan of the organization.
     * The page does not describe what a plan looks like.
     * Known: stated by the page (name, security); inferred by us (operationId, returns).
     *
     * - 200: The plan.
     *   Known: stated by the page (status); inferred by us (media, body).
     * - 403: The key lacks the scope `billing:read`.
     *   Known: stated by the page.
     * - 500: The server failed.
     *   Known: stated by the page.
     *
     * `GET /v1/billing/plan`
     */
    get(args?: PlanGetArgs, options?: CallOptions): Promise<PlanGetResult>;
  };
  readonly currencies: {
    /**
     * List currencies.
     *
     * Returns the currencies that the organization can be billed in.
     * The page does not describe what a currency looks like.
     * Known: stated by the page (name, security); inferred by us (operationId, returns).
     *
     * - 200: The currencies.
     *   Known: stated by the page (status); inferred by us (media, body).
     * - 403: The key lacks the scope `billing:read`.
     *   Known: stated by the page.
     * - 500: The server failed.
     *   Known: stated by the page.
     *
     * `GET /v1/billing/currencies`
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

/** What `history.list` takes. */
export interface HistoryListArgs {
  /**
   * Number of the page.
   * Known: shown by a sample of the page (name, in, type); inferred by us (presence).
   */
  page?: number | undefined;
  /**
   * Entries on a page.
   * Known: shown by a sample of the page (name, in, type); inferred by us (presence).
   */
  pageSize?: number | undefined;
}

/** How a call of `history.list` ends. */
export type HistoryListResult =
  | Ok<200, BillingHistoryPage>
  | Rejected<200, unknown>
  | Api<400, unknown>
  | Api<403, unknown>
  | Api<500, unknown>
  | NoAnswer;

/** A page of `history.list`, or how its call ended. */
export type HistoryListPage = Page<HistoryListResult, Pick<HistoryListArgs, 'page'>>;

/** Lists all there is with `history.list`. */
export interface HistoryListWalks {
  /**
   * The result of each page in turn; the last one, or the first that is not `ok`, ends the walk.
   * `next` of a page has the arguments that resume it there.
   */
  pages(args?: HistoryListArgs, options?: PageOptions): AsyncGenerator<HistoryListPage, void>;
  /** The items of all pages in turn. Throws an `ApiError` for a page that is not `ok`. */
  items(args?: HistoryListArgs, options?: PageOptions): AsyncGenerator<BillingHistoryEntry, void>;
}

/** What `transactions.list` takes. */
export interface TransactionsListArgs {
  /**
   * Number of the page.
   * Known: shown by a sample of the page (name, in, type); inferred by us (presence).
   */
  page?: number | undefined;
  /**
   * Entries on a page.
   * Known: shown by a sample of the page (name, in, type); inferred by us (presence).
   */
  pageSize?: number | undefined;
}

/** How a call of `transactions.list` ends. */
export type TransactionsListResult =
  | Ok<200, BillingTransactions>
  | Rejected<200, unknown>
  | Api<403, unknown>
  | Api<500, unknown>
  | NoAnswer;

/** What `plan.get` takes. */
export interface PlanGetArgs {
  [argument: string]: never;
}

/** How a call of `plan.get` ends. */
export type PlanGetResult =
  | Ok<200, BillingPlan>
  | Rejected<200, unknown>
  | Api<403, unknown>
  | Api<500, unknown>
  | NoAnswer;

/** What `currencies.list` takes. */
export interface CurrenciesListArgs {
  [argument: string]: never;
}

/** How a call of `currencies.list` ends. */
export type CurrenciesListResult =
  | Ok<200, BillingCurrencies>
  | Rejected<200, unknown>
  | Api<403, unknown>
  | Api<500, unknown>
  | NoAnswer;

/** The arguments that `defaults` may give once for all calls. */
export interface IndigeniusShared {}

/** What `credential` takes. */
export type IndigeniusCredential = string;

/** Known: shown by a sample of the page (type); inferred by us (name). */
export interface BillingHistoryPage {
  /**
   * Whether the request succeeded.
   * Known: shown by a sample of the page (name, type); inferred by us (presence).
   */
  status: boolean;
  /**
   * What happened, in words.
   * Known: shown by a sample of the page (name, type); inferred by us (presence).
   */
  message: string;
  /** Known: shown by a sample of the page (name, type); inferred by us (presence). */
  data: BillingHistoryEntry[];
  /** Known: shown by a sample of the page (name, type); inferred by us (presence). */
  meta: PageMeta;
}

/**
 * One charge.
 * Known: shown by a sample of the page (type); inferred by us (name).
 */
export interface BillingHistoryEntry {
  /** Known: shown by a sample of the page (name, type); inferred by us (presence). */
  id: string;
  /** Known: shown by a sample of the page (name, type); inferred by us (presence). Unit: no source states one. */
  cost: number;
  /** Known: shown by a sample of the page (name); inferred by us (presence, type). Unit: no source states one. */
  duration: number;
  /**
   * Product, such as `agent`.
   * Known: shown by a sample of the page (name, type); inferred by us (presence).
   */
  product: string;
  /**
   * Unit, such as `audio`.
   * Known: shown by a sample of the page (name, type); inferred by us (presence).
   */
  unit: string;
}

/**
 * Place of a page in its list.
 * Known: shown by a sample of the page (type); inferred by us (name).
 */
export interface PageMeta {
  /**
   * Number of this page.
   * Known: shown by a sample of the page (name, type); inferred by us (presence).
   */
  page: number;
  /**
   * Entries on a page.
   * Known: shown by a sample of the page (name, type); inferred by us (presence).
   */
  pageSize: number;
  /**
   * Pages in the list.
   * Known: shown by a sample of the page (name, type); inferred by us (presence).
   */
  totalPages: number;
  /**
   * Entries in the list.
   * Known: shown by a sample of the page (name, type); inferred by us (presence).
   */
  totalCount: number;
}

/** Known: inferred by us. */
export interface BillingTransactions {
  /**
   * Whether the request succeeded.
   * Known: inferred by us.
   */
  status: boolean;
  /**
   * What happened, in words.
   * Known: inferred by us.
   */
  message: string;
  /**
   * The transactions, in a form that no source describes.
   * Known: inferred by us.
   */
  data: unknown;
}

/** Known: inferred by us. */
export interface BillingPlan {
  /**
   * Whether the request succeeded.
   * Known: inferred by us.
   */
  status: boolean;
  /**
   * What happened, in words.
   * Known: inferred by us.
   */
  message: string;
  /**
   * The plan, in a form that no source describes.
   * Known: inferred by us.
   */
  data: unknown;
}

/** Known: inferred by us. */
export interface BillingCurrencies {
  /**
   * Whether the request succeeded.
   * Known: inferred by us.
   */
  status: boolean;
  /**
   * What happened, in words.
   * Known: inferred by us.
   */
  message: string;
  /**
   * The currencies, in a form that no source describes.
   * Known: inferred by us.
   */
  data: unknown;
}
