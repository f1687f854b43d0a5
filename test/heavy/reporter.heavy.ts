import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../report/fixture.ts';
import { temporaryFolder } from '../temporary.ts';

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
  const folder = await temporaryFolder();
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

/** Runs a program in a project; returns the exit status and the output. */
const node = (cwd: string, ...args: string[]): Promise<{ status: number; printed: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, args, { cwd }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, printed: stdout + stderr });
    });
  });

const run = (cwd: string, ...files: string[]) => node(cwd, 'node_modules/vitest/vitest.mjs', 'run', ...files);

test('a whole run prints the closing table and writes the report', { timeout: 30_000 }, async () => {
  const folder = await project();
  const { status, printed } = await run(folder);
  expect(printed).toMatch(/^statuses reached +1\/6$/m);
  expect(status).toBe(0);
  const report: unknown = JSON.parse(await readFile(join(folder, 'reports/contract.json'), 'utf8'));
  expect(report).toMatchObject({ run: { passed: 2, files: { ran: 2, all: 2 } }, apis: [{ api: 'unpod' }] });
  expect(existsSync(join(folder, 'reports/contract.html'))).toBe(true);
});

test('while an API is half-written, failing tests name the problem of its spec, and the rest are counted', async () => {
  const folder = await project();
  await mkdir(join(folder, 'specs/acme'));
  await writeFile(join(folder, 'specs/acme/openapi.yaml'), 'openapi: 3.1.0\npaths: [');
  for (const name of ['half-written', 'readable'])
    await cp(join(root, `test/${name}.ts`), join(folder, `test/${name}.ts`));
  await writeFile(
    join(folder, 'vitest.config.ts'),
    config.replace('reporters: [', "setupFiles: 'test/half-written.ts', reporters: ['default', "),
  );
  const failing = (said: string) =>
    `import { test } from 'vitest'; test('calls', () => { throw new Error('${said}'); });`;
  await writeFile(join(folder, 'test/of-acme.test.ts'), failing('nothing from acme'));
  await writeFile(join(folder, 'test/of-none.test.ts'), failing('nothing from anywhere'));
  const { status, printed } = await run(folder);
  const wrong = 'specs/acme/openapi.yaml:2 is not YAML';
  expect(status).toBe(1);
  expect(printed).toMatch(new RegExp(`^Error: ${wrong}.+\nnothing from acme$`, 'm'));
  expect(printed).toMatch(new RegExp(`^Error: Perhaps for this reason: ${wrong}.+\nnothing from anywhere$`, 'm'));
  expect(printed).toMatch(new RegExp(`^${wrong}.+ The rest: 2 tests pass, 2 fail\\.$`, 'm'));
});

test('a partial run prints the closing table and writes no report', { timeout: 30_000 }, async () => {
  const folder = await project();
  const { status, printed } = await run(folder, 'test/one.test.ts');
  expect(printed).toMatch(/^statuses reached +1\/6$/m);
  expect(status).toBe(0);
  expect(existsSync(join(folder, 'reports'))).toBe(false);
});
