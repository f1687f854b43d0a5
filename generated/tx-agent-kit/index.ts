// Generated from specs/tx-agent-kit/openapi.yaml. Do not edit: run `npm run generate`.

import type { Descriptor } from '../../src/api/descriptor.ts';
import type { TxAgentKitClient, TxAgentKitCredential, TxAgentKitLists, TxAgentKitShared } from './client.ts';
import type { paths } from './schema.ts';

export type * from './client.ts';
export type { components, operations, paths } from './schema.ts';

/**
 * tx-agent-kit billing: what `createClient` takes.
 *
 * Subscription, credit, usage and top-ups of an organization, for whoever runs a server of this starter kit.
 * Nobody hosts the API: a caller gives the address of that server.
 * Amounts count decimillicents, of which 10,000,000 are one US dollar.
 * The vendor's page lists parameters and statuses;
 * bodies and the bearer token are known from its published sources.
 *
 * Not documented: server. Inferred: shared arguments and name of the authentication scheme. [Documentation](https://billing-clients.github.io/billing-clients/tx-agent-kit.html)
 */
export const txAgentKit: Descriptor<TxAgentKitApi> = {
  id: 'tx-agent-kit',
  server: undefined,
  credentials: [{ token: { header: 'Authorization', prefix: 'Bearer ' } }],
  shared: ['organizationId'],
  exact: [
    'amountDecimillicents',
    'autoRechargeAmountDecimillicents',
    'autoRechargeThresholdDecimillicents',
    'availableDecimillicents',
    'balanceAfter',
    'creditsBalanceDecimillicents',
    'reservedCreditsDecimillicents',
    'totalCostDecimillicents',
    'usageCapDecimillicents',
  ],
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
      reconcile: {
        read: 'billing.getBillingSettings',
        arguments: {
          billingEmail: 'billingEmail',
          autoRechargeEnabled: 'autoRechargeEnabled',
          autoRechargeThresholdDecimillicents: 'autoRechargeThresholdDecimillicents',
          autoRechargeAmountDecimillicents: 'autoRechargeAmountDecimillicents',
          usageCapDecimillicents: 'usageCapDecimillicents',
        },
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
      reconcile: {
        read: 'billing.getBillingSettings',
        arguments: { subscriptionPlan: 'subscriptionPlan' },
        constants: { isSubscribed: true },
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
    'billing.dismissNoCapReminder': {
      method: 'POST',
      path: '/v1/billing/{organizationId}/no-cap-reminder/dismiss',
      safe: false,
      authenticated: true,
      arguments: { organizationId: { in: 'path', required: true } },
      reconcile: { read: 'billing.getNoCapReminder', constants: { dismissed: true } },
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

/** The types of tx-agent-kit billing, for code that is generic over APIs: `Mock<TxAgentKitApi>`. */
export interface TxAgentKitApi {
  client: TxAgentKitClient;
  lists: TxAgentKitLists;
  paths: paths;
  shared: TxAgentKitShared;
  credential: TxAgentKitCredential;
  server: undefined;
}
