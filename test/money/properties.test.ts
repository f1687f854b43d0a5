import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, convert, format, isAmount, subtract, sum, type Rounding } from '../../src/money.ts';

// The same numbers in each run: what fails once fails again.
const runs = { seed: 20_261_120, numRuns: 500 };

/** A fraction, never reduced, with a positive denominator. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

/** The fraction that a text represents, or a number by its shortest text. */
const fractionOf = (value: number | string): Fraction => {
  const [, sign, before = '', after = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(value)) ?? [];
  const [numerator, power] = [BigInt(`${sign}${before}${after}`), BigInt(exponent) - BigInt(after.length)];
  return power < 0n ? [numerator, 10n ** -power] : [numerator * 10n ** power, 1n];
};

const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const minus = (one: Fraction, [c, d]: Fraction): Fraction => plus(one, [-c, d]);
const times = ([a, b]: Fraction, factor: bigint): Fraction => [a * factor, b];
const over = ([a, b]: Fraction, divisor: bigint): Fraction => [a, b * divisor];
const signOf = ([numerator]: Fraction): -1 | 0 | 1 => (numerator === 0n ? 0 : numerator < 0n ? -1 : 1);
const isSame = (one: Fraction, other: Fraction): boolean => signOf(minus(one, other)) === 0;

/** Writes a fraction whose denominator divides a power of ten, with an exponent. */
const textOf = ([numerator, denominator]: Fraction): string => {
  let power = 0;
  while ((numerator * 10n ** BigInt(power)) % denominator !== 0n) power++;
  return `${(numerator * 10n ** BigInt(power)) / denominator}e-${power}`;
};

/** Whether a number has this value when it is read by its shortest text. */
const isHeld = (fraction: Fraction): boolean => {
  const nearest = Number(textOf(fraction));
  const isExact = Number.isFinite(nearest) && (!Number.isInteger(nearest) || Number.isSafeInteger(nearest));
  return isExact && isSame(fractionOf(nearest), fraction);
};

const digits = (maxLength: number) => fc.stringMatching(/^[0-9]+$/, { maxLength }).filter((text) => text !== '');
const part = fc.oneof(digits(3), digits(20), digits(120));
const exponent = fc
  .tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), digits(2))
  .map((all) => all.join(''));
const text = fc
  .tuple(
    fc.constantFrom('', '-'),
    part,
    fc.oneof(
      fc.constant(''),
      part.map((after) => `.${after}`),
    ),
    fc.oneof(fc.constant(''), exponent),
  )
  .map((all) => all.join(''));
const number = fc
  .oneof(fc.maxSafeInteger(), fc.double(), fc.constantFrom(0, -0, 5e-324, 1e-7, 0.1, 2 ** 52 + 0.5, 2 ** 53 - 1))
  .filter((each) => Number.isFinite(each) && (!Number.isInteger(each) || Number.isSafeInteger(each)));
// Beyond the range of a number.
const huge = fc.constantFrom('9'.repeat(320), `-${'9'.repeat(320)}`);
const amount = fc.oneof({ weight: 9, arbitrary: text }, { weight: 9, arbitrary: number }, huge);

/** Expects the exact value, or a refusal if no number can hold it. */
const expectExact = (work: () => number | string, exact: Fraction, isText: boolean): void => {
  let result: number | string;
  try {
    result = work();
  } catch (error) {
    expect(String(error)).toMatch(/^RangeError: No number holds /);
    expect(isText || isHeld(exact)).toBe(false);
    return;
  }
  expect(typeof result).toBe(isText ? 'string' : 'number');
  expect(isSame(fractionOf(result), exact)).toBe(true);
  // Zero has no sign, as a number or as text.
  expect(exact[0] === 0n && (Object.is(result, -0) || String(result).startsWith('-'))).toBe(false);
};

test.each(['decimal', 'cents'] as const)(
  'a sum or difference in %s is exact, or refused if no number can hold it',
  (unit) => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 4 }), amount, amount, (all, one, other) => {
        const [first, second] = [fractionOf(one), fractionOf(other)];
        const isText = unit === 'decimal';
        expectExact(() => add<'decimal' | 'cents'>(one as never, other as never, unit), plus(first, second), isText);
        expectExact(
          () => subtract<'decimal' | 'cents'>(one as never, other as never, unit),
          minus(first, second),
          isText,
        );
        const total = all.map(fractionOf).reduce(plus, [0n, 1n]);
        expectExact(() => sum<'decimal' | 'cents'>(all as never, unit), total, isText);
      }),
      runs,
    );
  },
);

test('amounts are compared by their exact values', () => {
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      const order = signOf(minus(fractionOf(one), fractionOf(other)));
      expect(compare(one as never, other as never, 'decimal')).toBe(order);
    }),
    runs,
  );
});

test('a number is an amount if it is finite and not an unsafe integer', () => {
  fc.assert(
    fc.property(fc.double(), (each) => {
      expect(isAmount(each)).toBe(Number.isFinite(each) && (!Number.isInteger(each) || Number.isSafeInteger(each)));
    }),
    runs,
  );
});

const plain = fc
  .tuple(fc.constantFrom('', '-'), digits(30), fc.array(fc.constantFrom(...'0123456789'), { maxLength: 12 }))
  .map(([sign, whole, after]) => `${sign}${BigInt(whole)}${after.length > 0 ? `.${after.join('')}` : ''}`);

test('a decimal converted to `decimal` keeps its digits, trailing zeros included', () => {
  fc.assert(
    fc.property(plain, (each) => {
      expect(convert(each, 'decimal', 'decimal')).toBe(each.replace(/^-(?=[0.]+$)/, ''));
    }),
    runs,
  );
});

const places = { cents: 2n, decimillicents: 7n, dollars: 0n, decimal: 0n };
type Unit = keyof typeof places;
const unit = fc.constantFrom<Unit>('cents', 'decimillicents', 'dollars', 'decimal');

/** Which of the two whole numbers around a fraction each rounding takes. */
const ROUND: Readonly<Record<Rounding, (below: bigint, twiceOff: bigint, one: bigint) => bigint>> = {
  floor: (below) => below,
  ceil: (below) => below + 1n,
  trunc: (below) => (below < 0n ? below + 1n : below),
  expand: (below) => (below < 0n ? below : below + 1n),
  halfExpand: (below, twiceOff, one) => (twiceOff > one || (twiceOff === one && below >= 0n) ? below + 1n : below),
  halfEven: (below, twiceOff, one) => (twiceOff > one || (twiceOff === one && below % 2n !== 0n) ? below + 1n : below),
};

const rounded = ([numerator, denominator]: Fraction, rounding: Rounding): Fraction => {
  const off = ((numerator % denominator) + denominator) % denominator;
  if (off === 0n) return [numerator, denominator];
  return [ROUND[rounding]((numerator - off) / denominator, 2n * off, denominator), 1n];
};

// Exact halves are rare among random numbers.
const half = fc
  .tuple(fc.maxSafeInteger(), fc.nat({ max: 9 }))
  .map(([whole, below]) => `${whole}${'0'.repeat(below)}.5e-9`);

test('an amount converted to another unit keeps its value, is rounded as asked, or is refused', () => {
  const rounding = fc.constantFrom<Rounding | undefined>(undefined, ...(Object.keys(ROUND) as Rounding[]));
  fc.assert(
    fc.property(fc.oneof(amount, half), unit, unit, rounding, (given, from, to, how) => {
      const exact = over(times(fractionOf(given), 10n ** places[to]), 10n ** places[from]);
      const isWhole = to === 'dollars' || to === 'decimal' || exact[0] % exact[1] === 0n;
      const work = () => convert<Unit, Unit>(given as never, from, to, how as never);
      if (!isWhole && how === undefined) expect(work).toThrow(/which is not whole\. Name a rounding$/);
      else expectExact(work, isWhole || !how ? exact : rounded(exact, how), to === 'decimal');
    }),
    { ...runs, numRuns: 2000 },
  );
});

test('a formatted amount keeps every digit', () => {
  fc.assert(
    fc.property(plain, (each) => {
      const written = format(each, 'decimal', { currency: 'USD', locale: 'en' });
      expect(isSame(fractionOf(written.replaceAll(/[$,]/g, '')), fractionOf(each))).toBe(true);
    }),
    { ...runs, numRuns: 200 },
  );
});
