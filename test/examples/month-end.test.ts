import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { mockSetup } from '../../examples/month-end/mock.ts';
import { report } from '../../examples/month-end/report.ts';
import { COLUMNS, type Row } from '../../examples/month-end/row.ts';
import type { Setup } from '../../examples/month-end/setup.ts';
import { readable } from '../readable.ts';
import { temporaryFolder } from '../temporary.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const now = new Date('2026-11-30T12:00:00Z');

/** A report from the mock, with the given settings instead of the default ones. */
const made = ({ env, ...given }: Partial<Setup> = {}) => {
  const mock = mockSetup(inject('mockOrigin'));
  return report({ now, ...mock, ...given, env: { ...mock.env, ...env } });
};

const apisOf = (rows: readonly Row[]) => [...new Set(rows.filter((row) => row.amount).map(({ api }) => api))];
const of = (rows: readonly Row[], api: string) => rows.filter((row) => row.api === api);
const without = (rows: readonly Row[], api: string) => rows.filter((row) => row.api !== api);

/** A `fetch` that answers requests whose path contains `path`, and sends the others to the mock. */
const answering =
  (path: string, answer: (request: Request) => Response | Promise<Response>) =>
  async (request: Request): Promise<Response> =>
    new URL(request.url).pathname.includes(path) ? answer(request) : fetch(request);

const command = async (args: readonly string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/month-end.ts', ...args], { cwd: root, env });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { stdout, stderr, code };
};

/** A CSV parser that shares no code with the example. */
const parseCsv = (csv: string): string[][] =>
  csv
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );

test('the command prints the report of the mock, and writes it as CSV', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'report.csv');
  const { stdout, stderr, code } = await command(['--mock', inject('mockOrigin'), '--csv', file]);
  expect([stderr, code]).toEqual(['', 0]);
  expect(stdout).toMatch(/^unpod-platform +invoice +INV-00118 +2026-01-04 +pending +1357\.35 +INR +decimal$/m);
  expect(stdout).toMatch(/^tx-agent-kit +usage +cost +7000000 +USD +decimillicents$/m);
  expect(await readdir(folder)).toEqual(['report.csv']);
  const [head, ...lines] = parseCsv(await readFile(file, 'utf8'));
  expect(head).toEqual(['api', 'kind', 'id', 'date', 'status', 'amount', 'currency', 'unit', 'note']);
  const { rows } = await made();
  const cells = (row: Row) => COLUMNS.map((name) => (name === 'date' && row.id === '' ? 'now' : row[name]));
  const read = lines.map((line) => line.map((cell, index) => (index === 3 && line[2] === '' ? 'now' : cell)));
  expect(read).toEqual(rows.map(cells));
});

test('without credentials, the command says which variables to set and exits with 1', async () => {
  const { stdout, stderr, code } = await command([]);
  expect([stderr, code]).toEqual(['', 1]);
  expect(stdout).toMatch(/^indigenius +no credential +Set INDIGENIUS_API_KEY to have it in the report\.$/m);
  expect(stdout).toContain('The report is incomplete: the notes say why.');
});

test('the report has rows of every API, and reads Unpod with whichever credential is set', async () => {
  const others = ['cloudflare-ai-gateway', 'indigenius', 'tx-agent-kit'];
  const reports = await Promise.all([made({ env: { UNPOD_PLATFORM_TOKEN: '' } }), made({ env: { UNPOD_TOKEN: '' } })]);
  // The mock does not serve an API whose spec cannot be read.
  const served = ['unpod', 'unpod-platform'].map((last) => [...others, last].filter((api) => readable.includes(api)));
  expect(reports.map(({ rows }) => apisOf(rows))).toEqual(served);
  expect(reports.map(({ complete }) => complete)).toEqual(served.map(({ length }) => length > others.length));
});

test('with both credentials, Unpod is read once, and the report says with which', async () => {
  const { rows, complete } = await made();
  expect(apisOf(rows)).not.toContain('unpod');
  expect(of(rows, 'unpod')).toMatchObject([
    {
      status: 'not read',
      note: 'UNPOD_PLATFORM_TOKEN and UNPOD_TOKEN open the same invoices: these are read as unpod-platform, with UNPOD_PLATFORM_TOKEN.',
    },
  ]);
  expect(complete).toBe(true);
});

test.each([
  ['cloudflare-ai-gateway', 'CLOUDFLARE_AI_GATEWAY_ACCOUNT_ID'],
  ['indigenius', 'INDIGENIUS_API_KEY'],
  ['tx-agent-kit', 'TX_AGENT_KIT_URL'],
  ['unpod-platform', 'UNPOD_ORG_HANDLE'],
])('%s without %s becomes a row that says so, and other APIs are unaffected', async (api, name) => {
  const whole = await made();
  const { rows, complete } = await made({ env: { [name]: ' ' } });
  expect(of(rows, api)).toMatchObject([{ status: 'no credential', note: `Set ${name} to have it in the report.` }]);
  expect(without(rows, api)).toEqual(without(whole.rows, api));
  expect(complete).toBe(false);
});

test.each([
  ['a documented 500', { Prefer: 'code=500' }, 'returned 500'],
  ['an undocumented 418', undefined, 'returned 418, which is not documented'],
])('an API that returns %s becomes a row with the error, and other APIs are unaffected', async (_, headers, said) => {
  const whole = await made();
  const answer = (request: Request) =>
    headers
      ? fetch(new Request(request, { headers: { ...headers, 'X-API-Key': 'any' } }))
      : new Response('', { status: 418 });
  const { rows, complete } = await made({ fetch: answering('/indigenius/', answer) });
  expect(of(rows, 'indigenius')).toMatchObject([
    { kind: 'usage', status: 'failed', note: expect.stringContaining(`GET /v1/billing/history ${said}`) },
  ]);
  expect(without(rows, 'indigenius')).toEqual(without(whole.rows, 'indigenius'));
  expect(complete).toBe(false);
});

test('calls of one API that fail in the same way share a row', async () => {
  const { rows } = await made({ fetch: answering('/usage', () => new Response('', { status: 418 })) });
  const failed = rows.filter(({ status, api }) => status === 'failed' && api === 'tx-agent-kit');
  expect(failed.map(({ id }) => id)).toEqual([
    'text_generation, image_generation, video_generation, storage, openrouter_inference, workflow_execution, api_call',
  ]);
});

const noList = 'returned 200 with a body that is not documented.';

test.each([
  ['has an object in place of its list', { status: true, message: '', data: {}, meta: {} }, noList],
  ['has no list', { status: true, message: '' }, noList],
  [
    'has null as an entry of its list',
    { status: true, message: '', data: [null], meta: { totalPages: 1 } },
    'The data of the usage answer is not in its documented form.',
  ],
])('a response that %s becomes a row with the error, and other APIs are unaffected', async (_, body, note) => {
  const whole = await made();
  const { rows } = await made({ fetch: answering('/indigenius/', () => Response.json(body)) });
  expect(of(rows, 'indigenius')).toMatchObject([{ status: 'failed', note: expect.stringContaining(note) }]);
  expect(without(rows, 'indigenius')).toEqual(without(whole.rows, 'indigenius'));
});

test('a server URL that cannot be used becomes a row without the credential', async () => {
  const { rows } = await made({ env: { TX_AGENT_KIT_URL: 'http://example.com', TX_AGENT_KIT_TOKEN: 'canary' } });
  expect(of(rows, 'tx-agent-kit')).toMatchObject([
    { status: 'failed', note: expect.stringContaining('sends no credential over plain http') },
  ]);
  expect(JSON.stringify(rows)).not.toContain('canary');
});

const invoice = (id: number, amount: unknown, invoice_date = '2026-11-05T00:00:00Z') => ({
  id,
  amount,
  currency: 'USD',
  status: 'paid',
  invoice_date,
});

/** Pages of Unpod's invoices. */
const unpodPages = (pages: readonly (readonly object[])[], count: number) => ({
  env: { UNPOD_PLATFORM_TOKEN: '' },
  firstPageOnly: false,
  fetch: answering('/unpod/', ({ url }) => {
    const page = Number(new URL(url).searchParams.get('page') ?? 1);
    return Response.json({ count, status_code: 200, message: '', results: pages[page - 1] ?? pages.at(-1) });
  }),
});

test('all pages of a list are read', async () => {
  const { rows, totals } = await made(unpodPages([[invoice(1, '0.10'), invoice(2, '0.2')], [invoice(3, 0.3)]], 3));
  expect(of(rows, 'unpod').map(({ id, amount }) => [id, amount])).toEqual([
    ['1', '0.10'],
    ['2', '0.2'],
    ['3', '0.3'],
  ]);
  expect(totals.filter(({ api }) => api === 'unpod')).toEqual([
    { api: 'unpod', kind: 'invoice', status: 'paid', amount: '0.60', currency: 'USD', unit: 'decimal' },
  ]);
});

test('a list whose pages repeat is reported as incomplete and counted once', async () => {
  const pages: (string | null)[] = [];
  const { fetch: paged, ...rest } = unpodPages([[invoice(1, '5.00')]], 17);
  const counted = (request: Request) => {
    if (request.url.includes('/unpod/')) pages.push(new URL(request.url).searchParams.get('page'));
    return paged(request);
  };
  const { rows } = await made({ ...rest, fetch: counted });
  expect(pages).toEqual(['1', '2']);
  expect(of(rows, 'unpod')).toMatchObject([
    { id: '1', amount: '5.00' },
    { status: 'incomplete', note: 'The list goes on after one row, but no answer has more of it.', trouble: true },
  ]);
});

test('a list that has more entries but no cursor is reported as incomplete', async () => {
  const body = { items: [], cursor: null, hasMore: true };
  const { rows } = await made({ fetch: answering('/credits/history', () => Response.json(body)) });
  expect(of(rows, 'tx-agent-kit')).toContainEqual(
    expect.objectContaining({
      status: 'incomplete',
      note: 'The list goes on after 0 rows, but no answer has more of it.',
    }),
  );
});

test('an amount that is not a number is shown, but left out of the totals', async () => {
  const { rows, totals } = await made(unpodPages([[invoice(1, '12,50'), invoice(2, '1')]], 2));
  expect(of(rows, 'unpod').map(({ amount, note, trouble = false }) => [amount, note, trouble])).toEqual([
    ['12,50', 'The amount is not an exact decimal number, so it cannot be added.', true],
    ['1', '', false],
  ]);
  expect(totals.filter(({ api }) => api === 'unpod')).toMatchObject([{ amount: '1' }]);
});

test('a monthly report leaves out rows of other months, and its totals leave out rows without a date', async () => {
  const pages = unpodPages(
    [[invoice(1, '1'), invoice(2, '2', '2026-12-01T00:00:00Z'), invoice(3, '3', '2026-12-01T03:00:00+05:30')]],
    3,
  );
  const asked: URL[] = [];
  const { rows, totals } = await made({
    ...pages,
    month: '2026-11',
    fetch: (request) => {
      asked.push(new URL(request.url));
      return pages.fetch(request);
    },
  });
  expect(of(rows, 'unpod').map(({ id }) => id)).toEqual(['1', '3']);
  expect(of(rows, 'indigenius')).toMatchObject([
    { amount: '4.2', note: 'It may lie outside 2026-11: its date is unknown.' },
  ]);
  expect(totals.filter(({ api }) => api === 'indigenius')).toEqual([]);
  const query = (path: string) =>
    Object.fromEntries(asked.find(({ pathname }) => pathname.endsWith(path))?.searchParams ?? []);
  expect(query('/usage-history')).toMatchObject({ start_time: '1793491200000', end_time: '1796083200000' });
  expect(query('/usage')).toMatchObject({
    periodStart: '2026-11-01T00:00:00.000Z',
    periodEnd: '2026-12-01T00:00:00.000Z',
  });
});
