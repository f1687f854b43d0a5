// Generated from specs/unpod-platform/openapi.yaml. Do not edit: run `npm run generate`.

import { aliases } from '../../src/parts/aliases.ts';
import type { Descriptor } from '../../src/api/descriptor.ts';
import type { UnpodPlatformClient, UnpodPlatformLists } from './client.ts';
import type { UnpodPlatformApi } from './index.ts';
import type { paths } from './schema.ts';

const id = 'unpod-platform';
const server = 'https://unpod.ai';
const credentials: Descriptor['credentials'] = [{ token: { header: 'Authorization', prefix: 'jwt ' } }];
const envelope = { aliases: /* @__PURE__ */ aliases({ results: 'data' }) };
const shared: Descriptor['shared'] = ['Org-Handle', 'Product-Id'];
const exact: Descriptor['exact'] = ['amount', 'tax_amount'];

/** `invoices.list` alone: pass it to `createClient` if a bundle needs no other operation. */
export const invoicesList: Descriptor<Omit<UnpodPlatformApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly invoices: Pick<UnpodPlatformClient['invoices'], 'list'> };
  lists: { readonly invoices: Pick<UnpodPlatformLists['invoices'], 'list'> };
  paths: Pick<paths, '/api/v2/platform/organisation/billing/'>;
}> = {
  id,
  server,
  credentials,
  envelope,
  shared,
  exact,
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
