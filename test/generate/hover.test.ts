import { expect, test } from 'vitest';
import { readable } from '../readable.ts';
import { openEditor } from './editor.ts';

const editor = openEditor();

/** Sorts a union, whose order is up to the compiler. */
const inOrder = (text: string): string =>
  text.replace(/(?<=: )\(?[^:]*\|.*$/, (union) => union.split(' | ').sort().join(' | '));

const program = `
import { createClient } from '../../src/index.ts';
import { pages } from '../../src/pages.ts';
import { cloudflareAiGateway } from '../../generated/cloudflare-ai-gateway/index.ts';
import { indigenius } from '../../generated/indigenius/index.ts';
const client = createClient(cloudflareAiGateway, { credential: 'token' });
const other = createClient(indigenius, { credential: 'key', pages });
const account_id = '';
const balance = await client.aiGateway.billing.creditBalance({ account_id });
const preview = await client.aiGateway.billing.invoicePreview({ account_id });
`;

test('the hover of a method shows its signature with named types, and its documentation', () => {
  const { text, definedIn } = editor.hover(`${program} client.aiGateway.billing.topup.config.get|;`);
  expect(text).toContain(
    '(method) get(args: ConfigGetArgs, options?: CallOptions): Promise<ConfigGetResult>\n\nGet the automatic top-up.\n',
  );
  expect(text).toMatch(/^`200` \S.+ `403` \S/m);
  expect(text).toContain('`GET /accounts/{account_id}/ai-gateway/billing/topup/config`');
  expect(definedIn).toEqual(['generated/cloudflare-ai-gateway/client.ts']);
});

test.each([
  [
    '',
    '(property) list: ((args?: HistoryListArgs, options?: CallOptions) => Promise<HistoryListResult>) & HistoryListWalks\n\nList billing history.\n',
  ],
  [
    '()',
    '(property) list: (args?: HistoryListArgs, options?: CallOptions) => Promise<HistoryListResult>\n\nList billing history.\n',
  ],
])('the hover of a paged list before `%s` shows its signature and its documentation', (call, start) => {
  const { text, definedIn } = editor.hover(`${program} other.history.list|${call};`);
  expect(text.slice(0, start.length)).toBe(start);
  expect(text).toContain('`GET /v1/billing/history`');
  expect(new Set(definedIn)).toEqual(new Set(['generated/indigenius/client.ts']));
});

test.each([
  [
    'other.history.list.pages|();',
    '(method) HistoryListWalks.pages(args?: HistoryListArgs, options?: PageOptions): AsyncGenerator<HistoryListPage, void>',
  ],
  [
    'other.history.list.items|();',
    '(method) HistoryListWalks.items(args?: HistoryListArgs, options?: PageOptions): AsyncGenerator<BillingHistoryEntry, void>',
  ],
  ['for await (const page| of other.history.list.pages()) {}', 'const page: HistoryListPage'],
  ['for await (const entry| of other.history.list.items()) {}', 'const entry: BillingHistoryEntry'],
])('the hover in `%s` names its types', (line, shown) => {
  expect(editor.hover(program + line).text.split('\n')[0]).toBe(shown);
});

test('walks of a list do not require arguments with defaults, and their hovers stay short', () => {
  const loose = `
import { createClient } from '../../src/index.ts';
import { pages } from '../../src/pages.ts';
import { unpod } from '../../generated/unpod/index.ts';
const { invoices } = createClient(unpod, { credential: 'token', pages, defaults: { 'Org-Handle': 'a' } });
`;
  expect(
    editor.problems(
      `${loose} invoices.list(); invoices.list.pages(); invoices.list.items({ page: 1 }, { maxPages: 1 });`,
    ),
  ).toEqual([]);
  expect(editor.hover(`${loose} for await (const page| of invoices.list.pages()) {}`).text).toBe(
    'const page: InvoicesListPage',
  );
  expect(editor.hover(`${loose} invoices.list|();`).text).toContain('\n\nList invoices.\n');
  expect(editor.hover(`${loose} invoices.list.items|();`).text).toContain('\n\nThe items of all pages in turn.');
});

test.each([
  ['topup.create', 'After an unknown outcome, `reconcile` reads `aiGateway.billing.invoiceHistory`.'],
  ['spendingLimit.delete', 'After an unknown outcome, `reconcile` reads `aiGateway.billing.spendingLimit.get`.'],
])('the hover of %s says which operation `reconcile` reads after an unknown outcome', (method, sentence) => {
  expect(editor.hover(`${program} client.aiGateway.billing.${method}|;`).text).toContain(
    `.\nNo idempotency key is documented. ${sentence}\n\n`,
  );
});

test('the hover of a deprecated method describes it, and ends with a bare @deprecated tag', () => {
  const { text } = editor.hover(`${program} client.aiGateway.billing.spendingLimit.create|;`);
  expect(text).toMatch(/\nSets the spending limit of the account\.\nThe vendor has deprecated it: .*\n\n/);
  expect(text).toMatch(/\n\n@deprecated$/);
});

test.each([
  [
    'an argument',
    'client.aiGateway.billing.topup.create({ account_id, amount|: 5000 });',
    'TopupCreateArgs.amount: Cents',
  ],
  [
    'an argument that need not be given',
    "client.aiGateway.billing.invoiceHistory({ account_id, type|: 'all' });",
    'BillingInvoiceHistoryArgs.type?: "all" | "auto" | "manual" | undefined',
  ],
  [
    'a field with a named type',
    'if (balance.ok) balance.data.payment_method|;',
    'BillingCreditBalanceResponse.payment_method: PaymentMethod | null',
  ],
  [
    'an open enum',
    'if (preview.ok) preview.data.status|;',
    'BillingInvoicePreviewResponse.status: "draft" | "open" | "paid" | "uncollectible" | "void" | (string & {})',
  ],
])('the hover of %s names its type, which the client defines', (_, line, type) => {
  const { text, definedIn } = editor.hover(program + line);
  expect(inOrder(text.split('\n')[0] ?? '')).toBe(`(property) ${type}`);
  expect(definedIn).toEqual(['generated/cloudflare-ai-gateway/client.ts']);
});

test('the hover of an argument shows its bounds and unit', () => {
  const { text } = editor.hover(`${program} client.aiGateway.billing.topup.create({ account_id, amount|: 5000 });`);
  expect(text).toMatch(/ At least 1000\. Unit: cents\.$/m);
});

test.each([
  [
    'a misspelt argument',
    'other.history.list({ pag: 1 });',
    "Object literal may only specify known properties, but 'pag' does not exist in type 'HistoryListArgs'. Did you mean to write 'page'?",
  ],
  [
    'an argument of a call that takes none',
    'other.plan.get({ page: 1 });',
    "Type 'number' is not assignable to type 'never'.",
  ],
  [
    'a misspelt argument of a walk',
    'other.history.list.items({ pag: 1 });',
    "'pag' does not exist in type 'HistoryListArgs'",
  ],
  [
    'a walk through a list that takes no page',
    'other.transactions.list.pages();',
    "Property 'pages' does not exist on type",
  ],
  [
    'a missing argument',
    'client.aiGateway.billing.creditBalance({});',
    "Argument of type '{}' is not assignable to parameter of type 'BillingCreditBalanceArgs'.\n  Property 'account_id' is missing in type '{}' but required in type 'BillingCreditBalanceArgs'.",
  ],
  ['a call without its arguments', 'client.aiGateway.billing.creditBalance();', 'Expected 1-2 arguments, but got 0.'],
  [
    'a wrong value of an enum',
    "client.aiGateway.billing.invoiceHistory({ account_id, type: 'some' });",
    'Type \'"some"\' is not assignable to type',
  ],
])('%s does not compile', (_, line, problem) => {
  expect(editor.problems(program + line)).toEqual([expect.stringContaining(problem)]);
});

test.each([
  'other.plan.get();',
  'other.plan.get({}, { timeoutMs: 1 });',
  'other.history.list({ page: undefined });',
  'for await (const page of other.history.list.pages()) if (page.ok) other.history.list.pages({ pageSize: 5, ...page.next });',
  "if (preview.ok && preview.data.status === 'a status to come') {}",
])('%s compiles', (line) => {
  expect(editor.problems(program + line)).toEqual([]);
});

test.each(readable)('each named schema of %s is exported, and has the type of openapi-typescript', (api) => {
  const folder = `../../generated/${api}`;
  const names = editor
    .hover(`import type { components } from '${folder}/schema.ts';\ntype Names| = keyof components['schemas'];`)
    .text.match(/(?<=")\w+(?=")/g);
  const both = (names ?? []).map(
    (name) => `
    export const there${name} = (value: client.${name}): components['schemas']['${name}'] => value;
    export const back${name} = (value: components['schemas']['${name}']): client.${name} => value;`,
  );
  expect(names?.length).toBeGreaterThan(0);
  expect(
    editor.problems(
      `import type { components } from '${folder}/schema.ts';\nimport type * as client from '${folder}/index.ts';\n${both.join('')}`,
    ),
  ).toEqual([]);
});

const calls = `${program}
const result = await client.aiGateway.billing.topup.create({ account_id, amount: 5000 });
const failed = result.ok ? undefined : result;
`;

test.each([
  ['result.kind|', 'How the call ended; '],
  ['result.ok|', 'Whether the API documents the response as a success.'],
  ['result.meta|', 'Attempts, duration, ids and the raw response of the call.'],
  ['failed!.outcome|', 'Whether the call may have taken effect. '],
  ["if (result.kind === 'ok') result.data|", 'The documented body, without the envelope'],
  ["if (result.kind === 'ok') result.status|", 'The documented HTTP status.'],
  ["if (result.kind === 'api') result.error|", 'The documented body of this status'],
  ["if (result.kind === 'network') result.outcome|", 'Whether the call may have taken effect. '],
  ["if (result.kind === 'network') result.cause|", 'A copy of the error that `fetch` threw'],
])('the hover in `%s` says what it is', (expression, says) => {
  expect(editor.hover(`${calls} ${expression};`).text).toContain(says);
});

test.each(['items', 'pages'])('the compile error of `%s` on a client without `pages` says how to pass it', (walk) => {
  const [problem = ''] = editor.problems(
    `${program} createClient(indigenius, { credential: 'key' }).history.list.${walk}();`,
  );
  expect(problem).toContain("Pass createClient { pages }, imported from 'billing-clients/pages'");
});
