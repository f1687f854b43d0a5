import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { readContents, watchSpecs } from '../../scripts/workbench/watch.ts';

const openWatches = (): number => process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length;

test('a watch that is closed while it looks leaves nothing open', async () => {
  const specs = await mkdtemp(join(tmpdir(), 'watch-'));
  onTestFinished(() => rm(specs, { recursive: true }));
  await cp(specsFolder, specs, { recursive: true });
  const [before, contents] = [openWatches(), await readContents(specs)];
  const listener = { onChange: async () => undefined, onError: () => undefined };
  for (let wait = 38; wait < 46; wait += 0.5) {
    const watch = await watchSpecs(specs, contents, listener);
    await sleep(wait);
    watch.close();
  }
  await sleep(100);
  expect(openWatches()).toBe(before);
});
