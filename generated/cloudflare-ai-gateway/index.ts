// Generated from specs/cloudflare-ai-gateway/openapi.yaml. Do not edit: run `npm run generate`.

import type { Descriptor } from '../../src/api/descriptor.ts';
import type { CloudflareAiGatewayClient, CloudflareAiGatewayCredential, CloudflareAiGatewayLists, CloudflareAiGatewayShared } from './client.ts';
import type { paths } from './schema.ts';

export type * from './client.ts';
export type { components, operations, paths } from './schema.ts';

/**
 * Cloudflare AI Gateway billing: what `createClient` takes.
 *
 * Credit, usage, invoices, top-ups and spending limit of an account's AI Gateway.
 * The vendor's page shows what its SDK returns;
 * this spec models what travels over HTTP, the same types inside the vendor's envelope.
 *
 * Inferred: envelope failure, envelope error and shared arguments. [Documentation](https://billing-clients.github.io/billing-clients/cloudflare-ai-gateway.html)
 */
export const cloudflareAiGateway: Descriptor<CloudflareAiGatewayApi> = {
  id: 'cloudflare-ai-gateway',
  server: 'https://api.cloudflare.com/client/v4',
  credentials: [
    { token: { header: 'Authorization', prefix: 'Bearer ' } },
    {
      email: { header: 'X-Auth-Email', prefix: '' },
      key: { header: 'X-Auth-Key', prefix: '' },
    },
  ],
  envelope: { payload: 'result', failure: { member: 'success', equals: false } },
  shared: ['account_id'],
  exact: [
    'aggregated_value',
    'amount',
    'amount_due',
    'amount_paid',
    'amount_remaining',
    'balance',
    'threshold',
  ],
  operations: {
    'aiGateway.billing.creditBalance': {
      method: 'GET',
      path: '/accounts/{account_id}/ai-gateway/billing/credit-balance',
      safe: true,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
    'aiGateway.billing.usageHistory': {
      method: 'GET',
      path: '/accounts/{account_id}/ai-gateway/billing/usage-history',
      safe: true,
      authenticated: true,
      arguments: {
        account_id: { in: 'path', required: true },
        value_grouping_window: { in: 'query', required: true },
        end_time: { in: 'query', required: false },
        start_time: { in: 'query', required: false },
      },
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
    'aiGateway.billing.invoiceHistory': {
      method: 'GET',
      path: '/accounts/{account_id}/ai-gateway/billing/invoice-history',
      safe: true,
      authenticated: true,
      arguments: {
        account_id: { in: 'path', required: true },
        type: { in: 'query', required: false },
      },
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
    'aiGateway.billing.invoicePreview': {
      method: 'GET',
      path: '/accounts/{account_id}/ai-gateway/billing/invoice-preview',
      safe: true,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
    'aiGateway.billing.topup.create': {
      method: 'POST',
      path: '/accounts/{account_id}/ai-gateway/billing/topup',
      safe: false,
      authenticated: true,
      arguments: {
        account_id: { in: 'path', required: true },
        amount: { in: 'body', required: true },
      },
      body: 'fields',
      reconcile: {
        read: 'aiGateway.billing.invoiceHistory',
        items: 'invoices',
        created: 'created',
        more: 'pagination.has_more',
      },
      answers: { 200: 'object', 400: 'object', 402: 'object', 403: 'object', 404: 'object' },
    },
    'aiGateway.billing.topup.status': {
      method: 'POST',
      path: '/accounts/{account_id}/ai-gateway/billing/topup/status',
      safe: true,
      authenticated: true,
      arguments: {
        account_id: { in: 'path', required: true },
        payment_intent_id: { in: 'body', required: true },
      },
      body: 'fields',
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
    'aiGateway.billing.topup.config.get': {
      method: 'GET',
      path: '/accounts/{account_id}/ai-gateway/billing/topup/config',
      safe: true,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
    'aiGateway.billing.topup.config.create': {
      method: 'POST',
      path: '/accounts/{account_id}/ai-gateway/billing/topup/config',
      safe: false,
      authenticated: true,
      arguments: {
        account_id: { in: 'path', required: true },
        amount: { in: 'body', required: true },
        threshold: { in: 'body', required: true },
      },
      body: 'fields',
      reconcile: {
        read: 'aiGateway.billing.topup.config.get',
        arguments: { amount: 'amount', threshold: 'threshold' },
        unsure: ['amount', 'threshold'],
      },
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
    'aiGateway.billing.topup.config.delete': {
      method: 'DELETE',
      path: '/accounts/{account_id}/ai-gateway/billing/topup/config',
      safe: false,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      reconcile: {
        read: 'aiGateway.billing.topup.config.get',
        constants: { amount: null, threshold: null },
      },
      answers: { 200: 'json', 400: 'object', 403: 'object', 404: 'object' },
    },
    'aiGateway.billing.spendingLimit.get': {
      method: 'GET',
      path: '/accounts/{account_id}/ai-gateway/billing/spending-limit',
      safe: true,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
    'aiGateway.billing.spendingLimit.create': {
      method: 'POST',
      path: '/accounts/{account_id}/ai-gateway/billing/spending-limit',
      safe: false,
      authenticated: true,
      arguments: {
        account_id: { in: 'path', required: true },
        amount: { in: 'body', required: true },
        duration: { in: 'body', required: true },
        strategy: { in: 'body', required: true },
      },
      body: 'fields',
      reconcile: {
        read: 'aiGateway.billing.spendingLimit.get',
        arguments: {
          'config.amount': 'amount',
          'config.duration': 'duration',
          'config.strategy': 'strategy',
        },
        constants: { enabled: true },
        unsure: ['config.amount'],
      },
      answers: { 201: 'json', 400: 'object', 403: 'object', 404: 'object' },
    },
    'aiGateway.billing.spendingLimit.delete': {
      method: 'DELETE',
      path: '/accounts/{account_id}/ai-gateway/billing/spending-limit',
      safe: false,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      reconcile: { read: 'aiGateway.billing.spendingLimit.get', constants: { enabled: false } },
      answers: { 200: 'json', 400: 'object', 403: 'object', 404: 'object' },
    },
  },
};

/** The types of Cloudflare AI Gateway billing, for code that is generic over APIs: `Mock<CloudflareAiGatewayApi>`. */
export interface CloudflareAiGatewayApi {
  client: CloudflareAiGatewayClient;
  lists: CloudflareAiGatewayLists;
  paths: paths;
  shared: CloudflareAiGatewayShared;
  credential: CloudflareAiGatewayCredential;
  server: string;
}
