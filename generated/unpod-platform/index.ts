// Generated from specs/unpod-platform/openapi.yaml. Do not edit: run `npm run generate`.

import { aliases } from '../../src/parts/aliases.ts';
import type { Descriptor } from '../../src/api/descriptor.ts';
import type { UnpodPlatformClient, UnpodPlatformCredential, UnpodPlatformLists, UnpodPlatformShared } from './client.ts';
import type { paths } from './schema.ts';

export type * from './client.ts';
export type { components, operations, paths } from './schema.ts';

/**
 * Unpod billing, platform page: what `createClient` takes.
 *
 * Invoices of an Unpod organization and their payment status.
 * Unpod has two pages about this one operation, and they contradict each other:
 * this spec follows the one with `jwt` and the list under `data`,
 * `unpod` the other.
 *
 * Disputed: server. Inferred: shared arguments and name of the authentication scheme. [Documentation](https://billing-clients.github.io/billing-clients/unpod-platform.html)
 */
export const unpodPlatform: Descriptor<UnpodPlatformApi> = {
  id: 'unpod-platform',
  server: 'https://unpod.ai',
  credentials: [{ token: { header: 'Authorization', prefix: 'jwt ' } }],
  envelope: { aliases: /* @__PURE__ */ aliases({ results: 'data' }) },
  shared: ['Org-Handle', 'Product-Id'],
  exact: ['amount', 'tax_amount'],
  operations: {
    'invoices.list': {
      method: 'GET',
      path: '/api/v2/platform/organisation/billing/',
      safe: true,
      authenticated: true,
      arguments: {
        page: { in: 'query', required: false },
        page_size: { in: 'query', required: false },
        'Org-Handle': { in: 'header', required: true },
        'Product-Id': { in: 'header', required: false },
      },
      pager: {
        argument: 'page',
        items: 'data',
        count: 'count',
        size: 'page_size',
        sizeDefault: 20,
      },
      answers: { 200: 'object', 400: 'object', 401: 'object', 404: 'undescribed' },
    },
  },
};

/** The types of Unpod billing, platform page, for code that is generic over APIs: `Mock<UnpodPlatformApi>`. */
export interface UnpodPlatformApi {
  client: UnpodPlatformClient;
  lists: UnpodPlatformLists;
  paths: paths;
  shared: UnpodPlatformShared;
  credential: UnpodPlatformCredential;
  server: string;
}
