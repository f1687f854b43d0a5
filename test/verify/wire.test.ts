import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { verify } from '../../scripts/change/verify/verify.ts';
import { serve } from '../loopback.ts';
import { made, shop } from './made.ts';
import { orderFor } from './order.ts';

const right = { total: 7, of: { id: 'a', amount: 1, state: 'open' }, note: 'n' };
const json = { 'content-type': 'application/json', 'x-left': '3' };

type Respond = (response: ServerResponse) => void;

const sent =
  (body: unknown, { status = 200, headers = {} }: { status?: number; headers?: object } = {}): Respond =>
  (response) =>
    void response
      .writeHead(status, { ...json, ...headers })
      .end(typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body));

/** The deviations that are reported for a server with this response, as `node · attribute`, and the report. */
async function reported(respond: Respond) {
  const { specs, source } = await made(shop);
  const url = await serve((request, response) => {
    if (request.headers['x-key'] === undefined) response.writeHead(401).end();
    else respond(response);
  });
  const order = orderFor(source, { url }, { specs, operations: ['total.get'] });
  const { findings, holds, report } = await verify(order);
  const deviations = [...findings.deviations, ...findings.fresh];
  return { keys: deviations.map(({ key }) => key), holds, report };
}

const slowly: Respond = (response) => {
  response.writeHead(200, json);
  const parts = JSON.stringify(right).match(/.{1,9}/g) ?? [];
  const drip = setInterval(() => {
    const part = parts.shift();
    if (part !== undefined) return void response.write(part);
    clearInterval(drip);
    response.end();
  }, 10);
};

let tries = 0;

test.each<[string, Respond]>([
  ['as documented', sent(right)],
  ['without optional members', sent({ total: 7 })],
  ['with gzip', sent(gzipSync(JSON.stringify(right)), { headers: { 'content-encoding': 'gzip' } })],
  ['slowly, in chunks', slowly],
  ['with white space around the body', sent(`\n ${JSON.stringify(right, null, 2)}\n`)],
  ['with a charset', sent(right, { headers: { 'content-type': 'Application/JSON; charset=UTF-8' } })],
  ['with undocumented headers', sent(right, { headers: { 'x-other': '1', 'set-cookie': 'a=b' } })],
  ['with 2^53 - 1', sent({ ...right, total: 2 ** 53 - 1 })],
  [
    'with a 429 first, and then as documented',
    (response) => (tries++ === 0 ? sent('', { status: 429, headers: { 'retry-after': '0' } }) : sent(right))(response),
  ],
])('verify reports nothing for a server that responds %s', async (_, respond) => {
  tries = 0;
  const { keys, holds, report } = await reported(respond);
  expect([keys, holds], report).toEqual([[], true]);
});

const node = 'GET /total · 200';
const text = JSON.stringify(right);

test.each<[string, Respond, readonly string[], RegExp]>([
  ['without a required member', sent({ note: 'n' }), ['Total · total · presence'], /the member is missing/],
  [
    'with an additional member',
    sent({ ...right, more: 1 }),
    ['Total · more · exists'],
    /a member that the spec does not have/,
  ],
  ['with another type', sent({ ...right, total: '7' }), ['Total · total · type'], /live {5}string /],
  ['with a fraction', sent({ ...right, total: 7.5 }), ['Total · total · type'], /live {5}number /],
  ['with null', sent({ ...right, total: null }), ['Total · total · type'], /live {5}null /],
  ['with null for what is optional', sent({ ...right, note: null }), ['Total · note · type'], /live {5}null /],
  ['with another word', sent({ ...right, of: { id: 'a', state: 'lost' } }), ['Order · state · enum'], /"lost"/],
  ['with another success', sent(right, { status: 203 }), ['GET /total · 203 · exists'], /the status 203/],
  ['with no content', sent('', { status: 204 }), ['GET /total · 204 · exists'], /the status 204/],
  [
    'with another media type',
    sent(right, { headers: { 'content-type': 'text/json' } }),
    [`${node} · media`],
    /text\/json/,
  ],
  [
    'without a required header',
    (r) => void r.writeHead(200, { 'content-type': json['content-type'] }).end(text),
    [`${node} · X-Left · presence`],
    /the response header is missing/,
  ],
  [
    'with a header of another type',
    sent(right, { headers: { 'x-left': 'many' } }),
    [`${node} · X-Left · type`],
    /string/,
  ],
  [
    'with a duplicate member',
    sent(text.replace('"total":7', '"total":7,"total":8')),
    [`${node} · media`],
    /`body\.total` is there twice/,
  ],
  ['with a byte order mark', sent(`\uFEFF${text}`), [`${node} · media`], /begins with a byte order mark/],
  ['with an empty body', sent(''), [`${node} · body`], /the body is empty/],
  ['with a body cut short', sent(text.slice(0, -3)), [`${node} · body`], /the body is not JSON/],
  [
    'with a number beyond 2^53',
    sent(text.replace('7', '9007199254740993')),
    [`${node} · media`],
    /9007199254740993, which JavaScript reads as 9007199254740992/,
  ],
  ['with a list', sent([right]), [`${node} · body`], /Array<Total>|Array<object>/],
  ['with a string', sent('"right"'), [`${node} · body`], /string/],
  ['with null as the body', sent('null'), [`${node} · body`], /null/],
  [
    'with a redirect',
    sent('', { status: 302, headers: { location: '/else' } }),
    ['GET /total · 302 · exists'],
    /a redirect, which is not followed/,
  ],
  ['with a failure', sent('{}', { status: 503 }), ['GET /total · 503 · exists'], /the status 503/],
  [
    'with an HTML page for a failure',
    sent('<p>', { status: 502, headers: { 'content-type': 'text/html' } }),
    ['GET /total · 502 · exists'],
    /the status 502/,
  ],
])('verify reports a server that responds %s, once', async (_, respond, keys, says) => {
  const found = await reported(respond);
  expect(found.keys, found.report).toEqual(keys);
  expect(found.report).toMatch(says);
  expect(found.holds).toBe(false);
});

test.each<[string, Respond, RegExp]>([
  [
    'a rate limit',
    sent('', { status: 429, headers: { 'retry-after': '3600' } }),
    /no success was seen, only 429: the API limits calls/,
  ],
  ['a documented failure', sent('', { status: 404 }), /no success was seen, only 404/],
])('verify does not count a server with %s as verified, and says why', async (_, respond, says) => {
  const { keys, holds, report } = await reported(respond);
  expect([keys, holds]).toEqual([[], false]);
  expect(report).toMatch(says);
});
