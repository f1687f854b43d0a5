// Generated from specs/unpod/openapi.yaml. Do not edit: run `npm run generate`.

import { aliases } from '../../src/parts/aliases.ts';
import type { Descriptor } from '../../src/api/descriptor.ts';
import type { UnpodClient, UnpodLists } from './client.ts';
import type { UnpodApi } from './index.ts';
import type { paths } from './schema.ts';

const id = 'unpod';
const server = 'https://unpod.ai';
const credentials: Descriptor['credentials'] = [{ token: { header: 'Authorization', prefix: 'Token ' } }];
const envelope = { aliases: /* @__PURE__ */ aliases({ data: 'results' }) };
const shared: Descriptor['shared'] = ['Org-Handle'];
const exact: Descriptor['exact'] = ['amount'];

/** `invoices.list` alone: pass it to `createClient` if a bundle needs no other operation. */
export const invoicesList: Descriptor<Omit<UnpodApi, 'client' | 'lists' | 'paths'> & {
  client: { readonly invoices: Pick<UnpodClient['invoices'], 'list'> };
  lists: { readonly invoices: Pick<UnpodLists['invoices'], 'list'> };
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
