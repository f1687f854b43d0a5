import type { Cents, Decimal, DecimalNumber, Decimillicents, Dollars, Quantity } from './api/unit.ts';
import { exactly, minus, plus, print, read, round, type Exact, type Rounding } from './money/decimal.ts';

export type { Rounding } from './money/decimal.ts';
export type * from './api/unit.ts';

/** The type of a result in each unit. */
export interface Amounts {
  cents: Cents;
  decimillicents: Decimillicents;
  dollars: Dollars;
  decimal: Decimal;
}

/** A unit of money. */
export type MoneyUnit = keyof Amounts;

/** The type of an argument in each unit: a number, or a text for amounts that no number represents exactly. */
export interface Taken {
  cents: Cents | Quantity<'cents', string>;
  decimillicents: Decimillicents | Quantity<'decimillicents', string>;
  dollars: Dollars | Quantity<'dollars', string>;
  decimal: Decimal | DecimalNumber;
}

/** The decimal places of a unit below its currency, whether it is always whole, and its currency, if it has only one. */
const UNITS: Readonly<Record<MoneyUnit, { readonly places: number; readonly whole?: true; readonly only?: 'USD' }>> = {
  cents: { places: 2, whole: true },
  decimillicents: { places: 7, whole: true, only: 'USD' },
  dollars: { places: 0, only: 'USD' },
  decimal: { places: 0 },
};

function scaleOf(unit: MoneyUnit): (typeof UNITS)[MoneyUnit] {
  if (Object.hasOwn(UNITS, unit)) return UNITS[unit];
  throw new TypeError(`There is no unit ${unit}. The units are ${Object.keys(UNITS).join(', ')}`);
}

function take(amount: number | string, unit: MoneyUnit): Exact {
  scaleOf(unit);
  return read(amount);
}

function toNumber(exact: Exact): number {
  const text = print(exact);
  const number = Number(text);
  const isSafe = Number.isSafeInteger(number) || (Number.isFinite(number) && !Number.isInteger(number));
  if (isSafe && minus(read(number), exact).digits === 0n) return number;
  throw new RangeError(`No number holds ${text} exactly. Convert the amounts to 'decimal', which is text`);
}

const WRITE: { readonly [Unit in MoneyUnit]: (exact: Exact) => Amounts[Unit] } = {
  cents: toNumber,
  decimillicents: toNumber,
  dollars: toNumber,
  decimal: print,
};

/**
 * Adds amounts in one unit, exactly; the sum of none is zero.
 * @throws RangeError for a value that is not a finite decimal number, an integer beyond 2^53 passed as a number, or a sum that no number represents exactly.
 * @example sum(['0.1', '0.2'], 'decimal') // '0.3'
 */
export function sum<Unit extends MoneyUnit>(amounts: readonly Taken[Unit][], unit: Unit): Amounts[Unit] {
  scaleOf(unit);
  const all = amounts.map((amount) => take(amount, unit));
  return WRITE[unit](all.reduce(plus, exactly(0n, 0)));
}

/**
 * Adds two amounts in one unit, exactly.
 * @throws RangeError as `sum` does.
 * @example add(1250, 12.5, 'cents') // 1262.5
 */
export const add = <Unit extends MoneyUnit>(one: Taken[Unit], other: Taken[Unit], unit: Unit): Amounts[Unit] =>
  sum([one, other], unit);

/**
 * Subtracts the second amount from the first, exactly.
 * @throws RangeError as `sum` does.
 * @example subtract('10.00', '0.01', 'decimal') // '9.99'
 */
export const subtract = <Unit extends MoneyUnit>(from: Taken[Unit], amount: Taken[Unit], unit: Unit): Amounts[Unit] =>
  WRITE[unit](minus(take(from, unit), take(amount, unit)));

/**
 * Compares two amounts in one unit: -1 if the first is less, 0 if they are equal, 1 if it is greater.
 * @throws RangeError for a value that is not a finite decimal number, or an integer beyond 2^53 passed as a number.
 * @example compare('10.0', 10, 'decimal') // 0
 */
export function compare<Unit extends MoneyUnit>(one: Taken[Unit], other: Taken[Unit], unit: Unit): -1 | 0 | 1 {
  const { digits } = minus(take(one, unit), take(other, unit));
  return digits === 0n ? 0 : digits < 0n ? -1 : 1;
}

/**
 * Converts an amount to another unit of its currency, cents and decimillicents rounded to whole ones by `rounding`.
 * Decimillicents and dollars are always US dollars; decimals are returned as text with all places.
 * @throws RangeError for a result that is not whole without a rounding, and as `sum` does.
 * @example
 * convert('12.34', 'decimal', 'cents') // 1234
 * convert(150_000, 'decimillicents', 'cents', 'halfEven') // 2
 */
export function convert<From extends MoneyUnit, To extends MoneyUnit>(
  amount: Taken[From],
  from: From,
  to: To,
  rounding?: To extends 'cents' | 'decimillicents' ? Rounding : never,
): Amounts[To] {
  const { digits, places } = take(amount, from);
  const exact = exactly(digits, places + scaleOf(from).places - scaleOf(to).places);
  const written = scaleOf(to).whole ? round(exact, 0, rounding) : exact;
  if (!written)
    throw new RangeError(`${amount} in ${from} is ${print(exact)} in ${to}, which is not whole. Name a rounding`);
  return WRITE[to](written);
}

/** How to format an amount. */
export interface FormatOptions {
  /** The ISO 4217 code, in any case, such as `'USD'`. */
  readonly currency: string;
  /** The locale, such as `'en-IN'`; by default that of the runtime. */
  readonly locale?: string | readonly string[] | undefined;
  /** How to round to the minor digits of the currency; without it, all nonzero places are shown. */
  readonly rounding?: Rounding | undefined;
}

// Not every runtime supports more places.
const MOST_PLACES = 20;

function checkCurrency(unit: MoneyUnit, currency: string, minor: number): void {
  const { only } = scaleOf(unit);
  if (only !== undefined && currency.toUpperCase() !== only)
    throw new RangeError(`${unit} are always ${only}, not ${currency}. Give the amount in its own unit`);
  // Some vendors call the smallest coin of any currency a cent: 100 may be 1 or 100 yen.
  if (unit === 'cents' && minor !== 2)
    throw new RangeError(`${currency} has ${minor} minor digits, so it has no cents. Give the amount as 'decimal'`);
}

/**
 * Formats an amount for display: at least the minor digits of its currency, without losing a digit.
 * @throws RangeError for cents of a currency without hundredths (JPY, KWD), for decimillicents and dollars of another
 * currency than USD, an invalid currency code, more than 20 places, and as `compare` does.
 * @example
 * format(123_456_789, 'cents', { currency: 'EUR', locale: 'de' }) // '1.234.567,89 €'
 * format(12_345_678, 'decimillicents', { currency: 'USD', locale: 'en', rounding: 'halfEven' }) // '$1.23'
 */
export function format<Unit extends MoneyUnit>(
  amount: Taken[Unit],
  unit: Unit,
  { currency, locale, rounding }: FormatOptions,
): string {
  const { digits, places } = take(amount, unit);
  const style = { style: 'currency', currency } as const;
  const locales = typeof locale === 'string' ? locale : locale?.slice();
  const { maximumFractionDigits: minor = 0 } = new Intl.NumberFormat(locales, style).resolvedOptions();
  checkCurrency(unit, currency, minor);
  let shown = exactly(digits, places + scaleOf(unit).places);
  if (rounding) shown = round(shown, minor, rounding) ?? shown;
  while (shown.places > minor && shown.digits % 10n === 0n) shown = exactly(shown.digits / 10n, shown.places - 1);
  if (shown.places > MOST_PLACES)
    throw new RangeError(`${print(shown)} has more than ${MOST_PLACES} places. Name a rounding`);
  const maximumFractionDigits = Math.max(minor, shown.places);
  return new Intl.NumberFormat(locales, { ...style, minimumFractionDigits: minor, maximumFractionDigits }).format(
    print(shown),
  );
}

/** Whether a value is a valid amount: a finite decimal number or its text, but not an integer beyond 2^53 as a number. */
export function isAmount(value: unknown): value is number | string {
  try {
    read(value);
    return true;
  } catch {
    return false;
  }
}
