import { appendFile, cp, mkdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readStamps, watchSpecs, type Listener } from '../../scripts/serve/workbench/watch.ts';
import { temporaryFolder } from '../temporary.ts';

const openWatches = (): number => process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length;

const copySpecs = async (): Promise<string> => {
  const folder = await temporaryFolder();
  const specs = join(folder, 'specs');
  await mkdir(specs);
  await cp(specsFolder, specs, { recursive: true });
  return specs;
};

test('a watch leaves no watcher open if it is closed while it checks the files', async () => {
  const specs = await copySpecs();
  const [before, stamps] = [openWatches(), await readStamps(specs)];
  const listener = { onChange: async () => undefined, onError: () => undefined };
  for (let wait = 38; wait < 46; wait += 0.5) {
    const watch = await watchSpecs(specs, stamps, listener);
    await sleep(wait);
    watch.close();
  }
  await sleep(100);
  expect(openWatches()).toBe(before);
});

test('a watch reports an error of its listener, and calls it again at the next save', async () => {
  const specs = await copySpecs();
  const onChange = vi
    .fn<Listener['onChange']>()
    .mockResolvedValue()
    .mockRejectedValueOnce(new Error('the disk is full'));
  const onError = vi.fn();
  const watch = await watchSpecs(specs, await readStamps(specs), { onChange, onError });
  onTestFinished(watch.close);
  const file = join(specs, 'unpod/openapi.yaml');
  await appendFile(file, '# changed\n');
  await vi.waitFor(() => expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('the disk is full')));
  await utimes(file, new Date(), new Date());
  await vi.waitFor(() => expect(onChange.mock.calls).toEqual([[['unpod']], [['unpod']]]));
});

const removed = async (specs: string): Promise<() => Promise<void>> => {
  const copy = `${specs}-copy`;
  await cp(specs, copy, { recursive: true });
  await rm(specs, { recursive: true });
  return () => cp(copy, specs, { recursive: true });
};

const moved = async (specs: string): Promise<() => Promise<void>> => {
  await rename(specs, `${specs}-away`);
  return () => rename(`${specs}-away`, specs);
};

test.each([
  ['removed', removed],
  ['moved away', moved],
])('a watch continues after the folder of specs is %s and comes back', async (_, take) => {
  const specs = await copySpecs();
  const onChange = vi.fn<Listener['onChange']>().mockResolvedValue();
  const onError = vi.fn();
  const watch = await watchSpecs(specs, await readStamps(specs), { onChange, onError });
  onTestFinished(watch.close);
  const bringBack = await take(specs);
  await vi.waitFor(() => expect(onError).toHaveBeenCalled(), { timeout: 5000 });
  expect(String(onError.mock.calls[0]?.[0])).toBe('Refusal: specs/ cannot be read: put the folder back.');
  onChange.mockClear();
  await bringBack();
  await appendFile(join(specs, 'unpod/openapi.yaml'), '# changed\n');
  await vi.waitFor(() => expect(onChange.mock.calls.flat(2)).toContain('unpod'), { timeout: 5000 });
});

test('a watch reports a missing folder of specs only once', async () => {
  const specs = await copySpecs();
  const onError = vi.fn();
  const watch = await watchSpecs(specs, await readStamps(specs), { onChange: async () => undefined, onError });
  onTestFinished(watch.close);
  await rm(specs, { recursive: true });
  await vi.waitFor(() => expect(onError).toHaveBeenCalled(), { timeout: 5000 });
  for (const name of ['one', 'another']) {
    await mkdir(join(specs, '..', name));
    await sleep(200);
  }
  expect(onError).toHaveBeenCalledTimes(1);
});
