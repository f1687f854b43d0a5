import { expect, test } from 'vitest';
import { fieldsIn, fieldsOf, pagesOf } from './read.ts';

const start = 'POST /v1/charges\n\nBody\nfee integer required\n\n';

/** The status and value of each sample of a page. */
const samplesIn = (text: string): (readonly [status: string | undefined, value: unknown])[] =>
  (pagesOf(text).operations[0]?.samples ?? []).map(({ status, value }) => [status, value] as const);

const statusesIn = (text: string): string[] => (pagesOf(text).operations[0]?.statuses ?? []).map(({ code }) => code);

test.each([
  ['Response 200', '200'],
  ['Response 200:', '200'],
  ['Response (200)', '200'],
  ['Response (200 OK)', '200'],
  ['Response 200 OK', '200'],
  ['Response: 200', '200'],
  ['Success response (201)', '201'],
  ['Error response 4XX', '4XX'],
  ['**Response `200`**', '200'],
  ['### Response `200`', '200'],
  ['200 response', '200'],
  ['HTTP 200', '200'],
  ['HTTP/1.1 200 OK', '200'],
  ['Status: 200', '200'],
  ['Status:200', '200'],
  ['Success response', 'without a status'],
  ['Successful response', 'without a status'],
  ['Response Schema: application/json', 'without a status'],
  ['Output', 'without a status'],
])('assigns what is below "%s" to the response %s', (line, label) => {
  const status = label === 'without a status' ? undefined : label;
  const at = status === undefined ? 'response' : `response ${status}`;
  expect(fieldsIn(`${start}${line}\nit string required`)).toEqual([
    'body fee integer required true',
    `${at} it string required true`,
  ]);
  expect(samplesIn(`${start}${line}\n\n\`\`\`json\n{ "it": "a" }\n\`\`\`\n`)).toEqual([[status, { it: 'a' }]]);
  expect(statusesIn(`${start}${line}\nit string required`)).toEqual(status === undefined ? [] : [status]);
});

test.each(['Returns 200 when it is done, and 404 when there is none.', 'The response 200 is never empty.'])(
  'does not start a response at the sentence "%s"',
  (line) => {
    expect(fieldsIn(`${start}${line}\nit string required`)).toContain('body it string required true');
  },
);

test.each(['Returns `201 Created` and:', 'Returns 201 with the following fields.'])(
  'assigns the list after "%s" to the response 201',
  (line) => {
    const text = `POST /v1/charges\n\nBody:\n\n* \`fee\` (integer, required)\n\n${line}\n\n* \`it\` (string)\n`;
    expect(fieldsIn(text)).toEqual(['body fee integer required true', 'response 201 it string']);
  },
);

test.each([
  ['Returns 201.', 'response 201'],
  ['Returns `201 Created`.', 'response 201'],
  ['Returns `201 Created` and the charge.', 'response 201'],
  ['Fails with 409.', 'response 409'],
  ['Fails with 409 if it is there.', 'body'],
  ['Returns 200 if the charge succeeds.', 'body'],
  ['Returns 200 and the charge if it succeeds.', 'body'],
])(
  'assigns the list after request fields and "%s" to the %s, and one without request fields to the body',
  (line, place) => {
    const text = `POST /v1/charges\n\nBody:\n\n* \`fee\` (integer, required)\n\n${line}\n\n* \`it\` (string)\n`;
    expect(fieldsIn(text)).toEqual(['body fee integer required true', `${place} it string`]);
    expect(fieldsIn(text.replace('* `fee` (integer, required)\n\n', ''))).toEqual(['body it string']);
  },
);

test('assigns a body below the heading of a response to the response', () => {
  expect(fieldsIn(`${start}### Response 200\n\n#### Body\n\nit string required`)).toContain(
    'response 200 it string required true',
  );
});

test.each([
  ['tabs', '<div role="tab">200</div><div role="tab">409</div><div role="tab">4XX</div>'],
  ['pills', '<p>200 OK</p><p>409 Conflict</p><p>4XX</p>'],
])('assigns the panel below %s of statuses to the first', (_, tabs) => {
  const panel = '<p>Body</p><p>it string required</p><pre>{ "it": "a" }</pre>';
  const html = `<html><body><p>GET /v1/charges</p><h3>Responses</h3>${tabs}${panel}</body></html>`;
  expect(fieldsIn(html)).toEqual(['response 200 it string required true']);
  expect(samplesIn(html)).toEqual([['200', { it: 'a' }]]);
  expect(statusesIn(html)).toEqual(['200', '409', '4XX']);
});

test.each([
  ['a list of statuses', '- 200 OK\n- 409 Conflict\n', '200'],
  ['lines of statuses', '201 Created\n409 Conflict\n', '201'],
  ['a table of statuses', '| Status | Meaning |\n|---|---|\n| 200 | Done |\n| 409 | Not done |\n', '200'],
  ['lines of statuses that begin with 204', '204 No Content\n409 Conflict\n', '409'],
])('assigns the sample below %s to the first status with a body', (_, list, status) => {
  expect(samplesIn(`${start}Responses\n\n${list}\n\`\`\`json\n{ "it": "a" }\n\`\`\`\n`)).toEqual([
    [status, { it: 'a' }],
  ]);
});

test.each([
  ['the word after the language of its fence', '```json 422\n{ "it": "a" }\n```', '422'],
  ['the title of its fence', '```json title="201 Created"\n{ "it": "a" }\n```', '201'],
  ['its first line', '```http\nHTTP/1.1 202 Accepted\nContent-Type: application/json\n\n{ "it": "a" }\n```', '202'],
])('reads the status of a sample from %s', (_, fence, status) => {
  for (const heading of ['', '### Request\n\n', '### Response 200\n\n'])
    expect(samplesIn(`${start}${heading}${fence}\n`)).toEqual([[status, { it: 'a' }]]);
  const [sample] = pagesOf(`${start}${fence}\n`).operations[0]?.samples ?? [];
  expect(sample?.of).toBe('response');
});

test('reads a status that only code names, with its line', () => {
  const text = `${start}\`\`\`json 422\n{ "it": "a" }\n\`\`\`\n\n\`\`\`http\nHTTP/1.1 202 Accepted\n\n{ "it": "a" }\n\`\`\`\n`;
  const statuses = pagesOf(text).operations[0]?.statuses.map(({ code, at }) => [code, at.from]);
  expect(statuses).toEqual([
    ['422', 6],
    ['202', 11],
  ]);
});

test('reads a sample below the parameters of a GET as a response', () => {
  const text = 'GET /v1/charges\n\n### Parameters\n\n```json\n{ "it": "a" }\n```\n';
  expect(pagesOf(text).operations[0]?.samples).toMatchObject([{ of: 'response' }]);
});

test.each([
  ['as text', 'POST /v1/charges HTTP/1.1\nHost: api.example\nContent-Type: application/json\n\n{ "fee": 5 }\n'],
  ['as code', '```http\nPOST /v1/charges HTTP/1.1\nContent-Type: application/json\n\n{ "fee": 5 }\n```\n'],
])('reads an HTTP request that is printed %s after a response as the request', (_, request) => {
  const text = `${start}Responses\n\n201 Created\n\nid string required\n\n402 Declined\n\n${request}\n201 Created\n\n{ "id": "a" }\n`;
  const [operation] = pagesOf(text).operations;
  expect(operation?.samples.map(({ of, status, value }) => [of, status, value])).toEqual([
    ['request', undefined, { fee: 5 }],
    ['response', '201', { id: 'a' }],
  ]);
  expect(pagesOf(text).media).toMatchObject([{ sent: true }]);
});

test.each([
  ['a table', '| Status | Meaning |\n|---|---|\n| 200 | Fine |\n| 401 | No key |\n'],
  ['a list', '- 200 Fine\n- 401 No key\n'],
])('%s of statuses above all operations is a rule for all, and one below an operation is not', (_, list) => {
  const statuses = (text: string): string[] =>
    pagesOf(text).rules.flatMap(({ kind, value }) => (kind === 'statuses' ? [value] : []));
  expect(statuses(`# Errors\n\n## Status codes\n\n${list}`)).toEqual(['200', '401']);
  expect(statuses(`${start}## Status codes\n\n${list}`)).toEqual([]);
});

test.each([
  ['a row with two statuses', '| Status | Meaning |\n|---|---|\n| 400, 403 | Bad cursor |\n', '400 403'],
  ['a line with two statuses', '- 400 bad cursor, 403 wrong account\n', '400 403'],
  ['a row with a figure in its words', '| Meaning | Status |\n|---|---|\n| Over 500 | 429 |\n', '429'],
  ['a line with figures in its words', '- 429 at 500, 503 a day\n', '429'],
  ['a line with the figure of a status in its words', '- 400 name is over 100, 404 characters\n', '400'],
  ['a row with the figure of a status in its words', '- 402 card declined; 451 days old\n', '402'],
  [
    'a line with statuses and reasons',
    '- 400 bad cursor, 404 Not Found; 409: it is there, 410 if it is gone\n',
    '400 404 409 410',
  ],
  ['a line that ends with a status', '- 400 bad cursor, 409\n', '400 409'],
  ['a success with the figure of a status in its words', '- 200 Fine, 400 rows\n', '200'],
  ['rows with labels', '| | |\n|---|---|\n| Success | 201 |\n| Errors | 402, 409 |\n', '201 402 409'],
])('reads each status of %s, and no other figure', (_, lines, codes) => {
  expect(statusesIn(`${start}### Responses\n\n${lines}`)).toEqual(codes.split(' '));
});

test('assigns code in the row of a status to that response', () => {
  const row = (label: string, value: string): string => `<tr><th>${label}</th><td>${value}</td></tr>`;
  const rows = [
    row('Method', 'PUT'),
    row('URL', '/v1/notes/{id}'),
    row('Request body', '<pre>{ "it": 1 }</pre>'),
    row('Success', '200 <pre>{ "id": "a" }</pre>'),
    row('Errors', '<ul><li>400 – it is negative</li><li>404 – no such note</li></ul>'),
  ];
  const page = `<html><table>${rows.join('')}</table></html>`;
  expect(statusesIn(page)).toEqual(['200', '400', '404']);
  expect(pagesOf(page).operations[0]?.samples.map(({ of, status }) => [of, status])).toEqual([
    ['request', undefined],
    ['response', '200'],
  ]);
});

test('reads a sample of a POST before the heading of its response as the request, unless it has an unrelated heading', () => {
  const table = '| Field | Type | Required |\n|---|---|---|\n| `kind` | string | yes |\n| `count` | integer | no |\n';
  const samples = '```json\n{ "kind": "seat" }\n```\n\n**Response**\n\n```json\n{ "id": "or_1" }\n```\n';
  const pages = pagesOf(`## Order\n\n\`POST /v2/orders\`\n\n${table}\n${samples}`);
  expect(fieldsOf(pages.operations[0])).toEqual([
    'body kind string required true',
    'body count integer required false',
  ]);
  expect(pages.operations[0]?.samples.map(({ of, value }) => [of, value])).toEqual([
    ['request', { kind: 'seat' }],
    ['response', { id: 'or_1' }],
  ]);
  expect(pages.unread).toEqual([]);
  const aside = pagesOf(`POST /v2/orders\n\n## Errors of ours\n\n${samples}`).operations[0]?.samples;
  expect(aside?.map(({ of }) => of)).toEqual(['response', 'response']);
});

test('assigns the sample below a line or tabs of statuses to the first or selected one', () => {
  const text = `${start}201 409 422\n\n{\n"id": "a"\n}\n`;
  expect(statusesIn(text)).toEqual(['201', '409', '422']);
  expect(samplesIn(text)).toEqual([['201', { id: 'a' }]]);
  expect(statusesIn(`${start}100 250 500\n`)).toEqual([]);
  const tab = (code: string, is: boolean): string => `<button role="tab" aria-selected="${is}">${code}</button>`;
  const tabs = (...is: readonly boolean[]): string =>
    `<html><p>POST /v1/charges</p><div>${['201', '409', '422'].map((code, at) => tab(code, is[at] === true)).join('')}</div><pre>{ "id": "a" }</pre></html>`;
  expect(samplesIn(tabs(true))).toEqual([['201', { id: 'a' }]]);
  expect(samplesIn(tabs(false, true))).toEqual([['409', { id: 'a' }]]);
});

test('assigns an example below a list of statuses to the success, and one below the heading of a status to that status', () => {
  const text = (end: string): string => `${start}Responses:\n\n- **200** – Done.\n- **404** – None.\n\n${end}`;
  const sample = 'Example response:\n\n```json\n{ "it": "a" }\n```\n';
  expect(samplesIn(text(sample))).toEqual([[undefined, { it: 'a' }]]);
  expect(samplesIn(text(`### 404\n\n${sample}`))).toEqual([['404', { it: 'a' }]]);
});
