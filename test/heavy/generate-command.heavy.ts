import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { backedIn } from '../../scripts/client/evidence.ts';
import { renderAll } from '../../scripts/client/generate.ts';

interface Ended {
  readonly code: number;
  readonly text: string;
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const options = {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, ...env },
      maxBuffer: 2 ** 26,
    };
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text: stdout + stderr }),
    );
  });

const renderInChild = `
  import { specsFolder, apiNames } from './scripts/apis.ts';
  import { backedIn } from './scripts/client/evidence.ts';
  import { renderAll } from './scripts/client/generate.ts';
  const files = await renderAll({ read: backedIn(specsFolder) }, await apiNames(specsFolder));
  process.stdout.write(JSON.stringify([...files]));`;

test(
  'the specs yield the same in another time zone and language, and for developers',
  { timeout: 30_000 },
  async () => {
    const here = await renderAll({ read: backedIn(specsFolder) }, await apiNames(specsFolder));
    // Under this NODE_ENV TypeScript checks the types that it is handed to print.
    const there = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', NODE_ENV: 'development' };
    const { text } = await run(['--import', 'tsx', '--input-type=module', '--eval', renderInChild], there);
    expect(JSON.parse(text)).toEqual([...here]);
  },
);

test.each([
  [['--help'], 0, 'npm run generate API …'],
  [['nope'], 2, 'There is no API called nope:'],
])('the command answers %j with exit status %d', { timeout: 30_000 }, async (args, code, says) => {
  expect(await run(['scripts/run.js', 'generate', ...args])).toEqual({ code, text: expect.stringContaining(says) });
});
