// Generated from specs/unpod/openapi.yaml. Do not edit: run `npm run generate`.

import type { Decimal, DecimalNumber } from '../../src/api/unit.ts';

export interface paths {
    "/api/v2/platform/organisation/billing/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices
         * @description Returns the invoices of the organization and whether they are paid, a page at a time.
         *     A response whose list stands under `data`, as on the other page, is read too.
         */
        get: operations["invoices.list"];
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
        BillingData: {
            /** @description Number of invoices on all pages. */
            count: number;
            /** @description The HTTP status, repeated in the body. */
            status_code: number;
            /** @description A message about the result. */
            message: string;
            results: components["schemas"]["Invoice"][];
        };
        Invoice: {
            /** @description Number that identifies the invoice. */
            id: number;
            /**
             * @description What is to be paid.
             *     Unit: decimal.
             */
            amount: Decimal | DecimalNumber;
            currency: ("INR" | "USD" | "BITS") | (string & {});
            /** @description State of the payment. */
            status: ("pending" | "paid" | "failed" | "cancelled" | "refunded") | (string & {});
            /**
             * Format: date-time
             * @description When the invoice was written.
             */
            invoice_date: string;
        };
        /** @description What a described error carries. */
        Failure: {
            /** @description The HTTP status, repeated in the body. */
            status_code: number;
            /** @description What went wrong, in words. */
            message: string;
        };
    };
    responses: {
        /** @description A parameter is invalid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The credential is missing or invalid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The handle of the organization is not one of the caller's. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description There is no such organization. */
        NotFound: {
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
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "invoices.list": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Invoices on a page.
                 * @example 10
                 */
                page_size?: number;
            };
            header: {
                /**
                 * @description Domain handle of the organization.
                 * @example recalll.co
                 */
                "Org-Handle": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of invoices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingData"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
        };
    };
}
