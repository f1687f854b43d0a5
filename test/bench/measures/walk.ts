import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundled } from '../bundled.ts';
import { programs, startChild } from '../child.ts';
import type { Bench, Measure, Running, Sample } from '../measure.ts';
import { WALK, walkers, walkModuleOf } from '../walkers.ts';

const item = (index: number): object => ({
  id: `inv_${index}`,
  date: '2026-05-04T10:00:00Z',
  cost: 12.5,
  status: 'paid',
  currency: 'usd',
  description: 'Usage',
});

const pagesOf = (subject: string): object => {
  const { page, after } = walkers[subject] as (typeof walkers)[string];
  const body = JSON.stringify(page(Array.from({ length: WALK.items }, (_, index) => item(index))));
  return { count: WALK.pages, body, after: JSON.stringify(after ?? {}) };
};

async function writeWalkers({ folder }: Bench): Promise<Readonly<Record<string, string>>> {
  const made = join(folder, 'programs/walk');
  await mkdir(made, { recursive: true });
  const files = Object.entries(walkers).map(([name, walker]) => [name, join(made, `${name}.ts`), walker] as const);
  await Promise.all(files.map(([, file, walker]) => writeFile(file, walkModuleOf(walker))));
  return Object.fromEntries(files.map(([name, file]) => [name, file]));
}

async function start(bench: Bench): Promise<Running> {
  const server = startChild(`${programs}/server.js`);
  const port = await server.ask<number>({});
  const modules = JSON.stringify(await bundled(await writeWalkers(bench)));
  const args = [`http://127.0.0.1:${port}`, modules];
  return {
    async sample(subject): Promise<Sample> {
      await server.ask({ pages: pagesOf(subject) });
      // Each in a new process, because a process does not return the memory that it has taken.
      const caller = startChild(`${programs}/caller.js`, args, ['--expose-gc']);
      await caller.ready();
      const { seen, ...sample } = await caller.ask<Sample>({ look: 'walk', subject, count: 1 });
      await caller.stop();
      if (seen !== WALK.pages * WALK.items) throw new Error(`${subject} saw ${seen} items.`);
      return sample;
    },
    stop: () => server.stop(),
  };
}

/** All items of a long list, page by page, on loopback. */
export const walk: Measure = {
  name: 'walk',
  title: 'A walk over a million items',
  figures: {
    time: { title: 'time', base: 'fetch' },
    cpu: { title: 'processor time', base: 'fetch' },
    memory: { title: 'most memory held', base: 'fetch' },
  },
  subjects: Object.keys(walkers),
  rounds: [5, 1],
  start,
};
