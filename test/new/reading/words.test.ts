import { expect, test } from 'vitest';
import { fieldsIn, pagesOf } from './read.ts';

/** The type and facets of a field with a description. */
const fieldWith = (words: string, type: string): string =>
  (
    fieldsIn(
      `POST /v1/charges\n\n### Body\n\n| Name | Type | Notes |\n|---|---|---|\n| it | ${type} | ${words} |\n`,
    )[0] ?? ''
  ).slice('body it '.length);

test.each([
  ['integer', 'Between 500 and 1 000 000.', 'maximum 1000000 minimum 500'],
  ['integer', 'Between 500 and 1,000,000.', 'maximum 1000000 minimum 500'],
  ['integer', 'maximum : 500', 'maximum 500'],
  ['integer', 'At least 100', 'minimum 100'],
  ['integer', '1 to 200', 'maximum 200 minimum 1'],
  ['integer', '1-500', 'maximum 500 minimum 1'],
  ['integer', 'Page size, 1–500, 50 if left out.', 'default 50 maximum 500 minimum 1'],
  ['string', 'Takes 2-3 days.', ''],
  ['string', 'The years 2019 to 2024 are kept.', ''],
  ['integer', 'Up to 10k a day.', ''],
  ['integer', 'At most 5MB.', ''],
  ['integer', 'At most 50%.', ''],
  ['string', 'Default: the default card.', ''],
  ['string', 'Defaults to your first card.', ''],
  ['string', 'Defaults to now.', ''],
  ['string', 'Defaults to "now".', 'default now'],
  ['string', 'Default: usd', 'default usd'],
  ['string', 'Default: usd.', 'default usd'],
  ['string', 'Default: usd (see below).', 'default usd'],
  ['integer', 'Default 20 a page.', 'default 20'],
  ['integer', 'Defaults to all.', ''],
  ['integer', 'Default: 1 000', 'default 1000'],
  ['string', 'By default all of them are sent.', ''],
  ['string', 'Available values : asc, desc', 'values asc,desc'],
  ['string', 'Allowed: asc, desc', 'values asc,desc'],
  ['string', 'Available values : asc, desc Default value : desc', 'default desc values asc,desc'],
  ['string', 'Available values : asc, desc -- asc desc', ''],
  ['string', 'Enum: [ asc, desc ]', 'values asc,desc'],
  ['string', 'Enum: "asc" "desc"', 'values asc,desc'],
  ['string', '`USD` or `EUR`.', 'values USD,EUR'],
  ['string', 'USD, EUR or GBP. What it is in.', 'values USD,EUR,GBP'],
  ['string', 'At once: USD or EUR', 'values USD,EUR'],
  ['string', 'An id, as `a` or `b`.', ''],
  ['string', 'Required if there is no card.', ''],
  ['string', 'Required when `a` is set.', ''],
  ['string', 'First day (required)', 'required true'],
  ['string', 'Plan code, required', 'required true'],
  ['integer', 'Seats, optional', 'required false'],
  ['integer', 'Seats, optional.', 'required false'],
  ['string', 'Plan code, required if `a` is set', ''],
  ['string', 'The names, optional and required, of it.', ''],
  ['string', '1 to 280 characters', 'maxLength 280 minLength 1'],
  ['string', 'Between 2 and 8 characters', 'maxLength 8 minLength 2'],
  ['string', '= 8 characters', 'maxLength 8 minLength 8'],
  ['string', 'maxLength : 50', 'maxLength 50'],
  ['string', 'minLength: 3', 'minLength 3'],
  ['string', 'Maximum string length: 64', 'maxLength 64'],
  ['string', 'length ≤ 140', 'maxLength 140'],
  ['string', 'length ≥ 3, length <= 64', 'maxLength 64 minLength 3'],
  ['integer', 'From 500 up to 20000', 'maximum 20000 minimum 500'],
  ['integer', 'Total in cents, or null if there is none', 'unit cents'],
  ['number', 'Percent, or an amount in cents.', ''],
  ['number', 'In cents, or percent of all', ''],
  ['number', 'Share [0..1]', 'maximum 1 minimum 0'],
  ['string', 'Required. The card.', 'required true'],
  ['integer', 'Required: false. How many.', 'required false'],
  ['integer', 'Required: No', 'required false'],
  ['integer', 'Required: true', 'required true'],
  ['integer', 'No default 20', 'default 20 required false'],
  ['integer', 'No The most items', 'required false'],
  ['integer', 'No longer used.', ''],
  ['integer', 'No (how many)', 'required false'],
  ['integer', 'Not required. How many.', 'required false'],
  ['integer', 'Not required if `a` is set.', ''],
  ['integer', 'How many. Can be omitted.', 'required false'],
  ['integer', 'How many. Can be omitted if `a` is set.', ''],
  ['integer', 'At most 3 requests per second', ''],
  ['integer', 'Up to 3 times, at least 2 calls.', ''],
  ['integer', 'At most 3 per minute.', ''],
  ['integer', 'At most 30 per page.', 'maximum 30'],
  ['string', 'One of: `asc`, `desc`, etc.', ''],
  ['string', 'One of `asc`, `desc`, ...', ''],
  ['string', 'One of: asc, desc and others', ''],
  ['integer', 'Default page size is 20, and 100 is the maximum', 'default 20 maximum 100'],
  ['integer', 'The default of 20 is usual.', 'default 20'],
  ['string', 'Default sort order is "asc"', 'default asc'],
  ['integer', 'Default for new accounts: 20', ''],
  ['integer', 'deprecated', 'deprecated true'],
  ['integer', 'Deprecated. Use `that`.', 'deprecated true'],
  ['integer', 'at most 5, deprecated', 'deprecated true maximum 5'],
  ['integer', 'Pages start at 0.', 'minimum 0'],
  ['integer', 'First page is 1', 'minimum 1'],
  ['integer', 'Starts 0 to 3 jobs.', ''],
  ['integer', 'Replaces a deprecated one.', ''],
])('reads the description of type %s "%s" as "%s"', (type, words, facets) => {
  expect(fieldWith(words, type)).toBe([type, facets].filter(Boolean).join(' '));
});

test.each([
  ['nullable', 'string|null'],
  ['Nullable. The card.', 'string|null'],
  ['Not nullable.', 'string'],
  ['May be null.', 'string|null'],
])('with the description "%s", a string has the type %s', (words, type) => {
  expect(fieldWith(words, 'string')).toBe(type);
});

test.each([
  [
    'HTML',
    '<html><p>POST /v1/charges</p><h3>Body</h3><p>kind</p><p>string</p><p>Price model</p><p>Allowed: a, b</p></html>',
  ],
  ['text', 'POST /v1/charges\n\nBody\nkind\nstring\nPrice model\nAllowed: a, b\n'],
])('in %s, does not read a description that looks like the heading of a type as one', (_, page) => {
  expect(fieldsIn(page)).toEqual(['body kind string values a,b']);
});

test.each([
  ['map<string,string>', true],
  ['object<string, number>', true],
  ['dictionary', true],
  ['as below', true],
  ['map', false],
  ['object', false],
  ['any', false],
  ['string (uuid)', false],
  ['Card', false],
  ['nullable enum', false],
])('reports the type "%s" as unread: %s', (type, isMore) => {
  const page = `POST /v1/charges\n\n### Body\n\n| Name | Type |\n|---|---|\n| it | ${type} |\n`;
  expect(pagesOf(page).operations[0]?.fields[0]?.unread.map(({ text }) => text)).toEqual(isMore ? [type] : []);
});
