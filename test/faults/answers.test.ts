import { afterAll, expect, test } from 'vitest';
import { empty, html, json, large, text, truncatedGzip } from './faults.ts';
import { run } from './lab.ts';
import { startFaultServer, type Fault } from './server.ts';
import { crossed, formOf, list, reads, topUp, writes } from './subjects.ts';

const server = await startFaultServer();
afterAll(server.close);

// Compresses badly, so that half of the compressed body is far from complete.
const FILLER = Array.from({ length: 200 }, (_, index) => Math.sin(index)).join();

const odd: readonly { fault: string; status: number; act: Fault; isObject?: true }[] = [
  {
    fault: 'truncated JSON',
    status: 200,
    act: text(200, '{"success":true,"result":{', { 'content-type': 'application/json' }),
  },
  { fault: 'an HTML page instead of JSON', status: 200, act: html(200) },
  { fault: 'plain text instead of JSON', status: 200, act: text(200, 'OK') },
  {
    fault: 'control characters instead of JSON',
    status: 200,
    act: text(200, '\u0000\ufffd\u0001', { 'content-type': 'application/json' }),
  },
  { fault: 'a 502 with an HTML page', status: 502, act: html(502) },
  { fault: 'a 502 with a page of one mebibyte', status: 502, act: large(502) },
  { fault: 'a 200 with a page of one mebibyte', status: 200, act: large(200) },
  { fault: 'a 204 instead of a documented body', status: 204, act: empty(204) },
  {
    fault: 'half of a compressed body',
    status: 200,
    act: truncatedGzip({ success: true, result: {}, filler: FILLER }),
  },
  { fault: 'an empty 200', status: 200, act: empty(200) },
  { fault: 'an empty 400', status: 400, act: empty(400) },
  { fault: 'a 418', status: 418, act: json(418, {}), isObject: true },
];

test.each(crossed([...reads, ...writes], odd))(
  '$name: $fault is an unexpected result, unless the status is documented',
  async ({ subject, act, status, isObject }) => {
    server.play(() => act);
    const { result } = await run(subject, { baseUrl: server.baseUrl });
    const form = formOf(subject, status);
    const documented = form === 'undescribed' || (form === 'object' && isObject === true);
    expect(result).toMatchObject({ kind: documented ? 'api' : 'unexpected', ok: false, meta: { status } });
    if (result.kind === 'unexpected') expect(result.body.length).toBeLessThanOrEqual(500);
    expect('outcome' in result ? result.outcome : undefined).toBe(
      subject.safe ? undefined : documented && status < 500 ? 'rejected' : 'unknown',
    );
  },
);

test('an unexpected result keeps the first 500 characters of the body', async () => {
  server.play(() => large(502));
  const { result } = await run(list, { baseUrl: server.baseUrl });
  expect(result).toHaveProperty('body', `<!DOCTYPE html>${'x'.repeat(485)}`);
});

test.each(
  crossed([...reads, ...writes], [{ fault: 'the failure flag' }]).filter(
    ({ subject }) => subject.descriptor.envelope?.failure,
  ),
)('$name: a success with $fault is a rejected result', async ({ subject }) => {
  const { member = '', equals } = subject.descriptor.envelope?.failure ?? {};
  const body = { ...(subject.ok.body as object), [member]: equals };
  server.play(() => json(subject.ok.status, body));
  const { result } = await run(subject, { baseUrl: server.baseUrl });
  expect(result).toMatchObject({ kind: 'rejected', status: subject.ok.status, error: body, meta: { attempts: 1 } });
  expect('outcome' in result ? result.outcome : undefined).toBe(subject.safe ? undefined : 'rejected');
});

const answered = (amount: string) => `{"success":true,"result":{"id":"t1","amount":${amount}}}`;

test.each(['9007199254740993', '-9007199254740993', '123456789012345678901234567890'])(
  'an amount of %s, which would be rounded, is an unexpected result',
  async (amount) => {
    server.play(() => text(200, answered(amount), { 'content-type': 'application/json' }));
    const { result } = await run(topUp, { baseUrl: server.baseUrl });
    expect(result).toMatchObject({ kind: 'unexpected', reason: 'number', body: answered(amount), outcome: 'unknown' });
  },
);

test.each(['9007199254740991', '-1', '0', '12.5', '1e3', '"9007199254740993"', 'null'])(
  'an amount of %s is returned as data',
  async (amount) => {
    server.play(() => text(200, answered(amount), { 'content-type': 'application/json' }));
    const { result } = await run(topUp, { baseUrl: server.baseUrl });
    expect(result).toMatchObject({ kind: 'ok', data: { id: 't1', amount: JSON.parse(amount) } });
  },
);
