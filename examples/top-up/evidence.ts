import { messageOf } from 'billing-clients';
import type { Invoice } from 'billing-clients/cloudflare-ai-gateway';
import { reconcile, type FailedWrite } from 'billing-clients/reconcile';
import type { Billing } from './billing.ts';

// Types describe what the vendor documents. A different response must not end a top-up half-way, so each read has
// a fallback sentence.
const readOr = (otherwise: string, read: () => Promise<string>): Promise<string> => read().catch(() => otherwise);

/** A sentence about the state of one top-up. */
export const tellStatus = (billing: Billing, taken: { readonly payment_intent_id: string }): Promise<string> =>
  readOr('Its status cannot be read.', async () => {
    const { payment_intent_id } = taken;
    const result = await billing.topup.status({ payment_intent_id });
    return result.ok
      ? `Its id is ${payment_intent_id}, its status ${result.data.status}.`
      : `Its id is ${payment_intent_id}; its status cannot be read: ${messageOf(result)}`;
  });

/** The evidence for a top-up with an unknown outcome: the invoices created since it was sent. */
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
    // A top-up is identified by the id of its invoice, despite the name of the argument.
    return id ? `${shown} ${await tellStatus(billing, { payment_intent_id: id })}` : shown;
  });
