import { VERSION } from '../../src/version.ts';
import { expect, test } from 'vitest';
import { cloudflareAiGateway } from '../../generated/cloudflare-ai-gateway/index.ts';
import { examples as cloudflareExamples } from '../../generated/cloudflare-ai-gateway/examples.ts';
import { aiGatewayBillingCreditBalance } from '../../generated/cloudflare-ai-gateway/operations.ts';
import { examples as txExamples } from '../../generated/tx-agent-kit/examples.ts';
import { txAgentKit } from '../../generated/tx-agent-kit/index.ts';
import { createClient, unwrap } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { mocked } from './mock-acme.ts';

const account_id = 'a1';
const list = { account_id };

test('the mock returns the lowest success with its documented example', async () => {
  const { client } = mocked();
  expect(await client.invoices.list(list)).toMatchObject({ kind: 'ok', status: 200, data: [{ id: 'documented' }] });
});

test('the mock returns a success without a body', async () => {
  const { mock, client } = mocked();
  expect(await client.invoices.remove({ account_id, id: '7' })).toMatchObject({ kind: 'ok', status: 204 });
  expect(mock.requests).toMatchObject([{ operation: 'invoices.remove', args: { account_id, id: '7' } }]);
});

test('a scripted status returns its example, or no body if it is undescribed', async () => {
  const { mock, client } = mocked();
  mock.on('invoices.list').answer(403);
  expect(await client.invoices.list(list)).toMatchObject({ kind: 'api', status: 403, error: { message: 'No' } });
  mock.on('invoices.list').answer(404);
  expect(await client.invoices.list(list)).toMatchObject({ kind: 'api', status: 404, error: undefined });
});

test('a scripted body is the data that the caller gets, in the envelope of the example', async () => {
  const { mock, client } = mocked();
  mock.on('invoices.list').answer(200, [{ id: 'mine' }]);
  const result = await client.invoices.list(list);
  expect(result).toMatchObject({ kind: 'ok', data: [{ id: 'mine' }] });
  const request = new Request('https://api.acme.test/v1/accounts/a1/invoices', {
    headers: { authorization: 'Token t' },
  });
  const wire = await mock.fetch(request);
  expect(await wire.json()).toEqual({ success: true, trace: 't', result: [{ id: 'mine' }] });
});

test('a `wire` body is sent unchanged', async () => {
  const { mock, client } = mocked();
  mock.on('invoices.list').respond(() => ({ status: 200, wire: { success: true, result: 7, more: true } }));
  expect(await client.invoices.list(list)).toMatchObject({ kind: 'ok', data: 7 });
});

test('a scripted response has the given headers', async () => {
  const { mock, client } = mocked();
  mock.on('invoices.list').answer(500, undefined, { headers: { 'retry-after': '2', 'x-request-id': 'r1' }, times: 1 });
  const { meta } = await client.invoices.list(list);
  expect(meta.requestId).toBe('r1');
  expect(meta.response?.headers.get('retry-after')).toBe('2');
});

test('a sequence returns each step in order, then the response scripted before', async () => {
  const { mock, client } = mocked();
  mock
    .on('invoices.list')
    .answer(403)
    .sequence([404, { status: 200, body: [] }, { fault: 'empty', times: 2 }]);
  const kinds: unknown[] = [];
  for (let call = 0; call < 6; call++) {
    const { kind, meta } = await client.invoices.list(list);
    kinds.push([kind, meta.status]);
  }
  const empty = ['unexpected', 200];
  expect(kinds).toEqual([['api', 404], ['ok', 200], empty, empty, ['api', 403], ['api', 403]]);
});

test('a response scripted without `times` replaces all steps before it', async () => {
  const { mock, client } = mocked();
  mock.on('invoices.list').sequence([404, 404]).answer(403);
  expect(await client.invoices.list(list)).toMatchObject({ status: 403 });
  mock.verify();
});

test('a script of one operation does not affect another', async () => {
  const { mock, client } = mocked();
  mock.on('topups.create').answer(402);
  expect(await client.topups.create({ account_id, amount: 1 })).toMatchObject({ status: 402, outcome: 'rejected' });
  expect(await client.invoices.list(list)).toMatchObject({ kind: 'ok' });
});

const agent = { 'user-agent': `billing-clients/${VERSION}` };

test('the mock records each request with the arguments as they were passed', async () => {
  const { mock, client } = mocked();
  await client.invoices.list({ account_id: 'a bü', 'Org-Handle': 'o', page: 2, status: ['paid'] });
  await client.topups.create({ account_id, amount: 5, note: null }, { headers: { 'x-trace': 'seen' } });
  expect(mock.requests).toEqual([
    {
      operation: 'invoices.list',
      args: { account_id: 'a bü', 'Org-Handle': 'o', page: 2, status: ['paid'] },
      headers: { authorization: '***', 'org-handle': 'o', ...agent },
    },
    {
      operation: 'topups.create',
      args: { account_id, amount: 5, note: null },
      headers: { authorization: '***', 'content-type': 'application/json', 'x-trace': 'seen', ...agent },
    },
  ]);
});

test('the mock reads JSON, field and raw bodies', async () => {
  const { mock, client } = mocked();
  await client.tags.replace({ body: ['a', 'b'] });
  await client.settings.save();
  await client.webhook({ body: '{"raw": true}', signature: 's' });
  expect(mock.requests.map(({ args }) => args)).toEqual([
    { body: ['a', 'b'] },
    {},
    { body: '{"raw": true}', signature: 's' },
  ]);
});

test('response functions can share state: a get returns what a create has set', async () => {
  const mock = createMock(cloudflareAiGateway, cloudflareExamples);
  const client = createClient(cloudflareAiGateway, { credential: 'c', fetch: mock.fetch, defaults: { account_id } });
  const { config } = client.aiGateway.billing.topup;
  let kept: { amount: number; threshold: number } | undefined;
  mock.on('aiGateway.billing.topup.config.create').respond(({ args: { amount, threshold } }) => {
    kept = { amount, threshold };
    return { status: 200, body: kept };
  });
  mock.on('aiGateway.billing.topup.config.get').respond(() => (kept ? { status: 200, body: kept } : 404));
  mock.on('aiGateway.billing.topup.config.delete').respond(async () => {
    kept = undefined;
    return { status: 200 };
  });
  expect(await config.get()).toMatchObject({ kind: 'api', status: 404 });
  expect(unwrap(await config.create({ amount: 2000, threshold: 500 }))).toEqual({ amount: 2000, threshold: 500 });
  expect(unwrap(await config.get())).toEqual({ amount: 2000, threshold: 500 });
  await config.delete();
  expect(await config.get()).toMatchObject({ kind: 'api', status: 404 });
});

test('a response function can serve pages by cursor', async () => {
  const mock = createMock(txAgentKit, txExamples);
  const client = createClient(txAgentKit, { credential: 'c', baseUrl: 'https://a.test', fetch: mock.fetch });
  const [entry] = unwrap(await client.billing.getCreditHistory({ organizationId: 'o' })).items;
  const all = Array.from({ length: 7 }, (_, index) => ({ ...entry!, id: `entry-${index}` }));
  mock.on('billing.getCreditHistory').respond(({ args: { cursor = '0', limit = '50' } }) => {
    const end = Number(cursor) + Number(limit);
    const hasMore = end < all.length;
    const items = all.slice(Number(cursor), end);
    return { status: 200, body: { items, hasMore, cursor: hasMore ? String(end) : null } };
  });
  const seen: unknown[] = [];
  let cursor: string | null | undefined;
  do {
    const args = { organizationId: 'o', limit: '3', cursor: cursor ?? undefined };
    const page = unwrap(await client.billing.getCreditHistory(args));
    seen.push(...page.items);
    cursor = page.hasMore ? page.cursor : null;
  } while (cursor);
  expect(seen).toEqual(all);
  expect(mock.requests.slice(1).map(({ args }) => 'cursor' in args && args.cursor)).toEqual([false, '3', '6']);
});

test('`reset` forgets scripts and requests, but a script made before still works', async () => {
  const { mock, client } = mocked();
  const script = mock.on('invoices.list').answer(403);
  await client.invoices.list(list);
  mock.reset();
  expect(mock.requests).toEqual([]);
  expect(await client.invoices.list(list)).toMatchObject({ kind: 'ok' });
  script.answer(404);
  expect(await client.invoices.list(list)).toMatchObject({ status: 404 });
});

test('scripted bodies are checked against their schemas if the mock has validators', async () => {
  const said: unknown[] = [];
  const validators = {
    'invoices.list': (status: number, body: unknown) => {
      said.push([status, body]);
      const extra = { kind: 'extra', path: '/trace', message: 'is not known' } as const;
      return status === 403 ? [extra, { kind: 'shape', path: '/code', message: 'is required' } as const] : [extra];
    },
  };
  const { mock } = mocked({ validators });
  mock.on('invoices.list').answer(200, [{ id: 'i' }]);
  expect(said).toEqual([[200, { success: true, trace: 't', result: [{ id: 'i' }] }]]);
  expect(() => mock.on('invoices.list').answer(403, { message: 'No' })).toThrow(
    'acme mock: GET /accounts/{account_id}/invoices does not return 403 with this body: /code is required.',
  );
});

test('the mock of a part of an API has no other operations', () => {
  const mock = createMock(aiGatewayBillingCreditBalance, cloudflareExamples);
  expect(() => mock.on('aiGateway.billing.invoiceHistory' as never)).toThrow(
    'has no operation `aiGateway.billing.invoiceHistory`. It has aiGateway.billing.creditBalance.',
  );
});

const slips: [string, (mock: ReturnType<typeof mocked>['mock']) => unknown, string][] = [
  [
    'an unknown operation',
    (mock) => mock.on('invoices' as never),
    'acme mock has no operation `invoices`. It has invoices.list',
  ],
  [
    'a status of another operation',
    (mock) => mock.on('plan.get').answer(402 as never),
    'documents no status 402. It documents 200, 400',
  ],
  [
    'a documented status as a fault',
    (mock) => mock.on('plan.get').fault('status', { status: 400 }),
    'documents the status 400',
  ],
  ['a status too low', (mock) => mock.on('plan.get').fault('status', { status: 199 }), 'cannot return this status'],
  ['a status too high', (mock) => mock.on('plan.get').fault('status', { status: 600 }), 'cannot return this status'],
  [
    'an unknown fault',
    (mock) => mock.on('plan.get').fault('explode' as 'drop'),
    'has no fault `explode`. The faults are drop, refused',
  ],
  ['`times` of 0', (mock) => mock.on('plan.get').answer(200, undefined, { times: 0 }), 'cannot use these `times`'],
  [
    '`times` of 1.5',
    (mock) => mock.on('plan.get').answer(200, undefined, { times: 1.5 }),
    'these `times`. Pass 1 or more',
  ],
  ['a bad step of a sequence', (mock) => mock.on('plan.get').sequence([200, 418 as never]), 'documents no status 418'],
];

test.each(slips)('the mock refuses a script with %s when it is written', (_, write, words) => {
  const { mock } = mocked();
  expect(() => write(mock)).toThrow(TypeError);
  expect(() => write(mock)).toThrow(words);
});
