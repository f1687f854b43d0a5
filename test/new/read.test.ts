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
    '{"type":"string","enum":[1.10,2],"x":1,"x":2}',
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
