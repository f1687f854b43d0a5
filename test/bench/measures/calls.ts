import { bundled } from '../bundled.ts';
import { programs, startChild } from '../child.ts';
import { moduleFile } from '../clients.ts';
import type { Bench, Measure, Running, Sample } from '../measure.ts';
import { rivals, type SubjectName } from '../subjects.ts';

const callers: readonly SubjectName[] = [
  'fetch',
  'fetch with a timeout',
  'openapi-fetch',
  'openapi-fetch with a timeout',
  ...rivals,
  'billing-clients',
  'billing-clients with a timeout',
];

/** Starts a server, and a process that calls it; each sample makes `count` calls. */
async function start(bench: Bench, look: string, count: number, warmUp: number): Promise<Running> {
  const server = startChild(`${programs}/server.js`);
  const port = await server.ask<number>({});
  const files = callers.map((name) => [name, moduleFile(bench.folder, name)] as const);
  const modules = JSON.stringify(await bundled(Object.fromEntries(files)));
  const args = [`http://127.0.0.1:${port}`, modules];
  const caller = startChild(`${programs}/caller.js`, args, ['--expose-gc', '--max-semi-space-size=64']);
  await caller.ready();
  const sample = (subject: string, calls = count): Promise<Sample> => caller.ask({ look, subject, count: calls });
  for (const subject of callers) await sample(subject, warmUp);
  return {
    sample: (subject) => sample(subject),
    stop: async () => void (await Promise.all([caller.stop(), server.stop()])),
  };
}

/** One call after the other, on loopback. */
export const call: Measure = {
  name: 'call',
  title: 'One call',
  figures: {
    latency: { title: 'latency', base: 'fetch' },
    cpu: { title: 'processor time', base: 'fetch' },
    allocations: { title: 'bytes allocated', base: 'fetch' },
  },
  subjects: callers,
  rounds: [41, 3],
  start: (bench) => start(bench, 'turn', bench.quick ? 100 : 200, bench.quick ? 100 : 400),
};

/** A thousand calls at once. */
export const concurrent: Measure = {
  name: 'concurrent',
  title: 'A thousand calls at once',
  figures: { cpu: { title: 'processor time', base: 'fetch' } },
  subjects: callers,
  rounds: [15, 2],
  start: (bench) => start(bench, 'once', 1000, 1000),
};
