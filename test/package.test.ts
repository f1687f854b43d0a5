import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

// Inside the project, so that the package finds itself by its own name, as in a user's project.
const inFolder = async <Value>(work: (folder: string) => Promise<Value>): Promise<Value> => {
  await mkdir(join(root, 'reports'), { recursive: true });
  const folder = await mkdtemp(join(root, 'reports/program-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

test('the first call of the README prints a balance from the mock', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const program = /```js\n(?<program>[\s\S]+?)```/.exec(readme)?.groups?.['program'] ?? '';
  expect(program.trim().split('\n').length).toBeLessThanOrEqual(10);
  expect(program).toContain('http://127.0.0.1:4010');
  const printed = await inFolder(async (folder) => {
    await writeFile(join(folder, 'balance.mjs'), program.replace('http://127.0.0.1:4010', inject('mockOrigin')));
    return run(process.execPath, [join(folder, 'balance.mjs')]);
  });
  expect(printed.stdout).toBe('640.19\n');
});
