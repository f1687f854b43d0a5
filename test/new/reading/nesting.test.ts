import { expect, test } from 'vitest';
import { fieldsIn, fieldsOf, pagesOf } from './read.ts';

const start = 'GET /v1/holds\n\nResponse\n\n';
const table = (...rows: readonly string[]): string =>
  `${start}| Name | Type |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

const nested = ['response holds array', 'response holds.id string', 'response next string|null'];

test.each([
  ['a dotted name in a table', table('holds | array', 'holds.id | string', 'next | string or null')],
  ['a dotted name with brackets in a table', table('holds | array', 'holds[].id | string', 'next | string or null')],
  ['a dotted name in lines of text', `${start}holds array\nholds[].id string\nnext string or null\n`],
  ['a dotted name in a nested list', `${start}- holds (array)\n  - holds.id (string)\n- next (string or null)\n`],
  ['a name with an arrow in a table', table('holds | array', '↳ id | string', 'next | string or null')],
  ['a name in a nested list', `${start}- holds (array)\n  - id (string)\n- next (string or null)\n`],
  [
    'a name in a nested list with four spaces',
    `${start}* holds array of objects\n\n    * id string\n\n* next string or null\n`,
  ],
])('reads %s as a member of its parent', (_, text) => {
  expect(fieldsIn(text)).toEqual(nested);
});

test('nests members of members', () => {
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

test('adds a parent without its own row as an object or an array', () => {
  expect(fieldsIn(table('a.b | string', 'a.c | string', 'l[].d | string'))).toEqual([
    'response a object',
    'response a.b string',
    'response a.c string',
    'response l array',
    'response l.d string',
  ]);
});

test('nests the members of a request body', () => {
  const body =
    '- `auto` (object, optional):\n  - `below` (integer, required): Below it.\n- `tags` (array, optional): Any.\n';
  expect(fieldsIn(`POST /v1/holds\n\nBody\n\n${body}`)).toEqual([
    'body auto object required false',
    'body auto.below integer required true',
    'body tags array required false',
  ]);
});

test('does not nest query parameters with dots and brackets in their names', () => {
  const rows = '| Name | Type |\n|---|---|\n| created.after | string |\n| filter[state] | string |\n';
  expect(fieldsIn(`GET /v1/holds\n\nQuery\n\n${rows}`)).toEqual([
    'query created.after string',
    'query filter[state] string',
  ]);
});

test('reports fields after a list of objects as possible members of it, unless a sample nests them', () => {
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
  ['an object type between blank lines', 'terms\n\nobject\n\nrate number required\ncap integer\n', ['terms']],
  ['a list type between blank lines', 'terms\n\nobject[]\n\nrate number required\ncap integer\n', ['terms']],
  ['a list type without a name', 'memo string\n\nA memo.\n\nobject[]\n\nrate number\ncap integer\n', ['memo']],
])('reports fields after %s instead of reading them', (_, lines, names) => {
  const { operations, unread } = pagesOf(`POST /v1/holds\n\nBody\n\n${lines}`);
  expect(operations[0]?.fields.map(({ name }) => name)).toEqual(names);
  expect(unread).toMatchObject([{ kind: 'members', text: 'POST /v1/holds: rate, cap' }]);
});

const opened = (html: string): string => `<html><p>POST /v1/holds</p><h3>Body</h3>${html}<p>memo string</p></html>`;

test.each([
  ['below its field', '<p>terms object</p><details><summary>Show</summary><p>rate number required</p></details>'],
  ['whose summary is its field', '<details><summary>terms object</summary><p>rate number required</p></details>'],
  [
    'with a table',
    '<p>terms object</p><details><summary>Show</summary><table><tr><th>Name</th><th>Type</th><th>Required</th></tr><tr><td>rate</td><td>number</td><td>yes</td></tr></table></details>',
  ],
])('reads the members of an object in a `details` element %s', (_, html) => {
  expect(fieldsIn(opened(html))).toEqual([
    'body terms object',
    'body terms.rate number required true',
    'body memo string',
  ]);
});

test('reports fields in a `details` element below a string', () => {
  const pages = pagesOf(opened('<p>note string</p><details><summary>More</summary><p>rate number</p></details>'));
  expect(pages.operations[0]?.fields.map(({ name }) => name)).toEqual(['note', 'memo']);
  expect(pages.unread).toMatchObject([{ kind: 'members', text: 'POST /v1/holds: rate' }]);
});

test('reads a ReadMe parameter with each of its values, and an object with the members in its `details` element', () => {
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
  ['separate lines', 'holds*\t[\nHold{\nid*\tstring($uuid)\nfee\tinteger\nFee in cents\nnullable: true\n}]\n'],
  ['the line of the name', 'holds*\t[Hold{\nid*\tstring($uuid)\nfee\tinteger\nFee in cents\nnullable: true\n}]\n'],
])('nests the members of a model in text by its braces on %s', (_, holds) => {
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

test('reads a name with two arrows as a member of the name with one arrow above it', () => {
  expect(fieldsIn(table('a | object', '↳ b | object', '↳ ↳ c | string', '↳ d | string', 'e | string'))).toEqual([
    'response a object',
    'response a.b object',
    'response a.b.c string',
    'response a.d string',
    'response e string',
  ]);
});

test('reports a name in braces, which stands for any name, as unread', () => {
  const [field] = pagesOf(table('tags | object', 'tags.{key} | string')).operations[0]?.fields ?? [];
  expect(field?.members).toEqual([]);
  expect(field?.unread).toEqual([{ text: '{key}', at: expect.objectContaining({ from: 8 }) as unknown }]);
});

const steps = '{\nid string\nlines [{\namount integer\n}]\nPayer {\nname string\n}\nmemo string\n}\n';

test.each([
  ['no space before its brace', `Invoice${steps}`],
  ['a space before its brace', `Invoice ${steps}`],
  ['semicolons after its braces', `Invoice ${steps.replace('}\nmemo', '};\nmemo').replace(/\}\n$/, '};\n')}`],
  ['a space between its closing brackets', `Invoice ${steps.replace('}]', '} ]')}`],
  ['an unclosed model above it', `Refund {\n\nWords on it.\n\nInvoice ${steps}`],
])('reads all members of a model in text with %s', (_, model) => {
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
  ['unclosed models', (at: number) => (at % 2 === 0 ? 'Invoice {' : 'amount integer')],
  ['models that contain only models', (at: number) => (at < 2500 ? 'Invoice {' : '}')],
])('reads 5,000 lines of %s within five seconds', (_, line) => {
  const began = performance.now();
  pagesOf(Array.from({ length: 5000 }, (_each, at) => line(at)).join('\n'));
  expect(performance.now() - began).toBeLessThan(5000);
});
