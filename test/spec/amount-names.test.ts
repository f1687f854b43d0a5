import { expect, test } from 'vitest';
import { isAmount } from '../../scripts/spec/amount-names.ts';

const amounts = `amount amount_due total_amount availableCents reservedCents totalCents openInvoicesCents cost_micros
  priceUsd TOTAL_DUE amountPaid remaining_credit monthlySpend charge subtotal taxAmount unit_amount
  creditsBalanceDecimillicents pricePerToken aggregated_value`.match(/\w+/g);

test.each(amounts ?? [])('isAmount takes %s for an amount', (name) => expect(isAmount(name)).toBe(true));

const figures = `count total_count totalPages totalQuantity per_page attempt_count duration paymentId credit_id
  taxRate period_start page value discount centuries cents total totalElements total_hits total_objects total_matches`.match(
  /\w+/g,
);

test.each(figures ?? [])('isAmount does not take %s for an amount', (name) => expect(isAmount(name)).toBe(false));

test('isAmount takes the vague name `value` for an amount only next to a currency', () => {
  expect(isAmount('value', ['currency', 'value'])).toBe(true);
  expect(isAmount('value', ['name', 'value'])).toBe(false);
});
