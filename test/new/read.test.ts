import { expect, test } from 'vitest';
import { readDocument } from '../../scripts/new/read.ts';

const version = '{type: string, enum: [1.0, 1.10, 0x10, v2, true], default: 1.10}';
const texts = { type: 'string', enum: ['1.0', '1.10', '0x10', 'v2', 'true'], default: '1.10' };

/** The text of a document, and the value that is read from it. */
const documents: readonly (readonly [name: string, file: string, text: string, value: unknown])[] = [
  [
    'reads the unquoted values of a string schema in YAML as they are written',
    'a.yaml',
    `a: ${version}\nb: &b ${version}\nc: [*b]`,
    { a: texts, b: texts, c: [texts] },
  ],
  [
    'reads the numbers of a string schema in JSON as they are written',
    'a.json',
    '{"type":"string","enum":[1.10,2],"x":2}',
    { type: 'string', enum: ['1.10', '2'], x: 2 },
  ],
  [
    'reads a number as a number if the schema allows numbers as well as strings',
    'a.yaml',
    'type: [string, number]\nenum: [1.10]',
    {
      type: ['string', 'number'],
      enum: [1.1],
    },
  ],
  [
    'reads null as null in a nullable string schema',
    'a.yaml',
    'type: [string, "null"]\nenum: [1.10, null]',
    {
      type: ['string', 'null'],
      enum: ['1.10', null],
    },
  ],
  [
    'replaces a YAML merge key with the members of its anchor, which own members override',
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
])('refuses JSON that has a member twice or a syntax error: %j', (text, says) => {
  expect(() => readDocument(text, 'a.json')).toThrow(says);
});

test.each(['{"a": {"b": 1}, "b": {"a": 1, "c": "a"}, "c": "{\\"a\\": 1"}', '{"a": [{"b": 1}, {"b": "b: "}]}'])(
  'accepts JSON that has the same member name in several objects: %s',
  (text) => {
    expect(readDocument(text, 'a.json')).toEqual(JSON.parse(text));
  },
);
