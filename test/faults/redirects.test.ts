import { afterAll, expect, test } from 'vitest';
import { empty, json, redirect, redirectLoop } from './faults.ts';
import { run } from './lab.ts';
import { startFaultServer, type Fault } from './server.ts';
import { crossed, reads, writes } from './subjects.ts';

const server = await startFaultServer();
const other = await startFaultServer();
afterAll(async () => {
  await Promise.all([server.close(), other.close()]);
});

const redirects: readonly { fault: string; act: Fault }[] = [
  ...[301, 302, 303, 307, 308].map((status) => ({
    fault: `a ${status} to another origin`,
    act: redirect(status, `${other.origin}/v1/taken`),
  })),
  { fault: 'a 307 to the same origin', act: redirect(307, '/v1/elsewhere') },
  { fault: 'a 307 to itself', act: redirectLoop },
  { fault: 'a 302 without a location', act: empty(302) },
  { fault: 'a 307 to an invalid URL', act: redirect(307, 'http://[') },
  { fault: 'a 300 to another origin', act: redirect(300, other.origin) },
];

test.each(crossed([...reads, ...writes], redirects))('$name: $fault is not followed', async ({ subject, act }) => {
  server.play(() => act);
  other.play(() => json(200, subject.ok.body));
  const { result } = await run(subject, { baseUrl: server.baseUrl });
  expect(result).toMatchObject({ kind: 'unexpected', reason: 'redirect', meta: { attempts: 1 } });
  expect('outcome' in result ? result.outcome : undefined).toBe(subject.safe ? undefined : 'unknown');
  expect(server.seen).toHaveLength(1);
  expect(other.seen).toEqual([]);
});
