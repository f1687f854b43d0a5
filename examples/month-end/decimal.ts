/** An exact decimal number: `digits` / 10 ** `scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Zero, the sum of nothing. */
export const ZERO: Decimal = { digits: 0n, scale: 0 };

// The exponent has at most three digits: JavaScript prints no longer one, and a longer one would ask for gigabytes.
const DECIMAL = /^(?<sign>-?)(?<whole>\d{1,400})(?:\.(?<part>\d{1,400}))?(?:e(?<exponent>[+-]?\d{1,3}))?$/;

/** Reads a number as it is printed, such as `-12.50` or `1e-7`; `undefined` for any other text. */
export function parseDecimal(text: string): Decimal | undefined {
  const { sign, whole, part = '', exponent = '0' } = DECIMAL.exec(text)?.groups ?? {};
  if (whole === undefined) return undefined;
  const scale = part.length - Number(exponent);
  const digits = BigInt(`${sign}${whole}${part}`);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

const digitsAt = ({ digits, scale }: Decimal, wanted: number): bigint => digits * 10n ** BigInt(wanted - scale);

/** The exact sum. */
export function addDecimals(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { digits: digitsAt(one, scale) + digitsAt(other, scale), scale };
}

/** Prints a number with all its places. */
export function printDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  return scale === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}
