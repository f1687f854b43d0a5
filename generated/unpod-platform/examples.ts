// Generated from specs/unpod-platform/openapi.yaml. Do not edit: run `npm run generate`.

import type { operations } from './schema.ts';

/** The examples of one operation. */
export interface OperationExamples {
  /** By name; those that the spec has an example for. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Whole bodies, by status and by the name of the example: `documented` where the page shows it, `invented` where it is ours. */
  readonly answers: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

/** The examples of Unpod billing, platform page, by operationId. */
export const examples: Readonly<Record<keyof operations, OperationExamples>> = {
  'invoices.list': {
    arguments: { page: 1, page_size: 10, 'Org-Handle': 'recalll.co', 'Product-Id': 'unpod.dev' },
    answers: {
      200: {
        documented: {
          count: 17,
          status_code: 200,
          message: 'Billing data fetched successfully',
          data: [
            {
              invoice_number: 'INV-00118',
              amount: '1357.35',
              tax_amount: '207.05',
              currency: 'INR',
              status: 'pending',
              charge_type: 'subscription',
              invoice_date: '2026-01-04T00:00:15.045893Z',
              due_date: '2026-01-11T00:00:15.045893Z',
              payment_at: null,
            },
          ],
        },
      },
      400: { invented: { status_code: 400, message: 'Org-Handle header is required.' } },
      401: {
        documented: { status_code: 401, message: 'Authentication credentials were not provided.' },
      },
    },
  },
};
