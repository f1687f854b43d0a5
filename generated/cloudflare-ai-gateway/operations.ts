// Generated from specs/cloudflare-ai-gateway/openapi.yaml. Do not edit: run `npm run generate`.

import type { Descriptor } from '../../src/api/descriptor.ts';
import type { CloudflareAiGatewayClient } from './client.ts';
import type { CloudflareAiGatewayApi } from './index.ts';
import type { paths } from './schema.ts';

const id = 'cloudflare-ai-gateway';
const server = 'https://api.cloudflare.com/client/v4';
const credentials: Descriptor['credentials'] = [
  { token: { header: 'Authorization', prefix: 'Bearer ' } },
  {
    email: { header: 'X-Auth-Email', prefix: '' },
    key: { header: 'X-Auth-Key', prefix: '' },
  },
];
const envelope = { payload: 'result', failure: { member: 'success', equals: false } };
const shared: Descriptor['shared'] = ['account_id'];
const exact: Descriptor['exact'] = [
  'aggregated_value',
  'amount',
  'amount_due',
  'amount_paid',
  'amount_remaining',
  'balance',
  'threshold',
];

/** `aiGateway.billing.creditBalance` alone: pass it to `createClient` if a bundle needs no other operation. */
export const aiGatewayBillingCreditBalance: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: Pick<CloudflareAiGatewayClient['aiGateway']['billing'], 'creditBalance'> } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/credit-balance'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
    'aiGateway.billing.creditBalance': {
      method: 'GET',
      path: '/accounts/{account_id}/ai-gateway/billing/credit-balance',
      safe: true,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
  },
};

/** `aiGateway.billing.usageHistory` alone: pass it to `createClient` if a bundle needs no other operation. */
export const aiGatewayBillingUsageHistory: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: Pick<CloudflareAiGatewayClient['aiGateway']['billing'], 'usageHistory'> } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/usage-history'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
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
  },
};

/** `aiGateway.billing.invoiceHistory` alone: pass it to `createClient` if a bundle needs no other operation. */
export const aiGatewayBillingInvoiceHistory: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: Pick<CloudflareAiGatewayClient['aiGateway']['billing'], 'invoiceHistory'> } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/invoice-history'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
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
  },
};

/** `aiGateway.billing.invoicePreview` alone: pass it to `createClient` if a bundle needs no other operation. */
export const aiGatewayBillingInvoicePreview: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: Pick<CloudflareAiGatewayClient['aiGateway']['billing'], 'invoicePreview'> } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/invoice-preview'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
    'aiGateway.billing.invoicePreview': {
      method: 'GET',
      path: '/accounts/{account_id}/ai-gateway/billing/invoice-preview',
      safe: true,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
  },
};

/**
 * `aiGateway.billing.topup.create` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const aiGatewayBillingTopupCreate: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: { readonly topup: Pick<CloudflareAiGatewayClient['aiGateway']['billing']['topup'], 'create'> } } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/topup'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
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
      answers: { 200: 'object', 400: 'object', 402: 'object', 403: 'object', 404: 'object' },
    },
  },
};

/** `aiGateway.billing.topup.status` alone: pass it to `createClient` if a bundle needs no other operation. */
export const aiGatewayBillingTopupStatus: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: { readonly topup: Pick<CloudflareAiGatewayClient['aiGateway']['billing']['topup'], 'status'> } } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/topup/status'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
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
  },
};

/** `aiGateway.billing.topup.config.get` alone: pass it to `createClient` if a bundle needs no other operation. */
export const aiGatewayBillingTopupConfigGet: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: { readonly topup: { readonly config: Pick<CloudflareAiGatewayClient['aiGateway']['billing']['topup']['config'], 'get'> } } } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/topup/config'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
    'aiGateway.billing.topup.config.get': {
      method: 'GET',
      path: '/accounts/{account_id}/ai-gateway/billing/topup/config',
      safe: true,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
  },
};

/**
 * `aiGateway.billing.topup.config.create` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const aiGatewayBillingTopupConfigCreate: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: { readonly topup: { readonly config: Pick<CloudflareAiGatewayClient['aiGateway']['billing']['topup']['config'], 'create'> } } } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/topup/config'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
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
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
  },
};

/**
 * `aiGateway.billing.topup.config.delete` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const aiGatewayBillingTopupConfigDelete: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: { readonly topup: { readonly config: Pick<CloudflareAiGatewayClient['aiGateway']['billing']['topup']['config'], 'delete'> } } } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/topup/config'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
    'aiGateway.billing.topup.config.delete': {
      method: 'DELETE',
      path: '/accounts/{account_id}/ai-gateway/billing/topup/config',
      safe: false,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      answers: { 200: 'json', 400: 'object', 403: 'object', 404: 'object' },
    },
  },
};

/** `aiGateway.billing.spendingLimit.get` alone: pass it to `createClient` if a bundle needs no other operation. */
export const aiGatewayBillingSpendingLimitGet: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: { readonly spendingLimit: Pick<CloudflareAiGatewayClient['aiGateway']['billing']['spendingLimit'], 'get'> } } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/spending-limit'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
    'aiGateway.billing.spendingLimit.get': {
      method: 'GET',
      path: '/accounts/{account_id}/ai-gateway/billing/spending-limit',
      safe: true,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      answers: { 200: 'object', 400: 'object', 403: 'object', 404: 'object' },
    },
  },
};

/**
 * `aiGateway.billing.spendingLimit.create` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const aiGatewayBillingSpendingLimitCreate: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: { readonly spendingLimit: Pick<CloudflareAiGatewayClient['aiGateway']['billing']['spendingLimit'], 'create'> } } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/spending-limit'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
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
      answers: { 201: 'json', 400: 'object', 403: 'object', 404: 'object' },
    },
  },
};

/**
 * `aiGateway.billing.spendingLimit.delete` alone: pass it to `createClient` if a bundle needs no other operation.
 * `reconcile` needs the whole client.
 */
export const aiGatewayBillingSpendingLimitDelete: Descriptor<Omit<CloudflareAiGatewayApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly aiGateway: { readonly billing: { readonly spendingLimit: Pick<CloudflareAiGatewayClient['aiGateway']['billing']['spendingLimit'], 'delete'> } } };
  lists: {};
  paths: Pick<paths, '/accounts/{account_id}/ai-gateway/billing/spending-limit'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
    'aiGateway.billing.spendingLimit.delete': {
      method: 'DELETE',
      path: '/accounts/{account_id}/ai-gateway/billing/spending-limit',
      safe: false,
      authenticated: true,
      arguments: { account_id: { in: 'path', required: true } },
      answers: { 200: 'json', 400: 'object', 403: 'object', 404: 'object' },
    },
  },
};
