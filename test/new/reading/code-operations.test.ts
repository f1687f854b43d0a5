import { expect, test } from 'vitest';
import { pagesOf } from './read.ts';

const operationsIn = (text: string): string[] =>
  pagesOf(text).operations.map(({ method, path }) => `${method} ${path}`);

test.each([
  ['<html><pre>PUT /notes/{id}/close</pre></html>', 'PUT /notes/{id}/close'],
  ['<html><pre><code>get /notes</code></pre></html>', 'GET /notes'],
  ['```http\nPUT https://api.example/notes/:id/close\n```', 'PUT /notes/{id}/close'],
])('reads the line of code in %j as the operation %s', (text, operation) => {
  expect(operationsIn(text)).toEqual([operation]);
});

test.each([
  ['is a call of an operation that the page prints', '<p>GET /notes/{id}</p><pre>GET /notes/note_1</pre>'],
  ['is a call of an operation in other code', '<pre>GET /notes/{id}</pre><p>So:</p><pre>GET /notes/note_1</pre>'],
  ['is below the heading of a sample', '<p>GET /notes/{id}</p><h3>Example request</h3><pre>GET /notes/a/b</pre>'],
  ['has more lines', '<p>GET /notes/{id}</p><pre>GET /notes/a/b\nAccept: text/plain</pre>'],
])('does not read code as an operation if it %s', (_, html) => {
  expect(operationsIn(`<html>${html}</html>`)).toEqual(['GET /notes/{id}']);
});
