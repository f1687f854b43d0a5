// Compiled, never run: where a unit matters and, below each directive, what the compiler must reject.
import type { Cents, Decimal, DecimalNumber, Decimillicents, Milliseconds, Quantity, Seconds } from 'billing-clients';
import { createClient, unwrap } from 'billing-clients';
import { cloudflareAiGateway } from 'billing-clients/cloudflare-ai-gateway';
import { add, compare, convert, format, subtract, sum } from 'billing-clients/money';
import { txAgentKit, type CreditBalanceResponse } from 'billing-clients/tx-agent-kit';
import type { Invoice } from 'billing-clients/unpod';

declare const cents: Cents;
declare const maybeCents: Cents | null;
declare const credit: Decimillicents;
declare const seconds: Seconds;
declare const milliseconds: Milliseconds;
declare const centsAsText: Quantity<'cents', string>;
declare const balance: CreditBalanceResponse;
declare const invoice: Invoice;

const { billing } = createClient(cloudflareAiGateway, {
  credential: 'token',
  defaults: { account_id: '1' },
}).aiGateway;

export const aPlainNumberGoesIn = () => billing.topup.create({ amount: 5000 });
export const soDoesOneOfTheSameUnit = () => billing.topup.create({ amount: cents });
export const soDoWhatAnAnswerWithoutAUnitHolds = async () =>
  billing.topup.config.create({ amount: unwrap(await billing.creditBalance()).balance, threshold: cents });
export const plainNumbersGoIntoLists: readonly Cents[] = [1, 2, cents];
export const plainTextIsADecimal: Decimal = '12.34';
export const aNumberIsADecimalToo: Decimal | DecimalNumber = 12.34;
export const anAmountIsANumber: number = cents;
export const aDecimalIsTextOrNumber: string | number = invoice.amount;
export const arithmeticLosesTheUnit: Decimillicents = cents + cents;
export const aFallbackKeepsTheUnit: Cents = maybeCents ?? 0;
export const anAmountCountsAsJsonAndText: string = JSON.stringify({ cents }) + `${cents}`;
export const anAmountCanBeAKey: Readonly<Record<number, string>> = { [cents]: 'five' };
export const everyAmountHasItsMethods: string = cents.toFixed(2) + (invoice.amount satisfies string | number);

// @ts-expect-error decimillicents are not cents
export const decimillicentsAreRefused = () => billing.topup.create({ amount: credit });

export const decimillicentsOfAnAnswerAreRefused = () =>
  // @ts-expect-error decimillicents are not cents
  billing.topup.create({ amount: balance.availableDecimillicents });

export const centsAreRefusedAsDecimillicents = () =>
  createClient(txAgentKit, { credential: 'token', baseUrl: 'http://127.0.0.1:1' }).billing.createTopUpSession({
    organizationId: '1',
    // @ts-expect-error cents are not decimillicents
    amountDecimillicents: cents,
    successUrl: '',
    cancelUrl: '',
  });

// @ts-expect-error seconds are not milliseconds
export const secondsAreRefused = () => billing.usageHistory({ value_grouping_window: 'day', start_time: seconds });

// @ts-expect-error the unit also matters next to null
export const aUnitCountsBesideNull: Decimillicents | null = maybeCents;

// @ts-expect-error the unit also matters in a list
export const aUnitCountsInAList: readonly Cents[] = [credit];

// @ts-expect-error cents as text are not a decimal
export const aUnitCountsOfATextToo: Decimal = centsAsText;

// @ts-expect-error cents are not a decimal
export const centsAreNoDecimal: Invoice['amount'] = cents;

// @ts-expect-error milliseconds are not seconds
export const millisecondsAreNoSeconds: Seconds = milliseconds;

export const operatorsKnowNoUnits = () => [cents === credit, cents < credit];

export const oneUnitIsAdded: Cents = add(cents, 5, 'cents');
export const textIsAddedToNumbers: Decimal = sum([invoice.amount, '0.10', 5], 'decimal');
export const aConversionTakesTheUnitItIsTold: Cents = convert(
  balance.availableDecimillicents,
  'decimillicents',
  'cents',
  'floor',
);
export const aDecimalIsTextWhereItComesOut: string = convert(cents, 'cents', 'decimal');
export const anAmountIsWrittenForPeople: string = format(cents, 'cents', { currency: 'EUR' });

// @ts-expect-error credit is in decimillicents
export const twoUnitsAreNotAdded = () => add(cents, credit, 'cents');

// @ts-expect-error credit is in decimillicents
export const twoUnitsAreNotSummed = () => sum([cents, credit], 'cents');

// @ts-expect-error the amount is in decimillicents
export const twoUnitsAreNotSubtracted = () => subtract(cents, credit, 'decimillicents');

// @ts-expect-error the amounts are in cents
export const whatIsComparedHasTheUnitItIsSaidToHave = () => compare(cents, cents, 'decimal');

// @ts-expect-error the amount is in decimillicents
export const whatIsConvertedHasTheUnitItIsSaidToHave = () => convert(credit, 'cents', 'decimal');

// @ts-expect-error the amount is in decimillicents
export const whatIsWrittenHasTheUnitItIsSaidToHave = () => format(credit, 'cents', { currency: 'USD' });

// @ts-expect-error a sum of cents is in cents
export const aSumHasItsUnit: Decimillicents = add(cents, cents, 'cents');

// @ts-expect-error decimals take any fraction: there is nothing to round
export const whatIsNotRoundedTakesNoRounding = () => convert(credit, 'decimillicents', 'decimal', 'floor');

// @ts-expect-error seconds are not money
export const aTimeIsNoMoney = () => add(seconds, seconds, 'seconds');
