// Generated from specs/tx-agent-kit/openapi.yaml. Do not edit: run `npm run generate`.

import type { Descriptor } from '../../src/api/descriptor.ts';
import type { TxAgentKitClient, TxAgentKitLists } from './client.ts';
import type { TxAgentKitApi } from './index.ts';
import type { paths } from './schema.ts';

const id = 'tx-agent-kit';
const server = undefined;
const credentials: Descriptor['credentials'] = [{ token: { header: 'Authorization', prefix: 'Bearer ' } }];
const shared: Descriptor['shared'] = ['organizationId'];
const exact: Descriptor['exact'] = [
  'amountDecimillicents',
  'autoRechargeAmountDecimillicents',
  'autoRechargeThresholdDecimillicents',
  'availableDecimillicents',
  'balanceAfter',
  'creditsBalanceDecimillicents',
  'reservedCreditsDecimillicents',
  'totalCostDecimillicents',
  'usageCapDecimillicents',
];

/** `billing.getBillingSettings` alone: pass it to `createClient` if a bundle needs no other operation. */
export const billingGetBillingSettings: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'getBillingSettings'> };
  lists: {};
  paths: Pick<paths, '/v1/organizations/{organizationId}/billing'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.getBillingSettings': {
      method: 'GET',
      path: '/v1/organizations/{organizationId}/billing',
      safe: true,
      authenticated: true,
      arguments: { organizationId: { in: 'path', required: true } },
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/**
 * `billing.updateBillingSettings` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const billingUpdateBillingSettings: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'updateBillingSettings'> };
  lists: {};
  paths: Pick<paths, '/v1/organizations/{organizationId}/billing'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.updateBillingSettings': {
      method: 'PATCH',
      path: '/v1/organizations/{organizationId}/billing',
      safe: false,
      authenticated: true,
      arguments: {
        organizationId: { in: 'path', required: true },
        billingEmail: { in: 'body', required: false },
        autoRechargeEnabled: { in: 'body', required: false },
        autoRechargeThresholdDecimillicents: { in: 'body', required: false },
        autoRechargeAmountDecimillicents: { in: 'body', required: false },
        usageCapDecimillicents: { in: 'body', required: false },
      },
      body: 'fields',
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/**
 * `billing.createCheckoutSession` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const billingCreateCheckoutSession: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'createCheckoutSession'> };
  lists: {};
  paths: Pick<paths, '/v1/billing/checkout'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.createCheckoutSession': {
      method: 'POST',
      path: '/v1/billing/checkout',
      safe: false,
      authenticated: true,
      arguments: {
        organizationId: { in: 'body', required: true },
        subscriptionPlan: { in: 'body', required: true },
        successUrl: { in: 'body', required: true },
        cancelUrl: { in: 'body', required: true },
      },
      body: 'fields',
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/**
 * `billing.createPortalSession` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const billingCreatePortalSession: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'createPortalSession'> };
  lists: {};
  paths: Pick<paths, '/v1/billing/portal'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.createPortalSession': {
      method: 'POST',
      path: '/v1/billing/portal',
      safe: false,
      authenticated: true,
      arguments: {
        organizationId: { in: 'body', required: true },
        returnUrl: { in: 'body', required: true },
      },
      body: 'fields',
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/**
 * `billing.createTopUpSession` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const billingCreateTopUpSession: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'createTopUpSession'> };
  lists: {};
  paths: Pick<paths, '/v1/billing/{organizationId}/top-up'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.createTopUpSession': {
      method: 'POST',
      path: '/v1/billing/{organizationId}/top-up',
      safe: false,
      authenticated: true,
      arguments: {
        organizationId: { in: 'path', required: true },
        amountDecimillicents: { in: 'body', required: true },
        successUrl: { in: 'body', required: true },
        cancelUrl: { in: 'body', required: true },
      },
      body: 'fields',
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/**
 * `billing.completeLocalBillingSetup` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const billingCompleteLocalBillingSetup: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'completeLocalBillingSetup'> };
  lists: {};
  paths: Pick<paths, '/v1/billing/{organizationId}/dev/complete-local'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.completeLocalBillingSetup': {
      method: 'POST',
      path: '/v1/billing/{organizationId}/dev/complete-local',
      safe: false,
      authenticated: true,
      arguments: {
        organizationId: { in: 'path', required: true },
        subscriptionPlan: { in: 'body', required: true },
      },
      body: 'fields',
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/** `billing.getUsageSummary` alone: pass it to `createClient` if a bundle needs no other operation. */
export const billingGetUsageSummary: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'getUsageSummary'> };
  lists: {};
  paths: Pick<paths, '/v1/organizations/{organizationId}/usage'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.getUsageSummary': {
      method: 'GET',
      path: '/v1/organizations/{organizationId}/usage',
      safe: true,
      authenticated: true,
      arguments: {
        organizationId: { in: 'path', required: true },
        category: { in: 'query', required: true },
        periodStart: { in: 'query', required: false },
        periodEnd: { in: 'query', required: false },
      },
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/** `billing.getCreditBalance` alone: pass it to `createClient` if a bundle needs no other operation. */
export const billingGetCreditBalance: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'getCreditBalance'> };
  lists: {};
  paths: Pick<paths, '/v1/billing/{organizationId}/credits'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.getCreditBalance': {
      method: 'GET',
      path: '/v1/billing/{organizationId}/credits',
      safe: true,
      authenticated: true,
      arguments: { organizationId: { in: 'path', required: true } },
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/** `billing.getCreditHistory` alone: pass it to `createClient` if a bundle needs no other operation. */
export const billingGetCreditHistory: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'getCreditHistory'> };
  lists: { readonly billing: Pick<TxAgentKitLists['billing'], 'getCreditHistory'> };
  paths: Pick<paths, '/v1/billing/{organizationId}/credits/history'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.getCreditHistory': {
      method: 'GET',
      path: '/v1/billing/{organizationId}/credits/history',
      safe: true,
      authenticated: true,
      arguments: {
        organizationId: { in: 'path', required: true },
        limit: { in: 'query', required: false },
        cursor: { in: 'query', required: false },
      },
      pager: { argument: 'cursor', items: 'items', cursor: 'cursor', more: 'hasMore' },
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/** `billing.getNoCapReminder` alone: pass it to `createClient` if a bundle needs no other operation. */
export const billingGetNoCapReminder: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'getNoCapReminder'> };
  lists: {};
  paths: Pick<paths, '/v1/billing/{organizationId}/no-cap-reminder'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.getNoCapReminder': {
      method: 'GET',
      path: '/v1/billing/{organizationId}/no-cap-reminder',
      safe: true,
      authenticated: true,
      arguments: { organizationId: { in: 'path', required: true } },
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/**
 * `billing.dismissNoCapReminder` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const billingDismissNoCapReminder: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'dismissNoCapReminder'> };
  lists: {};
  paths: Pick<paths, '/v1/billing/{organizationId}/no-cap-reminder/dismiss'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.dismissNoCapReminder': {
      method: 'POST',
      path: '/v1/billing/{organizationId}/no-cap-reminder/dismiss',
      safe: false,
      authenticated: true,
      arguments: { organizationId: { in: 'path', required: true } },
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/** `billing.getAutoRechargeRequiresAction` alone: pass it to `createClient` if a bundle needs no other operation. */
export const billingGetAutoRechargeRequiresAction: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'getAutoRechargeRequiresAction'> };
  lists: {};
  paths: Pick<paths, '/v1/billing/{organizationId}/auto-recharge/requires-action'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.getAutoRechargeRequiresAction': {
      method: 'GET',
      path: '/v1/billing/{organizationId}/auto-recharge/requires-action',
      safe: true,
      authenticated: true,
      arguments: { organizationId: { in: 'path', required: true } },
      answers: {
        200: 'json',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};

/**
 * `billing.stripeWebhook` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const billingStripeWebhook: Descriptor<Omit<TxAgentKitApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly billing: Pick<TxAgentKitClient['billing'], 'stripeWebhook'> };
  lists: {};
  paths: Pick<paths, '/v1/webhooks/stripe'>;
}> = {
  id,
  server,
  credentials,
  shared,
  exact,
  operations: {
    'billing.stripeWebhook': {
      method: 'POST',
      path: '/v1/webhooks/stripe',
      safe: false,
      authenticated: false,
      arguments: {
        'stripe-signature': { in: 'header', required: true },
        body: { in: 'body', required: true },
      },
      body: 'raw',
      answers: {
        200: 'object',
        400: 'json',
        401: 'object',
        402: 'object',
        403: 'object',
        404: 'object',
        409: 'object',
        429: 'object',
        500: 'object',
      },
    },
  },
};
