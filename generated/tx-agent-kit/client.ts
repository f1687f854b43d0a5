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
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     *
     * - 200: The billing settings.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * `GET /v1/organizations/{organizationId}/billing`
     */
    getBillingSettings(args: BillingGetBillingSettingsArgs, options?: CallOptions): Promise<BillingGetBillingSettingsResult>;
    /**
     * Update the billing settings.
     *
     * Changes the settings that are sent, keeps those that are not, and clears those that are null.
     * While automatic recharge is on, its threshold and amount cannot be cleared.
     * Only admins of the organization may call it.
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     * Body: published in tx-agent-kit openapi.json.
     *
     * - 200: The billing settings as changed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * After an unknown outcome, `reconcile` looks in `billing.getBillingSettings` whether `billingEmail` is as given and `autoRechargeEnabled` is as given and `autoRechargeThresholdDecimillicents` is as given and `autoRechargeAmountDecimillicents` is as given and `usageCapDecimillicents` is as given.
     *
     * `PATCH /v1/organizations/{organizationId}/billing`
     */
    updateBillingSettings(args: BillingUpdateBillingSettingsArgs, options?: CallOptions): Promise<BillingUpdateBillingSettingsResult>;
    /**
     * Start a subscription checkout.
     *
     * Opens a Stripe Checkout session in which the user subscribes to a plan.
     * Only admins of the organization may call it.
     * A server process takes 10 calls in 60 seconds for one organization, and answers further ones 429.
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     * Body: published in tx-agent-kit openapi.json.
     *
     * - 200: The session to send the user to.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * After an unknown outcome, no operation can tell what became of the call: the API lists no checkout sessions.
     *
     * `POST /v1/billing/checkout`
     */
    createCheckoutSession(args: BillingCreateCheckoutSessionArgs, options?: CallOptions): Promise<BillingCreateCheckoutSessionResult>;
    /**
     * Open the customer portal.
     *
     * Opens a session of the Stripe customer portal, in which the user manages the subscription and the cards.
     * Only admins of the organization may call it.
     * A server process takes 10 calls in 60 seconds for one organization, and answers further ones 429.
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     * Body: published in tx-agent-kit openapi.json.
     *
     * - 200: The session to send the user to.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * After an unknown outcome, no operation can tell what became of the call: the API lists no portal sessions.
     *
     * `POST /v1/billing/portal`
     */
    createPortalSession(args: BillingCreatePortalSessionArgs, options?: CallOptions): Promise<BillingCreatePortalSessionResult>;
    /**
     * Start a top-up.
     *
     * Opens a Stripe Checkout session in which the user pays once for more credit.
     * No money moves before the user has paid there.
     * Only admins of the organization may call it.
     * A server process takes 10 calls in 60 seconds for one organization, and answers further ones 429.
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     * Body: published in tx-agent-kit openapi.json.
     *
     * - 200: The session to send the user to.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * After an unknown outcome, no operation can tell what became of the call: the API lists no checkout sessions, and the credit history shows a top-up only once its user has paid.
     *
     * `POST /v1/billing/{organizationId}/top-up`
     */
    createTopUpSession(args: BillingCreateTopUpSessionArgs, options?: CallOptions): Promise<BillingCreateTopUpSessionResult>;
    /**
     * Subscribe without Stripe.
     *
     * Subscribes the organization to a plan and grants its welcome credit, without a payment.
     * Servers in production and staging answer 403.
     * Only admins of the organization may call it.
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     * Body: published in tx-agent-kit openapi.json.
     *
     * - 200: The billing settings as set up.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * After an unknown outcome, `reconcile` looks in `billing.getBillingSettings` whether `subscriptionPlan` is as given and `isSubscribed` is `true`.
     *
     * `POST /v1/billing/{organizationId}/dev/complete-local`
     */
    completeLocalBillingSetup(args: BillingCompleteLocalBillingSetupArgs, options?: CallOptions): Promise<BillingCompleteLocalBillingSetupResult>;
    /**
     * Sum up the usage.
     *
     * Returns what the organization used of one category in a period of at most 92 days, and what that cost.
     * Any member of an organization with an active subscription may call it.
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     *
     * - 200: The usage.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * `GET /v1/organizations/{organizationId}/usage`
     */
    getUsageSummary(args: BillingGetUsageSummaryArgs, options?: CallOptions): Promise<BillingGetUsageSummaryResult>;
    /**
     * Get the credit balance.
     *
     * Returns the credit of the organization, and whether it can be spent.
     * Any member may call it.
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     *
     * - 200: The credit balance.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * `GET /v1/billing/{organizationId}/credits`
     */
    getCreditBalance(args: BillingGetCreditBalanceArgs, options?: CallOptions): Promise<BillingGetCreditBalanceResult>;
    /**
     * List credit entries.
     *
     * Returns what changed the credit of the organization, the newest first, a page at a time.
     * Any member may call it.
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (pager). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     *
     * - 200: One page of entries.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * It has `.pages()` and `.items()`, too, where `createClient` is given `pages`.
     *
     * `GET /v1/billing/{organizationId}/credits/history`
     */
    getCreditHistory(args: BillingGetCreditHistoryArgs, options?: CallOptions): Promise<BillingGetCreditHistoryResult>;
    /**
     * Get the reminder of a missing usage cap.
     *
     * Returns whether the calling user has dismissed the reminder to set a usage cap.
     * Only admins of the organization may call it.
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     *
     * - 200: The state of the reminder.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * `GET /v1/billing/{organizationId}/no-cap-reminder`
     */
    getNoCapReminder(args: BillingGetNoCapReminderArgs, options?: CallOptions): Promise<BillingGetNoCapReminderResult>;
    /**
     * Dismiss the reminder of a missing usage cap.
     *
     * Dismisses the reminder for the calling user.
     * Only admins of the organization may call it.
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     *
     * - 200: The reminder is dismissed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * After an unknown outcome, `reconcile` looks in `billing.getNoCapReminder` whether `dismissed` is `true`.
     *
     * `POST /v1/billing/{organizationId}/no-cap-reminder/dismiss`
     */
    dismissNoCapReminder(args: BillingDismissNoCapReminderArgs, options?: CallOptions): Promise<BillingDismissNoCapReminderResult>;
    /**
     * Get the recharge that waits for its user.
     *
     * Returns the latest automatic recharge that the card's bank wants the user to confirm, or null if none waits.
     * Only admins of the organization may call it.
     * Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
     *
     * - 200: The recharge, or null.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * `GET /v1/billing/{organizationId}/auto-recharge/requires-action`
     */
    getAutoRechargeRequiresAction(args: BillingGetAutoRechargeRequiresActionArgs, options?: CallOptions): Promise<BillingGetAutoRechargeRequiresActionResult>;
    /**
     * Receive a Stripe event.
     *
     * Takes an event that Stripe sends about payments and subscriptions.
     * Stripe is its usual caller; no bearer token is needed, as the signature vouches for the body.
     * An event that came before changes nothing more.
     * Known: stated by the page (name); published in tx-agent-kit openapi.json and tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile).
     * Body: published in tx-agent-kit routes/billing.ts.
     *
     * - 200: The event is processed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 400: The request does not fit its schema, or the server refuses a value of it.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 401: The bearer token is missing or not valid, or its user may not do this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 402: A payment is needed first.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 403: The server does not allow this.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 404: There is no such organization.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 409: The request conflicts with what is there.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 429: There were too many requests.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     * - 500: The server failed.
     *   Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
     *
     * After an unknown outcome, no operation can tell what became of the call: the API lists no events that it has taken.
     *
     * `POST /v1/webhooks/stripe`
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

/** What `billing.getBillingSettings` takes. */
export interface BillingGetBillingSettingsArgs {
  /**
   * Id of the organization.
   * Known: stated by the page (name, presence, in, type); inferred by us (format).
   * Format: uuid.
   */
  organizationId: string;
}

/** How a call of `billing.getBillingSettings` ends. */
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

/** What `billing.updateBillingSettings` takes. */
export interface BillingUpdateBillingSettingsArgs {
  /**
   * Id of the organization.
   * Known: stated by the page (name, presence, in, type); inferred by us (format).
   * Format: uuid.
   */
  organizationId: string;
  /**
   * Where mail about billing goes.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  billingEmail?: string | null | undefined;
  /**
   * Whether the credit is recharged without being asked.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  autoRechargeEnabled?: boolean | undefined;
  /**
   * Credit below which it is recharged.
   * At least 1.
   * At most 5000000000.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  autoRechargeThresholdDecimillicents?: Decimillicents | null | undefined;
  /**
   * Amount of each recharge.
   * At least 100000.
   * At most 5000000000.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  autoRechargeAmountDecimillicents?: Decimillicents | null | undefined;
  /**
   * Most that may be used.
   * At least 0.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  usageCapDecimillicents?: Decimillicents | null | undefined;
}

/** How a call of `billing.updateBillingSettings` ends. */
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

/** What `reconcile` may find of a call of `billing.updateBillingSettings`. */
export type BillingUpdateBillingSettingsCandidate = BillingSettings;

/** What `billing.createCheckoutSession` takes. */
export interface BillingCreateCheckoutSessionArgs {
  /**
   * Id of the organization.
   * Known: published in tx-agent-kit contracts/billing.ts.
   * Format: uuid.
   */
  organizationId: string;
  /**
   * Plan to subscribe to.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  subscriptionPlan: 'try_me' | 'pro' | 'agency';
  /**
   * Where Stripe sends the user after paying.
   * Matches `^https?:\/\/`.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  successUrl: string;
  /**
   * Where Stripe sends the user who gives up.
   * Matches `^https?:\/\/`.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  cancelUrl: string;
}

/** How a call of `billing.createCheckoutSession` ends. */
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

/** What `billing.createPortalSession` takes. */
export interface BillingCreatePortalSessionArgs {
  /**
   * Id of the organization.
   * Known: published in tx-agent-kit contracts/billing.ts.
   * Format: uuid.
   */
  organizationId: string;
  /**
   * Where Stripe sends the user back to.
   * Matches `^https?:\/\/`.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  returnUrl: string;
}

/** How a call of `billing.createPortalSession` ends. */
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

/** What `billing.createTopUpSession` takes. */
export interface BillingCreateTopUpSessionArgs {
  /**
   * Id of the organization.
   * Known: stated by the page (name, presence, in, type); inferred by us (format).
   * Format: uuid.
   */
  organizationId: string;
  /**
   * Amount to add.
   * At least 100000.
   * At most 5000000000.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  amountDecimillicents: Decimillicents;
  /**
   * Where Stripe sends the user after paying.
   * Matches `^https?:\/\/`.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  successUrl: string;
  /**
   * Where Stripe sends the user who gives up.
   * Matches `^https?:\/\/`.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  cancelUrl: string;
}

/** How a call of `billing.createTopUpSession` ends. */
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

/** What `billing.completeLocalBillingSetup` takes. */
export interface BillingCompleteLocalBillingSetupArgs {
  /**
   * Id of the organization.
   * Known: stated by the page (name, presence, in, type); inferred by us (format).
   * Format: uuid.
   */
  organizationId: string;
  /**
   * Plan to subscribe to.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  subscriptionPlan: 'try_me' | 'pro' | 'agency';
}

/** How a call of `billing.completeLocalBillingSetup` ends. */
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

/** What `reconcile` may find of a call of `billing.completeLocalBillingSetup`. */
export type BillingCompleteLocalBillingSetupCandidate = BillingSettings;

/** What `billing.getUsageSummary` takes. */
export interface BillingGetUsageSummaryArgs {
  /**
   * Id of the organization.
   * Known: stated by the page (name, presence, in, type); inferred by us (format).
   * Format: uuid.
   */
  organizationId: string;
  /**
   * What was used; the last three values occur in old records only.
   * Known: stated by the page (name, presence, in, type), as in tx-agent-kit contracts/billing.ts; published in tx-agent-kit contracts/billing.ts (enum).
   */
  category: 'text_generation' | 'image_generation' | 'video_generation' | 'storage' | 'openrouter_inference' | 'workflow_execution' | 'api_call';
  /**
   * Start of the period, a date in ISO 8601; 30 days ago if left out.
   * Known: stated by the page, as in tx-agent-kit contracts/billing.ts.
   */
  periodStart?: string | undefined;
  /**
   * End of the period, a date in ISO 8601; now if left out.
   * Known: stated by the page, as in tx-agent-kit contracts/billing.ts.
   */
  periodEnd?: string | undefined;
}

/** How a call of `billing.getUsageSummary` ends. */
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

/** What `billing.getCreditBalance` takes. */
export interface BillingGetCreditBalanceArgs {
  /**
   * Id of the organization.
   * Known: stated by the page (name, presence, in, type); inferred by us (format).
   * Format: uuid.
   */
  organizationId: string;
}

/** How a call of `billing.getCreditBalance` ends. */
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

/** What `billing.getCreditHistory` takes. */
export interface BillingGetCreditHistoryArgs {
  /**
   * Id of the organization.
   * Known: stated by the page (name, presence, in, type); inferred by us (format).
   * Format: uuid.
   */
  organizationId: string;
  /**
   * Entries on a page, from 1 to 100, as text.
   * A number beyond that counts as the nearer end, anything else and 0 as the default.
   * Known: stated by the page (name, presence, in, type), as in tx-agent-kit routes/billing.ts; published in tx-agent-kit routes/billing.ts (default).
   * @default "50"
   */
  limit?: string | undefined;
  /**
   * The `cursor` of the page before.
   * Known: stated by the page (name, presence, in, type), as in tx-agent-kit routes/billing.ts; published in tx-agent-kit routes/billing.ts (format).
   * Format: uuid.
   */
  cursor?: string | undefined;
}

/** How a call of `billing.getCreditHistory` ends. */
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

/** A page of `billing.getCreditHistory`, or how its call ended. */
export type BillingGetCreditHistoryPage = Page<BillingGetCreditHistoryResult, Pick<BillingGetCreditHistoryArgs, 'cursor'>>;

/** Lists all there is with `billing.getCreditHistory`. */
export interface BillingGetCreditHistoryWalks {
  /**
   * The result of each page in turn; the last one, or the first that is not `ok`, ends the walk.
   * `next` of a page has the arguments that resume it there.
   */
  pages(args: BillingGetCreditHistoryArgs, options?: PageOptions): AsyncGenerator<BillingGetCreditHistoryPage, void>;
  /** The items of all pages in turn. Throws an `ApiError` for a page that is not `ok`. */
  items(args: BillingGetCreditHistoryArgs, options?: PageOptions): AsyncGenerator<CreditHistoryItem, void>;
}

/** What `billing.getNoCapReminder` takes. */
export interface BillingGetNoCapReminderArgs {
  /**
   * Id of the organization.
   * Known: stated by the page (name, presence, in, type); inferred by us (format).
   * Format: uuid.
   */
  organizationId: string;
}

/** How a call of `billing.getNoCapReminder` ends. */
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

/** What `billing.dismissNoCapReminder` takes. */
export interface BillingDismissNoCapReminderArgs {
  /**
   * Id of the organization.
   * Known: stated by the page (name, presence, in, type); inferred by us (format).
   * Format: uuid.
   */
  organizationId: string;
}

/** How a call of `billing.dismissNoCapReminder` ends. */
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

/** What `reconcile` may find of a call of `billing.dismissNoCapReminder`. */
export type BillingDismissNoCapReminderCandidate = NoCapReminderPreferenceResponse;

/** What `billing.getAutoRechargeRequiresAction` takes. */
export interface BillingGetAutoRechargeRequiresActionArgs {
  /**
   * Id of the organization.
   * Known: stated by the page (name, presence, in, type); inferred by us (format).
   * Format: uuid.
   */
  organizationId: string;
}

/** How a call of `billing.getAutoRechargeRequiresAction` ends. */
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

/** What `billing.stripeWebhook` takes. */
export interface BillingStripeWebhookArgs {
  /**
   * Signature of the body with the webhook's secret, as Stripe sends it.
   * Known: published in tx-agent-kit routes/billing.ts.
   */
  'stripe-signature': string;
  /**
   * The event as JSON, byte for byte what was signed.
   * It is sent as it is, and the server looks at no content type.
   */
  body: string | Uint8Array | ArrayBuffer;
}

/** How a call of `billing.stripeWebhook` ends. */
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

/** The arguments that `defaults` may give once for all calls. */
export interface TxAgentKitShared {
  /**
   * Id of the organization.
   * Known: stated by the page (name, presence, in, type); inferred by us (format).
   * Format: uuid.
   */
  organizationId: string;
}

/** What `credential` takes. */
export type TxAgentKitCredential = string;

/**
 * Subscription, credit and automatic recharge of an organization.
 * Known: published in tx-agent-kit contracts/billing.ts.
 */
export interface BillingSettings {
  /**
   * Known: published in tx-agent-kit contracts/billing.ts.
   * Format: uuid.
   */
  organizationId: string;
  /**
   * Where mail about billing goes.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  billingEmail: string | null;
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  stripeCustomerId: string | null;
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  stripeSubscriptionId: string | null;
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  stripePaymentMethodId: string | null;
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  stripeMeteredSubscriptionItemId: string | null;
  /**
   * Credit, including what is reserved.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  creditsBalanceDecimillicents: Decimillicents;
  /**
   * Credit held for work in progress.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  reservedCreditsDecimillicents: Decimillicents;
  /**
   * Whether the credit is recharged without being asked.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  autoRechargeEnabled: boolean;
  /**
   * Credit below which it is recharged.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  autoRechargeThresholdDecimillicents: Decimillicents | null;
  /**
   * Amount of each recharge.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  autoRechargeAmountDecimillicents: Decimillicents | null;
  /**
   * Most that may be used.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  usageCapDecimillicents: Decimillicents | null;
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  isSubscribed: boolean;
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  subscriptionStatus: 'active' | 'inactive' | 'trialing' | 'past_due' | 'canceled' | 'paused' | 'unpaid' | (string & {});
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  subscriptionPlan: 'try_me' | 'pro' | 'agency' | null | (string & {});
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  subscriptionStartedAt: string | null;
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  subscriptionEndsAt: string | null;
  /**
   * End of the period that is paid for.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  subscriptionCurrentPeriodEnd: string | null;
  /**
   * When the organization was suspended, in ISO 8601.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  suspendedAt: string | null;
  /**
   * Date given with a failed payment, in ISO 8601; only paying clears it.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  paymentGracePeriodEndsAt: string | null;
}

/**
 * A session on pages of Stripe.
 * Known: published in tx-agent-kit contracts/billing.ts.
 */
export interface SessionUrlResponse {
  /**
   * Id of the session.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  id: string;
  /**
   * Where to send the user.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  url: string;
}

/**
 * Usage of one category in a period.
 * Known: published in tx-agent-kit contracts/billing.ts.
 */
export interface UsageSummaryResponse {
  /**
   * Known: published in tx-agent-kit contracts/billing.ts.
   * Format: uuid.
   */
  organizationId: string;
  /**
   * What was used.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  category: 'text_generation' | 'image_generation' | 'video_generation' | 'storage' | 'openrouter_inference' | 'workflow_execution' | 'api_call' | (string & {});
  /**
   * Start of the period, in ISO 8601.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  periodStart: string;
  /**
   * End of the period, in ISO 8601.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  periodEnd: string;
  /**
   * How much was used.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  totalQuantity: number;
  /**
   * What the usage cost.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  totalCostDecimillicents: Decimillicents;
}

/**
 * Credit of an organization.
 * Known: published in tx-agent-kit contracts/billing.ts.
 */
export interface CreditBalanceResponse {
  /**
   * Credit, including what is reserved.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  creditsBalanceDecimillicents: Decimillicents;
  /**
   * Credit held for work in progress.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  reservedCreditsDecimillicents: Decimillicents;
  /**
   * Credit that can be spent.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  availableDecimillicents: Decimillicents;
  /**
   * Whether no credit can be spent, as one of the next two is set.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  isSuspended: boolean;
  /**
   * When the organization was suspended, in ISO 8601.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  suspendedAt: string | null;
  /**
   * Date given with a failed payment, in ISO 8601; only paying clears it.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  paymentGracePeriodEndsAt: string | null;
}

/**
 * One page of entries.
 * Known: published in tx-agent-kit api.ts.
 */
export interface CreditHistoryResponse {
  /** Known: published in tx-agent-kit api.ts. */
  items: CreditHistoryItem[];
  /**
   * What to ask for the next page with; null on the last.
   * Known: published in tx-agent-kit api.ts.
   */
  cursor: string | null;
  /**
   * Whether there is a next page.
   * Known: published in tx-agent-kit api.ts.
   */
  hasMore: boolean;
}

/**
 * One entry of the credit's history.
 * Known: published in tx-agent-kit api.ts.
 */
export interface CreditHistoryItem {
  /**
   * Known: published in tx-agent-kit api.ts.
   * Format: uuid.
   */
  id: string;
  /** Known: published in tx-agent-kit api.ts. */
  entryType: 'purchase' | 'usage' | 'adjustment' | 'refund' | 'auto_recharge' | 'reserve' | 'release' | (string & {});
  /**
   * Amount of the entry, negative where it lowers the balance.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit api.ts.
   */
  amountDecimillicents: Decimillicents;
  /** Known: published in tx-agent-kit api.ts. */
  reason: string;
  /** Known: published in tx-agent-kit api.ts. */
  referenceId: string | null;
  /**
   * Credit after the entry, including what is reserved.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit api.ts (name, presence, type), in tx-agent-kit credit-ledger.ts (unit).
   */
  balanceAfter: Decimillicents;
  /**
   * When the entry was made, in ISO 8601.
   * Known: published in tx-agent-kit api.ts.
   */
  createdAt: string;
}

/**
 * Whether a user still wants the reminder to set a usage cap.
 * Known: published in tx-agent-kit contracts/billing.ts.
 */
export interface NoCapReminderPreferenceResponse {
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  dismissed: boolean;
}

/**
 * The recharge that waits for its user, or null.
 * Known: published in tx-agent-kit contracts/billing.ts.
 */
export type AutoRechargeRequiresActionResponse = AutoRechargeRequiresActionChallenge | null;

/**
 * A recharge that its user has to confirm with Stripe.
 * Known: published in tx-agent-kit contracts/billing.ts.
 */
export interface AutoRechargeRequiresActionChallenge {
  /**
   * Id of the recharge.
   * Known: published in tx-agent-kit contracts/billing.ts.
   * Format: uuid.
   */
  attemptId: string;
  /**
   * Amount of the recharge.
   * Unit: decimillicents.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  amountDecimillicents: Decimillicents;
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  stripePaymentIntentId: string;
  /**
   * Secret with which Stripe's library confirms the payment.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  clientSecret: string;
}

/**
 * What became of an event.
 * Known: published in tx-agent-kit contracts/billing.ts.
 */
export interface StripeWebhookResponse {
  /** Known: published in tx-agent-kit contracts/billing.ts. */
  processed: boolean;
  /**
   * Whether the event had come before.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  idempotent: boolean;
  /**
   * Id that Stripe gave the event.
   * Known: published in tx-agent-kit contracts/billing.ts.
   */
  eventId: string;
}

/**
 * A request that does not fit its schema, or has a value that the server refuses.
 * Known: published in tx-agent-kit openapi.json (type); inferred by us (name).
 */
export type InvalidRequest = HttpApiDecodeError | BadRequest;

/**
 * The request does not fit its schema.
 * Known: published in tx-agent-kit openapi.json.
 */
export interface HttpApiDecodeError {
  /** Known: published in tx-agent-kit openapi.json. */
  _tag: 'HttpApiDecodeError';
  /**
   * What happened, in words.
   * Known: published in tx-agent-kit openapi.json.
   */
  message: string;
  /** Known: published in tx-agent-kit openapi.json. */
  issues: Issue[];
}

/**
 * One place where a request does not fit its schema.
 * Known: published in tx-agent-kit openapi.json.
 */
export interface Issue {
  /**
   * What is wrong.
   * Known: published in tx-agent-kit openapi.json.
   */
  _tag: 'Pointer' | 'Unexpected' | 'Missing' | 'Composite' | 'Refinement' | 'Transformation' | 'Type' | 'Forbidden' | (string & {});
  /** Known: published in tx-agent-kit openapi.json. */
  path: PropertyKey[];
  /**
   * What is wrong, in words.
   * Known: published in tx-agent-kit openapi.json.
   */
  message: string;
}

/**
 * One step to the place: a name, an index or, in a server's own terms, a symbol.
 * Known: published in tx-agent-kit openapi.json.
 */
export type PropertyKey = string | number | Record<string, unknown>;

/**
 * The server refuses a value of the request.
 * Known: published in tx-agent-kit openapi.json.
 */
export interface BadRequest {
  /** Known: published in tx-agent-kit openapi.json. */
  _tag: 'BadRequest';
  /**
   * What happened, in words.
   * Known: published in tx-agent-kit openapi.json.
   */
  message: string;
}

/**
 * The bearer token is missing or not valid, or its user may not do this.
 * Known: published in tx-agent-kit openapi.json.
 */
export interface Unauthorized {
  /** Known: published in tx-agent-kit openapi.json. */
  _tag: 'Unauthorized';
  /**
   * What happened, in words.
   * Known: published in tx-agent-kit openapi.json.
   */
  message: string;
}

/**
 * A payment is needed first.
 * Known: published in tx-agent-kit openapi.json.
 */
export interface PaymentRequired {
  /** Known: published in tx-agent-kit openapi.json. */
  _tag: 'PaymentRequired';
  /**
   * What happened, in words.
   * Known: published in tx-agent-kit openapi.json.
   */
  message: string;
}

/**
 * The server does not allow this.
 * Known: published in tx-agent-kit openapi.json.
 */
export interface Forbidden {
  /** Known: published in tx-agent-kit openapi.json. */
  _tag: 'Forbidden';
  /**
   * What happened, in words.
   * Known: published in tx-agent-kit openapi.json.
   */
  message: string;
}

/**
 * There is no such organization.
 * Known: published in tx-agent-kit openapi.json.
 */
export interface NotFound {
  /** Known: published in tx-agent-kit openapi.json. */
  _tag: 'NotFound';
  /**
   * What happened, in words.
   * Known: published in tx-agent-kit openapi.json.
   */
  message: string;
}

/**
 * The request conflicts with what is there.
 * Known: published in tx-agent-kit openapi.json.
 */
export interface Conflict {
  /** Known: published in tx-agent-kit openapi.json. */
  _tag: 'Conflict';
  /**
   * What happened, in words.
   * Known: published in tx-agent-kit openapi.json.
   */
  message: string;
}

/**
 * There were too many requests.
 * Known: published in tx-agent-kit openapi.json.
 */
export interface TooManyRequests {
  /** Known: published in tx-agent-kit openapi.json. */
  _tag: 'TooManyRequests';
  /**
   * What happened, in words.
   * Known: published in tx-agent-kit openapi.json.
   */
  message: string;
}

/**
 * The server failed.
 * Known: published in tx-agent-kit openapi.json.
 */
export interface InternalError {
  /** Known: published in tx-agent-kit openapi.json. */
  _tag: 'InternalError';
  /**
   * What happened, in words.
   * Known: published in tx-agent-kit openapi.json.
   */
  message: string;
}
