import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { apis, everyOperation } from './apis.ts';
import { driftOf, type Drift, type Recording } from './drift.ts';
import { record, type Entry, type Traffic } from './traffic.ts';

// Dozens of calls of each operation, and a process of Redocly while other tests run.
const timeout = 60_000 + everyOperation.length * 1000;
vi.setConfig({ hookTimeout: timeout, testTimeout: timeout });

let folder = '';
let recording: Recording;
let drift: Drift;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traffic-'));
  const [origin, urls] = [inject('mockOrigin'), inject('mockUrls')];
  const traffic = await Promise.all(
    everyOperation.map(({ api, operation }) => record(api, operation, urls[api.name] ?? '')),
  );
  recording = { apis, origin, urls, traffic };
  drift = await driftOf(join(folder, 'whole'), recording);
});

afterAll(() => rm(folder, { recursive: true }));

test.for(apis)(
  'the recorded calls of $name cover every operation, argument, response member and status',
  ({ name, operations }, { task }) => {
    const coverage = drift.coverage.filter(({ api }) => api === name);
    expect(coverage.flatMap(({ missing }) => missing)).toEqual([]);
    const totals = Object.fromEntries(coverage.map(({ dimension, total }) => [dimension, total]));
    expect(totals['operations']).toBe(operations.length);
    const entries = operations.flatMap(({ id, answers }) => answers.map(({ entry }) => `${id} ${entry}`));
    expect(totals['statuses']).toBe(new Set(entries).size);
    task.meta.coverage = coverage;
  },
);

test('recorded calls get the responses that they request, and contain nothing undocumented', () => {
  expect(recording.traffic.flatMap(({ strays }) => strays)).toEqual([]);
  expect(drift.findings).toEqual([]);
  const total = recording.traffic.flatMap(({ entries }) => entries).length;
  expect(drift.exchanges).toMatchObject({ total, matched: total });
});

const missingOf = ({ coverage }: Drift, ...dimensions: readonly string[]): string[] =>
  coverage.flatMap(({ dimension, missing }) => (dimensions.includes(dimension) ? missing : [])).sort();

const without = (traffic: Traffic, dropped: (entry: Entry) => boolean): Traffic => ({
  ...traffic,
  entries: traffic.entries.filter((entry) => !dropped(entry)),
});

const asking = (traffic: Traffic, query: string): Traffic => ({
  ...traffic,
  entries: traffic.entries.map((entry) => ({
    ...entry,
    request: { ...entry.request, url: `${entry.request.url}${entry.request.url.includes('?') ? '&' : '?'}${query}` },
  })),
});

test('driftOf reports an operation and a status that no call covers, and an undocumented argument', async () => {
  const [silent, shortened, ...rest] = recording.traffic;
  const [odd, ...others] = rest.toReversed();
  if (!silent || !shortened || !odd) throw new Error('there are too few operations to break one in three ways');
  const reached = silent.entries.map(({ response }) => response.status);
  const last = Math.max(...shortened.entries.map(({ response }) => response.status));
  const traffic = [
    without(silent, () => true),
    without(shortened, ({ response }) => response.status === last),
    asking(odd, 'undocumented=1'),
    ...others,
  ];
  const broken = await driftOf(join(folder, 'broken'), { ...recording, traffic });
  expect(missingOf(broken, 'operations')).toEqual([silent.operation]);
  expect(missingOf(broken, 'statuses')).toEqual(
    [
      ...[...new Set(reached)].map((status) => `${silent.operation} · ${status}`),
      `${shortened.operation} · ${last}`,
    ].sort(),
  );
  const lost = missingOf(broken, 'parameters', 'response properties');
  expect(lost.filter((item) => item.startsWith(silent.operation)).length).toBeGreaterThan(1);
  expect(lost.filter((item) => ![silent, shortened].some(({ operation }) => item.startsWith(operation)))).toEqual([]);
  expect(broken.findings).toEqual([expect.stringContaining('Undocumented query parameter in traffic: "undocumented"')]);
});
