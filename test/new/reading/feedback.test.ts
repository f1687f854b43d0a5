import { expect, test } from 'vitest';
import { fieldsIn } from './read.ts';

const page = (...footer: readonly string[]): string =>
  ['GET /v1/plans/{id}', '', 'Response', '', 'id', 'string', 'required', '', 'pdf_url', 'string', ...footer].join('\n');

test.each([
  'Was this page helpful?\nYes\nNo',
  'Was this page helpful?YesNo',
  'Was this page helpful?\nYes No\nPrevious Next',
  'Did this page help you?\n\n👍 Yes\n👎 No',
  'Is this article useful?\nYes',
])('ignores the feedback question %j after the last field', (footer) => {
  expect(fieldsIn(page(footer))).toEqual(fieldsIn(page()));
});

test('does not ignore a question about a field', () => {
  expect(fieldsIn(page('Is it required?', 'Yes'))).not.toEqual(fieldsIn(page()));
});
