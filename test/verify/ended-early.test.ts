import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { verify } from '../../scripts/change/verify/verify.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { apis } from '../specs/nodes.ts';
import { temporaryFolder } from '../temporary.ts';
import { environmentFor, orderFor, settingsFor } from './order.ts';
import { play, type Twist } from './player.ts';

const sources = await Promise.all(apis.map((api) => readSpec(specsFolder, api)));
const source = sources.find(({ model }) => model.operations.filter(({ safe }) => safe).length > 2);
const [first, second, ...others] = (source?.model.operations ?? []).filter(({ safe }) => safe);
if (!source || !first || !second) throw new Error('no API has three reads');

/** Adds one member to the documented responses for a number of requests, then applies another twist. */
const until = (most: number, then: Twist): Twist => {
  let asked = 0;
  return (reply, got, response) => {
    if (++asked > most) return then(reply, got, response);
    if (reply.status < 300) reply.body = { ...(reply.body as object), surplus: 1 };
    return undefined;
  };
};

const hangUp: Twist = (_, __, response) => {
  response.destroy();
  return 'sent';
};

const breakOff: Twist = (_, __, response) => {
  response.writeHead(200, { 'content-length': '100' }).write('{');
  setTimeout(() => response.destroy(), 20);
  return 'sent';
};

const archive = async (): Promise<string> => {
  const folder = await temporaryFolder();
  return join(folder, 'all.har');
};

test.each([
  ['hangs up', hangUp, 'got no response from'],
  ['breaks off in a body', breakOff, 'got a response from'],
])('verify reports the results so far if the API %s during the run', async (_, twist, what) => {
  const environment = environmentFor(source);
  const har = await archive();
  const whole = await verify(orderFor(source, await play(source), { operations: [first.id] }));
  const asked = whole.findings.outcomes.flatMap(({ exchanges }) => exchanges).length;
  const player = await play(source, until(asked, twist));
  const { report, files, holds, findings } = await verify(orderFor(source, player, { environment, har }));
  expect(holds).toBe(false);
  expect(findings.deviations.map(({ key }) => key)).toContainEqual(expect.stringMatching(/surplus · exists$/));
  const [headline, ended] = report.split('\n');
  expect(headline).toContain(`1 operation, ${asked} request`);
  expect(ended).toMatch(
    new RegExp(`^The run ended early: ${second.id} ${what} [^\\n]+: run this again once the API can be reached\\.$`),
  );
  for (const { id } of others) expect(report).toContain(`\n  ${id}: not called, because the run ended early\n`);
  expect(player.got.length).toBeLessThanOrEqual(asked + 1);
  expect(JSON.parse(files.get(har) ?? '').log.entries).toHaveLength(asked);
  expect(existsSync(har)).toBe(false);
  for (const secret of Object.values(environment))
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
      for (const text of [report, ...files.values()]) expect(text).not.toContain(form);
});

test('verify reports the first response of an operation if its second request gets none', async () => {
  const { report, holds, findings } = await verify(orderFor(source, await play(source, until(1, hangUp))));
  expect(holds).toBe(false);
  expect(report).toContain(`\nThe run ended early: ${first.id} got no response from `);
  expect(findings.deviations).not.toEqual([]);
  expect(report).toContain(`\n  ${second.id}: not called, because the run ended early\n`);
});

const writing = sources.find(({ model }) => model.operations.some(({ safe }) => !safe));
const write = writing?.model.operations.find(({ safe, takes }) => !safe && takes.form !== 'multipart');

test('verify says that a write without a response may have taken effect', async () => {
  if (!writing || !write) throw new Error('nothing changes anything');
  const read = writing.model.operations.find(({ safe }) => safe);
  const operations = [read?.id ?? '', write.id];
  const twist: Twist = (reply, got, response) => (got.operation.safe ? undefined : hangUp(reply, got, response));
  const settings = settingsFor(writing, operations);
  const order = orderFor(writing, await play(writing, twist), { operations, writes: true, settings });
  const { report } = await verify(order);
  expect(report).toMatch(
    /\nThe run ended early: [^\n]+: it may have taken effect, so check before you run this again\.\n/,
  );
});
