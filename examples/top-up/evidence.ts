import { messageOf } from 'billing-clients';
import type { Invoice } from 'billing-clients/cloudflare-ai-gateway';
import { reconcile, type FailedWrite } from 'billing-clients/reconcile';
import type { Billing } from './billing.ts';

// Types tell what the vendor documents. An answer that differs must not end a top-up half-way, so each reading has
// something to say instead.
const readOr = (otherwise: string, read: () => Promise<string>): Promise<string> => read().catch(() => otherwise);

/** A sentence about one top-up: what the API says has become of it. */
export const tellStatus = (billing: Billing, taken: { readonly payment_intent_id: string }): Promise<string> =>
  readOr('Its status cannot be read.', async () => {
    const { payment_intent_id } = taken;
    const result = await billing.topup.status({ payment_intent_id });
    return result.ok
      ? `Its id is ${payment_intent_id}, its status ${result.data.status}.`
      : `Its id is ${payment_intent_id}; its status cannot be read: ${messageOf(result)}`;
  });

/** What the API shows of a top-up whose outcome is unknown: the invoices that were created since it was sent. */
export async function candidatesOf(billing: Billing, result: FailedWrite): Promise<readonly string[]> {
  const seen = await reconcile<Invoice>(result);
  switch (seen.kind) {
    case 'found': {
      const described = await Promise.all(seen.candidates.map((invoice) => describe(billing, invoice)));
      return [`New since the first attempt in doubt (${described.length}), so perhaps a top-up:`, ...described];
    }
    case 'not-found-yet':
      return ['There is no new invoice. One may still follow: it proves nothing.'];
    case 'undecided': {
      const why = seen.why === 'read-failed' ? messageOf(seen.result) : 'the answer is not the whole list.';
      return [`The invoices cannot be read: ${why}`];
    }
  }
}

const describe = (billing: Billing, invoice: Invoice): Promise<string> =>
  readOr('  An invoice that is not in its documented form.', async () => {
    const { id, amount_due, currency, status, created } = invoice;
    const shown = `  ${amount_due} ${currency} (unit not stated), status ${status}, created ${created} (unit not stated).`;
    // A top-up goes by the id of its invoice, in spite of the argument's name.
    return id ? `${shown} ${await tellStatus(billing, { payment_intent_id: id })}` : shown;
  });
