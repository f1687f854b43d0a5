import { createClient, unwrap } from 'billing-clients';
import { cloudflareAiGateway, type Config } from 'billing-clients/cloudflare-ai-gateway';
import { examples as cloudflareExamples } from 'billing-clients/cloudflare-ai-gateway/examples';
import { createMock } from 'billing-clients/mock';
import { txAgentKit, type BillingSettings } from 'billing-clients/tx-agent-kit';
import { examples as txExamples } from 'billing-clients/tx-agent-kit/examples';
import { unpod } from 'billing-clients/unpod';
import { unpodPlatform } from 'billing-clients/unpod-platform';
import { examples as platformExamples } from 'billing-clients/unpod-platform/examples';
import { examples as unpodExamples } from 'billing-clients/unpod/examples';
import { expect, test } from 'vitest';

// The mock server keeps no state between requests; here, scripted in-process mocks do.

const credential = 'test';

const cloudflare = () => {
  const mock = createMock(cloudflareAiGateway, cloudflareExamples);
  const client = createClient(cloudflareAiGateway, { credential, fetch: mock.fetch, defaults: { account_id: 'a1' } });
  return { mock, billing: client.aiGateway.billing };
};

const tx = () => {
  const baseUrl = 'https://kit.example.com';
  const mock = createMock(txAgentKit, txExamples, { baseUrl });
  const defaults = { organizationId: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11' };
  const client = createClient(txAgentKit, { credential, baseUrl, fetch: mock.fetch, defaults });
  return { mock, billing: client.billing };
};

test('cloudflare-ai-gateway: a created automatic top-up is read back until it is deleted', async () => {
  const { mock, billing } = cloudflare();
  const { config } = billing.topup;
  const set = { amount: 5000, threshold: 500 };
  mock.on('aiGateway.billing.topup.config.create').sequence([{ status: 200, body: set }]);
  mock.on('aiGateway.billing.topup.config.delete').sequence([200]);
  mock.on('aiGateway.billing.topup.config.get').sequence([404, { status: 200, body: set }, 404]);
  expect(await config.get()).toMatchObject({ kind: 'api', status: 404 });
  const created = unwrap(await config.create(set));
  expect(unwrap(await config.get())).toEqual(created);
  expect(await config.delete()).toMatchObject({ kind: 'ok' });
  expect(await config.get()).toMatchObject({ kind: 'api', status: 404 });
  expect(mock.requests[1]).toMatchObject({ operation: 'aiGateway.billing.topup.config.create', args: set });
  mock.verify();
});

test('cloudflare-ai-gateway: a created spending limit is read back, and is disabled after it is deleted', async () => {
  const { mock, billing } = cloudflare();
  const none: Config = { amount: null, duration: null, strategy: null };
  let config = none;
  mock.on('aiGateway.billing.spendingLimit.create').respond(({ args: { amount, duration, strategy } }) => {
    config = { amount, duration, strategy };
    return 201;
  });
  mock.on('aiGateway.billing.spendingLimit.delete').respond(() => {
    config = none;
    return 200;
  });
  mock
    .on('aiGateway.billing.spendingLimit.get')
    .respond(() => ({ status: 200, body: { config, enabled: config.amount !== null } }));
  const limit = { amount: 10_000, duration: 'monthly', strategy: 'fixed' } as const;
  expect(unwrap(await billing.spendingLimit.get())).toEqual({ config: none, enabled: false });
  expect(await billing.spendingLimit.create(limit)).toMatchObject({ kind: 'ok', status: 201 });
  expect(unwrap(await billing.spendingLimit.get())).toEqual({ config: limit, enabled: true });
  expect(await billing.spendingLimit.delete()).toMatchObject({ kind: 'ok' });
  expect(unwrap(await billing.spendingLimit.get())).toEqual({ config: none, enabled: false });
  mock.verify();
});

test('cloudflare-ai-gateway: a top-up is polled by its id until it is completed', async () => {
  const { mock, billing } = cloudflare();
  const payment_intent_id = 'in_7';
  mock
    .on('aiGateway.billing.topup.create')
    .sequence([{ status: 200, body: { client_secret: null, onboarding: true, payment_intent_id } }]);
  mock.on('aiGateway.billing.topup.status').sequence([
    { status: 200, body: { payment_intent_id, status: 'pending' }, times: 2 },
    { status: 200, body: { payment_intent_id, status: 'completed' } },
  ]);
  const topup = unwrap(await billing.topup.create({ amount: 5000 }));
  const seen: string[] = [];
  while (seen.at(-1) !== 'completed')
    seen.push(unwrap(await billing.topup.status({ payment_intent_id: topup.payment_intent_id })).status);
  expect(seen).toEqual(['pending', 'pending', 'completed']);
  expect(mock.requests.slice(1).map(({ args }) => args)).toEqual(
    seen.map(() => ({ account_id: 'a1', payment_intent_id })),
  );
  mock.verify();
});

test('tx-agent-kit: an update changes only the settings that are sent, and null clears them', async () => {
  const { mock, billing } = tx();
  const before = unwrap(await billing.getBillingSettings());
  let kept: BillingSettings = before;
  mock.on('billing.getBillingSettings').respond(() => ({ status: 200, body: kept }));
  mock.on('billing.updateBillingSettings').respond(({ args }) => {
    kept = { ...kept, ...args } as BillingSettings;
    return { status: 200, body: kept };
  });
  const changed = unwrap(
    await billing.updateBillingSettings({ usageCapDecimillicents: 100_000_000, billingEmail: null }),
  );
  expect(changed).toEqual({ ...before, usageCapDecimillicents: 100_000_000, billingEmail: null });
  expect(unwrap(await billing.getBillingSettings())).toEqual(changed);
  const cleared = unwrap(await billing.updateBillingSettings({ usageCapDecimillicents: null }));
  expect(cleared).toEqual({ ...changed, usageCapDecimillicents: null });
  expect(unwrap(await billing.getBillingSettings())).toEqual(cleared);
});

test('tx-agent-kit: the credit history is read to its end by its cursor', async () => {
  const { mock, billing } = tx();
  const [entry] = unwrap(await billing.getCreditHistory({})).items;
  if (!entry) throw new Error('the example has no entry');
  const cursors = ['3b241101-e2bb-4255-8caf-4136c566a962', '9a1f0c52-7d3e-4b8a-9c64-2f5e8d7b6a10', null];
  mock.reset();
  mock.on('billing.getCreditHistory').sequence(
    cursors.map((cursor, index) => ({
      status: 200 as const,
      body: { items: [{ ...entry, reason: `entry ${index}` }], cursor, hasMore: cursor !== null },
    })),
  );
  const reasons: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = unwrap(await billing.getCreditHistory({ limit: '1', cursor: cursor ?? undefined }));
    reasons.push(...page.items.map(({ reason }) => reason));
    cursor = page.cursor;
  } while (cursor);
  expect(reasons).toEqual(['entry 0', 'entry 1', 'entry 2']);
  expect(mock.requests.map(({ args }) => ('cursor' in args ? args.cursor : undefined))).toEqual([
    undefined,
    ...cursors.slice(0, -1),
  ]);
  mock.verify();
});

/** The indexes of the items on a page of a list. */
const onPage = (count: number, page = 1, size = 20): number[] =>
  Array.from({ length: count }, (_, place) => place).slice((page - 1) * size, page * size);

const count = 5;
const head = { count, status_code: 200, message: 'ok' };
const asked = [1, 2, 3];

test('unpod: the pages of invoices contain every invoice once', async () => {
  const mock = createMock(unpod, unpodExamples);
  const { invoices } = createClient(unpod, { credential, fetch: mock.fetch, defaults: { 'Org-Handle': 'o' } });
  const [invoice] = unwrap(await invoices.list()).results;
  if (!invoice) throw new Error('the example has no invoice');
  mock.on('invoices.list').respond(({ args: { page, page_size } }) => ({
    status: 200,
    body: { ...head, results: onPage(count, page, page_size).map((id) => ({ ...invoice, id })) },
  }));
  const pages = await Promise.all(asked.map((page) => invoices.list({ page, page_size: 2 })));
  expect(pages.map((page) => unwrap(page).results.map(({ id }) => id))).toEqual([[0, 1], [2, 3], [4]]);
  expect(unwrap(await invoices.list({ page: 4, page_size: 2 })).results).toEqual([]);
});

test('unpod-platform: the pages of invoices contain every invoice once', async () => {
  const mock = createMock(unpodPlatform, platformExamples);
  const { invoices } = createClient(unpodPlatform, { credential, fetch: mock.fetch, defaults: { 'Org-Handle': 'o' } });
  const [invoice] = unwrap(await invoices.list()).data;
  if (!invoice) throw new Error('the example has no invoice');
  mock.on('invoices.list').respond(({ args: { page, page_size } }) => ({
    status: 200,
    body: { ...head, data: onPage(count, page, page_size).map((id) => ({ ...invoice, invoice_number: `INV-${id}` })) },
  }));
  const pages = await Promise.all(asked.map((page) => invoices.list({ page, page_size: 2 })));
  expect(pages.flatMap((page) => unwrap(page).data.map((found) => found.invoice_number))).toEqual(
    onPage(count).map((id) => `INV-${id}`),
  );
  expect(unwrap(await invoices.list({ page: 4, page_size: 2 })).data).toEqual([]);
});
