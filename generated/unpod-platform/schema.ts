// Generated from specs/unpod-platform/openapi.yaml. Do not edit: run `npm run generate`.

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
         *     An answer whose list stands under `results`, as the other page has it, is read all the same.
         *     Known: stated by the page (name, security); shown by a sample of the page (returns); inferred by us (operationId, pager). Disputed (security): the page says `Authorization: jwt`, docs.unpod.dev get-billing says `Authorization: Token`. We follow the page: this client follows its page; the other page has a client of its own; the server is known to take both. Disputed (`403`; `500`): docs.unpod.dev get-billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own.
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
        /** @description Known: shown by a sample of the page (type); inferred by us (name). Disputed (`results`: type `Array<Invoice>`): docs.unpod.dev get-billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own; a list under the other name is read as this one. */
        BillingData: {
            /**
             * @description What happened, in words.
             *     Known: stated by the page (name, type), as in docs.unpod.dev get-billing; inferred by us (presence).
             */
            message: string;
            /**
             * @description The HTTP status once more.
             *     Known: stated by the page (name, type), as in docs.unpod.dev get-billing; inferred by us (presence).
             */
            status_code: number;
            /**
             * @description Invoices on all pages together.
             *     Known: stated by the page (name, type), as in docs.unpod.dev get-billing; inferred by us (presence).
             */
            count: number;
            /** @description Known: stated by the page (name, type); inferred by us (presence). Disputed (name): the page's sample has it, the page has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own; a list under the other name is read as this one. */
            data: components["schemas"]["Invoice"][];
        };
        /** @description Known: shown by a sample of the page (type), as in unpod subscription/models.py; published in unpod subscription/models.py (name). Disputed (`id`: type `integer`): docs.unpod.dev get-billing has it, the page does not have it. We follow the page: this client follows its page; the other page has a client of its own. */
        Invoice: {
            /**
             * @description Number that identifies the invoice.
             *     Known: stated by the page (name, type); inferred by us (presence). Disputed (name): the page's sample has it, the page has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
             */
            invoice_number: string;
            /**
             * @description What is to be paid.
             *     Unit: decimal.
             *     Known: stated by the page (name, type), name as in docs.unpod.dev get-billing; published in unpod subscription/models.py and docs.unpod.dev get-billing (unit); inferred by us (presence). Disputed (type): the page's sample says `string`, the page says `number|string`, docs.unpod.dev get-billing says `string`. We follow the page: the wider of the two.
             */
            amount: Decimal | DecimalNumber;
            /**
             * @description Tax.
             *     Unit: decimal.
             *     Known: stated by the page (name, type); published in unpod subscription/models.py (unit); inferred by us (presence). Disputed (name): the page's sample has it, the page has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
             */
            tax_amount: Decimal | DecimalNumber;
            /** @description Known: stated by the page (name, type), as in unpod subscription/models.py and docs.unpod.dev get-billing; published in unpod subscription/models.py (presence, enum). */
            currency: ("INR" | "USD" | "BITS") | (string & {});
            /**
             * @description State of the payment.
             *     Known: stated by the page (name, type), as in unpod subscription/models.py and docs.unpod.dev get-billing; published in unpod subscription/models.py (presence, enum). Disputed (enum): unpod subscription/models.py says `"cancelled"|"failed"|"paid"|"pending"|"refunded"`, docs.unpod.dev get-billing says `"failed"|"paid"|"pending"`. We allow for both: the other page lists fewer than the vendor's code knows.
             */
            status: ("pending" | "paid" | "failed" | "cancelled" | "refunded") | (string & {});
            /**
             * @description What was charged.
             *     Known: stated by the page (name, type), as in unpod subscription/models.py; published in unpod subscription/models.py (presence, enum). Disputed (name): the page's sample has it, the page has it, unpod subscription/models.py has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
             */
            charge_type: ("subscription" | "addon_subscription" | "credits") | (string & {});
            /**
             * Format: date-time
             * @description When the invoice was written.
             *     Known: stated by the page (name, type, format), as in docs.unpod.dev get-billing; inferred by us (presence).
             */
            invoice_date: string;
            /**
             * Format: date-time
             * @description When it is due.
             *     Known: stated by the page (name, type, format); inferred by us (presence). Disputed (name): the page's sample has it, the page has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
             */
            due_date: string;
            /**
             * Format: date-time
             * @description When it was paid.
             *     Known: stated by the page (name, type, format); inferred by us (presence). Disputed (name): the page's sample has it, the page has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own.
             */
            payment_at: string | null;
        };
        /**
         * @description What a described error carries.
         *     Known: shown by a sample of the page (type); inferred by us (name).
         */
        Failure: {
            /**
             * @description The HTTP status once more.
             *     Known: shown by a sample of the page (name, type); inferred by us (presence).
             */
            status_code: number;
            /**
             * @description What went wrong, in words.
             *     Known: shown by a sample of the page (name, type); inferred by us (presence).
             */
            message: string;
        };
    };
    responses: {
        /** @description A required header is missing. */
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
        /** @description There is no such organization. */
        NotFound: {
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
                 *     Known: stated by the page, as in docs.unpod.dev get-billing.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description Invoices on a page.
                 *     Known: stated by the page, as in docs.unpod.dev get-billing.
                 * @example 10
                 */
                page_size?: number;
            };
            header: {
                /**
                 * @description Domain handle of the organization.
                 *     Known: stated by the page, as in docs.unpod.dev get-billing.
                 * @example recalll.co
                 */
                "Org-Handle": string;
                /**
                 * @description Product that the organization belongs to.
                 *     Known: stated by the page (name, presence, in, type); published in unpod-dev-docs pages (default). Disputed (name): the page has it, the page's sample has it, docs.unpod.dev get-billing does not have it. We follow the page: this client follows its page; the other page has a client of its own. Disputed (default): the page says `unpod.dev`, unpod-dev-docs pages says `unpod.ai`. We follow unpod-dev-docs pages: the vendor changed it throughout its documentation later.
                 * @example unpod.dev
                 */
                "Product-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description One page of invoices.
             *     Known: stated by the page (status), as in docs.unpod.dev get-billing; shown by a sample of the page (body); inferred by us (media).
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingData"];
                };
            };
            /** @description Known: stated by the page (status), as in docs.unpod.dev get-billing; inferred by us (media, body). */
            400: components["responses"]["BadRequest"];
            /** @description Known: stated by the page (status), as in docs.unpod.dev get-billing; shown by a sample of the page (body); inferred by us (media). */
            401: components["responses"]["Unauthorized"];
            /** @description Known: stated by the page, as in docs.unpod.dev get-billing. */
            404: components["responses"]["NotFound"];
        };
    };
}
