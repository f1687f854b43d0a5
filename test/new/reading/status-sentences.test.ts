import { expect, test } from 'vitest';
import { fieldsOf, pagesOf } from './read.ts';

const statusesIn = (text: string): string[] => (pagesOf(text).operations[0]?.statuses ?? []).map(({ code }) => code);

test.each([
  ['Returns **204** with no body.', '204'],
  ['Returns 202 Accepted', '202'],
  ['Returns `202`', '202'],
  ['Returns a 202.', '202'],
  ['Answers with 204 No Content.', '204'],
  ['On success, responds with status 201.', '201'],
  ['Success: `204 No Content`', '204'],
  ['Response `409` if it exists.', '409'],
  ['A `404` is returned if there is none.', '404'],
  ['Returns `201 Created` and the charge.', '201'],
  ['Voids it. Returns 204 No Content.', '204'],
  ['Returns 200 when it is done, and 404 when there is none.', '200 404'],
  ['Fails with 402 or 409.', '402 409'],
])('reads the statuses of the sentence "%s": %s', (line, codes) => {
  const pages = pagesOf(`POST /v1/charges\n\n${line}\n\nBody\nfee integer required\n`);
  expect(pages.operations[0]?.statuses.map(({ code, at }) => `${code} ${at.from}`)).toEqual(
    codes.split(' ').map((code) => `${code} 3`),
  );
  expect(fieldsOf(pages.operations[0])).toEqual(['body fee integer required true']);
});

test.each([
  'Returns 200 rows.',
  'Returns 200, 300 or 500 rows.',
  'Returns 250.',
  'It never returns 404.',
  'The text is at most 500.',
  'A row of 404 is returned.',
  '500 to 1000000',
  '100 characters at most',
  '100 or fewer',
])('reads no status from the sentence "%s"', (line) => {
  expect(statusesIn(`POST /v1/charges\n\n${line}\n`)).toEqual([]);
});

test('does not assign a status in a sentence below an unrelated heading to the operation', () => {
  expect(statusesIn('POST /v1/charges\n\n## Limits\n\nReturns 429 when there are too many.\n')).toEqual([]);
});
