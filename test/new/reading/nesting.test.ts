import { expect, test } from 'vitest';
import { fieldsIn, pagesOf } from './read.ts';

const start = 'GET /v1/holds\n\nResponse\n\n';
const table = (...rows: readonly string[]): string =>
  `${start}| Name | Type |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

const nested = ['response holds array', 'response holds.id string', 'response next string|null'];

test.each([
  ['a dot', table('holds | array', 'holds.id | string', 'next | string or null')],
  ['a dot behind brackets', table('holds | array', 'holds[].id | string', 'next | string or null')],
  ['a dot in lines', `${start}holds array\nholds[].id string\nnext string or null\n`],
  ['a list and a dot', `${start}- holds (array)\n  - holds.id (string)\n- next (string or null)\n`],
  ['an indented list', `${start}- holds (array)\n  - id (string)\n- next (string or null)\n`],
  ['an indented list of four spaces', `${start}* holds array of objects\n\n    * id string\n\n* next string or null\n`],
])('a member whose parent is named by %s stands in it', (_, text) => {
  expect(fieldsIn(text)).toEqual(nested);
});

test('members stand in members', () => {
  expect(fieldsIn(`${start}- a object\n  - b object, required\n    - c string\n  - d string\n- e string\n`)).toEqual([
    'response a object',
    'response a.b object required true',
    'response a.b.c string',
    'response a.d string',
    'response e string',
  ]);
  expect(fieldsIn(table('a | object', 'a.b | object', 'a.b.c | string', 'e | string'))).toEqual([
    'response a object',
    'response a.b object',
    'response a.b.c string',
    'response e string',
  ]);
});

test('a parent that has no row of its own is there, and no more is known of it', () => {
  expect(fieldsIn(table('a.b | string', 'a.c | string', 'l[].d | string'))).toEqual([
    'response a object',
    'response a.b string',
    'response a.c string',
    'response l array',
    'response l.d string',
  ]);
});

test('members of a body stand in their parents, too', () => {
  const body =
    '- `auto` (object, optional):\n  - `below` (integer, required): Below it.\n- `tags` (array, optional): Any.\n';
  expect(fieldsIn(`POST /v1/holds\n\nBody\n\n${body}`)).toEqual([
    'body auto object required false',
    'body auto.below integer required true',
    'body tags array required false',
  ]);
});

test('a parameter of a query keeps its dots and brackets', () => {
  const rows = '| Name | Type |\n|---|---|\n| created.after | string |\n| filter[state] | string |\n';
  expect(fieldsIn(`GET /v1/holds\n\nQuery\n\n${rows}`)).toEqual([
    'query created.after string',
    'query filter[state] string',
  ]);
});

test('fields behind a list of objects without a mark of their own are told, where no sample nests them', () => {
  const lines = 'holds array of objects\nid string required\nnext string or null\n';
  const pages = pagesOf(`${start}${lines}`);
  expect(pages.operations[0]?.fields.map(({ name }) => name)).toEqual(['holds']);
  expect(pages.unread).toMatchObject([{ kind: 'members', text: 'GET /v1/holds: id, next' }]);
  const sample = '```json\n{ "holds": [{ "id": "a" }], "next": null }\n```\n';
  expect(fieldsIn(`${start}${lines}\n${sample}`)).toEqual([
    'response holds array',
    'response holds.id string required true',
    'response next string|null',
  ]);
});
