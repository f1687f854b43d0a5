import { expect, test } from 'vitest';
import { at } from '../../../scripts/spec/json.ts';
import { credentialsIn, schemeOf } from '../../../scripts/new/page/credentials.ts';
import { documentOf } from '../../../scripts/new/page/document.ts';
import { linesOf } from '../../../scripts/new/page/source.ts';
import { tokensOf } from '../../../scripts/new/page/tokens.ts';
import { pagesOf } from './read.ts';

const called = (options: string): string =>
  `POST /v1/charges\n\n\`\`\`bash\ncurl https://api.example/v1/charges ${options}\n\`\`\`\n`;
const schemesIn = (text: string): unknown[] => credentialsIn(pagesOf(text)).map(({ wire }) => schemeOf(wire));

const token = { type: 'apiKey', in: 'header', name: 'Authorization', 'x-prefix': 'Token ' };
const basic = { type: 'http', scheme: 'basic' };

test.each([
  ['the `-u` option of curl', called('-u key_1:'), basic],
  ['the `--user` option of curl', called('--user "key_1:secret"'), basic],
  [
    'a sentence on HTTP Basic authentication',
    'Keys are sent by HTTP Basic authentication.\n\nPOST /v1/charges\n',
    basic,
  ],
  ['a sentence on HTTP Basic', 'Use HTTP Basic, with the key as user.\n\nPOST /v1/charges\n', basic],
  ['a header of curl with a prefix', called("-H 'Authorization: Token <t>'"), token],
  ['a sentence on a header with a prefix', 'Send `Authorization: Token <t>`.\n\nPOST /v1/charges\n', token],
  [
    'a sentence on a header with an unknown prefix',
    'Send `Authorization: Seal <t>`.\n\nPOST /v1/charges\n',
    { ...token, 'x-prefix': 'Seal ' },
  ],
])('reads the credential from %s', (_, text, scheme) => {
  expect(schemesIn(text)).toEqual([scheme]);
});

const operationIn = (text: string, method: string): unknown =>
  at(documentOf(pagesOf(text), 'Invented'), 'paths', '/v1/charges', method);

test.each([
  '-d amount=500 -d "source=card"',
  "--data 'amount=500&source=card'",
  '--data-urlencode amount=500 -d source=card',
])('reads a call with %s as one that sends a form', (options) => {
  const content = at(operationIn(called(options), 'post'), 'requestBody', 'content');
  expect(Object.keys(Object(content))).toEqual(['application/x-www-form-urlencoded']);
  const [call] = pagesOf(called(options)).calls;
  expect(call?.body).toEqual({ amount: 500, source: 'card' });
});

test.each(['-G -d amount=500', '--get --data-urlencode "amount=500"'])(
  'reads a call with %s as a GET with a query',
  (options) => {
    const text = called(options).replace('POST', 'GET');
    expect(pagesOf(text).calls).toMatchObject([{ method: 'GET', url: 'https://api.example/v1/charges' }]);
    expect(operationIn(text, 'get')).toMatchObject({
      parameters: [{ name: 'amount', in: 'query', schema: { type: 'integer' } }],
    });
    expect(operationIn(text, 'get')).not.toHaveProperty('requestBody');
  },
);

test('reads no form from a call that sends JSON or a file', () => {
  const json = called(`-d '{ "amount": 500 }'`);
  expect(Object.keys(Object(at(operationIn(json, 'post'), 'requestBody', 'content')))).toEqual(['application/json']);
  expect(operationIn(called('-d @charge.json'), 'post')).not.toHaveProperty('requestBody');
});

test.each([
  ['an HTTP request', '```http\nPATCH /notes/n-7 HTTP/1.1\nHost: a.example\n\n{ "it": 1 }\n```\n'],
  ['a curl command', '```\ncurl -X PATCH https://a.example/notes/n-7 -d \'{ "it": 1 }\'\n```\n'],
])(
  'for an operation that only %s shows, takes the path that the page names elsewhere, or reports that of the call',
  (_, call) => {
    const named = pagesOf(`# Change a note\n\nTable 1. /notes/{id}\n\n${call}`);
    expect(named.operations).toMatchObject([{ method: 'PATCH', path: '/notes/{id}' }]);
    expect(named.unread).toEqual([]);
    const alone = pagesOf(`# Change a note\n\n${call}`);
    expect(alone.operations).toMatchObject([{ method: 'PATCH', path: '/notes/n-7' }]);
    expect(alone.unread).toMatchObject([{ kind: 'called', text: 'PATCH /notes/n-7' }]);
  },
);

test('reads 900 calls and paths within 2.5 seconds', () => {
  const lines = (at: number): readonly string[] => [
    '```',
    `curl https://a.example/v1/a${at}/12`,
    '```',
    `/v1/b${at}/{id}`,
  ];
  const began = performance.now();
  const text = Array.from({ length: 900 }, (_, at) => lines(at).join('\n')).join('\n');
  tokensOf(linesOf({ text, html: false }), 'called');
  expect(performance.now() - began).toBeLessThan(2500);
});
