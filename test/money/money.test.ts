import { expect, test } from 'vitest';
import {
  add,
  compare,
  convert,
  format,
  isAmount,
  subtract,
  sum,
  type MoneyUnit,
  type Rounding,
} from '../../src/money.ts';

const inexact = (value: number): number => value;

test.each<[number | string, MoneyUnit, MoneyUnit, number | string]>([
  [1234, 'cents', 'decimal', '12.34'],
  [1200, 'cents', 'decimal', '12.00'],
  [-5, 'cents', 'decimal', '-0.05'],
  [-0, 'cents', 'decimal', '0.00'],
  [12.5, 'cents', 'decimal', '0.125'],
  [1e-7, 'cents', 'decimal', '0.000000001'],
  ['90071992547409931', 'cents', 'decimal', '900719925474099.31'],
  ['12.34', 'decimal', 'cents', 1234],
  ['12.3400', 'decimal', 'cents', 1234],
  [19.99, 'decimal', 'cents', 1999],
  ['-0.00', 'decimal', 'cents', 0],
  ['1e-2', 'decimal', 'cents', 1],
  ['1E2', 'decimal', 'cents', 10000],
  ['1e21', 'decimal', 'decimal', '1000000000000000000000'],
  ['10.00', 'decimal', 'decimal', '10.00'],
  [10_000_000, 'decimillicents', 'decimal', '1.0000000'],
  [100_000, 'decimillicents', 'cents', 1],
  [1, 'cents', 'decimillicents', 100_000],
  ['0.0000001', 'decimal', 'decimillicents', 1],
  [1, 'dollars', 'decimillicents', 10_000_000],
  [1234, 'cents', 'dollars', 12.34],
  [0.1, 'dollars', 'decimal', '0.1'],
  [7, 'cents', 'cents', 7],
])('%s %s converted to %s is exactly %s', (amount, from, to, converted) => {
  expect(convert<MoneyUnit, MoneyUnit>(amount, from, to)).toBe(converted);
});

test.each<[number | string, MoneyUnit, MoneyUnit, RegExp]>([
  ['12.345', 'decimal', 'cents', /^12\.345 in decimal is 1234\.5 in cents, which is not whole\. Name a rounding$/],
  [1, 'decimillicents', 'cents', /^1 in decimillicents is 0\.00001 in cents, which is not whole\./],
  [12.5, 'cents', 'cents', /not whole/],
  [
    '0.00000001',
    'decimal',
    'decimillicents',
    /^0\.00000001 in decimal is 0\.1 in decimillicents, which is not whole\./,
  ],
  [2 ** 53, 'cents', 'decimal', /^9007199254740992 is beyond 2\^53, where .+ Give it as text$/],
  [-(2 ** 53), 'cents', 'decimal', /beyond 2\^53/],
  [1e21, 'decimal', 'decimal', /^1e\+21 is beyond 2\^53/],
  ['90071992547409.93', 'decimal', 'cents', /^No number holds 9007199254740993 exactly\. .+'decimal', which is text$/],
  ['0.12345678901234567890', 'decimal', 'dollars', /^No number holds 0\.12345678901234567890 exactly/],
  [NaN, 'cents', 'decimal', /^"NaN" is not a finite decimal number/],
  [Infinity, 'cents', 'decimal', /^"Infinity" is not a finite decimal number/],
  ['1e999', 'decimal', 'decimal', /^An amount of 1000 digits is longer/],
  ...['', ' 1', '1,5', '0x10', '1.', '.5', '+1', '1_000', '١', '1e9999', '12 USD', '1\n'].map(
    (text): [string, MoneyUnit, MoneyUnit, RegExp] => [text, 'decimal', 'decimal', /is not a finite decimal number/],
  ),
])('refuses to convert %s %s to %s', (amount, from, to, message) => {
  const converting = () => convert<MoneyUnit, MoneyUnit>(amount, from, to);
  expect(converting).toThrow(RangeError);
  expect(converting).toThrow(message);
});

test.each([null, undefined, true, 1n, {}, [], ['1'], Object.create(null)])('%o is not an amount', (value) => {
  expect(isAmount(value)).toBe(false);
  expect(() => sum([value as number], 'cents')).toThrow(RangeError);
});

test.each([0, -1.5, 1e-7, '1e21', '-0.10', Number.MAX_SAFE_INTEGER])('%s is an amount', (value) => {
  expect(isAmount(value)).toBe(true);
});

const roundings: Readonly<Record<Rounding, readonly number[]>> = {
  ceil: [3, 3, 3, 2, 4, -2, -2, -2, -3],
  floor: [2, 2, 2, 2, 3, -3, -3, -3, -4],
  expand: [3, 3, 3, 2, 4, -3, -3, -3, -4],
  trunc: [2, 2, 2, 2, 3, -2, -2, -2, -3],
  halfExpand: [2, 3, 3, 2, 4, -2, -3, -3, -4],
  halfEven: [2, 2, 3, 2, 4, -2, -2, -3, -4],
};
const halves = [2.49, 2.5, 2.51, 2, 3.5, -2.49, -2.5, -2.51, -3.5];
const cases = Object.entries(roundings).flatMap(([name, wanted]) =>
  halves.map((amount, index) => [amount, name as Rounding, wanted[index] ?? NaN] as const),
);

test.each(cases)('%s cents rounded with %s is %s', (amount, rounding, wanted) => {
  expect(convert(amount, 'cents', 'cents', rounding)).toBe(wanted);
});

test.each([
  [['0.1', '0.2'], '0.3'],
  [['9007199254740993', '1'], '9007199254740994'],
  [['-0.05', '0.04'], '-0.01'],
  [['1e-7', 1], '1.0000001'],
  [['10.00', '-10.00'], '0.00'],
  [[], '0'],
])('%j add up to %s', (amounts, total) => {
  expect(sum(amounts, 'decimal')).toBe(total);
});

test('numbers are added by their decimal digits, not as binary fractions', () => {
  expect(inexact(0.1) + 0.2).not.toBe(0.3);
  expect(add(0.1, 0.2, 'dollars')).toBe(0.3);
  expect(subtract(12.5, 0.1, 'cents')).toBe(12.4);
  expect(subtract('10.00', '0.01', 'decimal')).toBe('9.99');
});

test('a sum that no number can hold is refused, but returned as text in `decimal`', () => {
  expect(() => add(Number.MAX_SAFE_INTEGER, 1, 'cents')).toThrow(
    "No number holds 9007199254740992 exactly. Convert the amounts to 'decimal', which is text",
  );
  expect(() => add(4503599627370495.5, 0.25, 'cents')).toThrow(RangeError);
  expect(add(String(Number.MAX_SAFE_INTEGER), '1', 'decimal')).toBe('9007199254740992');
});

test.each([
  ['10.0', 10, 0],
  ['9007199254740993', '9007199254740992', 1],
  [-1, '0.5', -1],
  ['-0', 0, 0],
] as const)('%s compared to %s is %s', (one, other, order) => {
  expect(compare(one, other, 'decimal')).toBe(order);
});

test.each<[number | string, MoneyUnit, string, string, string, Rounding?]>([
  [123_456_789, 'cents', 'EUR', 'en', '€1,234,567.89'],
  [5, 'cents', 'usd', 'en', '$0.05'],
  [12.5, 'cents', 'USD', 'en', '$0.125'],
  [12_345_678, 'decimillicents', 'USD', 'en', '$1.2345678'],
  [12_345_678, 'decimillicents', 'USD', 'en', '$1.23', 'halfEven'],
  [10_000_000, 'decimillicents', 'USD', 'en', '$1.00'],
  [12.3, 'dollars', 'usd', 'en', '$12.30'],
  ['12345678901234567890.50', 'decimal', 'USD', 'en', '$12,345,678,901,234,567,890.50'],
  [`1.5${'0'.repeat(30)}`, 'decimal', 'USD', 'en', '$1.50'],
  [`0.${'0'.repeat(19)}1`, 'decimal', 'USD', 'en', `$0.${'0'.repeat(19)}1`],
  ['1500', 'decimal', 'USD', 'en', '$1,500.00', 'halfEven'],
  ['1500', 'decimal', 'JPY', 'en', '¥1,500'],
  ['1500.00', 'decimal', 'JPY', 'en', '¥1,500'],
  ['1500.5', 'decimal', 'JPY', 'en', '¥1,500.5'],
  ['1500.5', 'decimal', 'JPY', 'en', '¥1,500', 'halfEven'],
  ['1.5', 'decimal', 'KWD', 'en', 'KWD\u00a01.500'],
  [12_345_600, 'cents', 'INR', 'en-IN', '₹1,23,456.00'],
  [-1234, 'cents', 'EUR', 'de', '-12,34\u00a0€'],
])('formats %s %s of %s in %s as %s', (amount, unit, currency, locale, text, rounding) => {
  expect(format<MoneyUnit>(amount, unit, { currency, locale, rounding })).toBe(text);
});

test.each<[number | string, MoneyUnit, string, string]>([
  [100, 'cents', 'JPY', "JPY has 0 minor digits, so it has no cents. Give the amount as 'decimal'"],
  [100, 'cents', 'KWD', 'KWD has 3 minor digits'],
  [100, 'decimillicents', 'EUR', 'decimillicents are always USD, not EUR'],
  [100, 'dollars', 'CAD', 'dollars are always USD, not CAD'],
  ['1', 'decimal', 'BITS', 'BITS'],
  ['1e-21', 'decimal', 'USD', 'has more than 20 places. Name a rounding'],
  [NaN, 'decimal', 'USD', 'is not a finite decimal number'],
])('refuses to format %s %s of %s', (amount, unit, currency, message) => {
  const writing = () => format<MoneyUnit>(amount, unit, { currency });
  expect(writing).toThrow(RangeError);
  expect(writing).toThrow(message);
});

test('an unknown unit throws a TypeError that lists the units', () => {
  const unit = 'euros' as MoneyUnit;
  const message = 'There is no unit euros. The units are cents, decimillicents, dollars, decimal';
  expect(() => sum([], unit)).toThrow(new TypeError(message));
  expect(() => convert<MoneyUnit, MoneyUnit>(1, 'cents', unit)).toThrow(new TypeError(message));
  expect(() => subtract(2, 1, unit)).toThrow(new TypeError(message));
  expect(() => compare(2, 1, unit)).toThrow(new TypeError(message));
});
