import { messageOf } from 'billing-clients';
import type { Invoice } from 'billing-clients/cloudflare-ai-gateway';
import type { Billing } from './billing.ts';

// Types tell what the vendor documents. An answer that differs must not end a top-up half-way, so each reading has
// something to say instead.
async function readOr<Value>(otherwise: Value, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch {
    return otherwise;
  }
}

/** The ids of the invoices before a top-up, which are no trace of it; nothing where they cannot be read. */
export const idsBefore = (billing: Billing): Promise<ReadonlySet<string> | undefined> =>
  readOr(undefined, async () => {
    const result = await billing.invoiceHistory();
    return result.ok ? new Set(result.data.invoices.flatMap(({ id }) => id ?? [])) : undefined;
  });

/** A sentence about one top-up: what the API says has become of it. */
export const tellStatus = (billing: Billing, taken: { readonly payment_intent_id: string }): Promise<string> =>
  readOr('Its status cannot be read.', async () => {
    const { payment_intent_id } = taken;
    const result = await billing.topup.status({ payment_intent_id });
    return result.ok
      ? `Its id is ${payment_intent_id}, its status ${result.data.status}.`
      : `Its id is ${payment_intent_id}; its status cannot be read: ${messageOf(result)}`;
  });

/** What can be read about a top-up whose outcome is unknown: the invoices that were not there before it. */
export const candidatesSince = (
  billing: Billing,
  before: ReadonlySet<string> | undefined,
): Promise<readonly string[]> =>
  readOr(['The invoices cannot be read: the answer is not in its documented form.'], async () => {
    const result = await billing.invoiceHistory();
    if (!result.ok) return [`The invoices cannot be read: ${messageOf(result)}`];
    const { invoices, pagination } = result.data;
    const found = invoices.filter(({ id }) => !id || !before?.has(id));
    const described = await Promise.all(found.map((invoice) => describe(billing, invoice)));
    const cut = pagination.has_more ? ['There are more invoices, which the API does not show.'] : [];
    return [headline(found.length, before !== undefined), ...described, ...cut];
  });

function headline(count: number, compared: boolean): string {
  if (count === 0) return 'There is no new invoice. One may still follow: it proves nothing.';
  return compared
    ? `New since before the first attempt (${count}), so perhaps this top-up:`
    : `All invoices (${count}), as they could not be read before; one may be this top-up:`;
}

async function describe(billing: Billing, invoice: Invoice): Promise<string> {
  const { id, amount_due, currency, status, created } = invoice;
  const shown = `  ${amount_due} ${currency} (unit not stated), status ${status}, created ${created} (unit not stated).`;
  // A top-up goes by the id of its invoice, in spite of the argument's name.
  return id ? `${shown} ${await tellStatus(billing, { payment_intent_id: id })}` : shown;
}
