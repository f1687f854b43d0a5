import { createClient } from 'billing-clients';
import {
  type BillingGetUsageSummaryArgs,
  type CreditBalanceResponse,
  type CreditHistoryItem,
  txAgentKit,
  type UsageSummaryResponse,
} from 'billing-clients/tx-agent-kit';
import { rowsOf } from './answer.ts';
import { periodOf } from './month.ts';
import { amountRow, type Row } from './row.ts';
import { connection, type Setup, variable } from './setup.ts';
import { walk } from './walk.ts';

const api = txAgentKit.id;
const credit = { api, kind: 'credit' } as const;
const usage = { api, kind: 'usage' } as const;
const IN = { currency: 'USD', unit: 'decimillicents' };

type Category = BillingGetUsageSummaryArgs['category'];

/** By name, so that a category that the vendor adds does not compile until it is listed here. */
const CATEGORIES: { readonly [Name in Category]: Name } = {
  text_generation: 'text_generation',
  image_generation: 'image_generation',
  video_generation: 'video_generation',
  storage: 'storage',
  openrouter_inference: 'openrouter_inference',
  workflow_execution: 'workflow_execution',
  api_call: 'api_call',
};

const balanceRows = (answer: CreditBalanceResponse, date: string): readonly Row[] => [
  amountRow(credit, { id: '', date, status: 'available', amount: answer.availableDecimillicents, ...IN }),
  amountRow(credit, { id: '', date, status: 'reserved', amount: answer.reservedCreditsDecimillicents, ...IN }),
];

const entryRow = ({ id, createdAt, entryType, amountDecimillicents }: CreditHistoryItem): Row =>
  amountRow(credit, { id, date: createdAt, status: entryType, amount: amountDecimillicents, ...IN });

const usageRow = (id: Category, { periodStart, periodEnd, totalCostDecimillicents }: UsageSummaryResponse): Row =>
  amountRow(usage, { id, date: `${periodStart}/${periodEnd}`, status: 'cost', amount: totalCostDecimillicents, ...IN });

/** The balance of the credit, its entries, and the cost of each category of usage. */
export async function readTxAgentKit(setup: Setup): Promise<readonly Row[]> {
  const { billing } = createClient(txAgentKit, {
    ...connection(setup, txAgentKit),
    credential: variable(setup, 'TX_AGENT_KIT_TOKEN'),
    defaults: { organizationId: variable(setup, 'TX_AGENT_KIT_ORGANIZATION_ID') },
    baseUrl: variable(setup, 'TX_AGENT_KIT_URL'),
  });
  const period = periodOf(setup.month);
  const dates = period && { periodStart: period.start.toISOString(), periodEnd: period.end.toISOString() };
  const rows = await Promise.all([
    rowsOf(credit, billing.getCreditBalance(), (answer) => balanceRows(answer, setup.now.toISOString())),
    walk(credit, setup, billing.getCreditHistory.pages({ limit: '100' }), ({ items }) => items.map(entryRow)),
    ...Object.values(CATEGORIES).map((category) =>
      rowsOf(
        usage,
        billing.getUsageSummary({ category, ...dates }),
        (answer) => [usageRow(category, answer)],
        category,
      ),
    ),
  ]);
  return rows.flat();
}
