import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, convert, format, subtract, sum, type MoneyUnit, type Rounding } from '../../src/money.ts';

// The same numbers in each run: what fails once fails again.
const runs = { seed: 20_261_120, numRuns: 500 };

/** A decimal as text, from its digits and the places they lie below the point. */
const textOf = (digits: bigint, places: number): string => {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const point = text.length - places;
  return `${digits < 0n ? '-' : ''}${text.slice(0, point)}${places > 0 ? `.${text.slice(point)}` : ''}`;
};

const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const places = fc.nat({ max: 12 });
const decimal = fc.tuple(digits, places).map(([number, below]) => textOf(number, below));
const whole = fc.maxSafeInteger();
const counted = fc.constantFrom('cents' as const, 'decimillicents' as const);

/** The exact fraction that a number stands for when it is read by its shortest text. */
const scaled = (value: number | string, below: bigint): bigint => {
  const [, sign, before = '', after = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const at = below + BigInt(exponent) - BigInt(after.length);
  return BigInt(`${sign}${before}${after}`) * 10n ** at;
};

test('every whole amount comes back from a decimal as it was', () => {
  fc.assert(
    fc.property(whole, counted, (amount, unit) => {
      expect(convert(convert<MoneyUnit, 'decimal'>(amount, unit, 'decimal'), 'decimal', unit)).toBe(amount);
    }),
    runs,
  );
});

test('every decimal comes back from itself as it was', () => {
  fc.assert(
    fc.property(decimal, (text) => {
      expect(convert(text, 'decimal', 'decimal')).toBe(text.replace(/^-(?=[0.]+$)/, ''));
    }),
    runs,
  );
});

test('adding decimals agrees with adding integers, in any order and grouping', () => {
  fc.assert(
    fc.property(fc.array(digits, { maxLength: 6 }), places, (numbers, below) => {
      const texts = numbers.map((number) => textOf(number, below));
      const total = textOf(
        numbers.reduce((one, other) => one + other, 0n),
        numbers.length > 0 ? below : 0,
      );
      expect(sum(texts, 'decimal')).toBe(total);
      expect(sum(texts.toReversed(), 'decimal')).toBe(total);
      const [first = '0', second = '0', third = '0'] = texts;
      const left = add(add(first, second, 'decimal'), third, 'decimal');
      expect(add(first, add(second, third, 'decimal'), 'decimal')).toBe(left);
      expect(compare(subtract(left, third, 'decimal'), add(first, second, 'decimal'), 'decimal')).toBe(0);
    }),
    runs,
  );
});

test('comparing decimals agrees with comparing integers', () => {
  fc.assert(
    fc.property(digits, digits, places, (one, other, below) => {
      const order = one < other ? -1 : one > other ? 1 : 0;
      expect(compare(textOf(one, below), textOf(other, below), 'decimal')).toBe(order);
    }),
    runs,
  );
});

test('any number is read as it is printed, and refused where it may have been rounded', () => {
  fc.assert(
    fc.property(fc.double(), (number) => {
      const converted = () => convert(number, 'decimal', 'decimal');
      const isRounded = Number.isInteger(number) && !Number.isSafeInteger(number);
      if (!Number.isFinite(number) || isRounded) expect(converted).toThrow(RangeError);
      else expect(scaled(converted(), 800n)).toBe(scaled(number, 800n));
    }),
    runs,
  );
});

test('a sum of numbers is exact or refused, never rounded', () => {
  const amount = fc.oneof(whole, fc.double({ noNaN: true, min: -1e9, max: 1e9 }));
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      const exact = scaled(one, 800n) + scaled(other, 800n);
      let added: number;
      try {
        added = add(one, other, 'cents');
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        expect((error as RangeError).message).toMatch(/^No number holds /);
        const nearest = Number(textOf(exact, 800));
        const isHeld = Number.isSafeInteger(nearest) || !Number.isInteger(nearest);
        expect(isHeld && scaled(nearest, 800n) === exact).toBe(false);
        return;
      }
      expect(scaled(added, 800n)).toBe(exact);
    }),
    runs,
  );
});

const roundings: readonly Rounding[] = ['ceil', 'floor', 'expand', 'trunc', 'halfExpand', 'halfEven'];

test('a rounding takes one of the two neighbours, and a half one the nearer', () => {
  const few = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
  fc.assert(
    fc.property(few, fc.constantFrom(...roundings), (milli, rounding) => {
      const cents = BigInt(convert(textOf(milli, 5), 'decimal', 'cents', rounding));
      const off = cents * 1000n - milli;
      expect(off > -1000n && off < 1000n).toBe(true);
      if (rounding.startsWith('half')) expect(off >= -500n && off <= 500n).toBe(true);
      if (milli % 1000n === 0n) expect(off).toBe(0n);
    }),
    runs,
  );
});

test('what is written for people has every digit of the amount', () => {
  fc.assert(
    fc.property(decimal, (text) => {
      const written = format(text, 'decimal', { currency: 'USD', locale: 'en' });
      expect(compare(written.replaceAll(/[$,]/g, ''), text, 'decimal')).toBe(0);
    }),
    { ...runs, numRuns: 200 },
  );
});
