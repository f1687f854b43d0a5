// Generated from specs/unpod/openapi.yaml. Do not edit: run `npm run generate`.

import { aliases } from '../../src/parts/aliases.ts';
import type { Descriptor } from '../../src/api/descriptor.ts';
import type { UnpodClient, UnpodCredential, UnpodLists, UnpodShared } from './client.ts';
import type { paths } from './schema.ts';

export type * from './client.ts';
export type { components, operations, paths } from './schema.ts';

/**
 * Unpod billing, API page: what `createClient` takes.
 *
 * Invoices of an Unpod organization and their payment status.
 * Unpod has two pages about this one operation, and they contradict each other:
 * this spec follows the one with `Token` and the list under `results`,
 * `unpod-platform` the other.
 *
 * Inferred: shared arguments and name of the authentication scheme. [Documentation](https://billing-clients.github.io/billing-clients/unpod.html)
 */
export const unpod: Descriptor<UnpodApi> = {
  id: 'unpod',
  server: 'https://unpod.ai',
  credentials: [{ token: { header: 'Authorization', prefix: 'Token ' } }],
  envelope: { aliases: /* @__PURE__ */ aliases({ data: 'results' }) },
  shared: ['Org-Handle'],
  exact: ['amount'],
  operations: {
    'invoices.list': {
      method: 'GET',
      path: '/api/v2/platform/organisation/billing/',
      safe: true,
      authenticated: true,
      arguments: {
        'Org-Handle': { in: 'header', required: true },
        page: { in: 'query', required: false },
        page_size: { in: 'query', required: false },
      },
      pager: {
        argument: 'page',
        items: 'results',
        count: 'count',
        size: 'page_size',
        sizeDefault: 20,
      },
      answers: {
        200: 'object',
        400: 'object',
        401: 'object',
        403: 'object',
        404: 'undescribed',
        500: 'undescribed',
      },
    },
  },
};

/** The types of Unpod billing, API page, for code that is generic over APIs: `Mock<UnpodApi>`. */
export interface UnpodApi {
  client: UnpodClient;
  lists: UnpodLists;
  paths: paths;
  shared: UnpodShared;
  credential: UnpodCredential;
  server: string;
}
