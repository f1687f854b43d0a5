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
         *     Known: stated by the page (name, security); shown by a sample of the page (returns); inferred by us (operationId, pager).
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
         *     The page does not describe what a transaction looks like, nor where an answer lists them or counts its pages:
         *     so there is no walk through the pages, as there is for the history.
         *     Known: stated by the page (name, security); inferred by us (operationId, returns).
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
         *     Known: stated by the page (name, security); inferred by us (operationId, returns).
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
         *     Known: stated by the page (name, security); inferred by us (operationId, returns).
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
        /** @description Known: shown by a sample of the page (type); inferred by us (name). */
        BillingHistoryPage: {
            /**
             * @description Whether the request succeeded.
             *     Known: shown by a sample of the page (name, type); inferred by us (presence).
             */
            status: boolean;
            /**
             * @description What happened, in words.
             *     Known: shown by a sample of the page (name, type); inferred by us (presence).
             */
            message: string;
            /** @description Known: shown by a sample of the page (name, type); inferred by us (presence). */
            data: components["schemas"]["BillingHistoryEntry"][];
            /** @description Known: shown by a sample of the page (name, type); inferred by us (presence). */
            meta: components["schemas"]["PageMeta"];
        };
        /**
         * @description One charge.
         *     Known: shown by a sample of the page (type); inferred by us (name).
         */
        BillingHistoryEntry: {
            /** @description Known: shown by a sample of the page (name, type); inferred by us (presence). */
            id: string;
            /** @description Known: shown by a sample of the page (name, type); inferred by us (presence). Unit: no source states one. */
            cost: number;
            /** @description Known: shown by a sample of the page (name); inferred by us (presence, type). Unit: no source states one. */
            duration: number;
            /**
             * @description Product, such as `agent`.
             *     Known: shown by a sample of the page (name, type); inferred by us (presence).
             */
            product: string;
            /**
             * @description Unit, such as `audio`.
             *     Known: shown by a sample of the page (name, type); inferred by us (presence).
             */
            unit: string;
        };
        /**
         * @description Place of a page in its list.
         *     Known: shown by a sample of the page (type); inferred by us (name).
         */
        PageMeta: {
            /**
             * @description Number of this page.
             *     Known: shown by a sample of the page (name, type); inferred by us (presence).
             */
            page: number;
            /**
             * @description Entries on a page.
             *     Known: shown by a sample of the page (name, type); inferred by us (presence).
             */
            pageSize: number;
            /**
             * @description Pages in the list.
             *     Known: shown by a sample of the page (name, type); inferred by us (presence).
             */
            totalPages: number;
            /**
             * @description Entries in the list.
             *     Known: shown by a sample of the page (name, type); inferred by us (presence).
             */
            totalCount: number;
        };
        /** @description Known: inferred by us. */
        BillingTransactions: {
            /**
             * @description Whether the request succeeded.
             *     Known: inferred by us.
             */
            status: boolean;
            /**
             * @description What happened, in words.
             *     Known: inferred by us.
             */
            message: string;
            /**
             * @description The transactions, in a form that no source describes.
             *     Known: inferred by us.
             */
            data: unknown;
        };
        /** @description Known: inferred by us. */
        BillingPlan: {
            /**
             * @description Whether the request succeeded.
             *     Known: inferred by us.
             */
            status: boolean;
            /**
             * @description What happened, in words.
             *     Known: inferred by us.
             */
            message: string;
            /**
             * @description The plan, in a form that no source describes.
             *     Known: inferred by us.
             */
            data: unknown;
        };
        /** @description Known: inferred by us. */
        BillingCurrencies: {
            /**
             * @description Whether the request succeeded.
             *     Known: inferred by us.
             */
            status: boolean;
            /**
             * @description What happened, in words.
             *     Known: inferred by us.
             */
            message: string;
            /**
             * @description The currencies, in a form that no source describes.
             *     Known: inferred by us.
             */
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
         *     Known: shown by a sample of the page (name, in, type); inferred by us (presence).
         * @example 1
         */
        Page: number;
        /**
         * @description Entries on a page.
         *     Known: shown by a sample of the page (name, in, type); inferred by us (presence).
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
                 *     Known: shown by a sample of the page (name, in, type); inferred by us (presence).
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Entries on a page.
                 *     Known: shown by a sample of the page (name, in, type); inferred by us (presence).
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
            /**
             * @description One page of charges.
             *     Known: stated by the page (status); shown by a sample of the page (body); inferred by us (media).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingHistoryPage"];
                };
            };
            /** @description Known: stated by the page. */
            400: components["responses"]["InvalidQuery"];
            /** @description Known: stated by the page. */
            403: components["responses"]["MissingScope"];
            /** @description Known: stated by the page. */
            500: components["responses"]["ServerError"];
        };
    };
    "transactions.list": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page.
                 *     Known: shown by a sample of the page (name, in, type); inferred by us (presence).
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Entries on a page.
                 *     Known: shown by a sample of the page (name, in, type); inferred by us (presence).
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
            /**
             * @description One page of transactions.
             *     Known: stated by the page (status); inferred by us (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingTransactions"];
                };
            };
            /** @description Known: stated by the page. */
            403: components["responses"]["MissingScope"];
            /** @description Known: stated by the page. */
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
            /**
             * @description The plan.
             *     Known: stated by the page (status); inferred by us (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingPlan"];
                };
            };
            /** @description Known: stated by the page. */
            403: components["responses"]["MissingScope"];
            /** @description Known: stated by the page. */
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
            /**
             * @description The currencies.
             *     Known: stated by the page (status); inferred by us (media, body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingCurrencies"];
                };
            };
            /** @description Known: stated by the page. */
            403: components["responses"]["MissingScope"];
            /** @description Known: stated by the page. */
            500: components["responses"]["ServerError"];
        };
    };
}
