import { expect, test } from 'vitest';
import { documentOf } from '../../../scripts/new/page/document.ts';
import type { Pages } from '../../../scripts/new/page/model.ts';
import { fieldsIn, pagesOf } from './read.ts';

const head = '<tr><th>Field</th><th>Type</th><th>Required</th><th>Default</th><th>Description</th></tr>';
const html = (row: string): string =>
  `<html><body><p>POST /v1/charges</p><h3>Body</h3><table>${head}${row}</table></body></html>`;
const markdown = (row: string): string =>
  `POST /v1/charges\n\n### Body\n\n| Field | Type | Required | Default | Description |\n|---|---|---|---|---|\n${row}\n`;

test.each([
  ['a blank cell', ['memo', 'string', '', '', 'Shown.'], ['body memo string']],
  ['a blank cell before a value', ['take', 'boolean', '', 'true', 'Now?'], ['body take boolean default true']],
  ['blank cells to the end', ['memo', 'string', '', '', ''], ['body memo string']],
  ['a blank type', ['fee', '', 'yes', '', 'In cents.'], ['body fee required true unit cents']],
  ['"no" below Required', ['memo', 'string', 'no', '', ''], ['body memo string required false']],
  ['"false" below Required', ['memo', 'string', 'false', '', ''], ['body memo string required false']],
  ['a cross below Required', ['memo', 'string', '✗', '', ''], ['body memo string required false']],
  ['a tick below Required', ['memo', 'string', '✓', '', ''], ['body memo string required true']],
  ['"M" below Required', ['memo', 'string', 'M', '', ''], ['body memo string required true']],
  ['"O" below Required', ['memo', 'string', 'O', '', ''], ['body memo string required false']],
  ['a condition below Required', ['memo', 'string', 'Yes, if there is no fee', '', ''], ['body memo string']],
  ['"Conditional" below Required', ['memo', 'string', 'Conditional', '', ''], ['body memo string']],
  [
    'several words below Default',
    ['card', 'string', 'no', 'the default card', ''],
    ['body card string required false'],
  ],
  ['a word below Default', ['sort', 'string', '', 'asc', ''], ['body sort string default asc']],
  ['"all" below Default', ['sort', 'string', '', 'all', ''], ['body sort string default all']],
  ['"None" below Default', ['sort', 'string', '', 'None', ''], ['body sort string']],
  ['a word below Default of an integer', ['size', 'integer', '', 'all', ''], ['body size integer']],
  ['"required" after a type', ['memo', 'string, required', '', '', ''], ['body memo string required true']],
  ['"(optional)" after a type', ['memo', 'string (optional)', '', '', ''], ['body memo string required false']],
  ['"optional" after a name', ['memo optional', 'string', '', '', ''], ['body memo string required false']],
  ['a star after a name', ['memo *', 'string', '', '', ''], ['body memo string required true']],
  [
    'a default before allowed values',
    ['k', 'string', '', '', 'Default value: paid Allowed values: "paid", "due"'],
    ['body k string default paid values paid,due'],
  ],
  ['a place after a type', ['X-Org', 'string (header)', 'yes', '', ''], ['header X-Org string required true']],
])('reads %s in a row of an HTML and a Markdown table', (_, cells, rows) => {
  expect(fieldsIn(html(`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`))).toEqual(rows);
  expect(fieldsIn(markdown(`| ${cells.join(' | ')} |`))).toEqual(rows);
});

test('reads a cell with several paragraphs as one cell', () => {
  const row = '<tr><td><p><b>memo</b></p></td><td>string</td><td></td><td></td><td><p>One.</p><p>Two.</p></td></tr>';
  expect(fieldsIn(html(row))).toEqual(['body memo string']);
});

test.each([
  [
    'a cell over two rows',
    '<tr><td>a</td><td rowspan="2">string</td><td>yes</td><td></td><td>One</td></tr><tr><td>b</td><td>no</td><td></td><td>Two</td></tr>',
    ['body a string required true', 'body b string required false'],
  ],
  [
    'a last cell over two rows',
    '<tr><td>a</td><td>string</td><td>yes</td><td></td><td rowspan="2">One</td></tr><tr><td>b</td><td>integer</td><td>no</td><td>5</td></tr>',
    ['body a string required true', 'body b integer default 5 required false'],
  ],
  [
    'a cell over two columns',
    '<tr><td>a</td><td colspan="2">string</td><td>usd</td><td>One</td></tr>',
    ['body a string default usd'],
  ],
  [
    'a row of one cell',
    '<tr><td>a</td><td>string</td><td>yes</td><td></td><td></td></tr><tr><td colspan="5">Since 1.3</td></tr><tr><td>b</td><td>string</td><td>no</td><td></td><td></td></tr>',
    ['body a string required true', 'body b string required false'],
  ],
  [
    'a heading in a table',
    '<tr><td>a</td><td>string</td><td>yes</td><td></td><td></td></tr><tr><th colspan="5">Headers</th></tr><tr><td>b</td><td>string</td><td>no</td><td></td><td></td></tr>',
    ['body a string required true', 'header b string required false'],
  ],
])('%s does not shift other cells', (_, rows, fields) => {
  expect(fieldsIn(html(rows))).toEqual(fields);
});

test('assigns a place over several rows to each of them, and to no other', () => {
  const table = `<table><tr><th>Where</th><th>Name</th><th>Type</th></tr>
<tr><td rowspan="2">Query</td><td>a</td><td>string</td></tr>
<tr><td>b</td><td>string</td></tr>
<tr><td>Header</td><td>c</td><td rowspan="2">integer</td></tr>
<tr><td>Body</td><td>d</td></tr></table>`;
  expect(fieldsIn(`<html><body><p>POST /v1/charges</p>${table}</body></html>`)).toEqual([
    'query a string',
    'query b string',
    'header c integer',
    'body d integer',
  ]);
});

test('reads only the first row of a name over several rows', () => {
  const rows = '<tr><td rowspan="2">a</td><td>string</td><td>yes</td></tr><tr><td>integer</td><td>no</td></tr>';
  expect(fieldsIn(html(rows))).toEqual(['body a string required true']);
});

test.each([
  ['active \\| paused', 'values active,paused'],
  ['≥ 0', 'minimum 0'],
  ['1–100', 'maximum 100 minimum 1'],
])('reads "%s" below Allowed as "%s"', (cell, facets) => {
  const table = `| Name | Type | Allowed |\n|---|---|---|\n| a | integer | ${cell} |\n`;
  expect(fieldsIn(`POST /v1/charges\n\n### Body\n\n${table}`)).toEqual([`body a integer ${facets}`]);
});

test('reads only the name of a row with more cells than columns', () => {
  expect(fieldsIn(markdown('| memo | string | null | no | 5 | Shown. |'))).toEqual(['body memo']);
});

test('reads a column Optional as the opposite of a column Required', () => {
  const table =
    '| Name | Type | Optional |\n|---|---|---|\n| a | string | yes |\n| b | string | no |\n| c | string | |\n';
  expect(fieldsIn(`POST /v1/charges\n\n### Body\n\n${table}`)).toEqual([
    'body a string required false',
    'body b string required true',
    'body c string',
  ]);
});

test.each([
  ['Nullable', 'yes', 'response memo string|null'],
  ['Nullable', 'no', 'response memo string'],
  ['Indexed', 'yes', 'response memo string'],
  ['Indexed', 'no', 'response memo string'],
])('reads no presence below "%s" from "%s"', (column, cell, row) => {
  const rows = `| Field | Type | ${column} |\n|---|---|---|\n| memo | string | ${cell} |\n`;
  expect(fieldsIn(`GET /v1/charges\n\n### Response\n\n${rows}`)).toEqual([row]);
});

test.each(['### Seat', '**Seat**', 'Seat'])('reads the table below "%s" as the type of the items of a list', (line) => {
  const page = (type: string): Pages =>
    pagesOf(
      `GET /v1/seats\n\n### Response\n\n| Field | Type |\n|---|---|\n| seats | ${type} |\n\n${line}\n\n| Field | Type |\n|---|---|\n| id | string |\n`,
    );
  for (const type of ['array of Seat', 'Seat[]', 'list of Seat', 'Array<Seat>']) {
    const { schemas } = Object(documentOf(page(type), 'Invented')['components']);
    expect(schemas).toMatchObject({
      SeatList: { properties: { seats: { type: 'array', items: { $ref: '#/components/schemas/Seat' } } } },
      Seat: { properties: { id: { type: 'string' } } },
    });
  }
});

test('reads a type that has a list of itself', () => {
  const rows = '| Field | Type |\n|---|---|\n| parts | Part[] |\n';
  const pages = pagesOf(`GET /v1/parts\n\n### Response\n\n${rows}\n\n### Part\n\n${rows}`);
  const { schemas } = Object(documentOf(pages, 'Invented')['components']);
  expect(schemas.Part).toMatchObject({ properties: { parts: { type: 'array' } } });
});

test('does not read a table of errors as fields of a response', () => {
  const rows = '| Name | Description |\n|---|---|\n| NoSuchNote | There is none. |\n';
  expect(fieldsIn(`POST /v1/notes\n\n## Success 201\n\n- id string\n\n## Error 4xx\n\n${rows}`)).toEqual([
    'response 201 id string',
  ]);
});

test('reads a column Path next to types as names of fields, but not one next to methods', () => {
  const fields = '| Path | Type | Constraints |\n|---|---|---|\n| plan | String | |\n| addons[].code | String | |\n';
  const operations = '| Method | Path |\n|---|---|\n| GET | /v1/addons |\n';
  expect(fieldsIn(`POST /v1/plans\n\n### Body\n\n${fields}`)).toEqual([
    'body plan string',
    'body addons array',
    'body addons.code string',
  ]);
  expect(fieldsIn(`POST /v1/plans\n\n### Body\n\n${operations}`)).toEqual([]);
});
