import { createClient } from 'billing-clients';
import { unpod } from 'billing-clients/unpod';
import { unpodPlatform } from 'billing-clients/unpod-platform';
import { amountRow, type Entry, type Row } from './row.ts';
import { connection, type Setup, variable } from './setup.ts';
import { walk } from './walk.ts';

/** The members of an invoice that both clients have. */
type Invoice = Omit<Entry, 'id' | 'date' | 'unit'> & { readonly invoice_date: string };

const invoiceRow = (api: string, id: string | number, { invoice_date, status, amount, currency }: Invoice): Row =>
  amountRow({ api, kind: 'invoice' }, { id, date: invoice_date, status, amount, currency, unit: 'decimal' });

/** The invoices, read with an API token. */
export async function readUnpod(setup: Setup): Promise<readonly Row[]> {
  const client = createClient(unpod, {
    credential: variable(setup, 'UNPOD_TOKEN'),
    defaults: { 'Org-Handle': variable(setup, 'UNPOD_ORG_HANDLE') },
    ...connection(setup, unpod),
  });
  return walk({ api: unpod.id, kind: 'invoice' }, setup, client.invoices.list.pages({ page: 1 }), ({ results }) =>
    results.map((invoice) => invoiceRow(unpod.id, invoice.id, invoice)),
  );
}

/** The same invoices, read with the JWT of a user. */
export async function readUnpodPlatform(setup: Setup): Promise<readonly Row[]> {
  const client = createClient(unpodPlatform, {
    credential: variable(setup, 'UNPOD_PLATFORM_TOKEN'),
    defaults: { 'Org-Handle': variable(setup, 'UNPOD_ORG_HANDLE') },
    ...connection(setup, unpodPlatform),
  });
  return walk({ api: unpodPlatform.id, kind: 'invoice' }, setup, client.invoices.list.pages({ page: 1 }), ({ data }) =>
    data.map((invoice) => invoiceRow(unpodPlatform.id, invoice.invoice_number, invoice)),
  );
}
