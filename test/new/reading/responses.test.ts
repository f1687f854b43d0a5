import { expect, test } from 'vitest';
import { fieldsIn, fieldsOf, pagesOf } from './read.ts';

const start = 'POST /v1/charges\n\nBody\nfee integer required\n\n';

/** The responses that a page shows by samples, as status and value. */
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
  ['Success response', undefined],
  ['Successful response', undefined],
  ['Response Schema: application/json', undefined],
  ['Output', undefined],
])('what stands below "%s" is of the response %s', (line, status) => {
  const at = status === undefined ? 'response' : `response ${status}`;
  expect(fieldsIn(`${start}${line}\nit string required`)).toEqual([
    'body fee integer required true',
    `${at} it string required true`,
  ]);
  expect(samplesIn(`${start}${line}\n\n\`\`\`json\n{ "it": "a" }\n\`\`\`\n`)).toEqual([[status, { it: 'a' }]]);
  expect(statusesIn(`${start}${line}\nit string required`)).toEqual(status === undefined ? [] : [status]);
});

test.each(['Returns 200 when it is done, and 404 when there is none.', 'The response 200 is never empty.'])(
  'the sentence "%s" begins no response',
  (line) => {
    expect(fieldsIn(`${start}${line}\nit string required`)).toContain('body it string required true');
  },
);

test.each(['Returns `201 Created` and:', 'Returns 201 with the following fields.'])(
  'what "%s" leads over to is of its response',
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
])('a list behind "%s" and a list of what is sent is in the %s', (line, place) => {
  const text = `POST /v1/charges\n\nBody:\n\n* \`fee\` (integer, required)\n\n${line}\n\n* \`it\` (string)\n`;
  expect(fieldsIn(text)).toEqual(['body fee integer required true', `${place} it string`]);
  expect(fieldsIn(text.replace('* `fee` (integer, required)\n\n', ''))).toEqual(['body it string']);
});

test('a body below the heading of a response is what it returns', () => {
  expect(fieldsIn(`${start}### Response 200\n\n#### Body\n\nit string required`)).toContain(
    'response 200 it string required true',
  );
});

test.each([
  ['tabs', '<div role="tab">200</div><div role="tab">409</div><div role="tab">4XX</div>'],
  ['pills', '<p>200 OK</p><p>409 Conflict</p><p>4XX</p>'],
])('the panel below %s of statuses is of the first', (_, tabs) => {
  const panel = '<p>Body</p><p>it string required</p><pre>{ "it": "a" }</pre>';
  const html = `<html><body><p>GET /v1/charges</p><h3>Responses</h3>${tabs}${panel}</body></html>`;
  expect(fieldsIn(html)).toEqual(['response 200 it string required true']);
  expect(samplesIn(html)).toEqual([['200', { it: 'a' }]]);
  expect(statusesIn(html)).toEqual(['200', '409', '4XX']);
});

test.each([
  ['a list', '- 200 OK\n- 409 Conflict\n', '200'],
  ['lines', '201 Created\n409 Conflict\n', '201'],
  ['a table', '| Status | Meaning |\n|---|---|\n| 200 | Done |\n| 409 | Not done |\n', '200'],
  ['lines of which the first has no body', '204 No Content\n409 Conflict\n', '409'],
])('the sample below %s of statuses is of the first that has a body', (_, list, status) => {
  expect(samplesIn(`${start}Responses\n\n${list}\n\`\`\`json\n{ "it": "a" }\n\`\`\`\n`)).toEqual([
    [status, { it: 'a' }],
  ]);
});

test.each([
  ['behind the language of its fence', '```json 422\n{ "it": "a" }\n```', '422'],
  ['in the title of its fence', '```json title="201 Created"\n{ "it": "a" }\n```', '201'],
  ['in its first line', '```http\nHTTP/1.1 202 Accepted\nContent-Type: application/json\n\n{ "it": "a" }\n```', '202'],
])('a sample is of the status %s', (_, fence, status) => {
  for (const heading of ['', '### Request\n\n', '### Response 200\n\n'])
    expect(samplesIn(`${start}${heading}${fence}\n`)).toEqual([[status, { it: 'a' }]]);
  const [sample] = pagesOf(`${start}${fence}\n`).operations[0]?.samples ?? [];
  expect(sample?.of).toBe('response');
});

test('a status that only code names is stated on its line', () => {
  const text = `${start}\`\`\`json 422\n{ "it": "a" }\n\`\`\`\n\n\`\`\`http\nHTTP/1.1 202 Accepted\n\n{ "it": "a" }\n\`\`\`\n`;
  const statuses = pagesOf(text).operations[0]?.statuses.map(({ code, at }) => [code, at.from]);
  expect(statuses).toEqual([
    ['422', 6],
    ['202', 11],
  ]);
});

test('what a GET shows below its arguments is no body that it sends', () => {
  const text = 'GET /v1/charges\n\n### Parameters\n\n```json\n{ "it": "a" }\n```\n';
  expect(pagesOf(text).operations[0]?.samples).toMatchObject([{ of: 'response' }]);
});

test.each([
  ['in lines', 'POST /v1/charges HTTP/1.1\nHost: api.example\nContent-Type: application/json\n\n{ "fee": 5 }\n'],
  ['in code', '```http\nPOST /v1/charges HTTP/1.1\nContent-Type: application/json\n\n{ "fee": 5 }\n```\n'],
])('a request printed %s behind a response is what is sent', (_, request) => {
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
])('%s of statuses above all operations holds for each, and one below an operation for that alone', (_, list) => {
  const statuses = (text: string): string[] =>
    pagesOf(text).rules.flatMap(({ kind, value }) => (kind === 'statuses' ? [value] : []));
  expect(statuses(`# Errors\n\n## Status codes\n\n${list}`)).toEqual(['200', '401']);
  expect(statuses(`${start}## Status codes\n\n${list}`)).toEqual([]);
});

test.each([
  ['a row of two statuses', '| Status | Meaning |\n|---|---|\n| 400, 403 | Bad cursor |\n', '400 403'],
  ['a line of two statuses', '- 400 bad cursor, 403 wrong account\n', '400 403'],
  ['a row whose words have figures', '| Meaning | Status |\n|---|---|\n| Over 500 | 429 |\n', '429'],
  ['a line whose words have figures', '- 429 at 500, 503 a day\n', '429'],
  ['a line whose words have figures of statuses', '- 400 name is over 100, 404 characters\n', '400'],
  ['a row whose words have figures of statuses', '- 402 card declined; 451 days old\n', '402'],
  ['a line with reasons', '- 400 bad cursor, 404 Not Found; 409: it is there, 410 if it is gone\n', '400 404 409 410'],
  ['a line that ends with one', '- 400 bad cursor, 409\n', '400 409'],
  ['a success whose words have figures', '- 200 Fine, 400 rows\n', '200'],
  ['labels of rows', '| | |\n|---|---|\n| Success | 201 |\n| Errors | 402, 409 |\n', '201 402 409'],
])('each status of %s is one', (_, lines, codes) => {
  expect(statusesIn(`${start}### Responses\n\n${lines}`)).toEqual(codes.split(' '));
});

test('code in the row of its status is of that response', () => {
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

test('what a POST shows before the heading of its response, below no heading of its own, is what it sends', () => {
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

test('a line of nothing but statuses begins the responses, and what follows is of the first', () => {
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

test('an example below a list of statuses is of the success', () => {
  const text = (end: string): string => `${start}Responses:\n\n- **200** – Done.\n- **404** – None.\n\n${end}`;
  const sample = 'Example response:\n\n```json\n{ "it": "a" }\n```\n';
  expect(samplesIn(text(sample))).toEqual([[undefined, { it: 'a' }]]);
  expect(samplesIn(text(`### 404\n\n${sample}`))).toEqual([['404', { it: 'a' }]]);
});
