import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test(
  'the census of a document accepts every operation, through to a call of its compiled client',
  { timeout: 60_000 },
  async () => {
    // As npm starts it: it imports clients that it has written as sources.
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
    const [, ...args] = String(scripts.census).split(' ');
    const file = 'test/vendors/plain/openapi.yaml';
    const { stdout } = await run(process.execPath, [...args, file, '--json']);
    const { documents, reasons } = JSON.parse(stdout);
    expect(reasons).toEqual([]);
    const [{ operations, accepted }] = documents;
    expect(accepted).toBe(operations);
    expect(operations).toBeGreaterThan(0);
  },
);
