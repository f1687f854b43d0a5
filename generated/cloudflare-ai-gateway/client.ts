// Generated from specs/cloudflare-ai-gateway/openapi.yaml. Do not edit: run `npm run generate`.

import type { CallOptions } from '../../src/api/call-options.ts';
import type { Api, NoAnswer, NoAnswerToWrite, Ok, Outcome, Rejected } from '../../src/api/result.ts';
import type { Cents, Milliseconds } from '../../src/api/unit.ts';

/** The operations of Cloudflare AI Gateway billing. */
export interface CloudflareAiGatewayClient {
  readonly aiGateway: {
    readonly billing: {
      /**
       * Get the credit balance.
       *
       * Returns the credit of the account, its default payment method and its automatic top-up.
       * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
       *
       * - 200: The credit balance.
       *   Known: published in cloudflare/api-schemas.
       * - 400: Bad request.
       *   Known: published in cloudflare/api-schemas.
       * - 403: Forbidden.
       *   Known: published in cloudflare/api-schemas.
       * - 404: Not found.
       *   Known: published in cloudflare/api-schemas.
       *
       * `GET /accounts/{account_id}/ai-gateway/billing/credit-balance`
       */
      creditBalance(args: BillingCreditBalanceArgs, options?: CallOptions): Promise<BillingCreditBalanceResult>;
      /**
       * Get the usage history.
       *
       * Returns the usage of the account, summed up by day or hour.
       * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
       *
       * - 200: The usage.
       *   Known: published in cloudflare/api-schemas.
       * - 400: Bad request.
       *   Known: published in cloudflare/api-schemas.
       * - 403: Forbidden.
       *   Known: published in cloudflare/api-schemas.
       * - 404: Not found.
       *   Known: published in cloudflare/api-schemas.
       *
       * `GET /accounts/{account_id}/ai-gateway/billing/usage-history`
       */
      usageHistory(args: BillingUsageHistoryArgs, options?: CallOptions): Promise<BillingUsageHistoryResult>;
      /**
       * Get the invoice history.
       *
       * Returns the invoices of the account.
       * The answer says which page of a longer list it is, but the operation takes no page:
       * so there is no walk through the pages.
       * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
       *
       * - 200: The invoices.
       *   Known: published in cloudflare/api-schemas.
       * - 400: Bad request.
       *   Known: published in cloudflare/api-schemas.
       * - 403: Forbidden.
       *   Known: published in cloudflare/api-schemas.
       * - 404: Not found.
       *   Known: published in cloudflare/api-schemas.
       *
       * `GET /accounts/{account_id}/ai-gateway/billing/invoice-history`
       */
      invoiceHistory(args: BillingInvoiceHistoryArgs, options?: CallOptions): Promise<BillingInvoiceHistoryResult>;
      /**
       * Preview the next invoice.
       *
       * Returns the invoice of the current period as it stands.
       * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
       *
       * - 200: The preview.
       *   Known: published in cloudflare/api-schemas.
       * - 400: Bad request.
       *   Known: published in cloudflare/api-schemas.
       * - 403: Forbidden.
       *   Known: published in cloudflare/api-schemas.
       * - 404: Not found.
       *   Known: published in cloudflare/api-schemas.
       *
       * `GET /accounts/{account_id}/ai-gateway/billing/invoice-preview`
       */
      invoicePreview(args: BillingInvoicePreviewArgs, options?: CallOptions): Promise<BillingInvoicePreviewResult>;
      readonly topup: {
        /**
         * Top up the credit.
         *
         * Charges the default payment method of the account and adds the amount to its credit.
         * The API documents no idempotency key: after an unknown outcome, look before sending it again.
         * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security); inferred by us (reconcile). Disputed (`payment_method_id`: type `string`, presence `optional`, in `body`): npm cloudflare 7.2.0 has it, the page does not have it. We follow the page: a request keeps to what both know, and servers of the page's version refuse unknown members.
         * Body: published in cloudflare/api-schemas.
         *
         * - 200: The charge.
         *   Known: published in cloudflare/api-schemas and later cloudflare/api-schemas (status), in cloudflare/api-schemas (media, body).
         * - 400: Bad request.
         *   Known: published in cloudflare/api-schemas and later cloudflare/api-schemas (status), in cloudflare/api-schemas (media, body).
         * - 402: Payment required.
         *   Known: published in later cloudflare/api-schemas (status); inferred by us (media, body). Disputed (status): later cloudflare/api-schemas has it, cloudflare/api-schemas does not have it. We follow later cloudflare/api-schemas: a newer version of the vendor's own list; a caller who knows of the status loses nothing where it never comes.
         * - 403: Forbidden.
         *   Known: published in cloudflare/api-schemas and later cloudflare/api-schemas (status), in cloudflare/api-schemas (media, body).
         * - 404: Not found.
         *   Known: published in cloudflare/api-schemas and later cloudflare/api-schemas (status), in cloudflare/api-schemas (media, body).
         *
         * After an unknown outcome, `reconcile` looks which `invoices` `aiGateway.billing.invoiceHistory` lists with a `created` since the call.
         *
         * `POST /accounts/{account_id}/ai-gateway/billing/topup`
         */
        create(args: TopupCreateArgs, options?: CallOptions): Promise<TopupCreateResult>;
        /**
         * Check a top-up.
         *
         * Returns whether a top-up has completed.
         * It changes nothing, though it is a POST.
         * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security); inferred by us (safety).
         * Body: published in cloudflare/api-schemas.
         *
         * - 200: The state of the top-up.
         *   Known: published in cloudflare/api-schemas.
         * - 400: Bad request.
         *   Known: published in cloudflare/api-schemas.
         * - 403: Forbidden.
         *   Known: published in cloudflare/api-schemas.
         * - 404: Not found.
         *   Known: published in cloudflare/api-schemas.
         *
         * `POST /accounts/{account_id}/ai-gateway/billing/topup/status`
         */
        status(args: TopupStatusArgs, options?: CallOptions): Promise<TopupStatusResult>;
        readonly config: {
          /**
           * Get the automatic top-up.
           *
           * Returns the amount and the threshold of the automatic top-up, and how it last failed.
           * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
           *
           * - 200: The automatic top-up.
           *   Known: published in cloudflare/api-schemas.
           * - 400: Bad request.
           *   Known: published in cloudflare/api-schemas.
           * - 403: Forbidden.
           *   Known: published in cloudflare/api-schemas.
           * - 404: Not found.
           *   Known: published in cloudflare/api-schemas.
           *
           * `GET /accounts/{account_id}/ai-gateway/billing/topup/config`
           */
          get(args: ConfigGetArgs, options?: CallOptions): Promise<ConfigGetResult>;
          /**
           * Set the automatic top-up.
           *
           * Sets the amount and the threshold of the automatic top-up.
           * Only a session of the dashboard may do this, says the vendor's SDK 7.2.0; an API token is answered 403.
           * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security); inferred by us (reconcile).
           * Body: published in cloudflare/api-schemas.
           *
           * - 200: The automatic top-up as set.
           *   Known: published in cloudflare/api-schemas.
           * - 400: Bad request.
           *   Known: published in cloudflare/api-schemas.
           * - 403: Forbidden.
           *   Known: published in cloudflare/api-schemas.
           * - 404: Not found.
           *   Known: published in cloudflare/api-schemas.
           *
           * After an unknown outcome, `reconcile` looks in `aiGateway.billing.topup.config.get` whether `amount` is as given and `threshold` is as given.
           *
           * `POST /accounts/{account_id}/ai-gateway/billing/topup/config`
           */
          create(args: ConfigCreateArgs, options?: CallOptions): Promise<ConfigCreateResult>;
          /**
           * Delete the automatic top-up.
           *
           * Ends the automatic top-up.
           * Only a session of the dashboard may do this, says the vendor's SDK 7.2.0; an API token is answered 403.
           * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security); inferred by us (reconcile).
           *
           * - 200: The automatic top-up has ended.
           *   Known: published in cloudflare/api-schemas.
           * - 400: Bad request.
           *   Known: published in cloudflare/api-schemas.
           * - 403: Forbidden.
           *   Known: published in cloudflare/api-schemas.
           * - 404: Not found.
           *   Known: published in cloudflare/api-schemas.
           *
           * After an unknown outcome, `reconcile` looks in `aiGateway.billing.topup.config.get` whether `amount` is `null` and `threshold` is `null`.
           *
           * `DELETE /accounts/{account_id}/ai-gateway/billing/topup/config`
           */
          delete(args: ConfigDeleteArgs, options?: CallOptions): Promise<ConfigDeleteResult>;
        };
      };
      readonly spendingLimit: {
        /**
         * Get the spending limit.
         *
         * Returns the spending limit of the account and whether it is in force.
         * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
         *
         * - 200: The spending limit.
         *   Known: published in cloudflare/api-schemas.
         * - 400: Bad request.
         *   Known: published in cloudflare/api-schemas.
         * - 403: Forbidden.
         *   Known: published in cloudflare/api-schemas.
         * - 404: Not found.
         *   Known: published in cloudflare/api-schemas.
         *
         * `GET /accounts/{account_id}/ai-gateway/billing/spending-limit`
         */
        get(args: SpendingLimitGetArgs, options?: CallOptions): Promise<SpendingLimitGetResult>;
        /**
         * Set the spending limit.
         *
         * Sets the spending limit of the account.
         * The vendor has deprecated it: every call is answered 403, say its published OpenAPI of July 2026 and its SDK since 6.5.0.
         * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security, deprecated); inferred by us (reconcile).
         * Body: published in cloudflare/api-schemas.
         *
         * - 201: The spending limit is set.
         *   Known: published in cloudflare/api-schemas.
         * - 400: Bad request.
         *   Known: published in cloudflare/api-schemas.
         * - 403: Forbidden.
         *   Known: published in cloudflare/api-schemas.
         * - 404: Not found.
         *   Known: published in cloudflare/api-schemas.
         *
         * After an unknown outcome, `reconcile` looks in `aiGateway.billing.spendingLimit.get` whether `config.amount` is the given `amount` and `config.duration` is the given `duration` and `config.strategy` is the given `strategy` and `enabled` is `true`.
         *
         * `POST /accounts/{account_id}/ai-gateway/billing/spending-limit`
         *
         * @deprecated
         */
        create(args: SpendingLimitCreateArgs, options?: CallOptions): Promise<SpendingLimitCreateResult>;
        /**
         * Delete the spending limit.
         *
         * Ends the spending limit of the account.
         * Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security); inferred by us (reconcile).
         *
         * - 200: The spending limit has ended.
         *   Known: published in cloudflare/api-schemas.
         * - 400: Bad request.
         *   Known: published in cloudflare/api-schemas.
         * - 403: Forbidden.
         *   Known: published in cloudflare/api-schemas.
         * - 404: Not found.
         *   Known: published in cloudflare/api-schemas.
         *
         * After an unknown outcome, `reconcile` looks in `aiGateway.billing.spendingLimit.get` whether `enabled` is `false`.
         *
         * `DELETE /accounts/{account_id}/ai-gateway/billing/spending-limit`
         */
        delete(args: SpendingLimitDeleteArgs, options?: CallOptions): Promise<SpendingLimitDeleteResult>;
      };
    };
  };
}

/** What `pages` adds to the operations. */
export interface CloudflareAiGatewayLists {
}

/** What `aiGateway.billing.creditBalance` takes. */
export interface BillingCreditBalanceArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
}

/** How a call of `aiGateway.billing.creditBalance` ends. */
export type BillingCreditBalanceResult =
  | Ok<200, BillingCreditBalanceResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** What `aiGateway.billing.usageHistory` takes. */
export interface BillingUsageHistoryArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
  /**
   * Length of time over which usage is summed up.
   * Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (presence, in, type, enum).
   */
  value_grouping_window: 'day' | 'hour';
  /**
   * End of the usage.
   * Unit: milliseconds.
   * Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (presence, in, type, unit).
   */
  end_time?: Milliseconds | null | undefined;
  /**
   * Start of the usage.
   * Unit: milliseconds.
   * Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (presence, in, type, unit).
   */
  start_time?: Milliseconds | null | undefined;
}

/** How a call of `aiGateway.billing.usageHistory` ends. */
export type BillingUsageHistoryResult =
  | Ok<200, BillingUsageHistoryResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** What `aiGateway.billing.invoiceHistory` takes. */
export interface BillingInvoiceHistoryArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
  /**
   * Which invoices to return.
   * Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (presence, in, type, enum, default).
   * @default "all"
   */
  type?: 'auto' | 'all' | 'manual' | undefined;
}

/** How a call of `aiGateway.billing.invoiceHistory` ends. */
export type BillingInvoiceHistoryResult =
  | Ok<200, BillingInvoiceHistoryResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** What `aiGateway.billing.invoicePreview` takes. */
export interface BillingInvoicePreviewArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
}

/** How a call of `aiGateway.billing.invoicePreview` ends. */
export type BillingInvoicePreviewResult =
  | Ok<200, BillingInvoicePreviewResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** What `aiGateway.billing.topup.create` takes. */
export interface TopupCreateArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
  /**
   * Amount to add.
   * At least 1000.
   * Unit: cents.
   * Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, minimum, unit).
   */
  amount: Cents;
}

/** How a call of `aiGateway.billing.topup.create` ends. */
export type TopupCreateResult =
  | Ok<200, TopupCreateResponse>
  | (Rejected<200, ErrorResponse> & Outcome<'rejected'>)
  | (Api<400, ErrorResponse> & Outcome<'rejected'>)
  | (Api<402, ErrorResponse> & Outcome<'rejected'>)
  | (Api<403, ErrorResponse> & Outcome<'rejected'>)
  | (Api<404, ErrorResponse> & Outcome<'rejected'>)
  | NoAnswerToWrite;

/** What `reconcile` may find of a call of `aiGateway.billing.topup.create`. */
export type TopupCreateCandidate = Invoice;

/** What `aiGateway.billing.topup.status` takes. */
export interface TopupStatusArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
  /**
   * Id that creating the top-up returned.
   * Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type).
   */
  payment_intent_id: string;
}

/** How a call of `aiGateway.billing.topup.status` ends. */
export type TopupStatusResult =
  | Ok<200, TopupStatusResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** What `aiGateway.billing.topup.config.get` takes. */
export interface ConfigGetArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
}

/** How a call of `aiGateway.billing.topup.config.get` ends. */
export type ConfigGetResult =
  | Ok<200, ConfigGetResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** What `aiGateway.billing.topup.config.create` takes. */
export interface ConfigCreateArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
  /**
   * Amount to add each time.
   * At least 1000.
   * Unit: cents.
   * Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, minimum, unit).
   */
  amount: Cents;
  /**
   * Credit at which the account is topped up.
   * At least 500.
   * Unit: cents.
   * Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, minimum, unit).
   */
  threshold: Cents;
}

/** How a call of `aiGateway.billing.topup.config.create` ends. */
export type ConfigCreateResult =
  | Ok<200, ConfigCreateResponse>
  | (Rejected<200, ErrorResponse> & Outcome<'rejected'>)
  | (Api<400, ErrorResponse> & Outcome<'rejected'>)
  | (Api<403, ErrorResponse> & Outcome<'rejected'>)
  | (Api<404, ErrorResponse> & Outcome<'rejected'>)
  | NoAnswerToWrite;

/** What `reconcile` may find of a call of `aiGateway.billing.topup.config.create`. */
export type ConfigCreateCandidate = ConfigGetResponse;

/** What `aiGateway.billing.topup.config.delete` takes. */
export interface ConfigDeleteArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
}

/** How a call of `aiGateway.billing.topup.config.delete` ends. */
export type ConfigDeleteResult =
  | Ok<200, ConfigDeleteResponse>
  | (Rejected<200, ErrorResponse> & Outcome<'rejected'>)
  | (Api<400, ErrorResponse> & Outcome<'rejected'>)
  | (Api<403, ErrorResponse> & Outcome<'rejected'>)
  | (Api<404, ErrorResponse> & Outcome<'rejected'>)
  | NoAnswerToWrite;

/** What `reconcile` may find of a call of `aiGateway.billing.topup.config.delete`. */
export type ConfigDeleteCandidate = ConfigGetResponse;

/** What `aiGateway.billing.spendingLimit.get` takes. */
export interface SpendingLimitGetArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
}

/** How a call of `aiGateway.billing.spendingLimit.get` ends. */
export type SpendingLimitGetResult =
  | Ok<200, SpendingLimitGetResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** What `aiGateway.billing.spendingLimit.create` takes. */
export interface SpendingLimitCreateArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
  /**
   * Most that may be spent in the duration.
   * At least 100.
   * Unit: cents.
   * Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, minimum, unit).
   */
  amount: Cents;
  /**
   * Length of time over which spending is counted.
   * Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, enum).
   */
  duration: 'daily' | 'weekly' | 'monthly';
  /**
   * Whether the duration starts anew or moves along.
   * Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, enum).
   */
  strategy: 'fixed' | 'sliding';
}

/** How a call of `aiGateway.billing.spendingLimit.create` ends. */
export type SpendingLimitCreateResult =
  | Ok<201, SpendingLimitCreateResponse>
  | (Rejected<201, ErrorResponse> & Outcome<'rejected'>)
  | (Api<400, ErrorResponse> & Outcome<'rejected'>)
  | (Api<403, ErrorResponse> & Outcome<'rejected'>)
  | (Api<404, ErrorResponse> & Outcome<'rejected'>)
  | NoAnswerToWrite;

/** What `reconcile` may find of a call of `aiGateway.billing.spendingLimit.create`. */
export type SpendingLimitCreateCandidate = SpendingLimitGetResponse;

/** What `aiGateway.billing.spendingLimit.delete` takes. */
export interface SpendingLimitDeleteArgs {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
}

/** How a call of `aiGateway.billing.spendingLimit.delete` ends. */
export type SpendingLimitDeleteResult =
  | Ok<200, SpendingLimitDeleteResponse>
  | (Rejected<200, ErrorResponse> & Outcome<'rejected'>)
  | (Api<400, ErrorResponse> & Outcome<'rejected'>)
  | (Api<403, ErrorResponse> & Outcome<'rejected'>)
  | (Api<404, ErrorResponse> & Outcome<'rejected'>)
  | NoAnswerToWrite;

/** What `reconcile` may find of a call of `aiGateway.billing.spendingLimit.delete`. */
export type SpendingLimitDeleteCandidate = SpendingLimitGetResponse;

/** The arguments that `defaults` may give once for all calls. */
export interface CloudflareAiGatewayShared {
  /**
   * Id of the account.
   * Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
   */
  account_id: string;
}

/** What `credential` takes. */
export type CloudflareAiGatewayCredential = string | { readonly email: string; readonly key: string };

/** Known: stated by the page. */
export interface BillingCreditBalanceResponse {
  /**
   * Credit left.
   * Known: stated by the page. Unit: no source states one.
   */
  balance: number;
  /** Known: stated by the page. */
  has_default_payment_method: boolean;
  /** Known: stated by the page. */
  payment_method: PaymentMethod | null;
  /** Known: stated by the page. */
  topup_config: TopupConfig;
  /** Known: stated by the page. */
  first_topup_success?: boolean;
}

/** Known: stated by the page, as in npm cloudflare 7.3.0. */
export interface PaymentMethod {
  /**
   * Brand of the card.
   * Known: stated by the page, name as in npm cloudflare 7.3.0.
   */
  brand?: string;
  /**
   * Last four digits of the card.
   * Known: stated by the page, name as in npm cloudflare 7.3.0.
   */
  last4?: string;
}

/**
 * Automatic top-up of an account.
 * Known: stated by the page, as in npm cloudflare 7.2.0.
 */
export interface TopupConfig {
  /**
   * Amount added each time.
   * Known: stated by the page. Unit: no source states one.
   */
  amount: number | null;
  /** Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller. */
  disabledReason?: string | null;
  /** Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller. */
  error?: string | null;
  /**
   * When a top-up last failed.
   * Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Unit: no source states one. Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller.
   */
  lastFailedAt?: number | null;
  /**
   * Credit at which the account is topped up.
   * Known: stated by the page. Unit: no source states one.
   */
  threshold: number | null;
}

/** Known: stated by the page. */
export interface BillingUsageHistoryResponse {
  /** Known: stated by the page. */
  history: History[];
}

/**
 * Usage in one window of time.
 * Known: stated by the page, as in npm cloudflare 7.3.0.
 */
export interface History {
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  id: string;
  /**
   * Usage summed up over the window.
   * Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one.
   */
  aggregated_value: number;
  /**
   * End of the window.
   * Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one.
   */
  end_time: number;
  /**
   * Start of the window.
   * Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one.
   */
  start_time: number;
}

/** Known: stated by the page, as in npm cloudflare 7.3.0. */
export interface BillingInvoiceHistoryResponse {
  /** Known: stated by the page, as in npm cloudflare 7.3.0. */
  invoices: Invoice[];
  /** Known: stated by the page (name), as in npm cloudflare 7.3.0; published in npm cloudflare 7.3.0 (presence, type). */
  pagination: Pagination;
}

/** Known: stated by the page, as in npm cloudflare 7.3.0. */
export interface Invoice {
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one. */
  amount_due: number;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one. */
  amount_paid: number;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one. */
  amount_remaining: number;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  currency: string;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  id?: string | null;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  attempt_count?: number;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  attempted?: boolean;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  auto_advance?: boolean | null;
  /**
   * When the invoice was created.
   * Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one.
   */
  created?: number;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  created_by?: string;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  description?: string | null;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  invoice_origin?: string;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  invoice_pdf?: string | null;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  status?: string | null;
}

/**
 * Place of an answer in its list.
 * Known: published in npm cloudflare 7.3.0.
 */
export interface Pagination {
  /** Known: published in npm cloudflare 7.3.0. */
  has_more: boolean;
  /** Known: published in npm cloudflare 7.3.0. */
  page: number;
  /** Known: published in npm cloudflare 7.3.0. */
  per_page: number;
  /** Known: published in npm cloudflare 7.3.0. */
  total_count: number;
}

/** Known: stated by the page. */
export interface BillingInvoicePreviewResponse {
  /** Known: stated by the page. */
  id: string;
  /** Known: stated by the page. Unit: no source states one. */
  amount_due: number;
  /** Known: stated by the page. Unit: no source states one. */
  amount_paid: number;
  /** Known: stated by the page. Unit: no source states one. */
  amount_remaining: number;
  /** Known: stated by the page. */
  currency: string;
  /** Known: stated by the page. */
  invoice_lines: InvoiceLine[];
  /** Known: stated by the page. Unit: no source states one. */
  period_end: number;
  /** Known: stated by the page. Unit: no source states one. */
  period_start: number;
  /** Known: stated by the page. */
  status: 'draft' | 'open' | 'paid' | 'uncollectible' | 'void' | (string & {});
}

/** Known: stated by the page, as in npm cloudflare 7.3.0. */
export interface InvoiceLine {
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one. */
  amount: number;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  currency: string;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  description: string | null;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  period: Period;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  pricing: Pricing;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  quantity: number;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  pretax_credit_amounts?: PretaxCreditAmount[];
}

/** Known: stated by the page. */
export interface Period {
  /** Known: stated by the page. Unit: no source states one. */
  end: number;
  /** Known: stated by the page. Unit: no source states one. */
  start: number;
}

/** Known: stated by the page. */
export interface Pricing {
  /**
   * Price of one unit, as a decimal.
   * Known: stated by the page. Unit: no source states one.
   */
  unit_amount_decimal: string | null;
}

/** Known: stated by the page, as in npm cloudflare 7.3.0. */
export interface PretaxCreditAmount {
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one. */
  amount: number;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  type: string;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  credit_balance_transaction?: string | null;
  /** Known: stated by the page, name as in npm cloudflare 7.3.0. */
  discount?: string | null;
}

/** Known: stated by the page. */
export interface TopupCreateResponse {
  /**
   * Secret of the Stripe payment intent.
   * Known: stated by the page.
   */
  client_secret: string | null;
  /**
   * Whether the user had been onboarded before.
   * Known: stated by the page.
   */
  onboarding: boolean;
  /**
   * Id of the Stripe invoice, in spite of its name.
   * Known: stated by the page.
   */
  payment_intent_id: string;
  /**
   * Brand of the card.
   * Known: stated by the page.
   */
  brand?: string;
  /**
   * Last four digits of the card.
   * Known: stated by the page.
   */
  last4?: string;
}

/** Known: stated by the page. */
export interface TopupStatusResponse {
  /**
   * Id of the Stripe invoice, in spite of its name.
   * Known: stated by the page.
   */
  payment_intent_id: string;
  /** Known: stated by the page. */
  status: 'completed' | 'pending' | (string & {});
}

/** Known: stated by the page, as in npm cloudflare 7.2.0. */
export interface ConfigGetResponse {
  /**
   * Amount added each time.
   * Known: stated by the page. Unit: no source states one.
   */
  amount: number | null;
  /** Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller. */
  disabledReason?: string | null;
  /** Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller. */
  error?: string | null;
  /**
   * When a top-up last failed.
   * Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Unit: no source states one. Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller.
   */
  lastFailedAt?: number | null;
  /**
   * Credit at which the account is topped up.
   * Known: stated by the page. Unit: no source states one.
   */
  threshold: number | null;
}

/** Known: stated by the page. */
export interface ConfigCreateResponse {
  /**
   * Amount added each time.
   * Known: stated by the page. Unit: no source states one.
   */
  amount: number;
  /**
   * Credit at which the account is topped up.
   * Known: stated by the page. Unit: no source states one.
   */
  threshold: number;
}

/**
 * Not described by the vendor.
 * Known: stated by the page.
 */
export type ConfigDeleteResponse = unknown;

/** Known: stated by the page. */
export interface SpendingLimitGetResponse {
  /** Known: stated by the page. */
  config: Config;
  /** Known: stated by the page. */
  enabled: boolean;
}

/**
 * Spending limit of an account.
 * Known: stated by the page.
 */
export interface Config {
  /**
   * Most that may be spent in the duration.
   * Known: stated by the page. Unit: no source states one.
   */
  amount: number | null;
  /** Known: stated by the page. */
  duration: string | null;
  /** Known: stated by the page. */
  strategy: string | null;
}

/**
 * Not described by the vendor.
 * Known: stated by the page.
 */
export type SpendingLimitCreateResponse = unknown;

/**
 * Not described by the vendor.
 * Known: stated by the page.
 */
export type SpendingLimitDeleteResponse = unknown;

/**
 * What every documented error carries.
 * Known: published in cloudflare/api-schemas.
 */
export interface ErrorResponse {
  /** Known: published in cloudflare/api-schemas. */
  success: false;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: Record<string, unknown> | null;
}

/**
 * An error or a note.
 * Known: published in cloudflare/api-schemas (type); inferred by us (name).
 */
export interface ResponseInfo {
  /** Known: published in cloudflare/api-schemas. */
  code: number;
  /** Known: published in cloudflare/api-schemas. */
  message: string;
}

/**
 * Place of an answer in its list.
 * Known: published in cloudflare/api-schemas (type); inferred by us (name).
 */
export interface ResultInfo {
  /** Known: published in cloudflare/api-schemas. */
  has_more: boolean;
  /** Known: published in cloudflare/api-schemas. */
  page: number;
  /** Known: published in cloudflare/api-schemas. */
  per_page: number;
  /** Known: published in cloudflare/api-schemas. */
  total_count: number;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface BillingCreditBalanceResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: BillingCreditBalanceResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface BillingUsageHistoryResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: BillingUsageHistoryResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface BillingInvoiceHistoryResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: BillingInvoiceHistoryResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface BillingInvoicePreviewResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: BillingInvoicePreviewResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface TopupCreateResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: TopupCreateResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface TopupStatusResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: TopupStatusResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface ConfigGetResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: ConfigGetResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface ConfigCreateResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: ConfigCreateResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface ConfigDeleteResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: ConfigDeleteResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface SpendingLimitGetResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: SpendingLimitGetResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface SpendingLimitCreateResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: SpendingLimitCreateResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}

/** Known: published in cloudflare/api-schemas (type); inferred by us (name). */
export interface SpendingLimitDeleteResponseEnvelope {
  /** Known: published in cloudflare/api-schemas. */
  success: true;
  /** Known: published in cloudflare/api-schemas. */
  errors: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  messages: ResponseInfo[];
  /** Known: published in cloudflare/api-schemas. */
  result: SpendingLimitDeleteResponse;
  /** Known: published in cloudflare/api-schemas. */
  result_info?: ResultInfo;
}
