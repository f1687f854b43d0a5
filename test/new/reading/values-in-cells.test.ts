import { expect, test } from 'vitest';
import { fieldsIn, pagesOf } from './read.ts';

const page = (type: string, words: string): string =>
  `POST /v1/notes\n\n### Body\n\n| Field | Type | Description |\n|---|---|---|\n| kind | ${type} | ${words} |\n`;

test.each([
  ['`a1` / `b2`', 'values a1,b2'],
  ['`a1` or `b2`', 'values a1,b2'],
  ['Either `a1` or `b2`', 'values a1,b2'],
  ['`a1` \\| `b2`', 'values a1,b2'],
  ['`a1`, `b2` or `c3`.', 'values a1,b2,c3'],
  ['`a1` (default), `b2`', 'default a1 values a1,b2'],
])('reads the cell "%s" as "%s"', (words, field) => {
  expect(fieldsIn(page('string', words))).toEqual([`body kind string ${field}`]);
});

test.each(['Sent with `a1` or `b2`', 'Name or mail', '`a1`'])('reads no values from the cell "%s"', (words) => {
  expect(fieldsIn(page('string', words))).toEqual(['body kind string']);
});

test('reads "False by default" as the default of a boolean', () => {
  expect(fieldsIn(page('boolean', 'False by default'))).toEqual(['body kind boolean default false']);
});

test.each([
  ['integer', '[0, 50]', '[0, 50]'],
  ['integer', 'Must be positive.', 'Must be positive'],
  ['string', 'a1 \\| b2', 'a1 | b2'],
  ['array of integers', 'at most 5 items', 'at most 5 items'],
  ['array of integers', 'between 1 and 5', 'between 1 and 5'],
])('for type %s, reads nothing from the ambiguous cell "%s", and reports "%s" as unread', (type, words, left) => {
  const [field] = pagesOf(page(type, words)).operations[0]?.fields ?? [];
  expect(field?.facets).toEqual({});
  expect(field?.unread.map(({ text }) => text)).toEqual([left]);
});

test.each([
  ['string (min 2, max 8)', 'string maxLength 8 minLength 2'],
  ['string · min: 15 · max: 34', 'string maxLength 34 minLength 15'],
  ['boolean = true', 'boolean default true'],
  ['integer = 3', 'integer default 3'],
  ['number [0..1]', 'number maximum 1 minimum 0'],
  ['`"low"` \\| `"high"`', 'string values low,high'],
])('reads the type cell "%s" as "%s"', (type, field) => {
  expect(fieldsIn(page(type, 'What it is'))).toEqual([`body kind ${field}`]);
});

test.each([
  ['string[] · max: 3', 'What they are', 'max: 3'],
  ['string', 'At least 3', 'At least 3'],
])(
  'for the type cell "%s" and the description "%s", reads no bound, and reports "%s" as unread',
  (type, words, left) => {
    const [field] = pagesOf(page(type, words)).operations[0]?.fields ?? [];
    expect(field?.facets).toEqual({});
    expect(field?.unread.map(({ text }) => text)).toEqual([left]);
  },
);
