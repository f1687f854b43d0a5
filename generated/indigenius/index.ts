// Generated from specs/indigenius/openapi.yaml. Do not edit: run `npm run generate`.

import type { Descriptor } from '../../src/api/descriptor.ts';
import type { IndigeniusClient, IndigeniusCredential, IndigeniusLists, IndigeniusShared } from './client.ts';
import type { paths } from './schema.ts';

export type * from './client.ts';
export type { components, operations, paths } from './schema.ts';

/**
 * Indigenius billing: what `createClient` takes.
 *
 * Read-only billing of an Indigenius organization.
 * The vendor's page shows one response;
 * it is silent about the bodies of all others.
 *
 * Inferred: envelope failure and name of the authentication scheme. [Documentation](https://billing-clients.github.io/billing-clients/indigenius.html)
 */
export const indigenius: Descriptor<IndigeniusApi> = {
  id: 'indigenius',
  server: 'https://api.indigenius.ai',
  credentials: [{ token: { header: 'X-API-Key', prefix: '' } }],
  envelope: { failure: { member: 'status', equals: false } },
  shared: [],
  exact: ['cost'],
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
    'plan.get': {
      method: 'GET',
      path: '/v1/billing/plan',
      safe: true,
      authenticated: true,
      arguments: {},
      answers: { 200: 'object', 403: 'undescribed', 500: 'undescribed' },
    },
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

/** The types of Indigenius billing, for code that is generic over APIs: `Mock<IndigeniusApi>`. */
export interface IndigeniusApi {
  client: IndigeniusClient;
  lists: IndigeniusLists;
  paths: paths;
  shared: IndigeniusShared;
  credential: IndigeniusCredential;
  server: string;
}
