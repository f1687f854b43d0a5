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
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
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
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
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
         *     The answer says which page of a longer list it is, but the operation takes no page:
         *     so there is no walk through the pages.
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
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
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
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
         *     The API documents no idempotency key: after an unknown outcome, look before sending it again.
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security); inferred by us (reconcile). Disputed (`payment_method_id`: type `string`, presence `optional`, in `body`): npm cloudflare 7.2.0 has it, the page does not have it. We follow the page: a request keeps to what both know, and servers of the page's version refuse unknown members.
         *     Body: published in cloudflare/api-schemas.
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
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security); inferred by us (safety).
         *     Body: published in cloudflare/api-schemas.
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
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
         */
        get: operations["aiGateway.billing.topup.config.get"];
        put?: never;
        /**
         * Set the automatic top-up
         * @description Sets the amount and the threshold of the automatic top-up.
         *     Only a session of the dashboard may do this, says the vendor's SDK 7.2.0; an API token is answered 403.
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security); inferred by us (reconcile).
         *     Body: published in cloudflare/api-schemas.
         */
        post: operations["aiGateway.billing.topup.config.create"];
        /**
         * Delete the automatic top-up
         * @description Ends the automatic top-up.
         *     Only a session of the dashboard may do this, says the vendor's SDK 7.2.0; an API token is answered 403.
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security); inferred by us (reconcile).
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
         * @description Returns the spending limit of the account and whether it is in force.
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security).
         */
        get: operations["aiGateway.billing.spendingLimit.get"];
        put?: never;
        /**
         * Set the spending limit
         * @deprecated
         * @description Sets the spending limit of the account.
         *     The vendor has deprecated it: every call is answered 403, say its published OpenAPI of July 2026 and its SDK since 6.5.0.
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security, deprecated); inferred by us (reconcile).
         *     Body: published in cloudflare/api-schemas.
         */
        post: operations["aiGateway.billing.spendingLimit.create"];
        /**
         * Delete the spending limit
         * @description Ends the spending limit of the account.
         *     Known: stated by the page (name, operationId, returns); published in cloudflare/api-schemas (security); inferred by us (reconcile).
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
        /** @description Known: stated by the page. */
        BillingCreditBalanceResponse: {
            /**
             * @description Credit left.
             *     Known: stated by the page. Unit: no source states one.
             */
            balance: number;
            /** @description Known: stated by the page. */
            has_default_payment_method: boolean;
            /** @description Known: stated by the page. */
            payment_method: components["schemas"]["PaymentMethod"] | null;
            /** @description Known: stated by the page. */
            topup_config: components["schemas"]["TopupConfig"];
            /** @description Known: stated by the page. */
            first_topup_success?: boolean;
        };
        /** @description Known: stated by the page, as in npm cloudflare 7.3.0. */
        PaymentMethod: {
            /**
             * @description Brand of the card.
             *     Known: stated by the page, name as in npm cloudflare 7.3.0.
             */
            brand?: string;
            /**
             * @description Last four digits of the card.
             *     Known: stated by the page, name as in npm cloudflare 7.3.0.
             */
            last4?: string;
        };
        /**
         * @description Automatic top-up of an account.
         *     Known: stated by the page, as in npm cloudflare 7.2.0.
         */
        TopupConfig: {
            /**
             * @description Amount added each time.
             *     Known: stated by the page. Unit: no source states one.
             */
            amount: number | null;
            /** @description Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller. */
            disabledReason?: string | null;
            /** @description Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller. */
            error?: string | null;
            /**
             * @description When a top-up last failed.
             *     Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Unit: no source states one. Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller.
             */
            lastFailedAt?: number | null;
            /**
             * @description Credit at which the account is topped up.
             *     Known: stated by the page. Unit: no source states one.
             */
            threshold: number | null;
        };
        /** @description Known: stated by the page. */
        BillingUsageHistoryResponse: {
            /** @description Known: stated by the page. */
            history: components["schemas"]["History"][];
        };
        /**
         * @description Usage in one window of time.
         *     Known: stated by the page, as in npm cloudflare 7.3.0.
         */
        History: {
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            id: string;
            /**
             * @description Usage summed up over the window.
             *     Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one.
             */
            aggregated_value: number;
            /**
             * @description End of the window.
             *     Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one.
             */
            end_time: number;
            /**
             * @description Start of the window.
             *     Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one.
             */
            start_time: number;
        };
        /** @description Known: stated by the page, as in npm cloudflare 7.3.0. */
        BillingInvoiceHistoryResponse: {
            /** @description Known: stated by the page, as in npm cloudflare 7.3.0. */
            invoices: components["schemas"]["Invoice"][];
            /** @description Known: stated by the page (name), as in npm cloudflare 7.3.0; published in npm cloudflare 7.3.0 (presence, type). */
            pagination: components["schemas"]["Pagination"];
        };
        /** @description Known: stated by the page, as in npm cloudflare 7.3.0. */
        Invoice: {
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one. */
            amount_due: number;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one. */
            amount_paid: number;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one. */
            amount_remaining: number;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            currency: string;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            id?: string | null;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            attempt_count?: number;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            attempted?: boolean;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            auto_advance?: boolean | null;
            /**
             * @description When the invoice was created.
             *     Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one.
             */
            created?: number;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            created_by?: string;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            description?: string | null;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            invoice_origin?: string;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            invoice_pdf?: string | null;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            status?: string | null;
        };
        /**
         * @description Place of an answer in its list.
         *     Known: published in npm cloudflare 7.3.0.
         */
        Pagination: {
            /** @description Known: published in npm cloudflare 7.3.0. */
            has_more: boolean;
            /** @description Known: published in npm cloudflare 7.3.0. */
            page: number;
            /** @description Known: published in npm cloudflare 7.3.0. */
            per_page: number;
            /** @description Known: published in npm cloudflare 7.3.0. */
            total_count: number;
        };
        /** @description Known: stated by the page. */
        BillingInvoicePreviewResponse: {
            /** @description Known: stated by the page. */
            id: string;
            /** @description Known: stated by the page. Unit: no source states one. */
            amount_due: number;
            /** @description Known: stated by the page. Unit: no source states one. */
            amount_paid: number;
            /** @description Known: stated by the page. Unit: no source states one. */
            amount_remaining: number;
            /** @description Known: stated by the page. */
            currency: string;
            /** @description Known: stated by the page. */
            invoice_lines: components["schemas"]["InvoiceLine"][];
            /** @description Known: stated by the page. Unit: no source states one. */
            period_end: number;
            /** @description Known: stated by the page. Unit: no source states one. */
            period_start: number;
            /** @description Known: stated by the page. */
            status: ("draft" | "open" | "paid" | "uncollectible" | "void") | (string & {});
        };
        /** @description Known: stated by the page, as in npm cloudflare 7.3.0. */
        InvoiceLine: {
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one. */
            amount: number;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            currency: string;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            description: string | null;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            period: components["schemas"]["Period"];
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            pricing: components["schemas"]["Pricing"];
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            quantity: number;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            pretax_credit_amounts?: components["schemas"]["PretaxCreditAmount"][];
        };
        /** @description Known: stated by the page. */
        Period: {
            /** @description Known: stated by the page. Unit: no source states one. */
            end: number;
            /** @description Known: stated by the page. Unit: no source states one. */
            start: number;
        };
        /** @description Known: stated by the page. */
        Pricing: {
            /**
             * @description Price of one unit, as a decimal.
             *     Known: stated by the page. Unit: no source states one.
             */
            unit_amount_decimal: string | null;
        };
        /** @description Known: stated by the page, as in npm cloudflare 7.3.0. */
        PretaxCreditAmount: {
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. Unit: no source states one. */
            amount: number;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            type: string;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            credit_balance_transaction?: string | null;
            /** @description Known: stated by the page, name as in npm cloudflare 7.3.0. */
            discount?: string | null;
        };
        /** @description Known: stated by the page. */
        TopupCreateResponse: {
            /**
             * @description Secret of the Stripe payment intent.
             *     Known: stated by the page.
             */
            client_secret: string | null;
            /**
             * @description Whether the user had been onboarded before.
             *     Known: stated by the page.
             */
            onboarding: boolean;
            /**
             * @description Id of the Stripe invoice, in spite of its name.
             *     Known: stated by the page.
             */
            payment_intent_id: string;
            /**
             * @description Brand of the card.
             *     Known: stated by the page.
             */
            brand?: string;
            /**
             * @description Last four digits of the card.
             *     Known: stated by the page.
             */
            last4?: string;
        };
        /** @description Known: stated by the page. */
        TopupStatusResponse: {
            /**
             * @description Id of the Stripe invoice, in spite of its name.
             *     Known: stated by the page.
             */
            payment_intent_id: string;
            /** @description Known: stated by the page. */
            status: ("completed" | "pending") | (string & {});
        };
        /** @description Known: stated by the page, as in npm cloudflare 7.2.0. */
        ConfigGetResponse: {
            /**
             * @description Amount added each time.
             *     Known: stated by the page. Unit: no source states one.
             */
            amount: number | null;
            /** @description Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller. */
            disabledReason?: string | null;
            /** @description Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller. */
            error?: string | null;
            /**
             * @description When a top-up last failed.
             *     Known: stated by the page (name, type), as in npm cloudflare 7.2.0; published in npm cloudflare 7.2.0 (presence). Unit: no source states one. Disputed (presence): the page says `required`, npm cloudflare 7.2.0 says `optional`. We follow npm cloudflare 7.2.0: the vendor made it optional after the page; an answer without it must not fail a caller.
             */
            lastFailedAt?: number | null;
            /**
             * @description Credit at which the account is topped up.
             *     Known: stated by the page. Unit: no source states one.
             */
            threshold: number | null;
        };
        /** @description Known: stated by the page. */
        ConfigCreateResponse: {
            /**
             * @description Amount added each time.
             *     Known: stated by the page. Unit: no source states one.
             */
            amount: number;
            /**
             * @description Credit at which the account is topped up.
             *     Known: stated by the page. Unit: no source states one.
             */
            threshold: number;
        };
        /**
         * @description Not described by the vendor.
         *     Known: stated by the page.
         */
        ConfigDeleteResponse: unknown;
        /** @description Known: stated by the page. */
        SpendingLimitGetResponse: {
            /** @description Known: stated by the page. */
            config: components["schemas"]["Config"];
            /** @description Known: stated by the page. */
            enabled: boolean;
        };
        /**
         * @description Spending limit of an account.
         *     Known: stated by the page.
         */
        Config: {
            /**
             * @description Most that may be spent in the duration.
             *     Known: stated by the page. Unit: no source states one.
             */
            amount: number | null;
            /** @description Known: stated by the page. */
            duration: string | null;
            /** @description Known: stated by the page. */
            strategy: string | null;
        };
        /**
         * @description Not described by the vendor.
         *     Known: stated by the page.
         */
        SpendingLimitCreateResponse: unknown;
        /**
         * @description Not described by the vendor.
         *     Known: stated by the page.
         */
        SpendingLimitDeleteResponse: unknown;
        /**
         * @description What every documented error carries.
         *     Known: published in cloudflare/api-schemas.
         */
        ErrorResponse: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: false;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: Record<string, unknown> | null;
        };
        /**
         * @description An error or a note.
         *     Known: published in cloudflare/api-schemas (type); inferred by us (name).
         */
        ResponseInfo: {
            /** @description Known: published in cloudflare/api-schemas. */
            code: number;
            /** @description Known: published in cloudflare/api-schemas. */
            message: string;
        };
        /**
         * @description Place of an answer in its list.
         *     Known: published in cloudflare/api-schemas (type); inferred by us (name).
         */
        ResultInfo: {
            /** @description Known: published in cloudflare/api-schemas. */
            has_more: boolean;
            /** @description Known: published in cloudflare/api-schemas. */
            page: number;
            /** @description Known: published in cloudflare/api-schemas. */
            per_page: number;
            /** @description Known: published in cloudflare/api-schemas. */
            total_count: number;
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        BillingCreditBalanceResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["BillingCreditBalanceResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        BillingUsageHistoryResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["BillingUsageHistoryResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        BillingInvoiceHistoryResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["BillingInvoiceHistoryResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        BillingInvoicePreviewResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["BillingInvoicePreviewResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        TopupCreateResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["TopupCreateResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        TopupStatusResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["TopupStatusResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        ConfigGetResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["ConfigGetResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        ConfigCreateResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["ConfigCreateResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        ConfigDeleteResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["ConfigDeleteResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        SpendingLimitGetResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["SpendingLimitGetResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        SpendingLimitCreateResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["SpendingLimitCreateResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
            result_info?: components["schemas"]["ResultInfo"];
        };
        /** @description Known: published in cloudflare/api-schemas (type); inferred by us (name). */
        SpendingLimitDeleteResponseEnvelope: {
            /**
             * @description Known: published in cloudflare/api-schemas.
             * @enum {boolean}
             */
            success: true;
            /** @description Known: published in cloudflare/api-schemas. */
            errors: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            messages: components["schemas"]["ResponseInfo"][];
            /** @description Known: published in cloudflare/api-schemas. */
            result: components["schemas"]["SpendingLimitDeleteResponse"];
            /** @description Known: published in cloudflare/api-schemas. */
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
         *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
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
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The credit balance.
             *     Known: published in cloudflare/api-schemas.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingCreditBalanceResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas. */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in cloudflare/api-schemas. */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas. */
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.usageHistory": {
        parameters: {
            query: {
                /**
                 * @description Length of time over which usage is summed up.
                 *     Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (presence, in, type, enum).
                 * @example day
                 */
                value_grouping_window: "day" | "hour";
                /**
                 * @description End of the usage.
                 *     Unit: milliseconds.
                 *     Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (presence, in, type, unit).
                 * @example 1700086400000
                 */
                end_time?: Milliseconds | null;
                /**
                 * @description Start of the usage.
                 *     Unit: milliseconds.
                 *     Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (presence, in, type, unit).
                 * @example 1700000000000
                 */
                start_time?: Milliseconds | null;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The usage.
             *     Known: published in cloudflare/api-schemas.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingUsageHistoryResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas. */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in cloudflare/api-schemas. */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas. */
            404: components["responses"]["NotFound"];
        };
    };
    "aiGateway.billing.invoiceHistory": {
        parameters: {
            query?: {
                /**
                 * @description Which invoices to return.
                 *     Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (presence, in, type, enum, default).
                 * @example all
                 */
                type?: "auto" | "all" | "manual";
            };
            header?: never;
            path: {
                /**
                 * @description Id of the account.
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The invoices.
             *     Known: published in cloudflare/api-schemas.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingInvoiceHistoryResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas. */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in cloudflare/api-schemas. */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas. */
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
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The preview.
             *     Known: published in cloudflare/api-schemas.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingInvoicePreviewResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas. */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in cloudflare/api-schemas. */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas. */
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
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
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
                     *     At least 1000.
                     *     Unit: cents.
                     *     Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, minimum, unit).
                     */
                    amount: Cents;
                };
            };
        };
        responses: {
            /**
             * @description The charge.
             *     Known: published in cloudflare/api-schemas and later cloudflare/api-schemas (status), in cloudflare/api-schemas (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupCreateResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas and later cloudflare/api-schemas (status), in cloudflare/api-schemas (media, body). */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in later cloudflare/api-schemas (status); inferred by us (media, body). Disputed (status): later cloudflare/api-schemas has it, cloudflare/api-schemas does not have it. We follow later cloudflare/api-schemas: a newer version of the vendor's own list; a caller who knows of the status loses nothing where it never comes. */
            402: components["responses"]["PaymentRequired"];
            /** @description Known: published in cloudflare/api-schemas and later cloudflare/api-schemas (status), in cloudflare/api-schemas (media, body). */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas and later cloudflare/api-schemas (status), in cloudflare/api-schemas (media, body). */
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
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
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
                     * @description Id that creating the top-up returned.
                     *     Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type).
                     */
                    payment_intent_id: string;
                };
            };
        };
        responses: {
            /**
             * @description The state of the top-up.
             *     Known: published in cloudflare/api-schemas.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopupStatusResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas. */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in cloudflare/api-schemas. */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas. */
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
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The automatic top-up.
             *     Known: published in cloudflare/api-schemas.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigGetResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas. */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in cloudflare/api-schemas. */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas. */
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
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
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
                     *     At least 1000.
                     *     Unit: cents.
                     *     Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, minimum, unit).
                     */
                    amount: Cents;
                    /**
                     * @description Credit at which the account is topped up.
                     *     At least 500.
                     *     Unit: cents.
                     *     Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, minimum, unit).
                     */
                    threshold: Cents;
                };
            };
        };
        responses: {
            /**
             * @description The automatic top-up as set.
             *     Known: published in cloudflare/api-schemas.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigCreateResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas. */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in cloudflare/api-schemas. */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas. */
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
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The automatic top-up has ended.
             *     Known: published in cloudflare/api-schemas.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfigDeleteResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas. */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in cloudflare/api-schemas. */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas. */
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
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The spending limit.
             *     Known: published in cloudflare/api-schemas.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendingLimitGetResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas. */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in cloudflare/api-schemas. */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas. */
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
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
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
                     *     At least 100.
                     *     Unit: cents.
                     *     Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, minimum, unit).
                     */
                    amount: Cents;
                    /**
                     * @description Length of time over which spending is counted.
                     *     Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, enum).
                     * @enum {string}
                     */
                    duration: "daily" | "weekly" | "monthly";
                    /**
                     * @description Whether the duration starts anew or moves along.
                     *     Known: stated by the page (name), as in cloudflare/api-schemas; published in cloudflare/api-schemas (in, presence, type, enum).
                     * @enum {string}
                     */
                    strategy: "fixed" | "sliding";
                };
            };
        };
        responses: {
            /**
             * @description The spending limit is set.
             *     Known: published in cloudflare/api-schemas.
             */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendingLimitCreateResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas. */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in cloudflare/api-schemas. */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas. */
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
                 *     Known: stated by the page (name, presence, in), as in cloudflare/api-schemas; published in cloudflare/api-schemas (type).
                 * @example 023e105f4ecef8ad9ca31a8372d0c353
                 */
                account_id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The spending limit has ended.
             *     Known: published in cloudflare/api-schemas.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpendingLimitDeleteResponseEnvelope"];
                };
            };
            /** @description Known: published in cloudflare/api-schemas. */
            400: components["responses"]["BadRequest"];
            /** @description Known: published in cloudflare/api-schemas. */
            403: components["responses"]["Forbidden"];
            /** @description Known: published in cloudflare/api-schemas. */
            404: components["responses"]["NotFound"];
        };
    };
}
