// Generated from specs/indigenius/openapi.yaml. Do not edit: run `npm run generate`.

export interface paths {
    "/v1/billing/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List billing history
         * @description Returns the charges of the organization, a page at a time.
         */
        get: operations["history.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List transactions
         * @description Returns the transactions of the organization, a page at a time.
         *     The page does not describe what a transaction looks like, nor where a response lists them or counts its pages:
         *     so there is no walk through the pages, as there is for the history.
         */
        get: operations["transactions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the plan
         * @description Returns the plan of the organization.
         *     The page does not describe what a plan looks like.
         */
        get: operations["plan.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/billing/currencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List currencies
         * @description Returns the currencies that the organization can be billed in.
         *     The page does not describe what a currency looks like.
         */
        get: operations["currencies.list"];
        put?: never;
        post?: never;
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
        BillingHistoryPage: {
            /** @description Whether the request succeeded. */
            status: boolean;
            /** @description A message about the result. */
            message: string;
            data: components["schemas"]["BillingHistoryEntry"][];
            meta: components["schemas"]["PageMeta"];
        };
        /** @description One charge. */
        BillingHistoryEntry: {
            id: string;
            cost: number;
            duration: number;
            /** @description Product, such as `agent`. */
            product: string;
            /** @description Unit, such as `audio`. */
            unit: string;
        };
        /** @description Position of this page in the full list. */
        PageMeta: {
            /** @description Number of this page. */
            page: number;
            /** @description Entries on a page. */
            pageSize: number;
            /** @description Pages in the list. */
            totalPages: number;
            /** @description Entries in the list. */
            totalCount: number;
        };
        BillingTransactions: {
            /** @description Whether the request succeeded. */
            status: boolean;
            /** @description A message about the result. */
            message: string;
            /** @description The transactions, in a form that no source describes. */
            data: unknown;
        };
        BillingPlan: {
            /** @description Whether the request succeeded. */
            status: boolean;
            /** @description A message about the result. */
            message: string;
            /** @description The plan, in a form that no source describes. */
            data: unknown;
        };
        BillingCurrencies: {
            /** @description Whether the request succeeded. */
            status: boolean;
            /** @description A message about the result. */
            message: string;
            /** @description The currencies, in a form that no source describes. */
            data: unknown;
        };
    };
    responses: {
        /** @description The pagination or another query parameter is invalid. */
        InvalidQuery: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The key lacks the scope `billing:read`. */
        MissingScope: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The server failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description Number of the page.
         * @example 1
         */
        Page: number;
        /**
         * @description Entries on a page.
         * @example 10
         */
        PageSize: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "history.list": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Entries on a page.
                 * @example 10
                 */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of charges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingHistoryPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            403: components["responses"]["MissingScope"];
            500: components["responses"]["ServerError"];
        };
    };
    "transactions.list": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Entries on a page.
                 * @example 10
                 */
                pageSize?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of transactions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingTransactions"];
                };
            };
            403: components["responses"]["MissingScope"];
            500: components["responses"]["ServerError"];
        };
    };
    "plan.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingPlan"];
                };
            };
            403: components["responses"]["MissingScope"];
            500: components["responses"]["ServerError"];
        };
    };
    "currencies.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The currencies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingCurrencies"];
                };
            };
            403: components["responses"]["MissingScope"];
            500: components["responses"]["ServerError"];
        };
    };
}
