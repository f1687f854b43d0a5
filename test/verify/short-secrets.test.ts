import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { observe } from '../../scripts/change/verify/observe.ts';
import { pagesOf } from '../../scripts/change/verify/paging.ts';
import { quoting } from '../../scripts/change/verify/quote.ts';
import { verify } from '../../scripts/change/verify/verify.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { made, shop } from './made.ts';
import { orderFor } from './order.ts';
import { play, type Twist } from './player.ts';

vi.setConfig({ testTimeout: 60_000 });

const scheme = { securitySchemes: { Key: { type: 'http', scheme: 'bearer' } } };
const document = { ...shop, components: { ...(shop['components'] as Json), ...scheme } };

/** What a run says and archives whose credential is the secret. */
const saidWith = async (secret: string, twist: Twist, settings: readonly string[] = []) => {
  const { specs, source } = await made(document);
  const player = await play(source, twist);
  const lines: string[] = [];
  const progress = (line: string): void => void lines.push(line.replace(/\d+ ms$/, ''));
  const more = { specs, environment: { SHOP_TOKEN: secret }, har: 'all.har', settings, progress };
  const { report, files } = await verify(orderFor(source, player, more));
  const { port } = new URL(player.url);
  const plain = (text = ''): string => text.replaceAll(port, 'PORT').replaceAll(dirname(specs), '');
  return { report: plain(report), lines, archive: plain(files.get('all.har')) };
};

/** Deviates in statuses, types and members, with nothing of its own in words. */
const deviates: Twist = (reply, { operation, hasCredential }) => {
  if (!hasCredential) return;
  if (operation.id === 'total.get') reply.body = { total: 'six', extra_member: 1, of: { id: 5, state: 'late' } };
  if (operation.id === 'tree.get') reply.status = 418;
};

const neutral = 'zqzqzqzqzq';

test('a run without a secret in its responses reports deviations, rows and what is not verified', async () => {
  const { report } = await saidWith(neutral, deviates);
  for (const part of ['Otherwise than the spec', 'Rows for specs/shop/facts.yaml', 'Not verified', 'extra_member'])
    expect(report).toContain(part);
  expect(report).not.toContain('***');
});

/** What of the deviations is in received words. */
const RECEIVED = /extra_member|late/g;

// Words of the report, of its rows and of the paths, and letters of all of them.
test.each([
  'me',
  'x',
  'e',
  'or',
  '1',
  'orders',
  'GET',
  'status',
  'observed',
  'operations',
  'deviations',
  'exists',
  '*',
])('a report whose credential is %j says the same in our own words', async (secret) => {
  const { report, lines } = await saidWith(secret, deviates);
  const expected = await saidWith(neutral, deviates);
  const ours = expected.report.replace(RECEIVED, (word) => word.replaceAll(secret, '***'));
  expect(report.replace(/\["(.*?)"\]/g, '.$1')).toBe(ours);
  expect(lines).toEqual(expected.lines);
});

/** Sends a text back wherever a report may quote a response. */
const echoes =
  (text: string): Twist =>
  (reply, { operation, hasCredential, query }) => {
    if (!hasCredential) return;
    reply.headers['x-echo'] = text;
    if (operation.id === 'tree.get') reply.body = { name: text, nodes: [{ [text]: 1 }], [`a${text}b`]: text };
    if (operation.id === 'orders.list' && query.get('cursor') === null)
      reply.body = { items: [{ id: '1', state: text, [text]: [] }], has_more: false, next_cursor: text };
    if (operation.id !== 'total.get') return;
    reply.headers['x-left'] = text;
    reply.headers['content-type'] = `text/${text}`;
    reply.body = `{ "total": 1, "of": { "id": "a", "state": ${JSON.stringify(`${'a'.repeat(52)}${text}`)} },
      ${JSON.stringify(text)}: 1, ${JSON.stringify(text)}: 12345678901234567890 }`;
  };

// None of these signs is in our own words.
const secrets = fc.string({ unit: fc.constantFrom('~', '^', '!', '%', '$', '#'), minLength: 1, maxLength: 12 });

test('neither the report nor the archive leaks a secret of any length that a response contains', async () => {
  await fc.assert(
    fc.asyncProperty(secrets, async (secret) => {
      const { report, lines, archive } = await saidWith(secret, echoes(secret));
      expect(report).toContain('***');
      for (const said of [report, lines.join('\n'), archive]) expect(said).not.toContain(secret);
    }),
    { numRuns: 12, examples: [['~'], ['~~'], ['~^!$#~^!$#']] },
  );
});

test('an undescribed body with the secret as the name of a member is reported without it', async () => {
  const { report } = await saidWith('~', (reply, { hasCredential }) => {
    if (!hasCredential) return;
    reply.status = 404;
    reply.body = { 'a~b': 1, message: 2 };
  });
  expect(report).toContain('an object with a***b and message');
});

test('a total with the secret is quoted without it', async () => {
  const row = { argument: 'page', items: 'items', count: 'total' };
  const sent = { operation: { method: 'GET', path: '/items', pointer: '#', pager: { row } } };
  const first = { sent, status: 200, headers: [], text: '{ "items": [1, 2], "total": "0" }' };
  const { sightings } = await pagesOf({}, first as never, () => Promise.reject(new Error('asked')), quoting(['0'], {}));
  expect(sightings.map(({ says }) => says)).toEqual(['`total` is "***", with 2 items seen']);
});

test('a long value is cut after its secrets are hidden, so that no half of one is left', () => {
  const place = { node: 'Order · id', typed: 'type', pointer: '#', at: 'body.id' } as const;
  const value = `${'a'.repeat(55)}sk_live_canary`;
  const seen = observe({}, value, { type: 'string', maxLength: 5 }, place, quoting(['sk_live_canary'], {}));
  const says = seen.flatMap((each) => each.says ?? []).join();
  expect(says).toContain('which violates `maxLength`');
  expect(says).not.toContain('sk');
});

test('a server that is given with the credential in its path is shown without it', async () => {
  const secret = 'sk_live_canary';
  const { specs, source } = await made(document);
  const { url } = await play(source, deviates);
  const more = { specs, environment: { SHOP_TOKEN: secret }, har: 'all.har' };
  const { report, files } = await verify(orderFor(source, { url: `${url}/${secret}` }, more));
  expect(report).toContain(`${url}/*** on`);
  for (const said of [report, files.get('all.har')]) expect(said).not.toContain(secret);
});

interface Archived {
  readonly version: string;
  readonly creator: object;
  readonly entries: readonly {
    readonly request: { readonly method: string; readonly url: string; readonly httpVersion: string };
  }[];
}

test.each(['e', 'or', '1', 'GET', 'HTTP/1.1', '1.2', 'billing-clients', 'http'])(
  'an archive whose credential is %j keeps its own words and the paths of the spec, and hides arguments',
  async (secret) => {
    const settings = [`cursor=a${secret}b`];
    const { archive } = await saidWith(secret, deviates, settings);
    const { log } = JSON.parse(archive) as { log: Archived };
    expect(log).toMatchObject({ version: '1.2', creator: { name: 'billing-clients' } });
    expect(log.entries.map(({ request: { method, httpVersion } }) => [method, httpVersion])).toEqual(
      log.entries.map(() => ['GET', 'HTTP/1.1']),
    );
    // With a long secret goes the letter after it, which may be a part of its base64.
    const urls = new Set(log.entries.map(({ request }) => request.url.replace(/a\*\*\*$/, 'a***b')));
    const server = 'http://127.0.0.1:PORT/base';
    expect(urls).toEqual(new Set([`${server}/orders?cursor=a***b`, `${server}/tree`, `${server}/total`]));
  },
);
