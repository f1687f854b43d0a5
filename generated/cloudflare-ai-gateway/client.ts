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
       *
       * `200` The credit balance. `400` Bad request. `403` Forbidden. `404` Not found.
       * Not documented: 401 and 429.
       * `GET /accounts/{account_id}/ai-gateway/billing/credit-balance` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.creditBalance.html)
       */
      creditBalance(args: BillingCreditBalanceArgs, options?: CallOptions): Promise<BillingCreditBalanceResult>;
      /**
       * Get the usage history.
       *
       * Returns the usage of the account, summed up by day or hour.
       *
       * `200` The usage. `400` Bad request. `403` Forbidden. `404` Not found.
       * Not documented: 401, 429 and paging.
       * `GET /accounts/{account_id}/ai-gateway/billing/usage-history` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.usageHistory.html)
       */
      usageHistory(args: BillingUsageHistoryArgs, options?: CallOptions): Promise<BillingUsageHistoryResult>;
      /**
       * Get the invoice history.
       *
       * Returns the invoices of the account.
       * The response says which page of a longer list it is, but the operation takes no page:
       * so there is no walk through the pages.
       *
       * `200` The invoices. `400` Bad request. `403` Forbidden. `404` Not found.
       * Not documented: 401, 429 and paging.
       * `GET /accounts/{account_id}/ai-gateway/billing/invoice-history` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.invoiceHistory.html)
       */
      invoiceHistory(args: BillingInvoiceHistoryArgs, options?: CallOptions): Promise<BillingInvoiceHistoryResult>;
      /**
       * Preview the next invoice.
       *
       * Returns the invoice of the current period as it stands.
       *
       * `200` The preview. `400` Bad request. `403` Forbidden. `404` Not found.
       * Not documented: 401, 429 and paging.
       * `GET /accounts/{account_id}/ai-gateway/billing/invoice-preview` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.invoicePreview.html)
       */
      invoicePreview(args: BillingInvoicePreviewArgs, options?: CallOptions): Promise<BillingInvoicePreviewResult>;
      readonly topup: {
        /**
         * Top up the credit.
         * No idempotency key is documented. After an unknown outcome, `reconcile` reads `aiGateway.billing.invoiceHistory`.
         *
         * Charges the default payment method of the account and adds the amount to its credit.
         *
         * `200` The charge. `400` Bad request. `402` Payment required. `403` Forbidden. `404` Not found.
         * Disputed: `payment_method_id` and 402. Not documented: 401 and 429. Inferred: `reconcile` and 402.
         * `POST /accounts/{account_id}/ai-gateway/billing/topup` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.topup.create.html)
         */
        create(args: TopupCreateArgs, options?: CallOptions): Promise<TopupCreateResult>;
        /**
         * Check a top-up.
         *
         * Returns whether a top-up has completed.
         * It changes nothing, though it is a POST.
         *
         * `200` The state of the top-up. `400` Bad request. `403` Forbidden. `404` Not found.
         * Not documented: 401 and 429. Inferred: that it changes nothing.
         * `POST /accounts/{account_id}/ai-gateway/billing/topup/status` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.topup.status.html)
         */
        status(args: TopupStatusArgs, options?: CallOptions): Promise<TopupStatusResult>;
        readonly config: {
          /**
           * Get the automatic top-up.
           *
           * Returns the amount and the threshold of the automatic top-up, and how it last failed.
           *
           * `200` The automatic top-up. `400` Bad request. `403` Forbidden. `404` Not found.
           * Not documented: 401 and 429.
           * `GET /accounts/{account_id}/ai-gateway/billing/topup/config` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.topup.config.get.html)
           */
          get(args: ConfigGetArgs, options?: CallOptions): Promise<ConfigGetResult>;
          /**
           * Set the automatic top-up.
           * No idempotency key is documented. After an unknown outcome, `reconcile` reads `aiGateway.billing.topup.config.get`.
           *
           * Sets the amount and the threshold of the automatic top-up.
           * Only a session of the dashboard may do this, says the vendor's SDK 7.2.0; with an API token it returns 403.
           *
           * `200` The automatic top-up as set. `400` Bad request. `403` Forbidden. `404` Not found.
           * Not documented: 401 and 429. Inferred: `reconcile`.
           * `POST /accounts/{account_id}/ai-gateway/billing/topup/config` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.topup.config.create.html)
           */
          create(args: ConfigCreateArgs, options?: CallOptions): Promise<ConfigCreateResult>;
          /**
           * Delete the automatic top-up.
           * No idempotency key is documented. After an unknown outcome, `reconcile` reads `aiGateway.billing.topup.config.get`.
           *
           * Ends the automatic top-up.
           * Only a session of the dashboard may do this, says the vendor's SDK 7.2.0; with an API token it returns 403.
           *
           * `200` The automatic top-up has ended. `400` Bad request. `403` Forbidden. `404` Not found.
           * Not documented: 401 and 429. Inferred: `reconcile`.
           * `DELETE /accounts/{account_id}/ai-gateway/billing/topup/config` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.topup.config.delete.html)
           */
          delete(args: ConfigDeleteArgs, options?: CallOptions): Promise<ConfigDeleteResult>;
        };
      };
      readonly spendingLimit: {
        /**
         * Get the spending limit.
         *
         * Returns the spending limit of the account and whether it is enabled.
         *
         * `200` The spending limit. `400` Bad request. `403` Forbidden. `404` Not found.
         * Not documented: 401 and 429.
         * `GET /accounts/{account_id}/ai-gateway/billing/spending-limit` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.spendingLimit.get.html)
         */
        get(args: SpendingLimitGetArgs, options?: CallOptions): Promise<SpendingLimitGetResult>;
        /**
         * Set the spending limit.
         * No idempotency key is documented. After an unknown outcome, `reconcile` reads `aiGateway.billing.spendingLimit.get`.
         * Sets the spending limit of the account.
         * The vendor has deprecated it: every call returns 403, say its published OpenAPI of July 2026 and its SDK since 6.5.0.
         *
         * Not documented: 401 and 429. Inferred: `reconcile`.
         * `POST /accounts/{account_id}/ai-gateway/billing/spending-limit` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.spendingLimit.create.html)
         *
         * @deprecated
         */
        create(args: SpendingLimitCreateArgs, options?: CallOptions): Promise<SpendingLimitCreateResult>;
        /**
         * Delete the spending limit.
         * No idempotency key is documented. After an unknown outcome, `reconcile` reads `aiGateway.billing.spendingLimit.get`.
         *
         * Ends the spending limit of the account.
         *
         * `200` The spending limit has ended. `400` Bad request. `403` Forbidden. `404` Not found.
         * Not documented: 401 and 429. Inferred: `reconcile`.
         * `DELETE /accounts/{account_id}/ai-gateway/billing/spending-limit` · [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway/aiGateway.billing.spendingLimit.delete.html)
         */
        delete(args: SpendingLimitDeleteArgs, options?: CallOptions): Promise<SpendingLimitDeleteResult>;
      };
    };
  };
}

/** What `pages` adds to the operations. */
export interface CloudflareAiGatewayLists {
}

/** Arguments of `aiGateway.billing.creditBalance`. */
export interface BillingCreditBalanceArgs {
  /** Id of the account. */
  account_id: string;
}

/** Result of `aiGateway.billing.creditBalance`. */
export type BillingCreditBalanceResult =
  | Ok<200, BillingCreditBalanceResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** Arguments of `aiGateway.billing.usageHistory`. */
export interface BillingUsageHistoryArgs {
  /** Id of the account. */
  account_id: string;
  /** Length of time over which usage is summed up. */
  value_grouping_window: 'day' | 'hour';
  /** End of the usage. Unit: milliseconds. */
  end_time?: Milliseconds | null | undefined;
  /** Start of the usage. Unit: milliseconds. */
  start_time?: Milliseconds | null | undefined;
}

/** Result of `aiGateway.billing.usageHistory`. */
export type BillingUsageHistoryResult =
  | Ok<200, BillingUsageHistoryResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** Arguments of `aiGateway.billing.invoiceHistory`. */
export interface BillingInvoiceHistoryArgs {
  /** Id of the account. */
  account_id: string;
  /** Which invoices to return. Default: `"all"`. */
  type?: 'auto' | 'all' | 'manual' | undefined;
}

/** Result of `aiGateway.billing.invoiceHistory`. */
export type BillingInvoiceHistoryResult =
  | Ok<200, BillingInvoiceHistoryResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** Arguments of `aiGateway.billing.invoicePreview`. */
export interface BillingInvoicePreviewArgs {
  /** Id of the account. */
  account_id: string;
}

/** Result of `aiGateway.billing.invoicePreview`. */
export type BillingInvoicePreviewResult =
  | Ok<200, BillingInvoicePreviewResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** Arguments of `aiGateway.billing.topup.create`. */
export interface TopupCreateArgs {
  /** Id of the account. */
  account_id: string;
  /** Amount to add. At least 1000. Unit: cents. */
  amount: Cents;
}

/** Result of `aiGateway.billing.topup.create`. */
export type TopupCreateResult =
  | Ok<200, TopupCreateResponse>
  | (Rejected<200, ErrorResponse> & Outcome<'rejected'>)
  | (Api<400, ErrorResponse> & Outcome<'rejected'>)
  | (Api<402, ErrorResponse> & Outcome<'rejected'>)
  | (Api<403, ErrorResponse> & Outcome<'rejected'>)
  | (Api<404, ErrorResponse> & Outcome<'rejected'>)
  | NoAnswerToWrite;

/** What `reconcile` may return for a call of `aiGateway.billing.topup.create`. */
export type TopupCreateCandidate = Invoice;

/** Arguments of `aiGateway.billing.topup.status`. */
export interface TopupStatusArgs {
  /** Id of the account. */
  account_id: string;
  /** Id that creating the top-up returned. */
  payment_intent_id: string;
}

/** Result of `aiGateway.billing.topup.status`. */
export type TopupStatusResult =
  | Ok<200, TopupStatusResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** Arguments of `aiGateway.billing.topup.config.get`. */
export interface ConfigGetArgs {
  /** Id of the account. */
  account_id: string;
}

/** Result of `aiGateway.billing.topup.config.get`. */
export type ConfigGetResult =
  | Ok<200, ConfigGetResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** Arguments of `aiGateway.billing.topup.config.create`. */
export interface ConfigCreateArgs {
  /** Id of the account. */
  account_id: string;
  /** Amount to add each time. At least 1000. Unit: cents. */
  amount: Cents;
  /** Credit at which the account is topped up. At least 500. Unit: cents. */
  threshold: Cents;
}

/** Result of `aiGateway.billing.topup.config.create`. */
export type ConfigCreateResult =
  | Ok<200, ConfigCreateResponse>
  | (Rejected<200, ErrorResponse> & Outcome<'rejected'>)
  | (Api<400, ErrorResponse> & Outcome<'rejected'>)
  | (Api<403, ErrorResponse> & Outcome<'rejected'>)
  | (Api<404, ErrorResponse> & Outcome<'rejected'>)
  | NoAnswerToWrite;

/** What `reconcile` may return for a call of `aiGateway.billing.topup.config.create`. */
export type ConfigCreateCandidate = ConfigGetResponse;

/** Arguments of `aiGateway.billing.topup.config.delete`. */
export interface ConfigDeleteArgs {
  /** Id of the account. */
  account_id: string;
}

/** Result of `aiGateway.billing.topup.config.delete`. */
export type ConfigDeleteResult =
  | Ok<200, ConfigDeleteResponse>
  | (Rejected<200, ErrorResponse> & Outcome<'rejected'>)
  | (Api<400, ErrorResponse> & Outcome<'rejected'>)
  | (Api<403, ErrorResponse> & Outcome<'rejected'>)
  | (Api<404, ErrorResponse> & Outcome<'rejected'>)
  | NoAnswerToWrite;

/** What `reconcile` may return for a call of `aiGateway.billing.topup.config.delete`. */
export type ConfigDeleteCandidate = ConfigGetResponse;

/** Arguments of `aiGateway.billing.spendingLimit.get`. */
export interface SpendingLimitGetArgs {
  /** Id of the account. */
  account_id: string;
}

/** Result of `aiGateway.billing.spendingLimit.get`. */
export type SpendingLimitGetResult =
  | Ok<200, SpendingLimitGetResponse>
  | Rejected<200, ErrorResponse>
  | Api<400, ErrorResponse>
  | Api<403, ErrorResponse>
  | Api<404, ErrorResponse>
  | NoAnswer;

/** Arguments of `aiGateway.billing.spendingLimit.create`. */
export interface SpendingLimitCreateArgs {
  /** Id of the account. */
  account_id: string;
  /** Most that may be spent in the duration. At least 100. Unit: cents. */
  amount: Cents;
  /** Length of time over which spending is counted. */
  duration: 'daily' | 'weekly' | 'monthly';
  /** Whether the window is fixed or sliding. */
  strategy: 'fixed' | 'sliding';
}

/** Result of `aiGateway.billing.spendingLimit.create`. */
export type SpendingLimitCreateResult =
  | Ok<201, SpendingLimitCreateResponse>
  | (Rejected<201, ErrorResponse> & Outcome<'rejected'>)
  | (Api<400, ErrorResponse> & Outcome<'rejected'>)
  | (Api<403, ErrorResponse> & Outcome<'rejected'>)
  | (Api<404, ErrorResponse> & Outcome<'rejected'>)
  | NoAnswerToWrite;

/** What `reconcile` may return for a call of `aiGateway.billing.spendingLimit.create`. */
export type SpendingLimitCreateCandidate = SpendingLimitGetResponse;

/** Arguments of `aiGateway.billing.spendingLimit.delete`. */
export interface SpendingLimitDeleteArgs {
  /** Id of the account. */
  account_id: string;
}

/** Result of `aiGateway.billing.spendingLimit.delete`. */
export type SpendingLimitDeleteResult =
  | Ok<200, SpendingLimitDeleteResponse>
  | (Rejected<200, ErrorResponse> & Outcome<'rejected'>)
  | (Api<400, ErrorResponse> & Outcome<'rejected'>)
  | (Api<403, ErrorResponse> & Outcome<'rejected'>)
  | (Api<404, ErrorResponse> & Outcome<'rejected'>)
  | NoAnswerToWrite;

/** What `reconcile` may return for a call of `aiGateway.billing.spendingLimit.delete`. */
export type SpendingLimitDeleteCandidate = SpendingLimitGetResponse;

/** The arguments that `defaults` can set for all calls. */
export interface CloudflareAiGatewayShared {
  /** Id of the account. */
  account_id: string;
}

/** What `credential` takes. */
export type CloudflareAiGatewayCredential = string | { readonly email: string; readonly key: string };

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/BillingCreditBalanceResponse) */
export interface BillingCreditBalanceResponse {
  /** Credit left. Not documented: unit. */
  balance: number;
  has_default_payment_method: boolean;
  payment_method: PaymentMethod | null;
  topup_config: TopupConfig;
  first_topup_success?: boolean;
}

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/PaymentMethod) */
export interface PaymentMethod {
  /** Brand of the card. */
  brand?: string;
  /** Last four digits of the card. */
  last4?: string;
}

/**
 * Automatic top-up of an account.
 * Partly from npm cloudflare 7.2.0. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/TopupConfig)
 */
export interface TopupConfig {
  /** Amount added each time. Not documented: unit. */
  amount: number | null;
  /** Disputed: required or not. */
  disabledReason?: string | null;
  /** Disputed: required or not. */
  error?: string | null;
  /** When a top-up last failed. Disputed: required or not. Not documented: unit. */
  lastFailedAt?: number | null;
  /** Credit at which the account is topped up. Not documented: unit. */
  threshold: number | null;
}

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/BillingUsageHistoryResponse) */
export interface BillingUsageHistoryResponse {
  history: History[];
}

/**
 * Usage in one window of time.
 * [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/History)
 */
export interface History {
  id: string;
  /** Usage summed up over the window. Not documented: unit. */
  aggregated_value: number;
  /** End of the window. Not documented: unit. */
  end_time: number;
  /** Start of the window. Not documented: unit. */
  start_time: number;
}

/** Partly from npm cloudflare 7.3.0. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/BillingInvoiceHistoryResponse) */
export interface BillingInvoiceHistoryResponse {
  invoices: Invoice[];
  pagination: Pagination;
}

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/Invoice) */
export interface Invoice {
  /** Not documented: unit. */
  amount_due: number;
  /** Not documented: unit. */
  amount_paid: number;
  /** Not documented: unit. */
  amount_remaining: number;
  currency: string;
  id?: string | null;
  attempt_count?: number;
  attempted?: boolean;
  auto_advance?: boolean | null;
  /** When the invoice was created. Not documented: unit. */
  created?: number;
  created_by?: string;
  description?: string | null;
  invoice_origin?: string;
  invoice_pdf?: string | null;
  status?: string | null;
}

/**
 * Position of this page in the full list.
 * From npm cloudflare 7.3.0. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/Pagination)
 */
export interface Pagination {
  has_more: boolean;
  page: number;
  per_page: number;
  total_count: number;
}

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/BillingInvoicePreviewResponse) */
export interface BillingInvoicePreviewResponse {
  id: string;
  /** Not documented: unit. */
  amount_due: number;
  /** Not documented: unit. */
  amount_paid: number;
  /** Not documented: unit. */
  amount_remaining: number;
  currency: string;
  invoice_lines: InvoiceLine[];
  /** Not documented: unit. */
  period_end: number;
  /** Not documented: unit. */
  period_start: number;
  status: 'draft' | 'open' | 'paid' | 'uncollectible' | 'void' | (string & {});
}

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/InvoiceLine) */
export interface InvoiceLine {
  /** Not documented: unit. */
  amount: number;
  currency: string;
  description: string | null;
  period: Period;
  pricing: Pricing;
  quantity: number;
  pretax_credit_amounts?: PretaxCreditAmount[];
}

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/Period) */
export interface Period {
  /** Not documented: unit. */
  end: number;
  /** Not documented: unit. */
  start: number;
}

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/Pricing) */
export interface Pricing {
  /** Price of one unit, as a decimal. Not documented: unit. */
  unit_amount_decimal: string | null;
}

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/PretaxCreditAmount) */
export interface PretaxCreditAmount {
  /** Not documented: unit. */
  amount: number;
  type: string;
  credit_balance_transaction?: string | null;
  discount?: string | null;
}

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/TopupCreateResponse) */
export interface TopupCreateResponse {
  /** Secret of the Stripe payment intent. */
  client_secret: string | null;
  /** Whether the user had been onboarded before. */
  onboarding: boolean;
  /** Id of the Stripe invoice, in spite of its name. */
  payment_intent_id: string;
  /** Brand of the card. */
  brand?: string;
  /** Last four digits of the card. */
  last4?: string;
}

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/TopupStatusResponse) */
export interface TopupStatusResponse {
  /** Id of the Stripe invoice, in spite of its name. */
  payment_intent_id: string;
  status: 'completed' | 'pending' | (string & {});
}

/** Partly from npm cloudflare 7.2.0. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/ConfigGetResponse) */
export interface ConfigGetResponse {
  /** Amount added each time. Not documented: unit. */
  amount: number | null;
  /** Disputed: required or not. */
  disabledReason?: string | null;
  /** Disputed: required or not. */
  error?: string | null;
  /** When a top-up last failed. Disputed: required or not. Not documented: unit. */
  lastFailedAt?: number | null;
  /** Credit at which the account is topped up. Not documented: unit. */
  threshold: number | null;
}

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/ConfigCreateResponse) */
export interface ConfigCreateResponse {
  /** Amount added each time. Not documented: unit. */
  amount: number;
  /** Credit at which the account is topped up. Not documented: unit. */
  threshold: number;
}

/**
 * Not described by the vendor.
 * [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/ConfigDeleteResponse)
 */
export type ConfigDeleteResponse = unknown;

/** [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/SpendingLimitGetResponse) */
export interface SpendingLimitGetResponse {
  config: Config;
  enabled: boolean;
}

/**
 * Spending limit of an account.
 * [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/Config)
 */
export interface Config {
  /** Most that may be spent in the duration. Not documented: unit. */
  amount: number | null;
  duration: string | null;
  strategy: string | null;
}

/**
 * Not described by the vendor.
 * [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/SpendingLimitCreateResponse)
 */
export type SpendingLimitCreateResponse = unknown;

/**
 * Not described by the vendor.
 * [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/SpendingLimitDeleteResponse)
 */
export type SpendingLimitDeleteResponse = unknown;

/**
 * What every documented error carries.
 * From cloudflare/api-schemas. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/ErrorResponse)
 */
export interface ErrorResponse {
  success: false;
  errors: ResponseInfo[];
  result: Record<string, unknown> | null;
}

/**
 * An error or a note.
 * Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/ResponseInfo)
 */
export interface ResponseInfo {
  code: number;
  message: string;
}

/**
 * Position of this page in the full list.
 * Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/ResultInfo)
 */
export interface ResultInfo {
  has_more: boolean;
  page: number;
  per_page: number;
  total_count: number;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/BillingCreditBalanceResponseEnvelope) */
export interface BillingCreditBalanceResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: BillingCreditBalanceResponse;
  result_info?: ResultInfo;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/BillingUsageHistoryResponseEnvelope) */
export interface BillingUsageHistoryResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: BillingUsageHistoryResponse;
  result_info?: ResultInfo;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/BillingInvoiceHistoryResponseEnvelope) */
export interface BillingInvoiceHistoryResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: BillingInvoiceHistoryResponse;
  result_info?: ResultInfo;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/BillingInvoicePreviewResponseEnvelope) */
export interface BillingInvoicePreviewResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: BillingInvoicePreviewResponse;
  result_info?: ResultInfo;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/TopupCreateResponseEnvelope) */
export interface TopupCreateResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: TopupCreateResponse;
  result_info?: ResultInfo;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/TopupStatusResponseEnvelope) */
export interface TopupStatusResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: TopupStatusResponse;
  result_info?: ResultInfo;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/ConfigGetResponseEnvelope) */
export interface ConfigGetResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: ConfigGetResponse;
  result_info?: ResultInfo;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/ConfigCreateResponseEnvelope) */
export interface ConfigCreateResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: ConfigCreateResponse;
  result_info?: ResultInfo;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/ConfigDeleteResponseEnvelope) */
export interface ConfigDeleteResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: ConfigDeleteResponse;
  result_info?: ResultInfo;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/SpendingLimitGetResponseEnvelope) */
export interface SpendingLimitGetResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: SpendingLimitGetResponse;
  result_info?: ResultInfo;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/SpendingLimitCreateResponseEnvelope) */
export interface SpendingLimitCreateResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: SpendingLimitCreateResponse;
  result_info?: ResultInfo;
}

/** Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html#type/SpendingLimitDeleteResponseEnvelope) */
export interface SpendingLimitDeleteResponseEnvelope {
  success: true;
  errors: ResponseInfo[];
  messages: ResponseInfo[];
  result: SpendingLimitDeleteResponse;
  result_info?: ResultInfo;
}
