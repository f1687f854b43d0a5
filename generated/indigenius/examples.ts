// Generated from specs/indigenius/openapi.yaml. Do not edit: run `npm run generate`.

import type { operations } from './schema.ts';

/** The examples of one operation. */
export interface OperationExamples {
  /** By name; those that the spec has an example for. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Whole bodies, by status and by the name of the example: `documented` where the page shows it, `invented` where it is ours. */
  readonly answers: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

/** The examples of Indigenius billing, by operationId. */
export const examples: Readonly<Record<keyof operations, OperationExamples>> = {
  'history.list': {
    arguments: { page: 1, pageSize: 10 },
    answers: {
      200: {
        documented: {
          status: true,
          message: 'Billing history fetched',
          data: [
            {
              id: '665e4a34c65bb95f2f2d72e1',
              cost: 4.2,
              duration: 86,
              product: 'agent',
              unit: 'audio',
            },
          ],
          meta: { page: 1, pageSize: 10, totalPages: 1, totalCount: 1 },
        },
      },
    },
  },
  'transactions.list': {
    arguments: { page: 1, pageSize: 10 },
    answers: {
      200: { invented: { status: true, message: 'Billing transactions fetched', data: [] } },
    },
  },
  'plan.get': {
    arguments: {},
    answers: { 200: { invented: { status: true, message: 'Billing plan fetched', data: {} } } },
  },
  'currencies.list': {
    arguments: {},
    answers: {
      200: { invented: { status: true, message: 'Billing currencies fetched', data: [] } },
    },
  },
};
