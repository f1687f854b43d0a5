import { expect, test } from 'vitest';
import { fieldsOf, pagesOf } from './read.ts';

const operationsIn = (text: string): string[] =>
  pagesOf(text).operations.map(({ method, path }) => `${method} ${path}`);

test.each([
  ['GET /v1/plans', 'GET /v1/plans'],
  ['get /v1/plans', 'GET /v1/plans'],
  ['Get /v1/plans', 'GET /v1/plans'],
  ['get\nhttps://api.example/v1/plans', 'GET /v1/plans'],
  ['delete\n/v1/plans/{id}', 'DELETE /v1/plans/{id}'],
  ['POST https://api.example/v1/plans/<ID>/end', 'POST /v1/plans/{ID}/end'],
  ['`POST /v1/plans/<plan-id>/end`', 'POST /v1/plans/{plan-id}/end'],
  ['POST /v1/plans/:id/end', 'POST /v1/plans/{id}/end'],
  ['POST /v1/plans/(id)/end', 'POST /v1/plans/{id}/end'],
  ['POST /v1/plans/(int:id)/end', 'POST /v1/plans/{id}/end'],
  ['POST /v1/plans/(str: id)¶', 'POST /v1/plans/{id}'],
  ['GET /v1/plans?page=1', 'GET /v1/plans'],
  ['GET /v1/plans{?page,size}', 'GET /v1/plans'],
  ['GET {{base_url}}/v1/plans/{{plan_id}}', 'GET /v1/plans/{plan_id}'],
  ['### 1. POST /v1/plans', 'POST /v1/plans'],
  ['### Create a plan: POST /v1/plans', 'POST /v1/plans'],
  ['### Create a plan (`POST /v1/plans`)', 'POST /v1/plans'],
  ['POST /v1/plans - Create a plan', 'POST /v1/plans'],
])('reads %j as the operation %s', (line, operation) => {
  expect(operationsIn(line)).toEqual([operation]);
});

test('reads a path in HTML with a variable in angle brackets', () => {
  expect(operationsIn('<html><p><code>POST /v1/plans/&lt;ID&gt;/end</code></p></html>')).toEqual([
    'POST /v1/plans/{ID}/end',
  ]);
});

test.each(['Get the plans', 'get\nThe plans', 'Delete and/or keep plans', 'get'])(
  'does not read %j as an operation',
  (line) => {
    expect(operationsIn(`GET /v1/plans\n\n${line}\n`)).toEqual(['GET /v1/plans']);
  },
);

test.each([
  ['Response JSON Object', 'response id string'],
  ['Request JSON Object', 'body id string'],
])('reads what is below "%s" as the field "%s" instead of a type', (heading, row) => {
  expect(fieldsOf(pagesOf(`POST /v1/plans\n\n### ${heading}\n\n- id string\n`).operations[0])).toEqual([row]);
});

const table = '| Name | Type | Required |\n|---|---|---|\n| amount | integer | yes |\n';

test.each([
  'POST …/plans/end',
  '### `POST …/plans/end`',
  'POST /v1/plans/[id]/end',
  'OPTIONS /v1/plans',
  'POST /v1/plans/{id',
])('assigns nothing below the unreadable "%s" to the operation above it, and reports it', (line) => {
  const pages = pagesOf(
    `GET /v1/plans\n\n### Response\n\n${table}\n${line}\n\n### Body\n\n${table}\n\n409 Conflict\n\n\`\`\`json\n{ "error": "a" }\n\`\`\`\n`,
  );
  const [operation] = pages.operations;
  expect(pages.operations).toHaveLength(1);
  expect(fieldsOf(operation)).toEqual(['response amount integer required true']);
  expect([operation?.samples, operation?.statuses, pages.samples]).toEqual([[], [], []]);
  expect(pages.unread).toMatchObject([{ kind: 'operation', text: line.replace(/[#`] ?/g, '') }]);
});

test('assigns what follows a list of operations to none of them, and reports it', () => {
  const pages = pagesOf(`GET /v1/plans\nPOST /v1/plans\n\n### Body\n\n${table}`);
  expect(pages.operations.map(fieldsOf)).toEqual([[], []]);
  expect(pages.unread).toMatchObject([{ kind: 'list' }]);
});

const below = (words: string, more = '', method = 'GET'): string => `${method} /v1/plans\n\n${words}${table}\n${more}`;

test.each([
  ['reports fields below no heading', below(''), []],
  ['reports fields below a heading that names no part', below('### More\n\n'), []],
  [
    'reads fields below the heading of parameters as a query',
    below('### Parameters\n\n'),
    ['query amount integer required true'],
  ],
  [
    'reads fields below the heading of a response as the response',
    below('### Response\n\n'),
    ['response amount integer required true'],
  ],
  [
    'reads fields that a call sends as a query',
    below('', '```\ncurl https://api.example/v1/plans?amount=1\n```\n'),
    ['query amount integer required true'],
  ],
  [
    'reads fields that a sample shows as the response',
    below('', '```json\n{ "amount": 1 }\n```\n'),
    ['response amount integer required true'],
  ],
  [
    'reads fields below the heading of a body as the body',
    below('### JSON Body\n\n', '', 'POST'),
    ['body amount integer required true'],
  ],
  [
    'reads fields below the heading of a body with a media type as the body',
    below('### Request body (JSON)\n\n', '', 'POST'),
    ['body amount integer required true'],
  ],
  ['reports fields of a POST below no heading', below('', '', 'POST'), []],
  [
    'reads fields that a call of a POST sends as the body',
    below('', '```\ncurl -X POST https://api.example/v1/plans -d \'{"amount": 1}\'\n```\n', 'POST'),
    ['body amount integer required true'],
  ],
  [
    'reads fields that a sample of a POST shows as the response',
    below('', '```json 201\n{ "amount": 1 }\n```\n', 'POST'),
    ['response amount integer required true'],
  ],
  [
    'reads a column of parameters of a POST as the body',
    below('', '', 'POST').replace('Name', 'Parameter'),
    ['body amount integer required true'],
  ],
  [
    'reads a column of parameters as a query',
    below('').replace('Name', 'Parameter'),
    ['query amount integer required true'],
  ],
  [
    'reads the place of fields from a column of places',
    below('').replaceAll('Type', 'In').replaceAll('integer', 'query'),
    ['query amount required true'],
  ],
])('%s', (_, text, fields) => {
  const pages = pagesOf(text);
  expect(fieldsOf(pages.operations[0])).toEqual(fields);
  expect(pages.unread.map(({ kind }) => kind)).toEqual(fields.length > 0 ? [] : ['fields']);
});

test('does not shorten a path in a sentence to the part that it can read', () => {
  expect(operationsIn('Send POST /v1/plans/[id] to end one, and GET /v1/plans to list all.')).toEqual([
    'GET /v1/plans',
  ]);
});

test.each([
  [
    'a table',
    '| | |\n|---|---|\n| Method | `PUT` |\n| Summary | Ends it |\n| URL | `https://a.example/v1/plans/{id}` |\n',
  ],
  [
    'an HTML table',
    '<html><table><tr><th>HTTP method</th><td>PUT</td></tr><tr><th>Endpoint</th><td>/v1/plans/{id}</td></tr></table></html>',
  ],
  ['one line', 'Method: PUT    URL: https://a.example/v1/plans/{id}\n'],
  ['two lines', '**URL** : `/v1/plans/:id`\n\n**Method** : `PUT`\n'],
  ['a list', '- **Method:** PUT\n- **Path:** /v1/plans/{id}\n'],
])('reads a labelled method and path in %s as an operation', (_, text) => {
  expect(operationsIn(text)).toEqual(['PUT /v1/plans/{id}']);
});

test.each([
  ['with words instead of a path', 'Method: PUT\nURL: see below\n'],
  ['in a sentence', 'The method: PUT of it, and the URL: /v1/plans/{id}\n'],
  ['of a sample call', 'Method: GET\nURL: https://a.example/v1/plans/a\n'],
])('does not read labels %s as an operation', (_, text) => {
  expect(operationsIn(`GET /v1/plans/{id}\n\n${text}`)).toEqual(['GET /v1/plans/{id}']);
});

test.each([
  ['a webhooks heading', '## Webhooks\n\nWe call you:\n\n', 'https://your-server.example/hook'],
  ['a callback line', 'Callback\n\n', 'https://shop.example/hook'],
  ['a heading within webhooks', '## Webhooks\n\n### Request\n\n', 'https://shop.example/hook'],
])('does not read labels below %s as an operation of the API, and reports them', (_, heading, url) => {
  const text = `# Plans\n\nGET /v1/plans\n\n${heading}URL: ${url}\nMethod: POST\n\nResponse\n\nok boolean\n`;
  const pages = pagesOf(`${text}\n## End a plan\n\nURL: /v1/plans/{id}\nMethod: DELETE\n`);
  expect(pages.operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /v1/plans',
    'DELETE /v1/plans/{id}',
  ]);
  expect(pages.operations.map((each) => fieldsOf(each))).toEqual([[], []]);
  expect(pages.unread).toMatchObject([{ kind: 'operation', text: `${url} (POST)` }]);
  expect(pages.rules).toEqual([]);
  expect(operationsIn(`${heading}URL: ${url}\nMethod: POST\n`)).toEqual([]);
});

test('assigns what is above the path of the only operation of a page to it', () => {
  const table = '| Name | Type |\n|---|---|\n| memo | string |\n';
  const pages = pagesOf(`# Plans\n\n## End a plan\n\n${table}\nPUT /v1/plans/{id}\n\nReturns 202.\n`);
  expect(pages.unread).toMatchObject([{ kind: 'fields', text: 'PUT /v1/plans/{id}: memo' }]);
  expect(pages.operations).toMatchObject([{ statuses: [{ code: '202' }] }]);
});
