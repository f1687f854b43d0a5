import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from '../report/fixture.ts';

const tests = `
import { test } from 'vitest';
test('measures', ({ task }) => {
  task.meta.cell = 'unpod · GET /api/v2/platform/organisation/billing/ · 200';
});
`;

const config = `
export default { test: { include: ['test/**/*.test.ts'], reporters: ['${join(root, 'test/closing-table.ts')}'] } };
`;

/** A project of one API and two test files. */
const project = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'billing-clients-report-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'test'));
  await Promise.all([
    symlink(join(root, 'node_modules'), join(folder, 'node_modules')),
    cp(join(root, 'redocly.yaml'), join(folder, 'redocly.yaml')),
    cp(join(root, 'specs/unpod'), join(folder, 'specs/unpod'), { recursive: true }),
    cp(join(root, 'package.json'), join(folder, 'package.json')),
    cp(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true }),
    writeFile(join(folder, 'vitest.config.ts'), config),
    ...['one', 'two'].map((name) => writeFile(join(folder, `test/${name}.test.ts`), tests)),
  ]);
  return folder;
};

/** Runs a program in a project; gives the exit status and what was printed. */
const node = (cwd: string, ...args: string[]): Promise<{ status: number; printed: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, printed: stdout + stderr });
    });
  });

const run = (cwd: string, ...files: string[]) => node(cwd, 'node_modules/vitest/vitest.mjs', 'run', ...files);

test('a whole run leaves the report', { timeout: 30_000 }, async () => {
  const folder = await project();
  const { status, printed } = await run(folder);
  expect(printed).toMatch(/^statuses reached +1\/6$/m);
  expect(status).toBe(0);
  const report: unknown = JSON.parse(await readFile(join(folder, 'reports/contract.json'), 'utf8'));
  expect(report).toMatchObject({ run: { passed: 2, files: { ran: 2, all: 2 } }, apis: [{ api: 'unpod' }] });
  expect(existsSync(join(folder, 'reports/contract.html'))).toBe(true);
});

test('a part of the suite leaves the last report alone', { timeout: 30_000 }, async () => {
  const folder = await project();
  const { status, printed } = await run(folder, 'test/one.test.ts');
  expect(printed).toMatch(/^statuses reached +1\/6$/m);
  expect(status).toBe(0);
  expect(existsSync(join(folder, 'reports'))).toBe(false);
});
