import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { verify, type Order } from '../../scripts/change/verify/verify.ts';
import { valuesFor } from '../../scripts/change/verify/values.ts';
import type { OperationModel } from '../../scripts/spec/model/operation.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { argumentVariable } from '../../scripts/spec/model/variables.ts';
import { apis } from '../specs/nodes.ts';
import { made } from './made.ts';
import { environmentFor, orderFor, settingsFor } from './order.ts';
import { play } from './player.ts';

const sources = await Promise.all(apis.map((api) => readSpec(specsFolder, api)));
const source = sources.find(({ model }) =>
  model.operations.some(
    ({ safe, takes }) => !safe && takes.all.some(({ required, in: place }) => required && place !== 'body'),
  ),
);
if (!source) throw new Error('no API has a write with a required argument');
const { model } = source;
const write = model.operations.find(({ safe }) => !safe)?.id ?? '';
const read = model.operations.find(({ safe, takes }) => safe && takes.all.some(({ required }) => required));
const needed = read?.takes.all.find(({ required }) => required)?.name ?? '';

const refused: readonly (readonly [what: string, more: Partial<Order>, says: RegExp])[] = [
  ['an unknown operation', { operations: ['no.such'] }, /^\S+ has no operation no\.such: it has /],
  [
    'a write without --allow-writes',
    { operations: [write] },
    /changes something at the vendor: add --allow-writes if that is what you want\.$/,
  ],
  [
    '--allow-writes without an operation',
    { writes: true },
    /^--allow-writes needs an operation: name those that change something\.$/,
  ],
  ['a write without its required arguments', { operations: [write], writes: true }, /needs .+: give --set /],
  ['a setting without a value', { settings: ['limit'] }, /^--set has no NAME=VALUE: write --set NAME=VALUE\.$/],
  [
    'an argument that no operation takes',
    { settings: ['nope=1'] },
    /^--set nope is not an argument of the operations: they take /,
  ],
  [
    'a path argument of two dots',
    { settings: [`${needed}=..`] },
    /is "\.\.", which a path cannot contain: fix the value\.$/,
  ],
  ['no credential', { environment: {} }, /^The environment has no credential of \S+: set [A-Z_]+/],
  [
    'plain HTTP to another machine',
    { baseUrl: 'http://api.example' },
    /^The server api\.example would be called over http, which is readable on the network: give an HTTPS URL/,
  ],
  ['another scheme', { baseUrl: 'ftp://127.0.0.1' }, /would be called over ftp/],
  [
    'a URL with a user name and password',
    { baseUrl: 'https://me:pass@api.example' },
    /^The server has more than a host and a path: /,
  ],
  [
    'a URL with only a password',
    { baseUrl: 'https://:pass@api.example' },
    /^The server has more than a host and a path: /,
  ],
  ['a server that is not a URL', { baseUrl: 'here' }, /^The server is not a URL: /],
];

test.each(refused)('verify refuses %s before it sends anything', async (_, more, says) => {
  const player = await play(source);
  const failed = await verify(orderFor(source, player, more)).catch((error: Error & { usage?: boolean }) => error);
  expect(failed).toMatchObject({ usage: true, message: expect.stringMatching(says) });
  expect((failed as Error).message).not.toContain('pass@');
  expect(player.got).toEqual([]);
});

test('verify refuses an operation that cannot be sent before it sends the one in front of it', async () => {
  const shop = await made();
  const player = await play(shop.source);
  const operations = ['orders.create', 'orders.remove'];
  const settings = ['item=a', 'id=..'];
  const order = orderFor(shop.source, player, { specs: shop.specs, operations, writes: true, settings });
  await expect(verify(order)).rejects.toThrow('which a path cannot contain');
  expect(player.got).toEqual([]);
});

test('valuesFor makes a new idempotency key for each call, unless one is given', () => {
  const argument = { name: 'Key', in: 'header', required: false, schema: { type: 'string' } };
  const operation = { safe: false, key: 'Key', takes: { all: [argument] } } as unknown as OperationModel;
  const keyFrom = (given: readonly [string, string][]) =>
    valuesFor(source, operation, new Map(given), {}).values['Key'];
  expect(keyFrom([])).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(keyFrom([])).not.toBe(keyFrom([]));
  expect(keyFrom([['Key', 'order-7']])).toBe('order-7');
});

test('verify refuses a credential that a header cannot carry, and does not print it', async () => {
  const environment = Object.fromEntries(
    Object.keys(environmentFor(source)).map((name) => [name, 'line\nbreak-s3cret']),
  );
  const failed: Error = await verify(orderFor(source, await play(source), { environment })).then(
    () => new Error('it was sent'),
    (error: Error) => error,
  );
  expect(failed.message).toMatch(/^[A-Z_]+ cannot be sent in a header: give it in printable ASCII/);
  expect(failed.message).not.toContain('s3cret');
});

test('verify calls no write unless it is named', async () => {
  const player = await play(source);
  const { report } = await verify(orderFor(source, player));
  expect(player.got.filter(({ operation }) => !operation.safe)).toEqual([]);
  expect(report).toContain(`${write}: not called, because it changes something`);
});

test('an argument comes from --set, else from the environment, else from the example', async () => {
  const player = await play(source);
  const variable = argumentVariable(model, needed);
  const environment = { ...environmentFor(source), [variable]: 'from-environment' };
  const operations = [read?.id ?? ''];
  const called = async (more: Partial<Order>): Promise<string> => {
    const { findings } = await verify(orderFor(source, player, { operations, ...more }));
    return findings.outcomes[0]?.exchanges[0]?.sent.url ?? '';
  };
  expect(await called({ environment, settings: [`${needed}=from-command`] })).toContain('from-command');
  expect(await called({ environment })).toContain('from-environment');
  expect(await called({})).toContain(String(read?.takes.all.find(({ name }) => name === needed)?.example));
});

test('verify sends requests no faster than the rate', async () => {
  const settings = settingsFor(source, [read?.id ?? '']);
  const { findings } = await verify(
    orderFor(source, await play(source), { rate: 20, operations: [read?.id ?? ''], settings }),
  );
  const [first, second] = findings.outcomes.flatMap(({ exchanges }) =>
    exchanges.map(({ startedAt }) => Date.parse(startedAt)),
  );
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(45);
});

test('verify retries a read once after a 429, and then calls nothing else', async () => {
  const player = await play(
    source,
    (reply) => Object.assign(reply, { status: 429, headers: { 'retry-after': '0' }, body: undefined }) && undefined,
  );
  const { findings, holds } = await verify(orderFor(source, player));
  expect(player.got).toHaveLength(2);
  expect(holds).toBe(false);
  expect(findings.skipped.map(([, why]) => why)).toContain('not called, because the API limits calls');
});
