// Generated from specs/cloudflare-ai-gateway/openapi.yaml. Do not edit: run `npm run generate`.

import type { operations } from './schema.ts';

/** The examples of one operation. */
export interface OperationExamples {
  /** By name; those that the spec has an example for. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Whole bodies, by status and by the name of the example: `documented` where the page shows it, `invented` where it is ours. */
  readonly answers: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

/** The examples of Cloudflare AI Gateway billing, by operationId. */
export const examples: Readonly<Record<keyof operations, OperationExamples>> = {
  'aiGateway.billing.creditBalance': {
    arguments: { account_id: '023e105f4ecef8ad9ca31a8372d0c353' },
    answers: {
      200: {
        invented: {
          success: true,
          errors: [],
          messages: [],
          result: {
            balance: 640.19,
            has_default_payment_method: true,
            payment_method: { brand: 'visa', last4: '4242' },
            topup_config: {
              amount: 5000,
              disabledReason: null,
              error: null,
              lastFailedAt: null,
              threshold: 500,
            },
            first_topup_success: true,
          },
        },
      },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
  'aiGateway.billing.usageHistory': {
    arguments: {
      account_id: '023e105f4ecef8ad9ca31a8372d0c353',
      value_grouping_window: 'day',
      end_time: 1700086400000,
      start_time: 1700000000000,
    },
    answers: {
      200: {
        invented: {
          success: true,
          errors: [],
          messages: [],
          result: {
            history: [
              {
                id: 'mtr_1abc',
                aggregated_value: 12.5,
                end_time: 1700086400000,
                start_time: 1700000000000,
              },
            ],
          },
        },
      },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
  'aiGateway.billing.invoiceHistory': {
    arguments: { account_id: '023e105f4ecef8ad9ca31a8372d0c353', type: 'all' },
    answers: {
      200: {
        invented: {
          success: true,
          errors: [],
          messages: [],
          result: {
            invoices: [
              {
                amount_due: 5000,
                amount_paid: 5000,
                amount_remaining: 0,
                currency: 'usd',
                id: 'in_1abc',
                attempt_count: 1,
                attempted: true,
                auto_advance: false,
                created: 1700000000,
                created_by: 'user@example.com',
                description: null,
                invoice_origin: 'manual',
                invoice_pdf: 'https://example.com/in_1abc.pdf',
                status: 'paid',
              },
            ],
            pagination: { has_more: false, page: 1, per_page: 20, total_count: 1 },
          },
        },
      },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
  'aiGateway.billing.invoicePreview': {
    arguments: { account_id: '023e105f4ecef8ad9ca31a8372d0c353' },
    answers: {
      200: {
        invented: {
          success: true,
          errors: [],
          messages: [],
          result: {
            id: 'upcoming_in_1abc',
            amount_due: 1250,
            amount_paid: 0,
            amount_remaining: 1250,
            currency: 'usd',
            invoice_lines: [
              {
                amount: 1250,
                currency: 'usd',
                description: null,
                period: { end: 1702592000, start: 1700000000 },
                pricing: { unit_amount_decimal: '0.25' },
                quantity: 5000,
                pretax_credit_amounts: [
                  {
                    amount: 0,
                    type: 'credit_balance_transaction',
                    credit_balance_transaction: null,
                    discount: null,
                  },
                ],
              },
            ],
            period_end: 1702592000,
            period_start: 1700000000,
            status: 'draft',
          },
        },
      },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
  'aiGateway.billing.topup.create': {
    arguments: { account_id: '023e105f4ecef8ad9ca31a8372d0c353', amount: 5000 },
    answers: {
      200: {
        invented: {
          success: true,
          errors: [],
          messages: [],
          result: {
            client_secret: null,
            onboarding: true,
            payment_intent_id: 'in_1abc',
            brand: 'visa',
            last4: '4242',
          },
        },
      },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      402: {
        invented: {
          success: false,
          errors: [{ code: 1001, message: 'Payment required' }],
          result: null,
        },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
  'aiGateway.billing.topup.status': {
    arguments: { account_id: '023e105f4ecef8ad9ca31a8372d0c353', payment_intent_id: 'in_1abc' },
    answers: {
      200: {
        invented: {
          success: true,
          errors: [],
          messages: [],
          result: { payment_intent_id: 'in_1abc', status: 'completed' },
        },
      },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
  'aiGateway.billing.topup.config.get': {
    arguments: { account_id: '023e105f4ecef8ad9ca31a8372d0c353' },
    answers: {
      200: {
        invented: {
          success: true,
          errors: [],
          messages: [],
          result: {
            amount: 5000,
            disabledReason: null,
            error: null,
            lastFailedAt: null,
            threshold: 500,
          },
        },
      },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
  'aiGateway.billing.topup.config.create': {
    arguments: { account_id: '023e105f4ecef8ad9ca31a8372d0c353', amount: 5000, threshold: 500 },
    answers: {
      200: {
        invented: {
          success: true,
          errors: [],
          messages: [],
          result: { amount: 5000, threshold: 500 },
        },
      },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
  'aiGateway.billing.topup.config.delete': {
    arguments: { account_id: '023e105f4ecef8ad9ca31a8372d0c353' },
    answers: {
      200: { invented: { success: true, errors: [], messages: [], result: null } },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
  'aiGateway.billing.spendingLimit.get': {
    arguments: { account_id: '023e105f4ecef8ad9ca31a8372d0c353' },
    answers: {
      200: {
        invented: {
          success: true,
          errors: [],
          messages: [],
          result: {
            config: { amount: 10000, duration: 'monthly', strategy: 'fixed' },
            enabled: true,
          },
        },
      },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
  'aiGateway.billing.spendingLimit.create': {
    arguments: {
      account_id: '023e105f4ecef8ad9ca31a8372d0c353',
      amount: 10000,
      duration: 'monthly',
      strategy: 'fixed',
    },
    answers: {
      201: { invented: { success: true, errors: [], messages: [], result: null } },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
  'aiGateway.billing.spendingLimit.delete': {
    arguments: { account_id: '023e105f4ecef8ad9ca31a8372d0c353' },
    answers: {
      200: { invented: { success: true, errors: [], messages: [], result: null } },
      400: {
        invented: { success: false, errors: [{ code: 7003, message: 'Bad request' }], result: null },
      },
      403: {
        invented: {
          success: false,
          errors: [{ code: 10000, message: 'Authentication error' }],
          result: null,
        },
      },
      404: {
        invented: { success: false, errors: [{ code: 7003, message: 'Not found' }], result: null },
      },
    },
  },
};
