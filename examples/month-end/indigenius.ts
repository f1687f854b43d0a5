import { createClient } from 'billing-clients';
import { type BillingHistoryEntry, indigenius } from 'billing-clients/indigenius';
import { amountRow, NOT_STATED, type Row } from './row.ts';
import { connection, type Setup, variable } from './setup.ts';
import { walk } from './walk.ts';

const place = { api: indigenius.id, kind: 'usage' } as const;

// `unit` is what was counted, such as audio, not the currency of the cost.
const chargeRow = ({ id, cost, product, unit }: BillingHistoryEntry): Row =>
  amountRow(place, {
    id,
    date: NOT_STATED,
    status: `${product}, ${unit}`,
    amount: cost,
    currency: NOT_STATED,
    unit: NOT_STATED,
  });

/** The charges. No source describes the responses of the other operations. */
export async function readIndigenius(setup: Setup): Promise<readonly Row[]> {
  const client = createClient(indigenius, {
    credential: variable(setup, 'INDIGENIUS_API_KEY'),
    ...connection(setup, indigenius),
  });
  return walk(place, setup, client.history.list.pages(), ({ data }) => data.map(chargeRow));
}
