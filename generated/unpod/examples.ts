// Generated from specs/unpod/openapi.yaml. Do not edit: run `npm run generate`.

import type { operations } from './schema.ts';

/** The examples of one operation. */
export interface OperationExamples {
  /** By name; those that the spec has an example for. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Whole bodies, by status and by the name of the example: `documented` where the page shows it, `invented` where it is ours. */
  readonly answers: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

/** The examples of Unpod billing, API page, by operationId. */
export const examples: Readonly<Record<keyof operations, OperationExamples>> = {
  'invoices.list': {
    arguments: { 'Org-Handle': 'recalll.co', page: 1, page_size: 10 },
    answers: {
      200: {
        invented: {
          count: 12,
          status_code: 200,
          message: 'Billing data fetched successfully',
          results: [
            {
              id: 101,
              amount: '299.00',
              currency: 'USD',
              status: 'paid',
              invoice_date: '2026-02-01T00:00:00Z',
            },
          ],
        },
      },
      400: { invented: { status_code: 400, message: 'Org-Handle header is required.' } },
      401: {
        invented: { status_code: 401, message: 'Authentication credentials were not provided.' },
      },
      403: { invented: { status_code: 403, message: 'Invalid organization handle.' } },
    },
  },
};
