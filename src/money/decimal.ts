/** An exact decimal number: `digits` / 10 ** `places`. */
export interface Exact {
  readonly digits: bigint;
  /** Never negative. */
  readonly places: number;
}

/** The rounding mode, named as in `Intl.NumberFormat`. */
export type Rounding = 'ceil' | 'floor' | 'expand' | 'trunc' | 'halfExpand' | 'halfEven';

// Longer than any printed number: an unbounded text or exponent would need gigabytes.
const TEXT = /^(-?\d{1,400})(?:\.(\d{1,400}))?(?:e([+-]?\d{1,3}))?$/i;

const isNumeric = (text: string): text is `${number}` => TEXT.test(text);

/** Normalizes a number to zero or more places. */
export const exactly = (digits: bigint, places: number): Exact =>
  places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };

const isRounded = (value: unknown): boolean => Number.isInteger(value) && !Number.isSafeInteger(value);

/** Parses a text, or a number by its shortest text; throws a RangeError for anything else, and for integers that may have been rounded. */
export function read(value: unknown): Exact {
  if (isRounded(value))
    throw new RangeError(`${value} is beyond 2^53, where a number does not hold every integer. Give it as text`);
  const scalar = typeof value === 'number' || typeof value === 'string';
  const [, whole, part = '', exponent = '0'] = (scalar && TEXT.exec(String(value))) || [];
  if (whole === undefined)
    throw new RangeError(
      `${scalar ? JSON.stringify(String(value)) : typeof value} is not a finite decimal number, such as 12.5 or '12.50'`,
    );
  return exactly(BigInt(whole + part), part.length - Number(exponent));
}

/** Formats a number with all its places. */
export function print({ digits, places }: Exact): `${number}` {
  const sign = digits < 0n ? '-' : '';
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const whole = text.length - places;
  const printed = sign + text.slice(0, whole) + (places > 0 ? `.${text.slice(whole)}` : '');
  if (!isNumeric(printed)) throw new RangeError(`An amount of ${text.length} digits is longer than any currency needs`);
  return printed;
}

/** The exact sum. */
export function plus(one: Exact, other: Exact): Exact {
  const places = Math.max(one.places, other.places);
  const at = ({ digits, places: own }: Exact): bigint => digits * 10n ** BigInt(places - own);
  return { digits: at(one) + at(other), places };
}

/** The exact difference. */
export const minus = (one: Exact, { digits, places }: Exact): Exact => plus(one, { digits: -digits, places });

interface Between {
  readonly negative: boolean;
  /** Positive above the midpoint, zero at it, negative below. */
  readonly middle: bigint;
  /** Whether the neighbour towards zero is odd. */
  readonly odd: boolean;
}

/** When to round away from zero. */
const AWAY: Readonly<Record<Rounding, (between: Between) => boolean>> = {
  ceil: ({ negative }) => !negative,
  floor: ({ negative }) => negative,
  expand: () => true,
  trunc: () => false,
  halfExpand: ({ middle }) => middle >= 0n,
  halfEven: ({ middle, odd }) => middle > 0n || (middle === 0n && odd),
};

/** The number with at most these places; `undefined` if that needs a rounding and none is given. */
export function round(exact: Exact, places: number, rounding: Rounding | undefined): Exact | undefined {
  if (exact.places <= places) return exact;
  const step = 10n ** BigInt(exact.places - places);
  const towardsZero = exact.digits / step;
  const rest = exact.digits % step;
  if (rest === 0n) return { digits: towardsZero, places };
  if (rounding === undefined) return undefined;
  const negative = rest < 0n;
  const middle = (negative ? -rest : rest) * 2n - step;
  const away = AWAY[rounding]({ negative, middle, odd: towardsZero % 2n !== 0n });
  return { digits: away ? towardsZero + (negative ? -1n : 1n) : towardsZero, places };
}
