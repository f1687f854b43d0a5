import { expect, test } from 'vitest';
import { fieldsIn, fieldsOf, pagesOf } from './read.ts';

const start = 'GET /v1/holds\n\nResponse\n\n';
const table = (...rows: readonly string[]): string =>
  `${start}| Name | Type |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

const nested = ['response holds array', 'response holds.id string', 'response next string|null'];

test.each([
  ['a dot', table('holds | array', 'holds.id | string', 'next | string or null')],
  ['a dot behind brackets', table('holds | array', 'holds[].id | string', 'next | string or null')],
  ['a dot in lines', `${start}holds array\nholds[].id string\nnext string or null\n`],
  ['a list and a dot', `${start}- holds (array)\n  - holds.id (string)\n- next (string or null)\n`],
  ['an arrow', table('holds | array', '↳ id | string', 'next | string or null')],
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

test.each([
  ['an object above a gap', 'terms\n\nobject\n\nrate number required\ncap integer\n', ['terms']],
  ['a list above a gap', 'terms\n\nobject[]\n\nrate number required\ncap integer\n', ['terms']],
  ['a list without a name', 'memo string\n\nA memo.\n\nobject[]\n\nrate number\ncap integer\n', ['memo']],
])('fields behind %s, of which nothing says where they end, are told', (_, lines, names) => {
  const { operations, unread } = pagesOf(`POST /v1/holds\n\nBody\n\n${lines}`);
  expect(operations[0]?.fields.map(({ name }) => name)).toEqual(names);
  expect(unread).toMatchObject([{ kind: 'members', text: 'POST /v1/holds: rate, cap' }]);
});

const opened = (html: string): string => `<html><p>POST /v1/holds</p><h3>Body</h3>${html}<p>memo string</p></html>`;

test.each([
  ['below its field', '<p>terms object</p><details><summary>Show</summary><p>rate number required</p></details>'],
  ['that names it', '<details><summary>terms object</summary><p>rate number required</p></details>'],
  [
    'with a table',
    '<p>terms object</p><details><summary>Show</summary><table><tr><th>Name</th><th>Type</th><th>Required</th></tr><tr><td>rate</td><td>number</td><td>yes</td></tr></table></details>',
  ],
])('members in a part that opens %s stand in the object', (_, html) => {
  expect(fieldsIn(opened(html))).toEqual([
    'body terms object',
    'body terms.rate number required true',
    'body memo string',
  ]);
});

test('members in a part that opens below what has no members are told', () => {
  const pages = pagesOf(opened('<p>note string</p><details><summary>More</summary><p>rate number</p></details>'));
  expect(pages.operations[0]?.fields.map(({ name }) => name)).toEqual(['note', 'memo']);
  expect(pages.unread).toMatchObject([{ kind: 'members', text: 'POST /v1/holds: rate' }]);
});

test('a parameter whose values are marked up one by one, and whose object opens, is read whole', () => {
  const param = (name: string, type: string, more = ''): string =>
    `<div class="Param"><div class="Param-name">${name}</div><div class="Param-type">${type}</div>${more}</div>`;
  const values = '<div class="Param-enumValues"><span>Allowed:</span><code>a</code><code>b</code></div>';
  const terms = `${param('terms', 'object')}<details><summary>terms object</summary>${param('rate', 'double')}</details>`;
  expect(fieldsIn(`<html class="rm-Article">${opened(param('kind', 'string', values) + terms)}</html>`)).toEqual([
    'body kind string values a,b',
    'body terms object',
    'body terms.rate number',
    'body memo string',
  ]);
});

test.each([
  ['a line each', 'holds*\t[\nHold{\nid*\tstring($uuid)\nfee\tinteger\nFee in cents\nnullable: true\n}]\n'],
  ['the line of the name', 'holds*\t[Hold{\nid*\tstring($uuid)\nfee\tinteger\nFee in cents\nnullable: true\n}]\n'],
])('members of a model in text stand where its braces on %s say', (_, holds) => {
  const model = `Holds{\ntotal*\tinteger($int64)\n${holds}terms\tTerms{\nrate\tnumber\n}\ntags\t[string]\nnext\tstring\n}\n`;
  const pages = pagesOf(`${start}Schema\n${model}No links\n`);
  expect(fieldsOf(pages.operations[0])).toEqual([
    'response total integer required true',
    'response holds array required true',
    'response holds.id string required true',
    'response holds.fee integer|null unit cents',
    'response terms object',
    'response terms.rate number',
    'response tags array',
    'response next string',
  ]);
  expect(pages.unread).toEqual([]);
});

test('a name behind two arrows stands in the one behind one', () => {
  expect(fieldsIn(table('a | object', '↳ b | object', '↳ ↳ c | string', '↳ d | string', 'e | string'))).toEqual([
    'response a object',
    'response a.b object',
    'response a.b.c string',
    'response a.d string',
    'response e string',
  ]);
});

test('a name in braces stands for any, and is no member but to do', () => {
  const [field] = pagesOf(table('tags | object', 'tags.{key} | string')).operations[0]?.fields ?? [];
  expect(field?.members).toEqual([]);
  expect(field?.unread).toEqual([{ text: '{key}', at: expect.objectContaining({ from: 8 }) as unknown }]);
});

const steps = '{\nid string\nlines [{\namount integer\n}]\nPayer {\nname string\n}\nmemo string\n}\n';

test.each([
  ['a name that touches its brace', `Invoice${steps}`],
  ['a name that a space sets off from its brace', `Invoice ${steps}`],
  ['a brace with a semicolon', `Invoice ${steps.replace('}\nmemo', '};\nmemo').replace(/\}\n$/, '};\n')}`],
  ['brackets with a space between', `Invoice ${steps.replace('}]', '} ]')}`],
  ['one above that never ends', `Refund {\n\nWords on it.\n\nInvoice ${steps}`],
])('a model in text that has %s is read whole', (_, model) => {
  expect(fieldsIn(`GET /v1/invoices/{id}\n\nResponse 200\n\n${model}Words below.\n`)).toEqual([
    'response 200 id string',
    'response 200 lines array',
    'response 200 lines.amount integer',
    'response 200 Payer object',
    'response 200 Payer.name string',
    'response 200 memo string',
  ]);
});

test.each([
  ['models that never end', (at: number) => (at % 2 === 0 ? 'Invoice {' : 'amount integer')],
  ['models that hold nothing but models', (at: number) => (at < 2500 ? 'Invoice {' : '}')],
])('%s do not hold up the reading', (_, line) => {
  const began = performance.now();
  pagesOf(Array.from({ length: 5000 }, (_each, at) => line(at)).join('\n'));
  expect(performance.now() - began).toBeLessThan(5000);
});
