import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonText, mostLevels } from '../../scripts/change/verify/json-text.ts';

const usual = fc.object({ maxDepth: 4, values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] });

test('jsonText finds no faults in the output of JSON.stringify', () => {
  fc.assert(
    fc.property(usual, (value) => {
      const text = JSON.stringify(value);
      expect(jsonText(text)).toEqual({ value: JSON.parse(text), isDeep: false, faults: [] });
    }),
  );
});

test.each([
  ['a duplicate member', '{"a":{"b":1,"c":[],"b":2}}', ['`body.a.b` is there twice']],
  ['a duplicate member with another spelling', String.raw`{"a":1,"\u0061":2}`, ['`body.a` is there twice']],
  ['a duplicate member of an item', '[0,{"x y":1,"x y":1}]', ['`body[1]["x y"]` is there twice']],
  [
    'an integer beyond 2^53',
    '{"a":[1,9007199254740993]}',
    ['`body.a[1]` is 9007199254740993, which JavaScript reads as 9007199254740992'],
  ],
  ['a number that becomes infinite', '-1e999', ['`body` is -1e999, which JavaScript reads as -Infinity']],
  ['a byte order mark', '\uFEFF{}', ['the body begins with a byte order mark']],
])('jsonText reports %s with its place', (_, text, faults) => {
  expect(jsonText(text)?.faults).toEqual(faults);
});

test.each([
  '{"a":"b","b":"a","c":{"a":1}}',
  '[{"a":1},{"a":1}]',
  '"{\\"a\\":1,\\"a\\":2}"',
  '9007199254740991',
  '9007199254740992',
  '1.5e3',
])('jsonText finds no faults in %s', (text) => {
  expect(jsonText(text)?.faults).toEqual([]);
});

test.each(['', '{', '{"a":1,}', 'NaN', '<p>'])('jsonText returns undefined for %j, which is not JSON', (text) => {
  expect(jsonText(text)).toBeUndefined();
});

test.each([
  ['1', false],
  [`${'['.repeat(mostLevels)}${']'.repeat(mostLevels)}`, false],
  [`[${'[{}],'.repeat(mostLevels)}0]`, false],
  [`${'['.repeat(mostLevels + 1)}${']'.repeat(mostLevels + 1)}`, true],
  [`${'{"a":['.repeat(100_000)}1${']}'.repeat(100_000)}`, true],
])('jsonText sets isDeep if a text has more levels than are compared', (text, isDeep) => {
  expect(jsonText(text)?.isDeep).toBe(isDeep);
});
