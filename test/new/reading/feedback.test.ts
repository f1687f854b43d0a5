import { expect, test } from 'vitest';
import { fieldsIn } from './read.ts';

const page = (...footer: readonly string[]): string =>
  ['GET /v1/plans/{id}', '', 'Response', '', 'id', 'string', 'required', '', 'pdf_url', 'string', ...footer].join('\n');

test.each([
  ['Was this page helpful?', 'Yes', 'No'],
  ['Was this page helpful?YesNo'],
  ['Was this page helpful?', 'Yes No', 'Previous Next'],
  ['Did this page help you?', '', '👍 Yes', '👎 No'],
  ['Is this article useful?', 'Yes'],
])('what a renderer asks its readers, as "%s", says nothing of the last field', (...footer) => {
  expect(fieldsIn(page(...footer))).toEqual(fieldsIn(page()));
});

test('a question of a field goes on with it', () => {
  expect(fieldsIn(page('Is it required?', 'Yes'))).not.toEqual(fieldsIn(page()));
});
