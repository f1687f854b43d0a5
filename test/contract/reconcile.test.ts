import { expect, test } from 'vitest';
import { createClient, type Clock, type Operation as Row, type Reconcile, type Result } from '../../src/index.ts';
import { memberAt } from '../../src/values.ts';
import { reconcile, type FailedWrite, type Reconciliation } from '../../src/reconcile.ts';
import { isAmount } from '../../scripts/spec/amount-names.ts';
import { apis, everyOperation, type Api } from './apis.ts';
import type { Operation } from './operations.ts';

type Json = Record<string, unknown>;
type Method = (args: object) => Promise<Result & FailedWrite>;

const declaredIn = ({ spec }: Api, { id }: Operation): Json => {
  const all = Object.values(spec['paths'] as Json).flatMap((item) => Object.values(item as Json) as Json[]);
  return (all.find(({ operationId }) => operationId === id)?.['x-reconcile'] ?? {}) as Json;
};

const writes = everyOperation
  .filter(({ operation }) => !operation.safe)
  .map((row) => ({
    ...row,
    declared: declaredIn(row.api, row.operation),
    plan: (row.api.descriptor.operations[row.operation.id] as Row).reconcile,
  }));
const looked = writes.flatMap(({ plan, ...row }) => (plan ? [{ ...row, plan }] : []));
const blind = writes.filter(({ plan }) => !plan);

const EXAMPLE_TIME = 1_700_000_000_000;
const clock: Clock = {
  date: () => EXAMPLE_TIME,
  now: () => 0,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** A copy of the documented response to the read of a plan. */
const readOf = ({ operations, payload }: Api, { read }: Reconcile): { body: Json; data: Json } => {
  const operation = operations.find(({ id }) => id === read);
  const body = structuredClone(operation?.answers.find(({ status }) => status < 300)?.example) as Json;
  return { body, data: payload === undefined ? body : (body[payload] as Json) };
};

const setAt = (node: Json, path: string, value: unknown): void => {
  const [step = '', ...rest] = path.split('.');
  if (rest.length === 0) node[step] = value;
  else setAt(node[step] as Json, rest.join('.'), value);
};

/** Changes a state to what a call requests. */
const fulfil = (data: Json, { arguments: same = {}, constants = {} }: Reconcile, args: Json): void => {
  for (const [path, name] of Object.entries(same)) setAt(data, path, args[name]);
  for (const [path, value] of Object.entries(constants)) setAt(data, path, value);
};

/** A credential for a call and for the read of its plan, which may need another one. */
const credentialOf = ({ descriptor, operations }: Api, id: string): unknown => {
  const all = operations.filter((each) => [id, descriptor.operations[id]?.reconcile?.read].includes(each.id));
  const given = all.map(({ credentials }) => credentials[0]?.given);
  const named = given.filter((each) => typeof each === 'object');
  return named.length > 0 ? Object.assign({}, ...named) : given[0];
};

/** Makes a call with the documented arguments, breaks its connection, and reconciles it. */
async function lookAfter(api: Api, { id, args }: Operation, body: unknown): Promise<Reconciliation> {
  let sent = 0;
  const client = createClient(api.descriptor, {
    baseUrl: 'https://api.example.com',
    credential: credentialOf(api, id),
    clock,
    fetch: async () => {
      if (sent++ === 0) throw new TypeError('socket closed');
      return Response.json(body);
    },
  });
  const method = id.split('.').reduce<unknown>((node, step) => (node as Json)[step], client) as Method;
  return reconcile(await method(args));
}

test.each(writes)(
  '$name declares the read that shows an unknown outcome, or why there is none',
  ({ declared, plan }) => {
    if (plan) expect(plan).toMatchObject(declared);
    // A draft may not declare it yet.
    else if (Object.keys(declared).length > 0) expect(String(declared['none'])).toMatch(/^(?=.{21})\S+( \S+){3,}$/);
  },
);

test('some writes have a read for reconcile and some have none, and every such read is safe', () => {
  expect([looked.length, blind.length]).not.toContain(0);
  for (const { api, plan } of looked) expect(api.descriptor.operations[plan.read]?.safe).toBe(true);
  expect(
    apis.flatMap(({ descriptor }) => Object.values(descriptor.operations).filter((row) => row.safe && row.reconcile)),
  ).toEqual([]);
});

test.each(blind)('reconcile cannot decide the outcome of $name, which has no read', async ({ api, operation }) => {
  expect(await lookAfter(api, operation, {})).toEqual({ kind: 'undecided', why: 'no-read' });
});

test.each(looked)(
  'reconcile of $name finds the documented response to its read if that has what was requested',
  async ({ api, operation, plan }) => {
    const { body, data } = readOf(api, plan);
    if (plan.items === undefined) fulfil(data, plan, operation.args as Json);
    const candidates = plan.items === undefined ? [data] : memberAt(data, plan.items);
    expect(await lookAfter(api, operation, body)).toEqual({ kind: 'found', candidates });
  },
);

const states = looked.filter(({ plan }) => plan.items === undefined);

test.each(states)(
  'reconcile of $name finds nothing yet if the read shows another state',
  async ({ api, operation, plan }) => {
    const { body, data } = readOf(api, plan);
    for (const path of Object.keys({ ...plan.arguments, ...plan.constants })) setAt(data, path, 'another');
    const certain = Object.keys({ ...plan.arguments, ...plan.constants }).some((path) => !plan.unsure?.includes(path));
    expect(await lookAfter(api, operation, body)).toEqual(
      certain ? { kind: 'not-found-yet' } : { kind: 'undecided', why: 'unit' },
    );
  },
);

test('only amounts are compared without a documented unit', () => {
  const unsure = looked.flatMap(({ plan }) => plan.unsure ?? []);
  expect(unsure.length).toBeGreaterThan(0);
  expect(unsure.filter((path) => !isAmount(path.split('.').at(-1) ?? ''))).toEqual([]);
});

test('reconcile ignores an invoice from before a top-up, and cannot decide if the list has more pages', async () => {
  const row = looked.find(({ operation }) => operation.id.endsWith('topup.create'));
  if (!row) return expect.unreachable();
  const { body, data } = readOf(row.api, row.plan);
  const [invoice] = memberAt(data, 'invoices') as [Json];
  invoice['created'] = EXAMPLE_TIME / 1000 - 3600;
  expect(await lookAfter(row.api, row.operation, body)).toEqual({ kind: 'not-found-yet' });
  setAt(data, 'pagination.has_more', true);
  expect(await lookAfter(row.api, row.operation, body)).toEqual({ kind: 'undecided', why: 'incomplete' });
  delete invoice['created'];
  expect(await lookAfter(row.api, row.operation, body)).toEqual({ kind: 'found', candidates: [invoice] });
});
