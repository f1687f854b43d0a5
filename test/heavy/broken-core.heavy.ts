import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBroken, root } from './breaks/break.ts';
import { breaks, rows } from './breaks/table.ts';
import { TOLD, type Told } from './broken.config.ts';

// Each row of the table of faults is seen to fail: the core is broken, and tests of the fault lab tell.

const config = fileURLToPath(new URL('broken.config.ts', import.meta.url));

let told: Told = { ran: [], errors: [] };

beforeAll(async () => {
  const printed = await new Promise<string>((resolve) => {
    const args = [`${root}node_modules/vitest/vitest.mjs`, 'run', '--config', config];
    // That the run fails is what it is for.
    execFile(process.execPath, args, { cwd: root, maxBuffer: 2 ** 28 }, (_, out, err) => resolve(out + err));
  });
  const line = printed.split('\n').find((each) => each.startsWith(TOLD));
  if (!line) throw new Error(`The broken cores did not run: ${printed.slice(0, 2000)}`);
  told = JSON.parse(line.slice(TOLD.length)) as Told;
});

const failedIn = (broken: string): string[] =>
  told.ran.filter((one) => one.broken === broken && !one.passed).map(({ name }) => name);

test('every file runs, and those of the whole core pass', () => {
  expect(told.errors).toEqual([]);
  expect(failedIn('')).toEqual([]);
});

test.each(breaks)('$file has the place where $what', async (one) => {
  expect(await readBroken(one)).toContain(one.by);
});

describe.each(rows)('$row', ({ breaks: all }) => {
  test.each(all)('the lab tells that $what', (one) => {
    const named = (part: string) => expect.stringContaining(part);
    // Without the break the same tests pass.
    const whole = told.ran.filter(({ broken, passed }) => broken === '' && passed).map(({ name }) => name);
    const failed = failedIn(String(breaks.indexOf(one)));
    expect(one.fails).not.toEqual([]);
    for (const part of one.fails) expect(whole).toContainEqual(named(part));
    for (const part of one.fails) expect(failed).toContainEqual(named(part));
  });
});
