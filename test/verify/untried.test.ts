import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { auditClosed, readBooks } from '../../scripts/ledger/books.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { apis } from '../specs/nodes.ts';
import { made, shop } from './made.ts';
import { verified } from './order.ts';
import type { Twist } from './player.ts';

/** The lines of a report about what was not verified. */
const left = (report: string): string[] =>
  (report.split('\nNot verified\n')[1] ?? '')
    .split('\n\n')[0]
    ?.split('\n')
    .map((line) => line.trim()) ?? [];

const headed: Twist = ({ status, headers, body }, { operation }) => {
  headers['x-left'] = '3';
  if (status === 200 && operation.id === 'total.get') delete (body as { note?: string }).note;
};

test('the report lists what was not verified, in one line for each kind', async () => {
  const { specs, source } = await made();
  const { report, holds } = await verified(source, headed, { specs });
  expect(left(report)).toEqual([
    'orders.create: not called, because it changes something; name it, and add --allow-writes',
    'orders.remove: not called, because it changes something; name it, and add --allow-writes',
    'idempotency keys, which would take two writes each: orders.create',
    'rate limits, which were not reached: 429 of all that were called',
    'statuses that were not returned: 404 of all that were called',
    'members that were in no response: Total · note',
  ]);
  expect(holds).toBe(true);
});

test('the report lists the idempotency key of a write as not verified even if the write was called', async () => {
  const { specs, source } = await made();
  const order = { specs, operations: ['orders.create'], writes: true, settings: ['item=a'] };
  const { report } = await verified(source, headed, order);
  expect(left(report)).toContain('idempotency keys, which would take two writes each: orders.create');
  expect(left(report)).toContain('statuses that were not returned: 401 and 404 of orders.create');
});

test('the report lists as not verified whether invalid arguments are rejected', async () => {
  const document = structuredClone(shop) as { paths: Record<'/total', { get: { parameters?: object[] } }> } & Json;
  document.paths['/total'].get.parameters = [{ name: 'days', in: 'query', schema: { type: 'integer', maximum: 9 } }];
  const { specs, source } = await made(document);
  const { report } = await verified(source, headed, { specs });
  expect(left(report)).toContain('whether arguments that violate their claims are refused: total.get');
});

test('the report does not list a rate limit that was reached as not verified', async () => {
  const { specs, source } = await made();
  const limited: Twist = (reply, got, response) => {
    headed(reply, got, response);
    if (got.operation.id === 'total.get') Object.assign(reply, { status: 429, body: undefined, headers: {} });
  };
  const { report } = await verified(source, limited, { specs });
  expect(left(report)).toContain('rate limits, which were not reached: 429 of orders.list and tree.get');
});

const formsIn = (security: string): ReadonlySet<string> =>
  new Set(security.split('|').map((form) => form.replace(/\[.*\]/, '')));

/** The kinds of lines, each with the claims that require it. */
const kinds: readonly (readonly [kind: string, attribute: string, calls: (value: string) => boolean])[] = [
  ['units, ', 'unit', () => true],
  ['whether fewer scopes would suffice: ', 'security', (value) => value.includes('[')],
  ['credentials that were not tried: ', 'security', (value) => formsIn(value).size > 1],
  ['lookups after an unknown outcome, ', 'reconcile', () => true],
];

test.each(apis)('the report of %s has a line for exactly the kinds of claims that reads cannot verify', async (api) => {
  const { claims } = auditClosed(await readBooks(specsFolder, api));
  const source = await readSpec(specsFolder, api);
  const lines = left((await verified(source)).report);
  // A run without names calls only safe operations.
  const uncalled = source.model.operations.filter(({ safe }) => !safe).map(({ method, path }) => `${method} ${path}`);
  const shown = claims.filter(({ attribute, node }) => attribute !== 'security' || !uncalled.includes(node));
  for (const [kind, attribute, calls] of kinds)
    expect([kind, lines.some((line) => line.startsWith(kind))]).toEqual([
      kind,
      shown.some((claim) => claim.attribute === attribute && calls(claim.value)),
    ]);
});
