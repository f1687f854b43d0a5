import { createClient } from 'billing-clients';
import { cloudflareAiGateway, type History, type Invoice } from 'billing-clients/cloudflare-ai-gateway';
import { rowsOf } from './answer.ts';
import { keepMonth, periodOf } from './month.ts';
import { amountRow, NOT_STATED, numberDate, type Row } from './row.ts';
import { connection, type Setup, variable } from './setup.ts';
import { cut } from './walk.ts';

const api = cloudflareAiGateway.id;
const invoice = { api, kind: 'invoice' } as const;

// The vendor's requests are in cents, but no source states the unit of its responses.
const UNKNOWN = { currency: NOT_STATED, unit: NOT_STATED };

const invoiceRow = ({ id, created, status, amount_due, currency }: Invoice): Row =>
  amountRow(invoice, {
    id: id ?? '',
    date: numberDate(created),
    status: status ?? '',
    amount: amount_due,
    currency: currency.toUpperCase(),
    unit: NOT_STATED,
  });

const usageRow = ({ id, start_time, aggregated_value }: History): Row =>
  amountRow(
    { api, kind: 'usage' },
    { id, date: numberDate(start_time), status: 'per day', amount: aggregated_value, ...UNKNOWN },
  );

/** Invoices, the balance of the credit, and usage by the day. */
export async function readCloudflare(setup: Setup): Promise<readonly Row[]> {
  const { billing } = createClient(cloudflareAiGateway, {
    credential: variable(setup, 'CLOUDFLARE_AI_GATEWAY_TOKEN'),
    defaults: { account_id: variable(setup, 'CLOUDFLARE_AI_GATEWAY_ACCOUNT_ID') },
    ...connection(setup, cloudflareAiGateway),
  }).aiGateway;
  const period = periodOf(setup.month);
  const times = period && { start_time: period.start.getTime(), end_time: period.end.getTime() };
  const rows = await Promise.all([
    rowsOf(invoice, billing.invoiceHistory(), ({ invoices, pagination }) => [
      ...keepMonth(invoices.map(invoiceRow), setup.month),
      // The operation has no page argument, so further pages cannot be requested.
      ...(pagination.has_more ? [cut(invoice, invoices.length, setup.firstPageOnly)] : []),
    ]),
    rowsOf({ api, kind: 'credit' }, billing.creditBalance(), ({ balance }) => [
      amountRow(
        { api, kind: 'credit' },
        { id: '', date: setup.now.toISOString(), status: 'balance', amount: balance, ...UNKNOWN },
      ),
    ]),
    rowsOf({ api, kind: 'usage' }, billing.usageHistory({ value_grouping_window: 'day', ...times }), ({ history }) =>
      history.map(usageRow),
    ),
  ]);
  return rows.flat();
}
