import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import { backedIn } from '../../scripts/client/evidence.ts';
import { renderAll } from '../../scripts/client/generate.ts';
import { runCommand } from '../in-process.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

const renderInChild = `
  import { specsFolder, apiNames } from './scripts/apis.ts';
  import { backedIn } from './scripts/client/evidence.ts';
  import { renderAll } from './scripts/client/generate.ts';
  const files = await renderAll({ read: backedIn(specsFolder) }, await apiNames(specsFolder));
  process.stdout.write(JSON.stringify([...files]));`;

test(
  'generates the same files in another time zone and locale, and with NODE_ENV=development',
  { timeout: 30_000 },
  async () => {
    const here = await renderAll({ read: backedIn(specsFolder) }, await apiNames(specsFolder));
    // With this NODE_ENV, TypeScript checks the nodes that it is given to print.
    const there = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', NODE_ENV: 'development' };
    const program = ['--import', 'tsx', '--input-type=module', '--eval', renderInChild];
    const options = { cwd: root, env: { ...process.env, ...there }, maxBuffer: 2 ** 26 };
    const { stdout } = await run(process.execPath, program, options);
    expect(JSON.parse(stdout)).toEqual([...here]);
  },
);

test.each([
  ['--help', 0, 'npm run generate API …'],
  ['nope', 2, 'There is no API called nope:'],
])('`generate %s` exits with status %d', { timeout: 30_000 }, async (arg, code, says) => {
  const { code: status, out, problem } = await runCommand('generate', arg);
  expect([status, out + problem]).toEqual([code, expect.stringContaining(says)]);
});
