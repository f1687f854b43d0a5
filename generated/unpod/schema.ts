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
         *     An answer whose list stands under `data`, as the other page has it, is read all the same.
         *     Known: stated by the page (security); published in unpod-dev-docs pages (name); inferred by us (operationId, pager, returns). Disputed (security): the page says `Authorization: Token`, docs.unpod.dev billing says `Authorization: jwt`. We follow the page: this client follows its page; the other page has a client of its own; the server is known to take both. Disputed (`Product-Id`: in `header`, type `string`, presence `optional`, default `unpod.dev`): docs.unpod.dev billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own.
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
        /** @description Known: inferred by us. Disputed (`data`: type `Array<Invoice>`): docs.unpod.dev billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own; a list under the other name is read as this one. */
        BillingData: {
            /**
             * @description Invoices on all pages together.
             *     Known: stated by the page (name, type), as in docs.unpod.dev billing; inferred by us (presence).
             */
            count: number;
            /**
             * @description The HTTP status once more.
             *     Known: stated by the page (name, type), as in docs.unpod.dev billing; inferred by us (presence).
             */
            status_code: number;
            /**
             * @description What happened, in words.
             *     Known: stated by the page (name, type), as in docs.unpod.dev billing; inferred by us (presence).
             */
            message: string;
            /** @description Known: stated by the page (name, type); inferred by us (presence). Disputed (name): the page has it, docs.unpod.dev billing does not have it. We follow the page: this client follows its page; the other page has a client of its own; a list under the other name is read as this one. */
            results: components["schemas"]["Invoice"][];
        };
        /** @description Known: published in unpod subscription/models.py. Disputed (`invoice_number`: type `string`; `tax_amount`: type `number|string`; `charge_type`: type `string`; `due_date`: type `string`, format `date-time`; `payment_at`: type `null|string`, format `date-time`): docs.unpod.dev billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own. */
        Invoice: {
            /**
             * @description Number that identifies the invoice.
             *     Known: stated by the page (name, type); inferred by us (presence). Disputed (name): the page has it, docs.unpod.dev billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
             */
            id: number;
            /**
             * @description What is to be paid.
             *     Unit: decimal.
             *     Known: stated by the page (name, type, unit), name and type as in docs.unpod.dev billing; inferred by us (presence). Disputed (type): the page says `string`, docs.unpod.dev billing says `number|string`. We allow for both: the wider of the two.
             */
            amount: Decimal | DecimalNumber;
            /** @description Known: stated by the page (name, type), as in unpod subscription/models.py and docs.unpod.dev billing; published in unpod subscription/models.py (presence, enum). */
            currency: ("INR" | "USD" | "BITS") | (string & {});
            /**
             * @description State of the payment.
             *     Known: stated by the page (name, type, enum), name and type as in unpod subscription/models.py and docs.unpod.dev billing, enum as in unpod subscription/models.py; published in unpod subscription/models.py (presence). Disputed (enum): the page says `"failed"|"paid"|"pending"`, unpod subscription/models.py says `"cancelled"|"failed"|"paid"|"pending"|"refunded"`. We allow for both: the page lists fewer than the vendor's code knows.
             */
            status: ("pending" | "paid" | "failed" | "cancelled" | "refunded") | (string & {});
            /**
             * Format: date-time
             * @description When the invoice was written.
             *     Known: stated by the page (name, type, format), as in docs.unpod.dev billing; inferred by us (presence).
             */
            invoice_date: string;
        };
        /**
         * @description What a described error carries.
         *     Known: published in unpod-dev-docs get-billing.mdx.
         */
        Failure: {
            /**
             * @description The HTTP status once more.
             *     Known: published in unpod-dev-docs get-billing.mdx.
             */
            status_code: number;
            /**
             * @description What went wrong, in words.
             *     Known: published in unpod-dev-docs get-billing.mdx.
             */
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
                 *     Known: stated by the page, as in docs.unpod.dev billing.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Invoices on a page.
                 *     Known: stated by the page, as in docs.unpod.dev billing.
                 * @example 10
                 */
                page_size?: number;
            };
            header: {
                /**
                 * @description Domain handle of the organization.
                 *     Known: stated by the page, as in docs.unpod.dev billing.
                 * @example recalll.co
                 */
                "Org-Handle": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description One page of invoices.
             *     Known: stated by the page (status), as in docs.unpod.dev billing; published in unpod-dev-docs openapi.yaml (media); inferred by us (body).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingData"];
                };
            };
            /** @description Known: stated by the page (status), as in docs.unpod.dev billing; inferred by us (media, body). */
            400: components["responses"]["BadRequest"];
            /** @description Known: stated by the page (status), as in docs.unpod.dev billing; published in unpod-dev-docs get-billing.mdx (media, body). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page (status); published in unpod-dev-docs get-billing.mdx (media, body). Disputed (status): the page has it, docs.unpod.dev billing does not have it. We follow the page: this client follows its page; the other page has a client of its own. */
            403: components["responses"]["Forbidden"];
            /** @description Known: stated by the page, as in docs.unpod.dev billing. */
            404: components["responses"]["NotFound"];
            /** @description Known: stated by the page. Disputed (status): the page has it, docs.unpod.dev billing does not have it. We follow the page: this client follows its page; the other page has a client of its own. */
            500: components["responses"]["ServerError"];
        };
    };
}
