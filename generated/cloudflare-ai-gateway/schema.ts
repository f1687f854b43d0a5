// Generated from specs/cloudflare-ai-gateway/openapi.yaml. Do not edit: run `npm run generate`.

import type { Cents, Milliseconds } from '../../src/api/unit.ts';

export interface paths {
    "/accounts/{account_id}/ai-gateway/billing/credit-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the credit balance
         * @description Returns the credit of the account, its default payment method and its automatic top-up.
         */
        get: operations["aiGateway.billing.creditBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/ai-gateway/billing/usage-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the usage history
         * @description Returns the usage of the account, summed up by day or hour.
         */
        get: operations["aiGateway.billing.usageHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/ai-gateway/billing/invoice-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the invoice history
         * @description Returns the invoices of the account.
         *     The response says which page of a longer list it is, but the operation takes no page:
         *     so there is no walk through the pages.
         */
        get: operations["aiGateway.billing.invoiceHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/ai-gateway/billing/invoice-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview the next invoice
         * @description Returns the invoice of the current period as it stands.
         */
        get: operations["aiGateway.billing.invoicePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/ai-gateway/billing/topup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Top up the credit
         * @description Charges the default payment method of the account and adds the amount to its credit.
         */
        post: operations["aiGateway.billing.topup.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/ai-gateway/billing/topup/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a top-up
         * @description Returns whether a top-up has completed.
         *     It changes nothing, though it is a POST.
         */
        post: operations["aiGateway.billing.topup.status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/ai-gateway/billing/topup/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the automatic top-up
         * @description Returns the amount and the threshold of the automatic top-up, and how it last failed.
         */
        get: operations["aiGateway.billing.topup.config.get"];
        put?: never;
        /**
         * Set the automatic top-up
         * @description Sets the amount and the threshold of the automatic top-up.
         *     Only a session of the dashboard may do this, says the vendor's SDK 7.2.0; with an API token it returns 403.
         */
        post: operations["aiGateway.billing.topup.config.create"];
        /**
         * Delete the automatic top-up
         * @description Ends the automatic top-up.
         *     Only a session of the dashboard may do this, says the vendor's SDK 7.2.0; with an API token it returns 403.
         */
        delete: operations["aiGateway.billing.topup.config.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/ai-gateway/billing/spending-limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the spending limit
         * @description Returns the spending limit of the account and whether it is enabled.
         */
        get: operations["aiGateway.billing.spendingLimit.get"];
        put?: never;
        /**
         * Set the spending limit
         * @deprecated
         * @description Sets the spending limit of the account.
         *     The vendor has deprecated it: every call returns 403, say its published OpenAPI of July 2026 and its SDK since 6.5.0.
         */
        post: operations["aiGateway.billing.spendingLimit.create"];
        /**
         * Delete the spending limit
         * @description Ends the spending limit of the account.
         */
        delete: operations["aiGateway.billing.spendingLimit.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        BillingCreditBalanceResponse: {
            /** @description Credit left. */
            balance: number;
            has_default_payment_method: boolean;
            payment_method: components["schemas"]["PaymentMethod"] | null;
            topup_config: components["schemas"]["TopupConfig"];
            first_topup_success?: boolean;
        };
        PaymentMethod: {
            /** @description Brand of the card. */
            brand?: string;
            /** @description Last four digits of the card. */
            last4?: string;
        };
        /** @description Automatic top-up of an account. */
        TopupConfig: {
            /** @description Amount added each time. */
            amount: number | null;
            disabledReason?: string | null;
            error?: string | null;
            /** @description When a top-up last failed. */
            lastFailedAt?: number | null;
            /** @description Credit at which the account is topped up. */
            threshold: number | null;
        };
        BillingUsageHistoryResponse: {
            history: components["schemas"]["History"][];
        };
        /** @description Usage in one window of time. */
        History: {
            id: string;
            /** @description Usage summed up over the window. */
            aggregated_value: number;
            /** @description End of the window. */
            end_time: number;
            /** @description Start of the window. */
            start_time: number;
        };
        BillingInvoiceHistoryResponse: {
            invoices: components["schemas"]["Invoice"][];
            pagination: components["schemas"]["Pagination"];
        };
        Invoice: {
            amount_due: number;
            amount_paid: number;
            amount_remaining: number;
            currency: string;
            id?: string | null;
            attempt_count?: number;
            attempted?: boolean;
            auto_advance?: boolean | null;
            /** @description When the invoice was created. */
            created?: number;
            created_by?: string;
            description?: string | null;
            invoice_origin?: string;
            invoice_pdf?: string | null;
            status?: string | null;
        };
        /** @description Position of this page in the full list. */
        Pagination: {
            has_more: boolean;
            page: number;
            per_page: number;
            total_count: number;
        };
        BillingInvoicePreviewResponse: {
            id: string;
            amount_due: number;
            amount_paid: number;
            amount_remaining: number;
            currency: string;
            invoice_lines: components["schemas"]["InvoiceLine"][];
            period_end: number;
            period_start: number;
            status: ("draft" | "open" | "paid" | "uncollectible" | "void") | (string & {});
        };
        InvoiceLine: {
            amount: number;
            currency: string;
            description: string | null;
            period: components["schemas"]["Period"];
            pricing: components["schemas"]["Pricing"];
            quantity: number;
            pretax_credit_amounts?: components["schemas"]["PretaxCreditAmount"][];
        };
        Period: {
            end: number;
            start: number;
        };
        Pricing: {
            /** @description Price of one unit, as a decimal. */
            unit_amount_decimal: string | null;
        };
        PretaxCreditAmount: {
            amount: number;
            type: string;
            credit_balance_transaction?: string | null;
            discount?: string | null;
        };
        TopupCreateResponse: {
            /** @description Secret of the Stripe payment intent. */
            client_secret: string | null;
            /** @description Whether the user had been onboarded before. */
            onboarding: boolean;
            /** @description Id of the Stripe invoice, in spite of its name. */
            payment_intent_id: string;
            /** @description Brand of the card. */
            brand?: string;
            /** @description Last four digits of the card. */
            last4?: string;
        };
        TopupStatusResponse: {
            /** @description Id of the Stripe invoice, in spite of its name. */
            payment_intent_id: string;
            status: ("completed" | "pending") | (string & {});
        };
        ConfigGetResponse: {
            /** @description Amount added each time. */
            amount: number | null;
            disabledReason?: string | null;
            error?: string | null;
            /** @description When a top-up last failed. */
            lastFailedAt?: number | null;
            /** @description Credit at which the account is topped up. */
            threshold: number | null;
        };
        ConfigCreateResponse: {
            /** @description Amount added each time. */
            amount: number;
            /** @description Credit at which the account is topped up. */
            threshold: number;
        };
        /** @description Not described by the vendor. */
        ConfigDeleteResponse: unknown;
        SpendingLimitGetResponse: {
            config: components["schemas"]["Config"];
            enabled: boolean;
        };
        /** @description Spending limit of an account. */
        Config: {
            /** @description Most that may be spent in the duration. */
            amount: number | null;
            duration: string | null;
            strategy: string | null;
        };
        /** @description Not described by the vendor. */
        SpendingLimitCreateResponse: unknown;
        /** @description Not described by the vendor. */
        SpendingLimitDeleteResponse: unknown;
        /** @description What every documented error carries. */
        ErrorResponse: {
            /** @enum {boolean} */
            success: false;
            errors: components["schemas"]["ResponseInfo"][];
            result: Record<string, unknown> | null;
        };
        /** @description An error or a note. */
        ResponseInfo: {
            code: number;
            message: string;
        };
        /** @description Position of this page in the full list. */
        ResultInfo: {
            has_more: boolean;
            page: number;
            per_page: number;
            total_count: number;
        };
        BillingCreditBalanceResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["BillingCreditBalanceResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
        BillingUsageHistoryResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["BillingUsageHistoryResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
        BillingInvoiceHistoryResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["BillingInvoiceHistoryResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
        BillingInvoicePreviewResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["BillingInvoicePreviewResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
        TopupCreateResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["TopupCreateResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
        TopupStatusResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["TopupStatusResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
        ConfigGetResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["ConfigGetResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
        ConfigCreateResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["ConfigCreateResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
        ConfigDeleteResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["ConfigDeleteResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
        SpendingLimitGetResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["SpendingLimitGetResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
        SpendingLimitCreateResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["SpendingLimitCreateResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
        SpendingLimitDeleteResponseEnvelope: {
            /** @enum {boolean} */
            success: true;
            errors: components["schemas"]["ResponseInfo"][];
            messages: components["schemas"]["ResponseInfo"][];
            result: components["schemas"]["SpendingLimitDeleteResponse"];
            result_info?: components["schemas"]["ResultInfo"];
        };
    };
    responses: {
        /** @description Bad request. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Payment required. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Forbidden. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
        /** @description Not found. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the account.
         * @example 023e105f4ecef8ad9ca31a8372d0c353
         */
        AccountId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "aiGateway.billing.creditBalance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
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
                    "application/json": components["schemas"]["BillingCreditBalanceResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.usageHistory": {
        parameters: {
            query: {
                /**
                 * @description Length of time over which usage is summed up.
                 * @example day
                 */
                value_grouping_window: "day" | "hour";
                /**
                 * @description End of the usage.
                 * @example 1700086400000
                 */
                end_time?: Milliseconds | null;
                /**
                 * @description Start of the usage.
                 * @example 1700000000000
                 */
                start_time?: Milliseconds | null;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
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
                    "application/json": components["schemas"]["BillingUsageHistoryResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.invoiceHistory": {
        parameters: {
            query?: {
                /**
                 * @description Which invoices to return.
                 * @example all
                 */
                type?: "auto" | "all" | "manual";
            };
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingInvoiceHistoryResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.invoicePreview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The preview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingInvoicePreviewResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.topup.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Amount to add.
                     *     At least 1000. Unit: cents.
                     */
                    amount: Cents;
                };
            };
        };
        responses: {
            /** @description The charge. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupCreateResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.topup.status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id that creating the top-up returned. */
                    payment_intent_id: string;
                };
            };
        };
        responses: {
            /** @description The state of the top-up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupStatusResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.topup.config.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The automatic top-up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigGetResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.topup.config.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Amount to add each time.
                     *     At least 1000. Unit: cents.
                     */
                    amount: Cents;
                    /**
                     * @description Credit at which the account is topped up.
                     *     At least 500. Unit: cents.
                     */
                    threshold: Cents;
                };
            };
        };
        responses: {
            /** @description The automatic top-up as set. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigCreateResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.topup.config.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The automatic top-up has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigDeleteResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.spendingLimit.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The spending limit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendingLimitGetResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.spendingLimit.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Most that may be spent in the duration.
                     *     At least 100. Unit: cents.
                     */
                    amount: Cents;
                    /**
                     * @description Length of time over which spending is counted.
                     * @enum {string}
                     */
                    duration: "daily" | "weekly" | "monthly";
                    /**
                     * @description Whether the window is fixed or sliding.
                     * @enum {string}
                     */
                    strategy: "fixed" | "sliding";
                };
            };
        };
        responses: {
            /** @description The spending limit is set. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendingLimitCreateResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.spendingLimit.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The spending limit has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendingLimitDeleteResponseEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
