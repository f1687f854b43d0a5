import { expect, test } from 'vitest';
import { acme } from './acme.ts';
import { createClient, messageOf, type Issue, type IssuesEvent } from '../../src/index.ts';

const shape: Issue = { kind: 'shape', path: '/result/0/id', message: 'must be string' };
const grown: Issue[] = [
  { kind: 'enum', path: '/result/0/status', message: 'must be a listed value' },
  { kind: 'extra', path: '/result/0/more', message: 'must not be there' },
];

/** A client whose validator finds `issues` in each answer. */
function validated(issues: readonly Issue[], validate?: 'off' | 'report' | 'strict') {
  const told: IssuesEvent[] = [];
  const seen: unknown[] = [];
  const validator = (status: number, body: unknown) => (seen.push([status, body]), issues);
  const client = createClient(acme, {
    credential: 'c',
    fetch: async () => Response.json({ success: true, result: [{ id: 7 }] }),
    validators: { 'invoices.list': validator, 'topups.create': validator },
    validate,
    onIssues: (event) => told.push(event),
  });
  return { client, told, seen };
}

const account_id = 'a1';

test('report returns the data and tells what is wrong with it', async () => {
  const { client, told, seen } = validated([shape, ...grown]);
  const result = await client.invoices.list({ account_id });
  expect(result).toMatchObject({ kind: 'ok', data: [{ id: 7 }] });
  expect(seen).toEqual([[200, { success: true, result: [{ id: 7 }] }]]);
  const { clientRequestId } = result.meta;
  expect(told).toEqual([{ api: 'acme', operation: 'invoices.list', clientRequestId, status: 200, issues: [shape] }]);
});

test('new members of enums and new fields are no issue in report', async () => {
  const { client, told } = validated(grown, 'report');
  expect((await client.invoices.list({ account_id })).kind).toBe('ok');
  expect(told).toEqual([]);
});

test('off looks at nothing', async () => {
  const { client, told, seen } = validated([shape], 'off');
  expect((await client.invoices.list({ account_id })).kind).toBe('ok');
  expect([...told, ...seen]).toEqual([]);
});

test.each([[shape], grown])('strict gives a result of kind contract for %j', async (...issues) => {
  const { client, told } = validated(issues, 'strict');
  const result = await client.invoices.list({ account_id });
  expect(result).toMatchObject({ kind: 'contract', ok: false, issues, meta: { status: 200 } });
  expect(result).not.toHaveProperty('data');
  expect(messageOf(result)).toContain('answered 200 with a body that is not what its schema says: /result/0/');
  expect(told).toEqual([]);
});

test('a write whose answer is not what its schema says has an unknown outcome', async () => {
  const { client } = validated([shape], 'strict');
  expect(await client.topups.create({ account_id, amount: 1 })).toMatchObject({ kind: 'contract', outcome: 'unknown' });
});

test('a call can be stricter than its client, or less', async () => {
  const { client } = validated([shape]);
  expect((await client.invoices.list({ account_id }, { validate: 'strict' })).kind).toBe('contract');
  expect((await client.invoices.list({ account_id }, { validate: undefined })).kind).toBe('ok');
});

test('an operation without a validator is not looked at', async () => {
  const { client } = validated([shape], 'strict');
  expect((await client.plan.get()).kind).toBe('ok');
});
