import { expect, test } from 'vitest';
import { readDocument } from '../../scripts/new/read.ts';

const version = '{type: string, enum: [1.0, 1.10, 0x10, v2, true], default: 1.10}';
const texts = { type: 'string', enum: ['1.0', '1.10', '0x10', 'v2', 'true'], default: '1.10' };

/** A document as a vendor writes it, and what it says. */
const documents: readonly (readonly [name: string, file: string, text: string, value: unknown])[] = [
  [
    'values of a text schema that look like numbers keep their digits',
    'a.yaml',
    `a: ${version}\nb: &b ${version}\nc: [*b]`,
    { a: texts, b: texts, c: [texts] },
  ],
  [
    'so they do in JSON',
    'a.json',
    '{"type":"string","enum":[1.10,2],"x":2}',
    { type: 'string', enum: ['1.10', '2'], x: 2 },
  ],
  [
    'values of other schemas are numbers',
    'a.yaml',
    'type: [string, number]\nenum: [1.10]',
    {
      type: ['string', 'number'],
      enum: [1.1],
    },
  ],
  [
    'null is no text',
    'a.yaml',
    'type: [string, "null"]\nenum: [1.10, null]',
    {
      type: ['string', 'null'],
      enum: ['1.10', null],
    },
  ],
  [
    'a merge key stands for the members of what it names',
    'a.yaml',
    'a: &a {type: object, title: A}\nb: {<<: *a, title: B}',
    { a: { type: 'object', title: 'A' }, b: { type: 'object', title: 'B' } },
  ],
];

test.each(documents)('%s', (_, file, text, value) => {
  expect(readDocument(text, file)).toEqual(value);
});

test.each<[text: string, says: string]>([
  ['{"a": 1,\n"b": {"a": 1},\n"a": 2}', 'a.json:3 has the member `a` twice: keep one.'],
  ['{"a": [{"b": "\\"}"}, {"b": 1,\n"\\u0062" : 1}]}', 'a.json:2 has the member `b` twice: keep one.'],
  ['{"a": 1,\n"b": ,}', 'a.json can be read neither as JSON nor as YAML'],
])('JSON that parsers read differently is refused with its line: %s', (text, says) => {
  expect(() => readDocument(text, 'a.json')).toThrow(says);
});

test.each(['{"a": {"b": 1}, "b": {"a": 1, "c": "a"}, "c": "{\\"a\\": 1"}', '{"a": [{"b": 1}, {"b": "b: "}]}'])(
  'one name in several objects is no mistake: %s',
  (text) => {
    expect(readDocument(text, 'a.json')).toEqual(JSON.parse(text));
  },
);
