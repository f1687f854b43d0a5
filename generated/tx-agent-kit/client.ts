// Generated from specs/tx-agent-kit/openapi.yaml. Do not edit: run `npm run generate`.

import type { CallOptions } from '../../src/api/call-options.ts';
import type { Page, PageOptions } from '../../src/api/paging.ts';
import type { Api, NoAnswer, NoAnswerToWrite, Ok, Outcome } from '../../src/api/result.ts';
import type { Decimillicents } from '../../src/api/unit.ts';

/** The operations of tx-agent-kit billing. */
export interface TxAgentKitClient {
  readonly billing: {
    /**
     * Get the billing settings.
     *
     * Returns the subscription, credit and automatic recharge of the organization.
     * Any member may call it.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security.
     * `GET /v1/organizations/{organizationId}/billing` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.getBillingSettings.html)
     */
    getBillingSettings(args: BillingGetBillingSettingsArgs, options?: CallOptions): Promise<BillingGetBillingSettingsResult>;
    /**
     * Update the billing settings.
     * No idempotency key is documented. After an unknown outcome, `reconcile` reads `billing.getBillingSettings`.
     *
     * Changes the settings that are sent, keeps those that are not, and clears those that are null.
     * While automatic recharge is on, its threshold and amount cannot be cleared.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security. Inferred: `reconcile`.
     * `PATCH /v1/organizations/{organizationId}/billing` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.updateBillingSettings.html)
     */
    updateBillingSettings(args: BillingUpdateBillingSettingsArgs, options?: CallOptions): Promise<BillingUpdateBillingSettingsResult>;
    /**
     * Start a subscription checkout.
     * No idempotency key is documented. After an unknown outcome, no operation shows what became of the call.
     *
     * Opens a Stripe Checkout session in which the user subscribes to a plan.
     * Only admins of the organization may call it.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security. Inferred: `reconcile`.
     * `POST /v1/billing/checkout` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.createCheckoutSession.html)
     */
    createCheckoutSession(args: BillingCreateCheckoutSessionArgs, options?: CallOptions): Promise<BillingCreateCheckoutSessionResult>;
    /**
     * Open the customer portal.
     * No idempotency key is documented. After an unknown outcome, no operation shows what became of the call.
     *
     * Opens a session of the Stripe customer portal, in which the user manages the subscription and the cards.
     * Only admins of the organization may call it.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security. Inferred: `reconcile`.
     * `POST /v1/billing/portal` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.createPortalSession.html)
     */
    createPortalSession(args: BillingCreatePortalSessionArgs, options?: CallOptions): Promise<BillingCreatePortalSessionResult>;
    /**
     * Start a top-up.
     * No idempotency key is documented. After an unknown outcome, no operation shows what became of the call.
     *
     * Opens a Stripe Checkout session in which the user pays once for more credit.
     * No money moves before the user has paid there.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security. Inferred: `reconcile`.
     * `POST /v1/billing/{organizationId}/top-up` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.createTopUpSession.html)
     */
    createTopUpSession(args: BillingCreateTopUpSessionArgs, options?: CallOptions): Promise<BillingCreateTopUpSessionResult>;
    /**
     * Subscribe without Stripe.
     * No idempotency key is documented. After an unknown outcome, `reconcile` reads `billing.getBillingSettings`.
     *
     * Subscribes the organization to a plan and grants its welcome credit, without a payment.
     * Servers in production and staging return 403.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security. Inferred: `reconcile`.
     * `POST /v1/billing/{organizationId}/dev/complete-local` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.completeLocalBillingSetup.html)
     */
    completeLocalBillingSetup(args: BillingCompleteLocalBillingSetupArgs, options?: CallOptions): Promise<BillingCompleteLocalBillingSetupResult>;
    /**
     * Get the usage summary.
     *
     * Returns what the organization used of one category in a period of at most 92 days, and what that cost.
     * Any member of an organization with an active subscription may call it.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security.
     * `GET /v1/organizations/{organizationId}/usage` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.getUsageSummary.html)
     */
    getUsageSummary(args: BillingGetUsageSummaryArgs, options?: CallOptions): Promise<BillingGetUsageSummaryResult>;
    /**
     * Get the credit balance.
     *
     * Returns the credit of the organization, and whether it can be spent.
     * Any member may call it.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security.
     * `GET /v1/billing/{organizationId}/credits` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.getCreditBalance.html)
     */
    getCreditBalance(args: BillingGetCreditBalanceArgs, options?: CallOptions): Promise<BillingGetCreditBalanceResult>;
    /**
     * List credit entries.
     *
     * Returns what changed the credit of the organization, the newest first, a page at a time.
     * Any member may call it.
     * It also has `.pages()` and `.items()` if `pages` is passed to `createClient`.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security. Inferred: paging.
     * `GET /v1/billing/{organizationId}/credits/history` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.getCreditHistory.html)
     */
    getCreditHistory(args: BillingGetCreditHistoryArgs, options?: CallOptions): Promise<BillingGetCreditHistoryResult>;
    /**
     * Get the missing-cap reminder.
     *
     * Returns whether the calling user has dismissed the reminder to set a usage cap.
     * Only admins of the organization may call it.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security.
     * `GET /v1/billing/{organizationId}/no-cap-reminder` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.getNoCapReminder.html)
     */
    getNoCapReminder(args: BillingGetNoCapReminderArgs, options?: CallOptions): Promise<BillingGetNoCapReminderResult>;
    /**
     * Dismiss the missing-cap reminder.
     * No idempotency key is documented. After an unknown outcome, `reconcile` reads `billing.getNoCapReminder`.
     *
     * Dismisses the reminder for the calling user.
     * Only admins of the organization may call it.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security. Inferred: `reconcile`.
     * `POST /v1/billing/{organizationId}/no-cap-reminder/dismiss` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.dismissNoCapReminder.html)
     */
    dismissNoCapReminder(args: BillingDismissNoCapReminderArgs, options?: CallOptions): Promise<BillingDismissNoCapReminderResult>;
    /**
     * Get the recharge awaiting action.
     *
     * Returns the latest automatic recharge that the card's bank wants the user to confirm, or null if there is none.
     * Only admins of the organization may call it.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Disputed: security.
     * `GET /v1/billing/{organizationId}/auto-recharge/requires-action` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.getAutoRechargeRequiresAction.html)
     */
    getAutoRechargeRequiresAction(args: BillingGetAutoRechargeRequiresActionArgs, options?: CallOptions): Promise<BillingGetAutoRechargeRequiresActionResult>;
    /**
     * Receive a Stripe event.
     * No idempotency key is documented. After an unknown outcome, no operation shows what became of the call.
     *
     * Takes an event that Stripe sends about payments and subscriptions.
     * Stripe is its usual caller; no bearer token is needed, as the signature vouches for the body.
     *
     * Responses: `200`, `400`, `401`, `402`, `403`, `404`, `409`, `429`, `500`.
     * Inferred: `reconcile`.
     * `POST /v1/webhooks/stripe` · [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit/billing.stripeWebhook.html)
     */
    stripeWebhook(args: BillingStripeWebhookArgs, options?: CallOptions): Promise<BillingStripeWebhookResult>;
  };
}

/** What `pages` adds to the operations. */
export interface TxAgentKitLists {
  readonly billing: {
    readonly getCreditHistory: BillingGetCreditHistoryWalks;
  };
}

/** Arguments of `billing.getBillingSettings`. */
export interface BillingGetBillingSettingsArgs {
  /** Id of the organization. Format: uuid. Inferred: format. */
  organizationId: string;
}

/** Result of `billing.getBillingSettings`. */
export type BillingGetBillingSettingsResult =
  | Ok<200, BillingSettings>
  | Api<400, InvalidRequest>
  | Api<401, Unauthorized>
  | Api<402, PaymentRequired>
  | Api<403, Forbidden>
  | Api<404, NotFound>
  | Api<409, Conflict>
  | Api<429, TooManyRequests>
  | Api<500, InternalError>
  | NoAnswer;

/** Arguments of `billing.updateBillingSettings`. */
export interface BillingUpdateBillingSettingsArgs {
  /** Id of the organization. Format: uuid. Inferred: format. */
  organizationId: string;
  /** Where mail about billing goes. */
  billingEmail?: string | null | undefined;
  /** Whether the credit is recharged without being asked. */
  autoRechargeEnabled?: boolean | undefined;
  /** Credit below which it is recharged. At least 1. At most 5000000000. Unit: decimillicents. */
  autoRechargeThresholdDecimillicents?: Decimillicents | null | undefined;
  /** Amount of each recharge. At least 100000. At most 5000000000. Unit: decimillicents. */
  autoRechargeAmountDecimillicents?: Decimillicents | null | undefined;
  /** Most that may be used. At least 0. Unit: decimillicents. */
  usageCapDecimillicents?: Decimillicents | null | undefined;
}

/** Result of `billing.updateBillingSettings`. */
export type BillingUpdateBillingSettingsResult =
  | Ok<200, BillingSettings>
  | (Api<400, InvalidRequest> & Outcome<'rejected'>)
  | (Api<401, Unauthorized> & Outcome<'rejected'>)
  | (Api<402, PaymentRequired> & Outcome<'rejected'>)
  | (Api<403, Forbidden> & Outcome<'rejected'>)
  | (Api<404, NotFound> & Outcome<'rejected'>)
  | (Api<409, Conflict> & Outcome<'rejected'>)
  | (Api<429, TooManyRequests> & Outcome<'rejected'>)
  | (Api<500, InternalError> & Outcome<'unknown'>)
  | NoAnswerToWrite;

/** What `reconcile` may return for a call of `billing.updateBillingSettings`. */
export type BillingUpdateBillingSettingsCandidate = BillingSettings;

/** Arguments of `billing.createCheckoutSession`. */
export interface BillingCreateCheckoutSessionArgs {
  /** Id of the organization. Format: uuid. */
  organizationId: string;
  /** Plan to subscribe to. */
  subscriptionPlan: 'try_me' | 'pro' | 'agency';
  /** Where Stripe sends the user after paying. Matches `^https?:\/\/`. */
  successUrl: string;
  /** Where Stripe sends the user who gives up. Matches `^https?:\/\/`. */
  cancelUrl: string;
}

/** Result of `billing.createCheckoutSession`. */
export type BillingCreateCheckoutSessionResult =
  | Ok<200, SessionUrlResponse>
  | (Api<400, InvalidRequest> & Outcome<'rejected'>)
  | (Api<401, Unauthorized> & Outcome<'rejected'>)
  | (Api<402, PaymentRequired> & Outcome<'rejected'>)
  | (Api<403, Forbidden> & Outcome<'rejected'>)
  | (Api<404, NotFound> & Outcome<'rejected'>)
  | (Api<409, Conflict> & Outcome<'rejected'>)
  | (Api<429, TooManyRequests> & Outcome<'rejected'>)
  | (Api<500, InternalError> & Outcome<'unknown'>)
  | NoAnswerToWrite;

/** Arguments of `billing.createPortalSession`. */
export interface BillingCreatePortalSessionArgs {
  /** Id of the organization. Format: uuid. */
  organizationId: string;
  /** Where Stripe sends the user back to. Matches `^https?:\/\/`. */
  returnUrl: string;
}

/** Result of `billing.createPortalSession`. */
export type BillingCreatePortalSessionResult =
  | Ok<200, SessionUrlResponse>
  | (Api<400, InvalidRequest> & Outcome<'rejected'>)
  | (Api<401, Unauthorized> & Outcome<'rejected'>)
  | (Api<402, PaymentRequired> & Outcome<'rejected'>)
  | (Api<403, Forbidden> & Outcome<'rejected'>)
  | (Api<404, NotFound> & Outcome<'rejected'>)
  | (Api<409, Conflict> & Outcome<'rejected'>)
  | (Api<429, TooManyRequests> & Outcome<'rejected'>)
  | (Api<500, InternalError> & Outcome<'unknown'>)
  | NoAnswerToWrite;

/** Arguments of `billing.createTopUpSession`. */
export interface BillingCreateTopUpSessionArgs {
  /** Id of the organization. Format: uuid. Inferred: format. */
  organizationId: string;
  /** Amount to add. At least 100000. At most 5000000000. Unit: decimillicents. */
  amountDecimillicents: Decimillicents;
  /** Where Stripe sends the user after paying. Matches `^https?:\/\/`. */
  successUrl: string;
  /** Where Stripe sends the user who gives up. Matches `^https?:\/\/`. */
  cancelUrl: string;
}

/** Result of `billing.createTopUpSession`. */
export type BillingCreateTopUpSessionResult =
  | Ok<200, SessionUrlResponse>
  | (Api<400, InvalidRequest> & Outcome<'rejected'>)
  | (Api<401, Unauthorized> & Outcome<'rejected'>)
  | (Api<402, PaymentRequired> & Outcome<'rejected'>)
  | (Api<403, Forbidden> & Outcome<'rejected'>)
  | (Api<404, NotFound> & Outcome<'rejected'>)
  | (Api<409, Conflict> & Outcome<'rejected'>)
  | (Api<429, TooManyRequests> & Outcome<'rejected'>)
  | (Api<500, InternalError> & Outcome<'unknown'>)
  | NoAnswerToWrite;

/** Arguments of `billing.completeLocalBillingSetup`. */
export interface BillingCompleteLocalBillingSetupArgs {
  /** Id of the organization. Format: uuid. Inferred: format. */
  organizationId: string;
  /** Plan to subscribe to. */
  subscriptionPlan: 'try_me' | 'pro' | 'agency';
}

/** Result of `billing.completeLocalBillingSetup`. */
export type BillingCompleteLocalBillingSetupResult =
  | Ok<200, BillingSettings>
  | (Api<400, InvalidRequest> & Outcome<'rejected'>)
  | (Api<401, Unauthorized> & Outcome<'rejected'>)
  | (Api<402, PaymentRequired> & Outcome<'rejected'>)
  | (Api<403, Forbidden> & Outcome<'rejected'>)
  | (Api<404, NotFound> & Outcome<'rejected'>)
  | (Api<409, Conflict> & Outcome<'rejected'>)
  | (Api<429, TooManyRequests> & Outcome<'rejected'>)
  | (Api<500, InternalError> & Outcome<'unknown'>)
  | NoAnswerToWrite;

/** What `reconcile` may return for a call of `billing.completeLocalBillingSetup`. */
export type BillingCompleteLocalBillingSetupCandidate = BillingSettings;

/** Arguments of `billing.getUsageSummary`. */
export interface BillingGetUsageSummaryArgs {
  /** Id of the organization. Format: uuid. Inferred: format. */
  organizationId: string;
  /** What was used; the last three values occur in old records only. */
  category: 'text_generation' | 'image_generation' | 'video_generation' | 'storage' | 'openrouter_inference' | 'workflow_execution' | 'api_call';
  /** Start of the period, a date in ISO 8601; 30 days ago if left out. */
  periodStart?: string | undefined;
  /** End of the period, a date in ISO 8601; now if left out. */
  periodEnd?: string | undefined;
}

/** Result of `billing.getUsageSummary`. */
export type BillingGetUsageSummaryResult =
  | Ok<200, UsageSummaryResponse>
  | Api<400, InvalidRequest>
  | Api<401, Unauthorized>
  | Api<402, PaymentRequired>
  | Api<403, Forbidden>
  | Api<404, NotFound>
  | Api<409, Conflict>
  | Api<429, TooManyRequests>
  | Api<500, InternalError>
  | NoAnswer;

/** Arguments of `billing.getCreditBalance`. */
export interface BillingGetCreditBalanceArgs {
  /** Id of the organization. Format: uuid. Inferred: format. */
  organizationId: string;
}

/** Result of `billing.getCreditBalance`. */
export type BillingGetCreditBalanceResult =
  | Ok<200, CreditBalanceResponse>
  | Api<400, InvalidRequest>
  | Api<401, Unauthorized>
  | Api<402, PaymentRequired>
  | Api<403, Forbidden>
  | Api<404, NotFound>
  | Api<409, Conflict>
  | Api<429, TooManyRequests>
  | Api<500, InternalError>
  | NoAnswer;

/** Arguments of `billing.getCreditHistory`. */
export interface BillingGetCreditHistoryArgs {
  /** Id of the organization. Format: uuid. Inferred: format. */
  organizationId: string;
  /**
   * Entries on a page, from 1 to 100, as text.
   * A number beyond that counts as the nearer end, anything else and 0 as the default. Default: `"50"`.
   */
  limit?: string | undefined;
  /** The `cursor` of the page before. Format: uuid. */
  cursor?: string | undefined;
}

/** Result of `billing.getCreditHistory`. */
export type BillingGetCreditHistoryResult =
  | Ok<200, CreditHistoryResponse>
  | Api<400, InvalidRequest>
  | Api<401, Unauthorized>
  | Api<402, PaymentRequired>
  | Api<403, Forbidden>
  | Api<404, NotFound>
  | Api<409, Conflict>
  | Api<429, TooManyRequests>
  | Api<500, InternalError>
  | NoAnswer;

/** One page of `billing.getCreditHistory`, or the failed result that ended the iteration. */
export type BillingGetCreditHistoryPage = Page<BillingGetCreditHistoryResult, Pick<BillingGetCreditHistoryArgs, 'cursor'>>;

/** Walks through all pages of `billing.getCreditHistory`. */
export interface BillingGetCreditHistoryWalks {
  /**
   * The result of each page in turn; the iteration ends after the last page, or the first result that is not `ok`.
   * `next` of a page has the arguments that resume it there.
   */
  pages(args: BillingGetCreditHistoryArgs, options?: PageOptions): AsyncGenerator<BillingGetCreditHistoryPage, void>;
  /** The items of all pages in turn. Throws an `ApiError` for a page that is not `ok`. */
  items(args: BillingGetCreditHistoryArgs, options?: PageOptions): AsyncGenerator<CreditHistoryItem, void>;
}

/** Arguments of `billing.getNoCapReminder`. */
export interface BillingGetNoCapReminderArgs {
  /** Id of the organization. Format: uuid. Inferred: format. */
  organizationId: string;
}

/** Result of `billing.getNoCapReminder`. */
export type BillingGetNoCapReminderResult =
  | Ok<200, NoCapReminderPreferenceResponse>
  | Api<400, InvalidRequest>
  | Api<401, Unauthorized>
  | Api<402, PaymentRequired>
  | Api<403, Forbidden>
  | Api<404, NotFound>
  | Api<409, Conflict>
  | Api<429, TooManyRequests>
  | Api<500, InternalError>
  | NoAnswer;

/** Arguments of `billing.dismissNoCapReminder`. */
export interface BillingDismissNoCapReminderArgs {
  /** Id of the organization. Format: uuid. Inferred: format. */
  organizationId: string;
}

/** Result of `billing.dismissNoCapReminder`. */
export type BillingDismissNoCapReminderResult =
  | Ok<200, NoCapReminderPreferenceResponse>
  | (Api<400, InvalidRequest> & Outcome<'rejected'>)
  | (Api<401, Unauthorized> & Outcome<'rejected'>)
  | (Api<402, PaymentRequired> & Outcome<'rejected'>)
  | (Api<403, Forbidden> & Outcome<'rejected'>)
  | (Api<404, NotFound> & Outcome<'rejected'>)
  | (Api<409, Conflict> & Outcome<'rejected'>)
  | (Api<429, TooManyRequests> & Outcome<'rejected'>)
  | (Api<500, InternalError> & Outcome<'unknown'>)
  | NoAnswerToWrite;

/** What `reconcile` may return for a call of `billing.dismissNoCapReminder`. */
export type BillingDismissNoCapReminderCandidate = NoCapReminderPreferenceResponse;

/** Arguments of `billing.getAutoRechargeRequiresAction`. */
export interface BillingGetAutoRechargeRequiresActionArgs {
  /** Id of the organization. Format: uuid. Inferred: format. */
  organizationId: string;
}

/** Result of `billing.getAutoRechargeRequiresAction`. */
export type BillingGetAutoRechargeRequiresActionResult =
  | Ok<200, AutoRechargeRequiresActionResponse>
  | Api<400, InvalidRequest>
  | Api<401, Unauthorized>
  | Api<402, PaymentRequired>
  | Api<403, Forbidden>
  | Api<404, NotFound>
  | Api<409, Conflict>
  | Api<429, TooManyRequests>
  | Api<500, InternalError>
  | NoAnswer;

/** Arguments of `billing.stripeWebhook`. */
export interface BillingStripeWebhookArgs {
  /** Signature of the body with the webhook's secret, as Stripe sends it. */
  'stripe-signature': string;
  /**
   * The event as JSON, byte for byte what was signed.
   * It is sent as it is, and the server looks at no content type.
   */
  body: string | Uint8Array | ArrayBuffer;
}

/** Result of `billing.stripeWebhook`. */
export type BillingStripeWebhookResult =
  | Ok<200, StripeWebhookResponse>
  | (Api<400, InvalidRequest> & Outcome<'rejected'>)
  | (Api<401, Unauthorized> & Outcome<'rejected'>)
  | (Api<402, PaymentRequired> & Outcome<'rejected'>)
  | (Api<403, Forbidden> & Outcome<'rejected'>)
  | (Api<404, NotFound> & Outcome<'rejected'>)
  | (Api<409, Conflict> & Outcome<'rejected'>)
  | (Api<429, TooManyRequests> & Outcome<'rejected'>)
  | (Api<500, InternalError> & Outcome<'unknown'>)
  | NoAnswerToWrite;

/** The arguments that `defaults` can set for all calls. */
export interface TxAgentKitShared {
  /** Id of the organization. Format: uuid. Inferred: format. */
  organizationId: string;
}

/** What `credential` takes. */
export type TxAgentKitCredential = string;

/**
 * Subscription, credit and automatic recharge of an organization.
 * From tx-agent-kit contracts/billing.ts. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/BillingSettings)
 */
export interface BillingSettings {
  /** Format: uuid. */
  organizationId: string;
  /** Where mail about billing goes. */
  billingEmail: string | null;
  stripeCustomerId: string | null;
  stripeSubscriptionId: string | null;
  stripePaymentMethodId: string | null;
  stripeMeteredSubscriptionItemId: string | null;
  /** Credit, including what is reserved. Unit: decimillicents. */
  creditsBalanceDecimillicents: Decimillicents;
  /** Credit held for work in progress. Unit: decimillicents. */
  reservedCreditsDecimillicents: Decimillicents;
  /** Whether the credit is recharged without being asked. */
  autoRechargeEnabled: boolean;
  /** Credit below which it is recharged. Unit: decimillicents. */
  autoRechargeThresholdDecimillicents: Decimillicents | null;
  /** Amount of each recharge. Unit: decimillicents. */
  autoRechargeAmountDecimillicents: Decimillicents | null;
  /** Most that may be used. Unit: decimillicents. */
  usageCapDecimillicents: Decimillicents | null;
  isSubscribed: boolean;
  subscriptionStatus: 'active' | 'inactive' | 'trialing' | 'past_due' | 'canceled' | 'paused' | 'unpaid' | (string & {});
  subscriptionPlan: 'try_me' | 'pro' | 'agency' | null | (string & {});
  subscriptionStartedAt: string | null;
  subscriptionEndsAt: string | null;
  /** End of the period that is paid for. */
  subscriptionCurrentPeriodEnd: string | null;
  /** When the organization was suspended, in ISO 8601. */
  suspendedAt: string | null;
  /** Date given with a failed payment, in ISO 8601; only paying clears it. */
  paymentGracePeriodEndsAt: string | null;
}

/**
 * A session on pages of Stripe.
 * From tx-agent-kit contracts/billing.ts. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/SessionUrlResponse)
 */
export interface SessionUrlResponse {
  /** Id of the session. */
  id: string;
  /** Where to send the user. */
  url: string;
}

/**
 * Usage of one category in a period.
 * From tx-agent-kit contracts/billing.ts. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/UsageSummaryResponse)
 */
export interface UsageSummaryResponse {
  /** Format: uuid. */
  organizationId: string;
  /** What was used. */
  category: 'text_generation' | 'image_generation' | 'video_generation' | 'storage' | 'openrouter_inference' | 'workflow_execution' | 'api_call' | (string & {});
  /** Start of the period, in ISO 8601. */
  periodStart: string;
  /** End of the period, in ISO 8601. */
  periodEnd: string;
  /** How much was used. */
  totalQuantity: number;
  /** What the usage cost. Unit: decimillicents. */
  totalCostDecimillicents: Decimillicents;
}

/**
 * Credit of an organization.
 * From tx-agent-kit contracts/billing.ts. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/CreditBalanceResponse)
 */
export interface CreditBalanceResponse {
  /** Credit, including what is reserved. Unit: decimillicents. */
  creditsBalanceDecimillicents: Decimillicents;
  /** Credit held for work in progress. Unit: decimillicents. */
  reservedCreditsDecimillicents: Decimillicents;
  /** Credit that can be spent. Unit: decimillicents. */
  availableDecimillicents: Decimillicents;
  /** Whether no credit can be spent, as one of the next two is set. */
  isSuspended: boolean;
  /** When the organization was suspended, in ISO 8601. */
  suspendedAt: string | null;
  /** Date given with a failed payment, in ISO 8601; only paying clears it. */
  paymentGracePeriodEndsAt: string | null;
}

/**
 * One page of entries.
 * From tx-agent-kit api.ts. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/CreditHistoryResponse)
 */
export interface CreditHistoryResponse {
  items: CreditHistoryItem[];
  /** What to ask for the next page with; null on the last. */
  cursor: string | null;
  /** Whether there is a next page. */
  hasMore: boolean;
}

/**
 * One entry of the credit's history.
 * From tx-agent-kit api.ts and tx-agent-kit credit-ledger.ts. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/CreditHistoryItem)
 */
export interface CreditHistoryItem {
  /** Format: uuid. */
  id: string;
  entryType: 'purchase' | 'usage' | 'adjustment' | 'refund' | 'auto_recharge' | 'reserve' | 'release' | (string & {});
  /** Amount of the entry, negative where it lowers the balance. Unit: decimillicents. */
  amountDecimillicents: Decimillicents;
  reason: string;
  referenceId: string | null;
  /** Credit after the entry, including what is reserved. Unit: decimillicents. */
  balanceAfter: Decimillicents;
  /** When the entry was made, in ISO 8601. */
  createdAt: string;
}

/**
 * Whether a user still wants the reminder to set a usage cap.
 * From tx-agent-kit contracts/billing.ts. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/NoCapReminderPreferenceResponse)
 */
export interface NoCapReminderPreferenceResponse {
  dismissed: boolean;
}

/**
 * The recharge awaiting action, or null.
 * From tx-agent-kit contracts/billing.ts. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/AutoRechargeRequiresActionResponse)
 */
export type AutoRechargeRequiresActionResponse = AutoRechargeRequiresActionChallenge | null;

/**
 * A recharge that its user has to confirm with Stripe.
 * From tx-agent-kit contracts/billing.ts. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/AutoRechargeRequiresActionChallenge)
 */
export interface AutoRechargeRequiresActionChallenge {
  /** Id of the recharge. Format: uuid. */
  attemptId: string;
  /** Amount of the recharge. Unit: decimillicents. */
  amountDecimillicents: Decimillicents;
  stripePaymentIntentId: string;
  /** Secret with which Stripe's library confirms the payment. */
  clientSecret: string;
}

/**
 * What became of an event.
 * From tx-agent-kit contracts/billing.ts. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/StripeWebhookResponse)
 */
export interface StripeWebhookResponse {
  processed: boolean;
  /** Whether the event had come before. */
  idempotent: boolean;
  /** Id that Stripe gave the event. */
  eventId: string;
}

/**
 * A request that does not fit its schema, or has a value that the server refuses.
 * Inferred: name. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/InvalidRequest)
 */
export type InvalidRequest = HttpApiDecodeError | BadRequest;

/**
 * The request does not fit its schema.
 * From tx-agent-kit openapi.json. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/HttpApiDecodeError)
 */
export interface HttpApiDecodeError {
  _tag: 'HttpApiDecodeError';
  /** A message about the result. */
  message: string;
  issues: Issue[];
}

/**
 * One place where a request does not fit its schema.
 * From tx-agent-kit openapi.json. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/Issue)
 */
export interface Issue {
  /** What is wrong. */
  _tag: 'Pointer' | 'Unexpected' | 'Missing' | 'Composite' | 'Refinement' | 'Transformation' | 'Type' | 'Forbidden' | (string & {});
  path: PropertyKey[];
  /** What is wrong, in words. */
  message: string;
}

/**
 * One step to the place: a name, an index or, in a server's own terms, a symbol.
 * From tx-agent-kit openapi.json. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/PropertyKey)
 */
export type PropertyKey = string | number | Record<string, unknown>;

/**
 * The server refuses a value of the request.
 * From tx-agent-kit openapi.json. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/BadRequest)
 */
export interface BadRequest {
  _tag: 'BadRequest';
  /** A message about the result. */
  message: string;
}

/**
 * The bearer token is missing or not valid, or its user may not do this.
 * From tx-agent-kit openapi.json. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/Unauthorized)
 */
export interface Unauthorized {
  _tag: 'Unauthorized';
  /** A message about the result. */
  message: string;
}

/**
 * A payment is needed first.
 * From tx-agent-kit openapi.json. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/PaymentRequired)
 */
export interface PaymentRequired {
  _tag: 'PaymentRequired';
  /** A message about the result. */
  message: string;
}

/**
 * The server does not allow this.
 * From tx-agent-kit openapi.json. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/Forbidden)
 */
export interface Forbidden {
  _tag: 'Forbidden';
  /** A message about the result. */
  message: string;
}

/**
 * There is no such organization.
 * From tx-agent-kit openapi.json. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/NotFound)
 */
export interface NotFound {
  _tag: 'NotFound';
  /** A message about the result. */
  message: string;
}

/**
 * The request conflicts with what is there.
 * From tx-agent-kit openapi.json. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/Conflict)
 */
export interface Conflict {
  _tag: 'Conflict';
  /** A message about the result. */
  message: string;
}

/**
 * There were too many requests.
 * From tx-agent-kit openapi.json. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/TooManyRequests)
 */
export interface TooManyRequests {
  _tag: 'TooManyRequests';
  /** A message about the result. */
  message: string;
}

/**
 * The server failed.
 * From tx-agent-kit openapi.json. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html#type/InternalError)
 */
export interface InternalError {
  _tag: 'InternalError';
  /** A message about the result. */
  message: string;
}
