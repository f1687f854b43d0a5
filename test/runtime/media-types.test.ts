import { expect, test } from 'vitest';
import { createClient } from '../../src/index.ts';
import { createHttp } from '../../src/http.ts';
import { createMock } from '../../src/mock.ts';
import { acme } from './acme.ts';
import { examples } from './mock-acme.ts';

const type = 'application/merge-patch+json';
const { 'topups.create': create, ...others } = acme.operations;
const patched = { ...acme, operations: { ...others, 'topups.create': { ...create!, type } } };
const given = { account_id: 'a1', amount: 5 };

test('both clients send a JSON body with the media type of its spec', async () => {
  const sent: [string | null, string][] = [];
  const fetch = async (request: Request) => {
    sent.push([request.headers.get('content-type'), await request.text()]);
    return Response.json({});
  };
  await createClient(patched, { credential: 'c', fetch }).topups.create(given);
  const http = createHttp(patched, { credential: 'c', fetch });
  const path = '/accounts/{account_id}/topups' as never;
  await http.POST(path, { params: { path: { account_id: 'a1' } }, body: { amount: 5 } } as never);
  expect(sent).toEqual([
    [type, '{"amount":5}'],
    [type, '{"amount":5}'],
  ]);
});

test.each([
  [type, undefined],
  ['application/json', 'has a body of another media type'],
])('the mock of an operation with a merge-patch body checks a body sent as %s', async (sent, mistake) => {
  const mock = createMock(patched, examples);
  const headers = { authorization: 'Token c', 'content-type': sent };
  const url = 'https://api.acme.test/v1/accounts/a1/topups';
  await mock.fetch(new Request(url, { method: 'POST', headers, body: '{"amount":5}' })).catch(() => {});
  expect(mock.requests.map((request) => request.mistake)).toEqual([mistake]);
});
