import { expect, test } from 'vitest';
import { fieldsOf, pagesOf } from './read.ts';

const linked = (name: string, ...lines: readonly string[]): string =>
  [name, `Copy link to ${name}`, 'Type:', ...lines].join('\n');

const page = `Notes
post
/notes
get
/notes/{id}
Write a note\u200B
Writes it.

Body
required
application/json
${linked('size', 'integer', 'min:', '500', 'max:', '1000', 'required', 'How long it is.')}

${linked('unit', 'string', 'enum', 'default:', '"word"', 'What is counted.', '', 'word', 'line')}
${linked('title', 'string', 'max length:', '140', 'nullable')}
Responses

201
The note
422
Not a note
Request Example for
post
/notes

Get a note\u200B
Path Parameters
${linked('id', 'string', 'required')}

Responses

200
The note
404
No such note
Request Example for
get
/notes/{id}
`;

const [write, get] = pagesOf(page).operations;

test('reads fields of copied text with the lines below their "Copy link to" line', () => {
  expect(fieldsOf(write)).toEqual([
    'body size integer maximum 1000 minimum 500 required true',
    'body unit string default word values word,line',
    'body title string|null maxLength 140',
  ]);
  expect(fieldsOf(get)).toEqual(['path id string required true']);
});

test('assigns statuses to the operation of the heading above, even if its path is printed below them', () => {
  const codes = [write, get].map((operation) => operation?.statuses.map(({ code }) => code));
  expect(codes).toEqual([
    ['201', '422'],
    ['200', '404'],
  ]);
});
