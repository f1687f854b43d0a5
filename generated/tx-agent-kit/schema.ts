// Generated from specs/tx-agent-kit/openapi.yaml. Do not edit: run `npm run generate`.

import type { Decimillicents } from '../../src/api/unit.ts';

export interface paths {
    "/v1/organizations/{organizationId}/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the billing settings
         * @description Returns the subscription, credit and automatic recharge of the organization.
         *     Any member may call it.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         */
        get: operations["billing.getBillingSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update the billing settings
         * @description Changes the settings that are sent, keeps those that are not, and clears those that are null.
         *     While automatic recharge is on, its threshold and amount cannot be cleared.
         *     Only admins of the organization may call it.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         *     Body: published in tx-agent-kit openapi.json.
         */
        patch: operations["billing.updateBillingSettings"];
        trace?: never;
    };
    "/v1/billing/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a subscription checkout
         * @description Opens a Stripe Checkout session in which the user subscribes to a plan.
         *     Only admins of the organization may call it.
         *     A server process takes 10 calls in 60 seconds for one organization, and answers further ones 429.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         *     Body: published in tx-agent-kit openapi.json.
         */
        post: operations["billing.createCheckoutSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the customer portal
         * @description Opens a session of the Stripe customer portal, in which the user manages the subscription and the cards.
         *     Only admins of the organization may call it.
         *     A server process takes 10 calls in 60 seconds for one organization, and answers further ones 429.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         *     Body: published in tx-agent-kit openapi.json.
         */
        post: operations["billing.createPortalSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/{organizationId}/top-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a top-up
         * @description Opens a Stripe Checkout session in which the user pays once for more credit.
         *     No money moves before the user has paid there.
         *     Only admins of the organization may call it.
         *     A server process takes 10 calls in 60 seconds for one organization, and answers further ones 429.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         *     Body: published in tx-agent-kit openapi.json.
         */
        post: operations["billing.createTopUpSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/{organizationId}/dev/complete-local": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Subscribe without Stripe
         * @description Subscribes the organization to a plan and grants its welcome credit, without a payment.
         *     Servers in production and staging answer 403.
         *     Only admins of the organization may call it.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         *     Body: published in tx-agent-kit openapi.json.
         */
        post: operations["billing.completeLocalBillingSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organizations/{organizationId}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up the usage
         * @description Returns what the organization used of one category in a period of at most 92 days, and what that cost.
         *     Any member of an organization with an active subscription may call it.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         */
        get: operations["billing.getUsageSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/{organizationId}/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the credit balance
         * @description Returns the credit of the organization, and whether it can be spent.
         *     Any member may call it.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         */
        get: operations["billing.getCreditBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/{organizationId}/credits/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credit entries
         * @description Returns what changed the credit of the organization, the newest first, a page at a time.
         *     Any member may call it.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (pager). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         */
        get: operations["billing.getCreditHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/{organizationId}/no-cap-reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the reminder of a missing usage cap
         * @description Returns whether the calling user has dismissed the reminder to set a usage cap.
         *     Only admins of the organization may call it.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         */
        get: operations["billing.getNoCapReminder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/{organizationId}/no-cap-reminder/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss the reminder of a missing usage cap
         * @description Dismisses the reminder for the calling user.
         *     Only admins of the organization may call it.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         */
        post: operations["billing.dismissNoCapReminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/{organizationId}/auto-recharge/requires-action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the recharge that waits for its user
         * @description Returns the latest automatic recharge that the card's bank wants the user to confirm, or null if none waits.
         *     Only admins of the organization may call it.
         *     Known: stated by the page (name); published in tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns). Disputed (security): tx-agent-kit openapi.json says `none`, tx-agent-kit routes/billing.ts says `Authorization: Bearer`. We follow tx-agent-kit routes/billing.ts: the published OpenAPI declares no credential for any operation, but the code that answers refuses a call without a bearer token.
         */
        get: operations["billing.getAutoRechargeRequiresAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a Stripe event
         * @description Takes an event that Stripe sends about payments and subscriptions.
         *     Stripe is its usual caller; no bearer token is needed, as the signature vouches for the body.
         *     An event that came before changes nothing more.
         *     Known: stated by the page (name); published in tx-agent-kit openapi.json and tx-agent-kit routes/billing.ts (security), in tx-agent-kit openapi.json (operationId), in tx-agent-kit api.ts (returns); inferred by us (reconcile).
         *     Body: published in tx-agent-kit routes/billing.ts.
         */
        post: operations["billing.stripeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Subscription, credit and automatic recharge of an organization.
         *     Known: published in tx-agent-kit contracts/billing.ts.
         */
        BillingSettings: {
            /**
             * Format: uuid
             * @description Known: published in tx-agent-kit contracts/billing.ts.
             */
            organizationId: string;
            /**
             * @description Where mail about billing goes.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            billingEmail: string | null;
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            stripeCustomerId: string | null;
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            stripeSubscriptionId: string | null;
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            stripePaymentMethodId: string | null;
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            stripeMeteredSubscriptionItemId: string | null;
            /**
             * @description Credit, including what is reserved.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            creditsBalanceDecimillicents: Decimillicents;
            /**
             * @description Credit held for work in progress.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            reservedCreditsDecimillicents: Decimillicents;
            /**
             * @description Whether the credit is recharged without being asked.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            autoRechargeEnabled: boolean;
            /**
             * @description Credit below which it is recharged.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            autoRechargeThresholdDecimillicents: Decimillicents | null;
            /**
             * @description Amount of each recharge.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            autoRechargeAmountDecimillicents: Decimillicents | null;
            /**
             * @description Most that may be used.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            usageCapDecimillicents: Decimillicents | null;
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            isSubscribed: boolean;
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            subscriptionStatus: ("active" | "inactive" | "trialing" | "past_due" | "canceled" | "paused" | "unpaid") | (string & {});
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            subscriptionPlan: ("try_me" | "pro" | "agency" | null) | (string & {});
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            subscriptionStartedAt: string | null;
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            subscriptionEndsAt: string | null;
            /**
             * @description End of the period that is paid for.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            subscriptionCurrentPeriodEnd: string | null;
            /**
             * @description When the organization was suspended, in ISO 8601.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            suspendedAt: string | null;
            /**
             * @description Date given with a failed payment, in ISO 8601; only paying clears it.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            paymentGracePeriodEndsAt: string | null;
        };
        /**
         * @description A session on pages of Stripe.
         *     Known: published in tx-agent-kit contracts/billing.ts.
         */
        SessionUrlResponse: {
            /**
             * @description Id of the session.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            id: string;
            /**
             * @description Where to send the user.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            url: string;
        };
        /**
         * @description Usage of one category in a period.
         *     Known: published in tx-agent-kit contracts/billing.ts.
         */
        UsageSummaryResponse: {
            /**
             * Format: uuid
             * @description Known: published in tx-agent-kit contracts/billing.ts.
             */
            organizationId: string;
            /**
             * @description What was used.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            category: ("text_generation" | "image_generation" | "video_generation" | "storage" | "openrouter_inference" | "workflow_execution" | "api_call") | (string & {});
            /**
             * @description Start of the period, in ISO 8601.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            periodStart: string;
            /**
             * @description End of the period, in ISO 8601.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            periodEnd: string;
            /**
             * @description How much was used.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            totalQuantity: number;
            /**
             * @description What the usage cost.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            totalCostDecimillicents: Decimillicents;
        };
        /**
         * @description Credit of an organization.
         *     Known: published in tx-agent-kit contracts/billing.ts.
         */
        CreditBalanceResponse: {
            /**
             * @description Credit, including what is reserved.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            creditsBalanceDecimillicents: Decimillicents;
            /**
             * @description Credit held for work in progress.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            reservedCreditsDecimillicents: Decimillicents;
            /**
             * @description Credit that can be spent.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            availableDecimillicents: Decimillicents;
            /**
             * @description Whether no credit can be spent, as one of the next two is set.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            isSuspended: boolean;
            /**
             * @description When the organization was suspended, in ISO 8601.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            suspendedAt: string | null;
            /**
             * @description Date given with a failed payment, in ISO 8601; only paying clears it.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            paymentGracePeriodEndsAt: string | null;
        };
        /**
         * @description One page of entries.
         *     Known: published in tx-agent-kit api.ts.
         */
        CreditHistoryResponse: {
            /** @description Known: published in tx-agent-kit api.ts. */
            items: components["schemas"]["CreditHistoryItem"][];
            /**
             * @description What to ask for the next page with; null on the last.
             *     Known: published in tx-agent-kit api.ts.
             */
            cursor: string | null;
            /**
             * @description Whether there is a next page.
             *     Known: published in tx-agent-kit api.ts.
             */
            hasMore: boolean;
        };
        /**
         * @description One entry of the credit's history.
         *     Known: published in tx-agent-kit api.ts.
         */
        CreditHistoryItem: {
            /**
             * Format: uuid
             * @description Known: published in tx-agent-kit api.ts.
             */
            id: string;
            /** @description Known: published in tx-agent-kit api.ts. */
            entryType: ("purchase" | "usage" | "adjustment" | "refund" | "auto_recharge" | "reserve" | "release") | (string & {});
            /**
             * @description Amount of the entry, negative where it lowers the balance.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit api.ts.
             */
            amountDecimillicents: Decimillicents;
            /** @description Known: published in tx-agent-kit api.ts. */
            reason: string;
            /** @description Known: published in tx-agent-kit api.ts. */
            referenceId: string | null;
            /**
             * @description Credit after the entry, including what is reserved.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit api.ts (name, presence, type), in tx-agent-kit credit-ledger.ts (unit).
             */
            balanceAfter: Decimillicents;
            /**
             * @description When the entry was made, in ISO 8601.
             *     Known: published in tx-agent-kit api.ts.
             */
            createdAt: string;
        };
        /**
         * @description Whether a user still wants the reminder to set a usage cap.
         *     Known: published in tx-agent-kit contracts/billing.ts.
         */
        NoCapReminderPreferenceResponse: {
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            dismissed: boolean;
        };
        /**
         * @description The recharge that waits for its user, or null.
         *     Known: published in tx-agent-kit contracts/billing.ts.
         */
        AutoRechargeRequiresActionResponse: components["schemas"]["AutoRechargeRequiresActionChallenge"] | null;
        /**
         * @description A recharge that its user has to confirm with Stripe.
         *     Known: published in tx-agent-kit contracts/billing.ts.
         */
        AutoRechargeRequiresActionChallenge: {
            /**
             * Format: uuid
             * @description Id of the recharge.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            attemptId: string;
            /**
             * @description Amount of the recharge.
             *     Unit: decimillicents.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            amountDecimillicents: Decimillicents;
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            stripePaymentIntentId: string;
            /**
             * @description Secret with which Stripe's library confirms the payment.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            clientSecret: string;
        };
        /**
         * @description What became of an event.
         *     Known: published in tx-agent-kit contracts/billing.ts.
         */
        StripeWebhookResponse: {
            /** @description Known: published in tx-agent-kit contracts/billing.ts. */
            processed: boolean;
            /**
             * @description Whether the event had come before.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            idempotent: boolean;
            /**
             * @description Id that Stripe gave the event.
             *     Known: published in tx-agent-kit contracts/billing.ts.
             */
            eventId: string;
        };
        /**
         * @description A request that does not fit its schema, or has a value that the server refuses.
         *     Known: published in tx-agent-kit openapi.json (type); inferred by us (name).
         */
        InvalidRequest: components["schemas"]["HttpApiDecodeError"] | components["schemas"]["BadRequest"];
        /**
         * @description The request does not fit its schema.
         *     Known: published in tx-agent-kit openapi.json.
         */
        HttpApiDecodeError: {
            /**
             * @description Known: published in tx-agent-kit openapi.json.
             * @enum {string}
             */
            _tag: "HttpApiDecodeError";
            /**
             * @description What happened, in words.
             *     Known: published in tx-agent-kit openapi.json.
             */
            message: string;
            /** @description Known: published in tx-agent-kit openapi.json. */
            issues: components["schemas"]["Issue"][];
        };
        /**
         * @description One place where a request does not fit its schema.
         *     Known: published in tx-agent-kit openapi.json.
         */
        Issue: {
            /**
             * @description What is wrong.
             *     Known: published in tx-agent-kit openapi.json.
             */
            _tag: ("Pointer" | "Unexpected" | "Missing" | "Composite" | "Refinement" | "Transformation" | "Type" | "Forbidden") | (string & {});
            /** @description Known: published in tx-agent-kit openapi.json. */
            path: components["schemas"]["PropertyKey"][];
            /**
             * @description What is wrong, in words.
             *     Known: published in tx-agent-kit openapi.json.
             */
            message: string;
        };
        /**
         * @description One step to the place: a name, an index or, in a server's own terms, a symbol.
         *     Known: published in tx-agent-kit openapi.json.
         */
        PropertyKey: string | number | Record<string, unknown>;
        /**
         * @description The server refuses a value of the request.
         *     Known: published in tx-agent-kit openapi.json.
         */
        BadRequest: {
            /**
             * @description Known: published in tx-agent-kit openapi.json.
             * @enum {string}
             */
            _tag: "BadRequest";
            /**
             * @description What happened, in words.
             *     Known: published in tx-agent-kit openapi.json.
             */
            message: string;
        };
        /**
         * @description The bearer token is missing or not valid, or its user may not do this.
         *     Known: published in tx-agent-kit openapi.json.
         */
        Unauthorized: {
            /**
             * @description Known: published in tx-agent-kit openapi.json.
             * @enum {string}
             */
            _tag: "Unauthorized";
            /**
             * @description What happened, in words.
             *     Known: published in tx-agent-kit openapi.json.
             */
            message: string;
        };
        /**
         * @description A payment is needed first.
         *     Known: published in tx-agent-kit openapi.json.
         */
        PaymentRequired: {
            /**
             * @description Known: published in tx-agent-kit openapi.json.
             * @enum {string}
             */
            _tag: "PaymentRequired";
            /**
             * @description What happened, in words.
             *     Known: published in tx-agent-kit openapi.json.
             */
            message: string;
        };
        /**
         * @description The server does not allow this.
         *     Known: published in tx-agent-kit openapi.json.
         */
        Forbidden: {
            /**
             * @description Known: published in tx-agent-kit openapi.json.
             * @enum {string}
             */
            _tag: "Forbidden";
            /**
             * @description What happened, in words.
             *     Known: published in tx-agent-kit openapi.json.
             */
            message: string;
        };
        /**
         * @description There is no such organization.
         *     Known: published in tx-agent-kit openapi.json.
         */
        NotFound: {
            /**
             * @description Known: published in tx-agent-kit openapi.json.
             * @enum {string}
             */
            _tag: "NotFound";
            /**
             * @description What happened, in words.
             *     Known: published in tx-agent-kit openapi.json.
             */
            message: string;
        };
        /**
         * @description The request conflicts with what is there.
         *     Known: published in tx-agent-kit openapi.json.
         */
        Conflict: {
            /**
             * @description Known: published in tx-agent-kit openapi.json.
             * @enum {string}
             */
            _tag: "Conflict";
            /**
             * @description What happened, in words.
             *     Known: published in tx-agent-kit openapi.json.
             */
            message: string;
        };
        /**
         * @description There were too many requests.
         *     Known: published in tx-agent-kit openapi.json.
         */
        TooManyRequests: {
            /**
             * @description Known: published in tx-agent-kit openapi.json.
             * @enum {string}
             */
            _tag: "TooManyRequests";
            /**
             * @description What happened, in words.
             *     Known: published in tx-agent-kit openapi.json.
             */
            message: string;
        };
        /**
         * @description The server failed.
         *     Known: published in tx-agent-kit openapi.json.
         */
        InternalError: {
            /**
             * @description Known: published in tx-agent-kit openapi.json.
             * @enum {string}
             */
            _tag: "InternalError";
            /**
             * @description What happened, in words.
             *     Known: published in tx-agent-kit openapi.json.
             */
            message: string;
        };
    };
    responses: {
        /** @description The request does not fit its schema, or the server refuses a value of it. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvalidRequest"];
            };
        };
        /** @description The bearer token is missing or not valid, or its user may not do this. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Unauthorized"];
            };
        };
        /** @description A payment is needed first. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PaymentRequired"];
            };
        };
        /** @description The server does not allow this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Forbidden"];
            };
        };
        /** @description There is no such organization. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFound"];
            };
        };
        /** @description The request conflicts with what is there. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Conflict"];
            };
        };
        /** @description There were too many requests. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TooManyRequests"];
            };
        };
        /** @description The server failed. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InternalError"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the organization.
         *     Known: stated by the page (name, presence, in, type); inferred by us (format).
         * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
         */
        OrganizationId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "billing.getBillingSettings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 *     Known: stated by the page (name, presence, in, type); inferred by us (format).
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The billing settings.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSettings"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.updateBillingSettings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 *     Known: stated by the page (name, presence, in, type); inferred by us (format).
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Where mail about billing goes.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    billingEmail?: string | null;
                    /**
                     * @description Whether the credit is recharged without being asked.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    autoRechargeEnabled?: boolean;
                    /**
                     * @description Credit below which it is recharged.
                     *     At least 1.
                     *     At most 5000000000.
                     *     Unit: decimillicents.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    autoRechargeThresholdDecimillicents?: Decimillicents | null;
                    /**
                     * @description Amount of each recharge.
                     *     At least 100000.
                     *     At most 5000000000.
                     *     Unit: decimillicents.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    autoRechargeAmountDecimillicents?: Decimillicents | null;
                    /**
                     * @description Most that may be used.
                     *     At least 0.
                     *     Unit: decimillicents.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    usageCapDecimillicents?: Decimillicents | null;
                };
            };
        };
        responses: {
            /**
             * @description The billing settings as changed.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSettings"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.createCheckoutSession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Id of the organization.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    organizationId: string;
                    /**
                     * @description Plan to subscribe to.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     * @enum {string}
                     */
                    subscriptionPlan: "try_me" | "pro" | "agency";
                    /**
                     * @description Where Stripe sends the user after paying.
                     *     Matches `^https?:\/\/`.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    successUrl: string;
                    /**
                     * @description Where Stripe sends the user who gives up.
                     *     Matches `^https?:\/\/`.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    cancelUrl: string;
                };
            };
        };
        responses: {
            /**
             * @description The session to send the user to.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionUrlResponse"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.createPortalSession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Id of the organization.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    organizationId: string;
                    /**
                     * @description Where Stripe sends the user back to.
                     *     Matches `^https?:\/\/`.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    returnUrl: string;
                };
            };
        };
        responses: {
            /**
             * @description The session to send the user to.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionUrlResponse"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.createTopUpSession": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 *     Known: stated by the page (name, presence, in, type); inferred by us (format).
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Amount to add.
                     *     At least 100000.
                     *     At most 5000000000.
                     *     Unit: decimillicents.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    amountDecimillicents: Decimillicents;
                    /**
                     * @description Where Stripe sends the user after paying.
                     *     Matches `^https?:\/\/`.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    successUrl: string;
                    /**
                     * @description Where Stripe sends the user who gives up.
                     *     Matches `^https?:\/\/`.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     */
                    cancelUrl: string;
                };
            };
        };
        responses: {
            /**
             * @description The session to send the user to.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionUrlResponse"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.completeLocalBillingSetup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 *     Known: stated by the page (name, presence, in, type); inferred by us (format).
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Plan to subscribe to.
                     *     Known: published in tx-agent-kit contracts/billing.ts.
                     * @enum {string}
                     */
                    subscriptionPlan: "try_me" | "pro" | "agency";
                };
            };
        };
        responses: {
            /**
             * @description The billing settings as set up.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSettings"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.getUsageSummary": {
        parameters: {
            query: {
                /**
                 * @description What was used; the last three values occur in old records only.
                 *     Known: stated by the page (name, presence, in, type), as in tx-agent-kit contracts/billing.ts; published in tx-agent-kit contracts/billing.ts (enum).
                 * @example text_generation
                 */
                category: "text_generation" | "image_generation" | "video_generation" | "storage" | "openrouter_inference" | "workflow_execution" | "api_call";
                /**
                 * @description Start of the period, a date in ISO 8601; 30 days ago if left out.
                 *     Known: stated by the page, as in tx-agent-kit contracts/billing.ts.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                periodStart?: string;
                /**
                 * @description End of the period, a date in ISO 8601; now if left out.
                 *     Known: stated by the page, as in tx-agent-kit contracts/billing.ts.
                 * @example 2026-11-30T00:00:00.000Z
                 */
                periodEnd?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 *     Known: stated by the page (name, presence, in, type); inferred by us (format).
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The usage.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSummaryResponse"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.getCreditBalance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 *     Known: stated by the page (name, presence, in, type); inferred by us (format).
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The credit balance.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditBalanceResponse"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.getCreditHistory": {
        parameters: {
            query?: {
                /**
                 * @description Entries on a page, from 1 to 100, as text.
                 *     A number beyond that counts as the nearer end, anything else and 0 as the default.
                 *     Known: stated by the page (name, presence, in, type), as in tx-agent-kit routes/billing.ts; published in tx-agent-kit routes/billing.ts (default).
                 * @example 50
                 */
                limit?: string;
                /**
                 * @description The `cursor` of the page before.
                 *     Known: stated by the page (name, presence, in, type), as in tx-agent-kit routes/billing.ts; published in tx-agent-kit routes/billing.ts (format).
                 * @example 9a1f0c52-7d3e-4b8a-9c64-2f5e8d7b6a10
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 *     Known: stated by the page (name, presence, in, type); inferred by us (format).
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description One page of entries.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditHistoryResponse"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.getNoCapReminder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 *     Known: stated by the page (name, presence, in, type); inferred by us (format).
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The state of the reminder.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoCapReminderPreferenceResponse"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.dismissNoCapReminder": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 *     Known: stated by the page (name, presence, in, type); inferred by us (format).
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The reminder is dismissed.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoCapReminderPreferenceResponse"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.getAutoRechargeRequiresAction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 *     Known: stated by the page (name, presence, in, type); inferred by us (format).
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The recharge, or null.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoRechargeRequiresActionResponse"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
    "billing.stripeWebhook": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Signature of the body with the webhook's secret, as Stripe sends it.
                 *     Known: published in tx-agent-kit routes/billing.ts.
                 * @example t=1700000000,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd
                 */
                "stripe-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": unknown;
            };
        };
        responses: {
            /**
             * @description The event is processed.
             *     Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeWebhookResponse"];
                };
            };
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            400: components["responses"]["InvalidRequest"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            409: components["responses"]["Conflict"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            429: components["responses"]["TooManyRequests"];
            /** @description Known: stated by the page (status), as in tx-agent-kit openapi.json; published in tx-agent-kit openapi.json (media, body). */
            500: components["responses"]["InternalError"];
        };
    };
}
