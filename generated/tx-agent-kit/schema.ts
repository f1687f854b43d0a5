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
         *     A server process takes 10 calls in 60 seconds for one organization, and returns 429 for more.
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
         *     A server process takes 10 calls in 60 seconds for one organization, and returns 429 for more.
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
         *     A server process takes 10 calls in 60 seconds for one organization, and returns 429 for more.
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
         *     Servers in production and staging return 403.
         *     Only admins of the organization may call it.
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
         * Get the usage summary
         * @description Returns what the organization used of one category in a period of at most 92 days, and what that cost.
         *     Any member of an organization with an active subscription may call it.
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
         * Get the missing-cap reminder
         * @description Returns whether the calling user has dismissed the reminder to set a usage cap.
         *     Only admins of the organization may call it.
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
         * Dismiss the missing-cap reminder
         * @description Dismisses the reminder for the calling user.
         *     Only admins of the organization may call it.
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
         * Get the recharge awaiting action
         * @description Returns the latest automatic recharge that the card's bank wants the user to confirm, or null if there is none.
         *     Only admins of the organization may call it.
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
        /** @description Subscription, credit and automatic recharge of an organization. */
        BillingSettings: {
            /** Format: uuid */
            organizationId: string;
            /** @description Where mail about billing goes. */
            billingEmail: string | null;
            stripeCustomerId: string | null;
            stripeSubscriptionId: string | null;
            stripePaymentMethodId: string | null;
            stripeMeteredSubscriptionItemId: string | null;
            /**
             * @description Credit, including what is reserved.
             *     Unit: decimillicents.
             */
            creditsBalanceDecimillicents: Decimillicents;
            /**
             * @description Credit held for work in progress.
             *     Unit: decimillicents.
             */
            reservedCreditsDecimillicents: Decimillicents;
            /** @description Whether the credit is recharged without being asked. */
            autoRechargeEnabled: boolean;
            /**
             * @description Credit below which it is recharged.
             *     Unit: decimillicents.
             */
            autoRechargeThresholdDecimillicents: Decimillicents | null;
            /**
             * @description Amount of each recharge.
             *     Unit: decimillicents.
             */
            autoRechargeAmountDecimillicents: Decimillicents | null;
            /**
             * @description Most that may be used.
             *     Unit: decimillicents.
             */
            usageCapDecimillicents: Decimillicents | null;
            isSubscribed: boolean;
            subscriptionStatus: ("active" | "inactive" | "trialing" | "past_due" | "canceled" | "paused" | "unpaid") | (string & {});
            subscriptionPlan: ("try_me" | "pro" | "agency" | null) | (string & {});
            subscriptionStartedAt: string | null;
            subscriptionEndsAt: string | null;
            /** @description End of the period that is paid for. */
            subscriptionCurrentPeriodEnd: string | null;
            /** @description When the organization was suspended, in ISO 8601. */
            suspendedAt: string | null;
            /** @description Date given with a failed payment, in ISO 8601; only paying clears it. */
            paymentGracePeriodEndsAt: string | null;
        };
        /** @description A session on pages of Stripe. */
        SessionUrlResponse: {
            /** @description Id of the session. */
            id: string;
            /** @description Where to send the user. */
            url: string;
        };
        /** @description Usage of one category in a period. */
        UsageSummaryResponse: {
            /** Format: uuid */
            organizationId: string;
            /** @description What was used. */
            category: ("text_generation" | "image_generation" | "video_generation" | "storage" | "openrouter_inference" | "workflow_execution" | "api_call") | (string & {});
            /** @description Start of the period, in ISO 8601. */
            periodStart: string;
            /** @description End of the period, in ISO 8601. */
            periodEnd: string;
            /** @description How much was used. */
            totalQuantity: number;
            /**
             * @description What the usage cost.
             *     Unit: decimillicents.
             */
            totalCostDecimillicents: Decimillicents;
        };
        /** @description Credit of an organization. */
        CreditBalanceResponse: {
            /**
             * @description Credit, including what is reserved.
             *     Unit: decimillicents.
             */
            creditsBalanceDecimillicents: Decimillicents;
            /**
             * @description Credit held for work in progress.
             *     Unit: decimillicents.
             */
            reservedCreditsDecimillicents: Decimillicents;
            /**
             * @description Credit that can be spent.
             *     Unit: decimillicents.
             */
            availableDecimillicents: Decimillicents;
            /** @description Whether no credit can be spent, as one of the next two is set. */
            isSuspended: boolean;
            /** @description When the organization was suspended, in ISO 8601. */
            suspendedAt: string | null;
            /** @description Date given with a failed payment, in ISO 8601; only paying clears it. */
            paymentGracePeriodEndsAt: string | null;
        };
        /** @description One page of entries. */
        CreditHistoryResponse: {
            items: components["schemas"]["CreditHistoryItem"][];
            /** @description What to ask for the next page with; null on the last. */
            cursor: string | null;
            /** @description Whether there is a next page. */
            hasMore: boolean;
        };
        /** @description One entry of the credit's history. */
        CreditHistoryItem: {
            /** Format: uuid */
            id: string;
            entryType: ("purchase" | "usage" | "adjustment" | "refund" | "auto_recharge" | "reserve" | "release") | (string & {});
            /**
             * @description Amount of the entry, negative where it lowers the balance.
             *     Unit: decimillicents.
             */
            amountDecimillicents: Decimillicents;
            reason: string;
            referenceId: string | null;
            /**
             * @description Credit after the entry, including what is reserved.
             *     Unit: decimillicents.
             */
            balanceAfter: Decimillicents;
            /** @description When the entry was made, in ISO 8601. */
            createdAt: string;
        };
        /** @description Whether a user still wants the reminder to set a usage cap. */
        NoCapReminderPreferenceResponse: {
            dismissed: boolean;
        };
        /** @description The recharge awaiting action, or null. */
        AutoRechargeRequiresActionResponse: components["schemas"]["AutoRechargeRequiresActionChallenge"] | null;
        /** @description A recharge that its user has to confirm with Stripe. */
        AutoRechargeRequiresActionChallenge: {
            /**
             * Format: uuid
             * @description Id of the recharge.
             */
            attemptId: string;
            /**
             * @description Amount of the recharge.
             *     Unit: decimillicents.
             */
            amountDecimillicents: Decimillicents;
            stripePaymentIntentId: string;
            /** @description Secret with which Stripe's library confirms the payment. */
            clientSecret: string;
        };
        /** @description What became of an event. */
        StripeWebhookResponse: {
            processed: boolean;
            /** @description Whether the event had come before. */
            idempotent: boolean;
            /** @description Id that Stripe gave the event. */
            eventId: string;
        };
        /** @description A request that does not fit its schema, or has a value that the server refuses. */
        InvalidRequest: components["schemas"]["HttpApiDecodeError"] | components["schemas"]["BadRequest"];
        /** @description The request does not fit its schema. */
        HttpApiDecodeError: {
            /** @enum {string} */
            _tag: "HttpApiDecodeError";
            /** @description A message about the result. */
            message: string;
            issues: components["schemas"]["Issue"][];
        };
        /** @description One place where a request does not fit its schema. */
        Issue: {
            /** @description What is wrong. */
            _tag: ("Pointer" | "Unexpected" | "Missing" | "Composite" | "Refinement" | "Transformation" | "Type" | "Forbidden") | (string & {});
            path: components["schemas"]["PropertyKey"][];
            /** @description What is wrong, in words. */
            message: string;
        };
        /** @description One step to the place: a name, an index or, in a server's own terms, a symbol. */
        PropertyKey: string | number | Record<string, unknown>;
        /** @description The server refuses a value of the request. */
        BadRequest: {
            /** @enum {string} */
            _tag: "BadRequest";
            /** @description A message about the result. */
            message: string;
        };
        /** @description The bearer token is missing or not valid, or its user may not do this. */
        Unauthorized: {
            /** @enum {string} */
            _tag: "Unauthorized";
            /** @description A message about the result. */
            message: string;
        };
        /** @description A payment is needed first. */
        PaymentRequired: {
            /** @enum {string} */
            _tag: "PaymentRequired";
            /** @description A message about the result. */
            message: string;
        };
        /** @description The server does not allow this. */
        Forbidden: {
            /** @enum {string} */
            _tag: "Forbidden";
            /** @description A message about the result. */
            message: string;
        };
        /** @description There is no such organization. */
        NotFound: {
            /** @enum {string} */
            _tag: "NotFound";
            /** @description A message about the result. */
            message: string;
        };
        /** @description The request conflicts with what is there. */
        Conflict: {
            /** @enum {string} */
            _tag: "Conflict";
            /** @description A message about the result. */
            message: string;
        };
        /** @description There were too many requests. */
        TooManyRequests: {
            /** @enum {string} */
            _tag: "TooManyRequests";
            /** @description A message about the result. */
            message: string;
        };
        /** @description The server failed. */
        InternalError: {
            /** @enum {string} */
            _tag: "InternalError";
            /** @description A message about the result. */
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
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The billing settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSettings"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
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
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Where mail about billing goes. */
                    billingEmail?: string | null;
                    /** @description Whether the credit is recharged without being asked. */
                    autoRechargeEnabled?: boolean;
                    /**
                     * @description Credit below which it is recharged.
                     *     At least 1. At most 5000000000. Unit: decimillicents.
                     */
                    autoRechargeThresholdDecimillicents?: Decimillicents | null;
                    /**
                     * @description Amount of each recharge.
                     *     At least 100000. At most 5000000000. Unit: decimillicents.
                     */
                    autoRechargeAmountDecimillicents?: Decimillicents | null;
                    /**
                     * @description Most that may be used.
                     *     At least 0. Unit: decimillicents.
                     */
                    usageCapDecimillicents?: Decimillicents | null;
                };
            };
        };
        responses: {
            /** @description The billing settings as changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSettings"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
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
                     */
                    organizationId: string;
                    /**
                     * @description Plan to subscribe to.
                     * @enum {string}
                     */
                    subscriptionPlan: "try_me" | "pro" | "agency";
                    /**
                     * @description Where Stripe sends the user after paying.
                     *     Matches `^https?:\/\/`.
                     */
                    successUrl: string;
                    /**
                     * @description Where Stripe sends the user who gives up.
                     *     Matches `^https?:\/\/`.
                     */
                    cancelUrl: string;
                };
            };
        };
        responses: {
            /** @description The session to send the user to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionUrlResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
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
                     */
                    organizationId: string;
                    /**
                     * @description Where Stripe sends the user back to.
                     *     Matches `^https?:\/\/`.
                     */
                    returnUrl: string;
                };
            };
        };
        responses: {
            /** @description The session to send the user to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionUrlResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
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
                     *     At least 100000. At most 5000000000. Unit: decimillicents.
                     */
                    amountDecimillicents: Decimillicents;
                    /**
                     * @description Where Stripe sends the user after paying.
                     *     Matches `^https?:\/\/`.
                     */
                    successUrl: string;
                    /**
                     * @description Where Stripe sends the user who gives up.
                     *     Matches `^https?:\/\/`.
                     */
                    cancelUrl: string;
                };
            };
        };
        responses: {
            /** @description The session to send the user to. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionUrlResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
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
                     * @enum {string}
                     */
                    subscriptionPlan: "try_me" | "pro" | "agency";
                };
            };
        };
        responses: {
            /** @description The billing settings as set up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSettings"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    "billing.getUsageSummary": {
        parameters: {
            query: {
                /**
                 * @description What was used; the last three values occur in old records only.
                 * @example text_generation
                 */
                category: "text_generation" | "image_generation" | "video_generation" | "storage" | "openrouter_inference" | "workflow_execution" | "api_call";
                /**
                 * @description Start of the period, a date in ISO 8601; 30 days ago if left out.
                 * @example 2026-11-01T00:00:00.000Z
                 */
                periodStart?: string;
                /**
                 * @description End of the period, a date in ISO 8601; now if left out.
                 * @example 2026-11-30T00:00:00.000Z
                 */
                periodEnd?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The usage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSummaryResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
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
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credit balance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditBalanceResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    "billing.getCreditHistory": {
        parameters: {
            query?: {
                /**
                 * @description Entries on a page, from 1 to 100, as text.
                 *     A number beyond that counts as the nearer end, anything else and 0 as the default.
                 * @example 50
                 */
                limit?: string;
                /**
                 * @description The `cursor` of the page before.
                 * @example 9a1f0c52-7d3e-4b8a-9c64-2f5e8d7b6a10
                 */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the organization.
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditHistoryResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
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
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the reminder. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoCapReminderPreferenceResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
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
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reminder is dismissed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoCapReminderPreferenceResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
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
                 * @example 8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11
                 */
                organizationId: components["parameters"]["OrganizationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recharge, or null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoRechargeRequiresActionResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
    "billing.stripeWebhook": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Signature of the body with the webhook's secret, as Stripe sends it.
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
            /** @description The event is processed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeWebhookResponse"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
        };
    };
}
