// Generated from specs/indigenius/openapi.yaml. Do not edit: run `npm run generate`.

import type { Descriptor } from '../../src/api/descriptor.ts';
import type { IndigeniusClient, IndigeniusLists } from './client.ts';
import type { IndigeniusApi } from './index.ts';
import type { paths } from './schema.ts';

const id = 'indigenius';
const server = 'https://api.indigenius.ai';
const credentials: Descriptor['credentials'] = [{ token: { header: 'X-API-Key', prefix: '' } }];
const envelope = { failure: { member: 'status', equals: false } };
const shared: Descriptor['shared'] = [];
const exact: Descriptor['exact'] = ['cost'];

/** `history.list` alone: pass it to `createClient` if a bundle needs no other operation. */
export const historyList: Descriptor<Omit<IndigeniusApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly history: Pick<IndigeniusClient['history'], 'list'> };
  lists: { readonly history: Pick<IndigeniusLists['history'], 'list'> };
  paths: Pick<paths, '/v1/billing/history'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
    'history.list': {
      method: 'GET',
      path: '/v1/billing/history',
      safe: true,
      authenticated: true,
      arguments: {
        page: { in: 'query', required: false },
        pageSize: { in: 'query', required: false },
      },
      pager: { argument: 'page', items: 'data', pages: 'meta.totalPages' },
      answers: { 200: 'object', 400: 'undescribed', 403: 'undescribed', 500: 'undescribed' },
    },
  },
};

/** `transactions.list` alone: pass it to `createClient` if a bundle needs no other operation. */
export const transactionsList: Descriptor<Omit<IndigeniusApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly transactions: Pick<IndigeniusClient['transactions'], 'list'> };
  lists: {};
  paths: Pick<paths, '/v1/billing/transactions'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
    'transactions.list': {
      method: 'GET',
      path: '/v1/billing/transactions',
      safe: true,
      authenticated: true,
      arguments: {
        page: { in: 'query', required: false },
        pageSize: { in: 'query', required: false },
      },
      answers: { 200: 'object', 403: 'undescribed', 500: 'undescribed' },
    },
  },
};

/** `plan.get` alone: pass it to `createClient` if a bundle needs no other operation. */
export const planGet: Descriptor<Omit<IndigeniusApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly plan: Pick<IndigeniusClient['plan'], 'get'> };
  lists: {};
  paths: Pick<paths, '/v1/billing/plan'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
    'plan.get': {
      method: 'GET',
      path: '/v1/billing/plan',
      safe: true,
      authenticated: true,
      arguments: {},
      answers: { 200: 'object', 403: 'undescribed', 500: 'undescribed' },
    },
  },
};

/** `currencies.list` alone: pass it to `createClient` if a bundle needs no other operation. */
export const currenciesList: Descriptor<Omit<IndigeniusApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly currencies: Pick<IndigeniusClient['currencies'], 'list'> };
  lists: {};
  paths: Pick<paths, '/v1/billing/currencies'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
  operations: {
    'currencies.list': {
      method: 'GET',
      path: '/v1/billing/currencies',
      safe: true,
      authenticated: true,
      arguments: {},
      answers: { 200: 'object', 403: 'undescribed', 500: 'undescribed' },
    },
  },
};
