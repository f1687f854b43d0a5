import { expect, test } from 'vitest';
import { asMarkdown, asText, wrongIn } from './table.ts';

const wrong = 'measured 2, promised 1';
const columns = [
  { title: 'Node 26.12.1', cells: [{ case: 'POST, HTTP/2', value: '1' }] },
  {
    title: 'Deno 2.9.6 (of somewhere)',
    cells: [
      { case: 'POST, HTTP/2', value: '2', wrong },
      { case: 'refused', value: 'a very long outcome' },
    ],
  },
  { title: 'Bun 1.4.5', cells: [{ case: 'POST, HTTP/2', value: '2', wrong }] },
];

test('the table has a row per case and a column per runtime, and marks wrong cells', () => {
  expect(asText(columns)).toBe(
    [
      '              Node 26.12.1  Deno 2.9.6      Bun 1.4.5',
      'POST, HTTP/2  1             ✗ 2             ✗ 2',
      'refused       –             a very long o…  –',
    ].join('\n'),
  );
  expect(asMarkdown(columns).split('\n')).toEqual([
    '|  | Node 26.12.1 | Deno 2.9.6 (of somewhere) | Bun 1.4.5 |',
    '| --- | --- | --- | --- |',
    '| POST, HTTP/2 | 1 | ✗ 2 | ✗ 2 |',
    '| refused | – | a very long outcome | – |',
  ]);
});

test('wrongIn reports each failure once, with all runtimes that have it', () => {
  expect(wrongIn(columns)).toEqual(['POST, HTTP/2: measured 2, promised 1, on Deno 2.9.6 (of somewhere), Bun 1.4.5.']);
});
