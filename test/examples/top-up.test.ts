import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { confirmOn } from '../../examples/top-up/confirm.ts';
import { topUp, type TopUpOptions } from '../../examples/top-up/top-up.ts';
import { closedOrigin, serve } from '../loopback.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Reply = (response: ServerResponse) => void;

const json =
  (status: number, body: unknown): Reply =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const result = (value: unknown) => json(200, { success: true, errors: [], messages: [], result: value });

const taken = result({ client_secret: null, onboarding: true, payment_intent_id: 'in_new' });
const forbidden = json(403, { success: false, errors: [{ code: 10000, message: 'No permission' }], result: null });
const drop: Reply = (response) => void response.destroy();

const NOW = Math.floor(Date.now() / 1000);

const invoice = (id: string) => ({
  ...{ id, amount_due: 5000, amount_paid: 0, amount_remaining: 0, currency: 'usd', status: 'open' },
  created: id === 'in_old' ? NOW - 3600 : NOW,
});

const invoices = (...ids: string[]) =>
  result({
    invoices: ids.map(invoice),
    pagination: { has_more: false, page: 1, per_page: 20, total_count: ids.length },
  });

/** A server that sends each top-up the next reply, and lists one more invoice after the first. */
const serveReplies = async (
  replies: readonly Reply[],
  listed = (sent: number) => invoices('in_old', ...(sent ? ['in_new'] : [])),
) => {
  const sent: string[] = [];
  const origin = await serve((request, response) => {
    const path = request.url ?? '';
    if (path.endsWith('/invoice-history')) return listed(sent.length)(response);
    if (path.endsWith('/topup/status')) return result({ payment_intent_id: 'in_new', status: 'pending' })(response);
    void text(request).then((body) => {
      sent.push(`${request.method} ${body}`);
      replies[sent.length - 1]?.(response);
    });
  });
  return { sent, origin };
};

/** Runs a top-up that answers its questions in order. */
const run = async (baseUrl: string, answers?: readonly boolean[], options: Partial<TopUpOptions> = {}) => {
  const said: string[] = [];
  const questions: string[] = [];
  const confirm = async (question: string) => answers?.[questions.push(question) - 1] ?? false;
  const exit = await topUp({
    token: 'canary-token',
    accountId: 'a1',
    amount: 5000,
    baseUrl,
    say: (line) => void said.push(line),
    ...(answers && { confirm }),
    ...options,
  });
  return { exit, said, questions };
};

const MAY_CHARGE_TWICE = 'It may have been taken. Send it again, which may charge twice?';

test('a successful top-up reports its id and status', async () => {
  const { exit, said } = await run(inject('mockUrls')['cloudflare-ai-gateway'] ?? '', []);
  expect(said).toEqual(['The API took a top-up of 5000 cents.', 'Its id is in_1abc, its status completed.']);
  expect(exit).toBe(0);
});

test('a rejected top-up reports the reason and asks nothing', async () => {
  const { sent, origin } = await serveReplies([forbidden]);
  const { exit, said, questions } = await run(origin, [true]);
  expect(said).toEqual([
    'cloudflare-ai-gateway: POST /accounts/{account_id}/ai-gateway/billing/topup returned 403: No permission. ' +
      'Check the permissions of the credential. It has had no effect.',
  ]);
  expect([exit, questions, sent.length]).toEqual([1, [], 1]);
});

test('after a dropped connection, new invoices are listed and a no sends nothing more', async () => {
  const { sent, origin } = await serveReplies([drop]);
  const { exit, said, questions } = await run(origin, [false]);
  expect(said[0]).toMatch(/got no response from .+ It may have taken effect: check before sending it again\.$/);
  expect(said.slice(1)).toEqual([
    'New since the first attempt in doubt (1), so perhaps a top-up:',
    `  5000 usd (unit not stated), status open, created ${NOW} (unit not stated). Its id is in_new, its status pending.`,
  ]);
  expect(questions).toEqual([MAY_CHARGE_TWICE]);
  expect(sent).toEqual(['POST {"amount":5000}']);
  expect(exit).toBe(3);
});

test('a yes sends the top-up again, with a warning that the first attempt may have been taken', async () => {
  const { sent, origin } = await serveReplies([drop, taken]);
  const { exit, said } = await run(origin, [true]);
  expect(sent).toHaveLength(2);
  expect(said.at(-1)).toBe('An attempt before it may have been taken too: compare the invoices.');
  expect(exit).toBe(0);
});

test('each attempt with an unknown outcome asks again', async () => {
  const { sent, origin } = await serveReplies([drop, json(502, {}), drop]);
  const { exit, questions } = await run(origin, [true, true, false]);
  expect([exit, questions, sent.length]).toEqual([3, Array(3).fill(MAY_CHARGE_TWICE), 3]);
});

test('after a second attempt, invoices since the first one are listed', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const late = { ...invoice('in_new'), created: NOW - 30 };
  const listed = (sent: number) => result({ invoices: sent < 2 ? [] : [late], pagination: { has_more: false } });
  const { origin } = await serveReplies([drop, drop], listed);
  let asked = 0;
  // A minute passes before the person answers.
  const confirm = async () => (vi.advanceTimersByTime(60_000), asked++ === 0);
  const { said } = await run(origin, undefined, { confirm });
  expect(said[1]).toBe('There is no new invoice. One may still follow: it proves nothing.');
  expect(said[3]).toBe('New since the first attempt in doubt (1), so perhaps a top-up:');
});

test('a rejection after an attempt with an unknown outcome exits as unknown', async () => {
  const { origin } = await serveReplies([drop, forbidden]);
  expect(await run(origin, [true])).toMatchObject({ exit: 3 });
});

test('a top-up that times out has an unknown outcome, and asks before it is sent again', async () => {
  const { sent, origin } = await serveReplies([() => {}]);
  const { exit, questions } = await run(origin, [false], { timeoutMs: 200 });
  expect([exit, questions, sent.length]).toEqual([3, [MAY_CHARGE_TWICE], 1]);
});

test('a top-up that was not sent is retried only after a yes', async () => {
  const { exit, questions, said } = await run(await closedOrigin(), [true, false]);
  expect(questions).toEqual(Array(2).fill('This attempt was not sent. Try again?'));
  expect(said).toHaveLength(2);
  expect(exit).toBe(1);
});

test.each([
  ['no invoice is new', () => invoices('in_old'), 'There is no new invoice. One may still follow: it proves nothing.'],
  ['the list returns 403', () => forbidden, /^The invoices cannot be read: .+ returned 403/],
  ['the list has an undocumented form', () => result({}), /^The invoices cannot be read: the answer is not/],
  [
    'the list is incomplete',
    () => result({ invoices: [invoice('in_old')], pagination: { has_more: true } }),
    'The invoices cannot be read: the answer is not the whole list.',
  ],
  [
    'a new invoice has an undocumented form',
    () => result({ invoices: [null], pagination: { has_more: false } }),
    'New since the first attempt in doubt (1), so perhaps a top-up:',
  ],
])('if %s, the top-up reports that and still asks', async (_, listed, line) => {
  const { sent, origin } = await serveReplies([drop], listed);
  const { exit, said, questions } = await run(origin, [false]);
  expect(said[1]).toMatch(line);
  expect([exit, questions.length, sent.length]).toEqual([3, 1, 1]);
});

test('a response without an id still counts as a top-up', async () => {
  const { origin } = await serveReplies([result({})]);
  const { exit, said } = await run(origin);
  expect([exit, said.at(-1)]).toEqual([0, 'Its status cannot be read.']);
});

const command = async (args: readonly string[], input = '') => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/top-up.ts', ...args], { cwd: root, env: {} });
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { stdout, stderr, code };
};

test('without a terminal on standard input, the top-up is sent once, whatever the input says', async () => {
  const { sent, origin } = await serveReplies([drop, taken]);
  const { stdout, stderr, code } = await command(['--amount', '5000', '--mock', origin], 'yes\nyes\n');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('Nobody is there to be asked, so it is not sent again.');
  expect([stderr, code, sent.length]).toEqual(['', 3, 1]);
});

test('--help explains the exit status of an unknown outcome', async () => {
  const { stdout, code } = await command(['--help']);
  expect(stdout).toContain('3 unknown: check the invoices before you send it again.');
  expect(code).toBe(0);
});

test.each([
  [
    ['--amount', '50.00'],
    '--amount takes whole cents such as 5000, not "50.00". Run it with --help for what there is.\n',
  ],
  [['--amount', '5000'], 'CLOUDFLARE_AI_GATEWAY_TOKEN is not set. Run it with --help for what there is.\n'],
])('the arguments %j end the command with one line on standard error', async (args, line) => {
  expect(await command(args)).toEqual({ stdout: '', stderr: line, code: 2 });
});

test.each([
  ['4711\n', true],
  [' 4711 \n', true],
  ['yes\n', false],
  ['47\n', false],
  ['\n', false],
  ['no\n4711\n', false],
  ['', false],
])('typing %j at the question returns %s', async (typed, expected) => {
  const input = new PassThrough();
  const asked = confirmOn(input, new PassThrough(), () => '4711')('Again?');
  input.end(typed);
  expect(await asked).toBe(expected);
});

test('input from before the question does not confirm it', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  input.write('yes\n');
  expect(await confirmOn(input, output)('Again?')).toBe(false);
  expect(output.read()?.toString()).toMatch(/Again\? Type \d{4} to send/);
});
