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
])('"%s" is the operation %s', (line, operation) => {
  expect(operationsIn(line)).toEqual([operation]);
});

test('a path in HTML with its variable between angle brackets is read', () => {
  expect(operationsIn('<html><p><code>POST /v1/plans/&lt;ID&gt;/end</code></p></html>')).toEqual([
    'POST /v1/plans/{ID}/end',
  ]);
});

test.each(['Get the plans', 'get\nThe plans', 'Delete and/or keep plans', 'get'])('"%s" is no operation', (line) => {
  expect(operationsIn(`GET /v1/plans\n\n${line}\n`)).toEqual(['GET /v1/plans']);
});

test.each([
  ['Response JSON Object', 'response id string'],
  ['Request JSON Object', 'body id string'],
])('below "%s" stands no type of that name', (heading, row) => {
  expect(fieldsOf(pagesOf(`POST /v1/plans\n\n### ${heading}\n\n- id string\n`).operations[0])).toEqual([row]);
});

const table = '| Name | Type | Required |\n|---|---|---|\n| amount | integer | yes |\n';

test.each([
  'POST …/plans/end',
  '### `POST …/plans/end`',
  'POST /v1/plans/[id]/end',
  'OPTIONS /v1/plans',
  'POST /v1/plans/{id',
])('below "%s", which cannot be read, nothing is of the operation above, and it is told', (line) => {
  const pages = pagesOf(
    `GET /v1/plans\n\n### Response\n\n${table}\n${line}\n\n### Body\n\n${table}\n\n409 Conflict\n\n\`\`\`json\n{ "error": "a" }\n\`\`\`\n`,
  );
  const [operation] = pages.operations;
  expect(pages.operations).toHaveLength(1);
  expect(fieldsOf(operation)).toEqual(['response amount integer required true']);
  expect([operation?.samples, operation?.statuses, pages.samples]).toEqual([[], [], []]);
  expect(pages.unread).toMatchObject([{ kind: 'operation', text: line.replace(/[#`] ?/g, '') }]);
});

test('what follows a list of operations is of none of them, and it is told', () => {
  const pages = pagesOf(`GET /v1/plans\nPOST /v1/plans\n\n### Body\n\n${table}`);
  expect(pages.operations.map(fieldsOf)).toEqual([[], []]);
  expect(pages.unread).toMatchObject([{ kind: 'list' }]);
});

const below = (words: string, more = '', method = 'GET'): string => `${method} /v1/plans\n\n${words}${table}\n${more}`;

test.each([
  ['nothing', below(''), []],
  ['a heading that names no part', below('### More\n\n'), []],
  ['the heading of arguments', below('### Parameters\n\n'), ['query amount integer required true']],
  ['the heading of a response', below('### Response\n\n'), ['response amount integer required true']],
  [
    'nothing, where a call sends it',
    below('', '```\ncurl https://api.example/v1/plans?amount=1\n```\n'),
    ['query amount integer required true'],
  ],
  [
    'nothing, where a sample shows it',
    below('', '```json\n{ "amount": 1 }\n```\n'),
    ['response amount integer required true'],
  ],
  ['the heading of a body', below('### JSON Body\n\n', '', 'POST'), ['body amount integer required true']],
  [
    'the heading of a body with its kind',
    below('### Request body (JSON)\n\n', '', 'POST'),
    ['body amount integer required true'],
  ],
  ['nothing, of a POST', below('', '', 'POST'), []],
  [
    'nothing, where the call of a POST sends it',
    below('', '```\ncurl -X POST https://api.example/v1/plans -d \'{"amount": 1}\'\n```\n', 'POST'),
    ['body amount integer required true'],
  ],
  [
    'nothing, where the sample of a POST shows it',
    below('', '```json 201\n{ "amount": 1 }\n```\n', 'POST'),
    ['response amount integer required true'],
  ],
  [
    'a column of parameters of a POST',
    below('', '', 'POST').replace('Name', 'Parameter'),
    ['body amount integer required true'],
  ],
  ['a column of parameters', below('').replace('Name', 'Parameter'), ['query amount integer required true']],
  [
    'a column of places',
    below('').replaceAll('Type', 'In').replaceAll('integer', 'query'),
    ['query amount required true'],
  ],
])('of fields below %s it is not guessed whether they are sent', (_, text, fields) => {
  const pages = pagesOf(text);
  expect(fieldsOf(pages.operations[0])).toEqual(fields);
  expect(pages.unread.map(({ kind }) => kind)).toEqual(fields.length > 0 ? [] : ['fields']);
});

test('a path in a sentence that goes on with what cannot be read is no shorter one', () => {
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
    'a table of HTML',
    '<html><table><tr><th>HTTP method</th><td>PUT</td></tr><tr><th>Endpoint</th><td>/v1/plans/{id}</td></tr></table></html>',
  ],
  ['one line', 'Method: PUT    URL: https://a.example/v1/plans/{id}\n'],
  ['lines', '**URL** : `/v1/plans/:id`\n\n**Method** : `PUT`\n'],
  ['a list', '- **Method:** PUT\n- **Path:** /v1/plans/{id}\n'],
])('a method and a path behind labels in %s are an operation', (_, text) => {
  expect(operationsIn(text)).toEqual(['PUT /v1/plans/{id}']);
});

test.each([
  ['of which one has no value', 'Method: PUT\nURL: see below\n'],
  ['in a sentence', 'The method: PUT of it, and the URL: /v1/plans/{id}\n'],
  ['of a call of it', 'Method: GET\nURL: https://a.example/v1/plans/a\n'],
])('labels %s begin no operation', (_, text) => {
  expect(operationsIn(`GET /v1/plans/{id}\n\n${text}`)).toEqual(['GET /v1/plans/{id}']);
});

test.each([
  ['a heading of webhooks', '## Webhooks\n\nWe call you:\n\n', 'https://your-server.example/hook'],
  ['a line of a callback', 'Callback\n\n', 'https://shop.example/hook'],
  ['a part of webhooks', '## Webhooks\n\n### Request\n\n', 'https://shop.example/hook'],
])('labels below %s begin no operation of the API, and what stands below is told', (_, heading, url) => {
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

test('what a page says below its title is of its only operation, be it above the path', () => {
  const table = '| Name | Type |\n|---|---|\n| memo | string |\n';
  const [operation] = pagesOf(`# Plans\n\n## End a plan\n\n${table}\nPUT /v1/plans/{id}\n\nReturns 202.\n`).operations;
  expect(operation?.statuses).toMatchObject([{ code: '202' }]);
});
