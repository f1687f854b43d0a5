import { expect, test } from 'vitest';
import { acme } from './acme.ts';
import { createClient, messageOf, type Issue, type IssuesEvent } from '../../src/index.ts';
import { createMock } from '../../src/mock.ts';
import { validatorOf, type Check } from '../../src/result/validator.ts';

type Violation = NonNullable<Check['errors']>[number];

const wrongShape: Violation = { instancePath: '/result/0/id', keyword: 'type', params: { type: 'string' } };
const growth: Violation[] = [
  { instancePath: '/result/0/status', keyword: 'member', params: { of: ['paid', 'open'] } },
  { instancePath: '/result/0', keyword: 'extra', params: { name: 'more' } },
];

const shape: Issue = { kind: 'shape', path: '/result/0/id', message: 'must be string' };
const grown: Issue[] = [
  { kind: 'enum', path: '/result/0/status', message: 'must be one of "paid", "open"' },
  { kind: 'extra', path: '/result/0/more', message: 'is not documented' },
];

/** A client whose compiled schemas find `errors` in each response. */
function validated(errors: readonly Violation[], validate?: 'off' | 'report' | 'strict') {
  const told: IssuesEvent[] = [];
  const seen: unknown[] = [];
  const check: Check = Object.assign((body: unknown) => (seen.push(body), false), { errors });
  const validator = validatorOf({ 200: check, 201: check });
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

test('`report` returns the data, and passes its issues to `onIssues`', async () => {
  const { client, told, seen } = validated([wrongShape, ...growth]);
  const result = await client.invoices.list({ account_id });
  expect(result).toMatchObject({ kind: 'ok', data: [{ id: 7 }] });
  expect(seen).toEqual([{ success: true, result: [{ id: 7 }] }]);
  const { clientRequestId } = result.meta;
  expect(told).toEqual([{ api: 'acme', operation: 'invoices.list', clientRequestId, status: 200, issues: [shape] }]);
});

test('`report` ignores new enum members and new fields', async () => {
  const { client, told } = validated(growth, 'report');
  expect((await client.invoices.list({ account_id })).kind).toBe('ok');
  expect(told).toEqual([]);
});

test('`off` does not validate', async () => {
  const { client, told, seen } = validated([wrongShape], 'off');
  expect((await client.invoices.list({ account_id })).kind).toBe('ok');
  expect([...told, ...seen]).toEqual([]);
});

test('`off` does not call validators, even custom ones that ignore the level', async () => {
  const told: IssuesEvent[] = [];
  const result = await createClient(acme, {
    credential: 'c',
    fetch: async () => Response.json({ success: true, result: [] }),
    validators: { 'invoices.list': () => [shape] },
    validate: 'off',
    onIssues: (event) => told.push(event),
  }).invoices.list({ account_id });
  expect(result.kind).toBe('ok');
  expect(told).toEqual([]);
});

test.each([
  { errors: [wrongShape], issues: [shape] },
  { errors: growth, issues: grown },
])('`strict` returns a result of the kind contract for $issues', async ({ errors, issues }) => {
  const { client, told } = validated(errors, 'strict');
  const result = await client.invoices.list({ account_id });
  expect(result).toMatchObject({ kind: 'contract', ok: false, issues, meta: { status: 200 } });
  expect(result).not.toHaveProperty('data');
  expect(messageOf(result)).toContain('returned 200 with a body that does not match its schema: /result/0/');
  expect(told).toEqual([]);
});

test('a write whose response violates its schema has an unknown outcome under `strict`', async () => {
  const { client } = validated([wrongShape], 'strict');
  expect(await client.topups.create({ account_id, amount: 1 })).toMatchObject({ kind: 'contract', outcome: 'unknown' });
});

test.each([
  { client: 'report', call: 'strict', kind: 'contract', checks: 1, tells: 0 },
  { client: 'off', call: 'report', kind: 'ok', checks: 1, tells: 1 },
  { client: 'report', call: 'off', kind: 'ok', checks: 0, tells: 0 },
  { client: 'strict', call: 'report', kind: 'ok', checks: 1, tells: 1 },
  { client: 'strict', call: 'off', kind: 'ok', checks: 0, tells: 0 },
  { client: 'strict', call: undefined, kind: 'contract', checks: 1, tells: 0 },
  { client: 'report', call: undefined, kind: 'ok', checks: 1, tells: 1 },
] as const)('a call with `$call` on a client with `$client` validates by its own level, if it has one', async (row) => {
  const { client, told, seen } = validated([wrongShape], row.client);
  const { kind } = await client.invoices.list({ account_id }, { validate: row.call });
  expect({ kind, checks: seen.length, tells: told.length }).toEqual({
    kind: row.kind,
    checks: row.checks,
    tells: row.tells,
  });
});

test('an operation without a validator is not validated', async () => {
  const { client } = validated([wrongShape], 'strict');
  expect((await client.plan.get()).kind).toBe('ok');
});

const told = (violation: Violation) =>
  validatorOf({ 200: Object.assign(() => false, { errors: [violation] }) })(200, {}).map(({ message }) => message);

test.each<[keyword: string, params: Violation['params'], message: string]>([
  ['type', { type: ['string', 'null'] }, 'must be string or null'],
  ['closed', { name: 'x' }, 'is not allowed'],
  ['exact', {}, 'must be a number that JavaScript holds exactly, from -(2^53-1) to 2^53-1'],
  ['needs', { name: 'x' }, 'is missing'],
  ['not', {}, 'must have one of the documented forms'],
  ['tagged', { of: ['a', 'b'] }, 'must be one of "a", "b"'],
  ['fixed', { of: 'a' }, 'must be "a"'],
  ['member', { of: ['a'] }, 'must be "a"'],
  ['maximum', { comparison: '<=', limit: 9 }, 'must be <= 9'],
  ['format', { format: 'date' }, 'must be in the format "date"'],
  ['maxItems', { limit: 2 }, 'must have a length of at most 2'],
  ['minItems', { limit: 2 }, 'must have a length of at least 2'],
  ['maxLength', { limit: 2 }, 'must have a length of at most 2'],
  ['minLength', { limit: 2 }, 'must have a length of at least 2'],
  ['multipleOf', { multipleOf: 5 }, 'must be a multiple of 5'],
  ['pattern', { pattern: '^a$' }, 'must match ^a$'],
  ['of a later day', {}, 'must fit its schema (of a later day)'],
])('the issue of the keyword %s with %o says: %s', (keyword, params, message) => {
  expect(told({ instancePath: '', keyword, params })).toEqual([message]);
});

test('a place with an unknown enum member and a shape error is reported once, as a shape error', () => {
  const grown: Violation = { instancePath: '/id', keyword: 'member', params: { of: ['a'] } };
  const broken: Violation = { instancePath: '/id', keyword: 'maxLength', params: { limit: 1 } };
  const check = Object.assign(() => false, { errors: [grown, broken] });
  expect(validatorOf({ 200: check })(200, {})).toEqual([
    { kind: 'shape', path: '/id', message: 'must have a length of at most 1' },
  ]);
});

test('a validator returns no issues for a status without a schema, or at the level `off`', () => {
  expect(validatorOf({ 200: Object.assign(() => false, { errors: [wrongShape] }) })(200, {}, 'off')).toEqual([]);
  expect(validatorOf({})(404, {})).toEqual([]);
});

const strange = [{}, [], { 'plan.list': () => [] }, { 'plan.get': {} }, { 'plan.get': () => [], 'invoices.list': 1 }];

test.each(strange.map((given) => [given]))('client and mock refuse %j as validators', (given) => {
  const validators = given as never;
  const sentence = 'cannot use these `validators`. Pass those of this API.';
  expect(() => createClient(acme, { credential: 'k', validators })).toThrow(`acme: createClient ${sentence}`);
  expect(() => createMock(acme, {} as never, { validators })).toThrow(`acme: createMock ${sentence}`);
});

test.each([
  ['strict', 'contract'],
  ['report', 'ok'],
] as const)(
  'a validator that throws under `%s` leads to a result of the kind %s, with an issue',
  async (validate, kind) => {
    const told: IssuesEvent[] = [];
    const client = createClient(acme, {
      credential: 'c',
      fetch: async () => Response.json({ success: true, result: { id: 't' } }),
      validators: {
        'topups.create': () => {
          throw new RangeError('too deep');
        },
      },
      validate,
      onIssues: (event) => told.push(event),
    });
    const result = await client.topups.create({ account_id, amount: 1 });
    expect(result.kind).toBe(kind);
    const issues = result.kind === 'contract' ? result.issues : told[0]?.issues;
    expect(issues).toEqual([{ kind: 'shape', path: '', message: 'cannot be checked' }]);
  },
);
