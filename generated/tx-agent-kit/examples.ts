// Generated from specs/tx-agent-kit/openapi.yaml. Do not edit: run `npm run generate`.

import type { operations } from './schema.ts';

/** The examples of one operation. */
export interface OperationExamples {
  /** By name; those that the spec has an example for. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Whole bodies, by status and by the name of the example: `documented` where the page shows it, `invented` where it is ours. */
  readonly answers: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

/** The examples of tx-agent-kit billing, by operationId. */
export const examples: Readonly<Record<keyof operations, OperationExamples>> = {
  'billing.getBillingSettings': {
    arguments: { organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11' },
    answers: {
      200: {
        invented: {
          organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
          billingEmail: 'billing@example.com',
          stripeCustomerId: 'cus_1abc',
          stripeSubscriptionId: 'sub_1abc',
          stripePaymentMethodId: 'pm_1abc',
          stripeMeteredSubscriptionItemId: null,
          creditsBalanceDecimillicents: 200000000,
          reservedCreditsDecimillicents: 1000000,
          autoRechargeEnabled: true,
          autoRechargeThresholdDecimillicents: 500000,
          autoRechargeAmountDecimillicents: 2000000,
          usageCapDecimillicents: null,
          isSubscribed: true,
          subscriptionStatus: 'active',
          subscriptionPlan: 'pro',
          subscriptionStartedAt: '2026-11-01T09:30:00.000Z',
          subscriptionEndsAt: null,
          subscriptionCurrentPeriodEnd: '2026-12-01T09:30:00.000Z',
          suspendedAt: null,
          paymentGracePeriodEndsAt: null,
        },
      },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.updateBillingSettings': {
    arguments: {
      organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
      billingEmail: 'accounts@example.com',
      autoRechargeEnabled: true,
      autoRechargeThresholdDecimillicents: 500000,
      autoRechargeAmountDecimillicents: 2000000,
      usageCapDecimillicents: 100000000,
    },
    answers: {
      200: {
        invented: {
          organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
          billingEmail: 'accounts@example.com',
          stripeCustomerId: 'cus_1abc',
          stripeSubscriptionId: 'sub_1abc',
          stripePaymentMethodId: 'pm_1abc',
          stripeMeteredSubscriptionItemId: null,
          creditsBalanceDecimillicents: 200000000,
          reservedCreditsDecimillicents: 1000000,
          autoRechargeEnabled: true,
          autoRechargeThresholdDecimillicents: 500000,
          autoRechargeAmountDecimillicents: 2000000,
          usageCapDecimillicents: 100000000,
          isSubscribed: true,
          subscriptionStatus: 'active',
          subscriptionPlan: 'pro',
          subscriptionStartedAt: '2026-11-01T09:30:00.000Z',
          subscriptionEndsAt: null,
          subscriptionCurrentPeriodEnd: '2026-12-01T09:30:00.000Z',
          suspendedAt: null,
          paymentGracePeriodEndsAt: null,
        },
      },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.createCheckoutSession': {
    arguments: {
      organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
      subscriptionPlan: 'pro',
      successUrl: 'https://app.example.com/billing/success',
      cancelUrl: 'https://app.example.com/billing/cancel',
    },
    answers: {
      200: {
        invented: { id: 'cs_test_1abc', url: 'https://checkout.stripe.com/c/pay/cs_test_1abc' },
      },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.createPortalSession': {
    arguments: {
      organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
      returnUrl: 'https://app.example.com/billing',
    },
    answers: {
      200: {
        invented: { id: 'bps_1abc', url: 'https://billing.stripe.com/p/session/bps_1abc' },
      },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.createTopUpSession': {
    arguments: {
      organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
      amountDecimillicents: 50000000,
      successUrl: 'https://app.example.com/billing/success',
      cancelUrl: 'https://app.example.com/billing/cancel',
    },
    answers: {
      200: {
        invented: { id: 'cs_test_2def', url: 'https://checkout.stripe.com/c/pay/cs_test_2def' },
      },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.completeLocalBillingSetup': {
    arguments: { organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11', subscriptionPlan: 'pro' },
    answers: {
      200: {
        invented: {
          organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
          billingEmail: 'billing@example.com',
          stripeCustomerId: 'cus_local_8f14e45fceea467fa0e65e8a1b5c0d11',
          stripeSubscriptionId: 'sub_local_pro_8f14e45fceea467fa0e65e8a1b5c0d11',
          stripePaymentMethodId: 'pm_local_8f14e45fceea467fa0e65e8a1b5c0d11',
          stripeMeteredSubscriptionItemId: null,
          creditsBalanceDecimillicents: 200000000,
          reservedCreditsDecimillicents: 0,
          autoRechargeEnabled: false,
          autoRechargeThresholdDecimillicents: null,
          autoRechargeAmountDecimillicents: null,
          usageCapDecimillicents: null,
          isSubscribed: true,
          subscriptionStatus: 'active',
          subscriptionPlan: 'pro',
          subscriptionStartedAt: '2026-11-01T09:30:00.000Z',
          subscriptionEndsAt: null,
          subscriptionCurrentPeriodEnd: '2026-12-01T09:30:00.000Z',
          suspendedAt: null,
          paymentGracePeriodEndsAt: null,
        },
      },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.getUsageSummary': {
    arguments: {
      organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
      category: 'text_generation',
      periodStart: '2026-11-01T00:00:00.000Z',
      periodEnd: '2026-11-30T00:00:00.000Z',
    },
    answers: {
      200: {
        invented: {
          organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
          category: 'text_generation',
          periodStart: '2026-11-01T00:00:00.000Z',
          periodEnd: '2026-11-30T00:00:00.000Z',
          totalQuantity: 10,
          totalCostDecimillicents: 1000000,
        },
      },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.getCreditBalance': {
    arguments: { organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11' },
    answers: {
      200: {
        invented: {
          creditsBalanceDecimillicents: 200000000,
          reservedCreditsDecimillicents: 1000000,
          availableDecimillicents: 199000000,
          isSuspended: false,
          suspendedAt: null,
          paymentGracePeriodEndsAt: null,
        },
      },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.getCreditHistory': {
    arguments: {
      organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
      limit: '50',
      cursor: '9a1f0c52-7d3e-4b8a-9c64-2f5e8d7b6a10',
    },
    answers: {
      200: {
        invented: {
          items: [
            {
              id: '3b241101-e2bb-4255-8caf-4136c566a962',
              entryType: 'purchase',
              amountDecimillicents: 50000000,
              reason: 'Top-up',
              referenceId: 'cs_test_2def',
              balanceAfter: 250000000,
              createdAt: '2026-11-12T14:05:00.000Z',
            },
          ],
          cursor: '3b241101-e2bb-4255-8caf-4136c566a962',
          hasMore: true,
        },
      },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.getNoCapReminder': {
    arguments: { organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11' },
    answers: {
      200: { invented: { dismissed: false } },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.dismissNoCapReminder': {
    arguments: { organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11' },
    answers: {
      200: { invented: { dismissed: true } },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.getAutoRechargeRequiresAction': {
    arguments: { organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11' },
    answers: {
      200: {
        invented: {
          attemptId: '5d2c7f1e-0b4a-4c39-8e6d-1a9b3f70c284',
          amountDecimillicents: 2000000,
          stripePaymentIntentId: 'pi_1abc',
          clientSecret: 'pi_1abc_secret_2def',
        },
      },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
  'billing.stripeWebhook': {
    arguments: {
      'stripe-signature': 't=1700000000,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd',
      body: '{"id":"evt_1abc","type":"invoice.payment_succeeded","data":{"object":{"id":"in_1abc"}}}',
    },
    answers: {
      200: { invented: { processed: true, idempotent: false, eventId: 'evt_1abc' } },
      400: {
        invented: {
          _tag: 'HttpApiDecodeError',
          message: 'A value does not fit the schema',
          issues: [{ _tag: 'Type', path: ['name'], message: 'Not of the expected type' }],
        },
      },
      401: { invented: { _tag: 'Unauthorized', message: 'No bearer token was sent' } },
      402: { invented: { _tag: 'PaymentRequired', message: 'Not enough credit' } },
      403: { invented: { _tag: 'Forbidden', message: 'Not available in production' } },
      404: { invented: { _tag: 'NotFound', message: 'No such organization' } },
      409: { invented: { _tag: 'Conflict', message: 'Changed by somebody else' } },
      429: { invented: { _tag: 'TooManyRequests', message: 'Too many requests' } },
      500: { invented: { _tag: 'InternalError', message: 'Internal server error' } },
    },
  },
};
