import { afterAll, expect, test } from 'vitest';
import { empty, html, json, large, text, truncatedGzip } from './faults.ts';
import { run } from './lab.ts';
import { startFaultServer, type Fault } from './server.ts';
import { crossed, formOf, list, reads, topUp, writes } from './subjects.ts';

const server = await startFaultServer();
afterAll(server.close);

// Compressed badly, so that half of it is not all but the end.
const FILLER = Array.from({ length: 200 }, (_, index) => Math.sin(index)).join();

const odd: readonly { fault: string; status: number; act: Fault; isObject?: true }[] = [
  {
    fault: 'JSON that breaks off',
    status: 200,
    act: text(200, '{"success":true,"result":{', { 'content-type': 'application/json' }),
  },
  { fault: 'a page instead of JSON', status: 200, act: html(200) },
  { fault: 'words instead of JSON', status: 200, act: text(200, 'OK') },
  {
    fault: 'bytes that are no text',
    status: 200,
    act: text(200, '\u0000\ufffd\u0001', { 'content-type': 'application/json' }),
  },
  { fault: 'a page with 502', status: 502, act: html(502) },
  { fault: 'a page of a mebibyte with 502', status: 502, act: large(502) },
  { fault: 'a page of a mebibyte with 200', status: 200, act: large(200) },
  { fault: 'a 204 where a body is promised', status: 204, act: empty(204) },
  {
    fault: 'half of a compressed body',
    status: 200,
    act: truncatedGzip({ success: true, result: {}, filler: FILLER }),
  },
  { fault: 'an empty 200', status: 200, act: empty(200) },
  { fault: 'an empty 400', status: 400, act: empty(400) },
  { fault: 'a teapot', status: 418, act: json(418, {}), isObject: true },
];

test.each(crossed([...reads, ...writes], odd))(
  '$name answered with $fault is unexpected, but for what is documented',
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

test('what is kept of a body is its start', async () => {
  server.play(() => large(502));
  const { result } = await run(list, { baseUrl: server.baseUrl });
  expect(result).toHaveProperty('body', `<!DOCTYPE html>${'x'.repeat(485)}`);
});

test.each(
  crossed([...reads, ...writes], [{ fault: 'its failure flag' }]).filter(
    ({ subject }) => subject.descriptor.envelope?.failure,
  ),
)('$name answered 200 with $fault is rejected', async ({ subject }) => {
  const { member = '', equals } = subject.descriptor.envelope?.failure ?? {};
  const body = { ...(subject.ok.body as object), [member]: equals };
  server.play(() => json(subject.ok.status, body));
  const { result } = await run(subject, { baseUrl: server.baseUrl });
  expect(result).toMatchObject({ kind: 'rejected', status: subject.ok.status, error: body, meta: { attempts: 1 } });
  expect('outcome' in result ? result.outcome : undefined).toBe(subject.safe ? undefined : 'rejected');
});

const answered = (amount: string) => `{"success":true,"result":{"id":"t1","amount":${amount}}}`;

test.each(['9007199254740993', '-9007199254740993', '123456789012345678901234567890'])(
  'an amount of %s would be rounded, so it is unexpected',
  async (amount) => {
    server.play(() => text(200, answered(amount), { 'content-type': 'application/json' }));
    const { result } = await run(topUp, { baseUrl: server.baseUrl });
    expect(result).toMatchObject({ kind: 'unexpected', reason: 'number', body: answered(amount), outcome: 'unknown' });
  },
);

test.each(['9007199254740991', '-1', '0', '12.5', '1e3', '"9007199254740993"', 'null'])(
  'an amount of %s is data',
  async (amount) => {
    server.play(() => text(200, answered(amount), { 'content-type': 'application/json' }));
    const { result } = await run(topUp, { baseUrl: server.baseUrl });
    expect(result).toMatchObject({ kind: 'ok', data: { id: 't1', amount: JSON.parse(amount) } });
  },
);
