import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { apis } from '../specs/nodes.ts';

vi.setConfig({ testTimeout: 20_000 });

const run = promisify(execFile);
const file = 'examples/first-calls.ts';

test('examples/first-calls.ts names no API', async () => {
  const text = await readFile(file, 'utf8');
  expect(apis.filter((api) => text.includes(api))).toEqual([]);
});

test('examples/first-calls.ts reports every failed call, and exits with 1', async () => {
  const [first = ''] = apis;
  const called = run(process.execPath, [
    '--import',
    'tsx',
    file,
    'nope=http://127.0.0.1:1',
    `${first}=http://127.0.0.1:1`,
  ]);
  const { stdout, code } = await called.then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^nope +- +- +billing-clients\/nope cannot be imported: is there such an API, and is it built\?$/m,
  );
  expect(stdout).toMatch(new RegExp(`^${first} +[\\w.]+ +- +.*got no response from http://127\\.0\\.0\\.1:1`, 'm'));
});
