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

/** A project of one API and two test files, that may not fall below some floors. */
const project = async (floors: object): Promise<string> => {
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
    writeFile(join(folder, 'test/floors.json'), JSON.stringify(floors)),
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
const setFloors = (cwd: string) => node(cwd, '--import', 'tsx', 'test/report/floors-command.ts');

const tooHigh = { tests: 2, apis: { unpod: { 'statuses reached': 2 } } };

test('a whole run that falls below a floor fails, and leaves the report', { timeout: 30_000 }, async () => {
  const folder = await project(tooHigh);
  const { status, printed } = await run(folder);
  expect(printed).toContain('unpod · statuses reached fell from 2 to 1: mend what lowered it, or lower the floor');
  expect(printed).toMatch(/^statuses reached +1\/6$/m);
  expect(status).toBe(1);
  const report: unknown = JSON.parse(await readFile(join(folder, 'reports/contract.json'), 'utf8'));
  expect(report).toMatchObject({ run: { passed: 2, files: { ran: 2, all: 2 } }, apis: [{ api: 'unpod' }] });
  expect(await readFile(join(folder, 'reports/contract.html'), 'utf8')).toContain('statuses reached fell from 2 to 1');

  const lowered = await setFloors(folder);
  expect(lowered.printed).toContain('unpod · statuses reached: 2 → 1\n');
  const floors: unknown = JSON.parse(await readFile(join(folder, 'test/floors.json'), 'utf8'));
  expect(floors).toMatchObject({ tests: 2, apis: { unpod: { 'statuses reached': 1, 'statuses reached, %': 16.6 } } });
});

test('a part of the suite is held to no floor, and leaves the last report alone', { timeout: 30_000 }, async () => {
  const folder = await project(tooHigh);
  const { status, printed } = await run(folder, 'test/one.test.ts');
  expect(printed).toContain('A part of the suite ran, 1 of 2 test files: no floor is held.');
  expect(status).toBe(0);
  expect(existsSync(join(folder, 'reports'))).toBe(false);
  expect(await setFloors(folder)).toMatchObject({ status: 2, printed: expect.stringContaining('Run `npm test`') });
});
