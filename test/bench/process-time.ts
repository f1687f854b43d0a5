import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const preload = new URL('programs/cpu.js', import.meta.url).href;
let runs = 0;

/** The processor time, in microseconds, of a Node.js program and all that it starts. */
export async function processTime(args: readonly string[], cwd: string): Promise<number> {
  const file = join(tmpdir(), `bench-${process.pid}-${++runs}`);
  const env = { ...process.env, BENCH_CPU: file, NODE_OPTIONS: `--import=${preload}` };
  try {
    await run(process.execPath, args, { cwd, env, timeout: 300_000, maxBuffer: 2 ** 26 });
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    return lines.reduce((sum, line) => sum + Number(line), 0);
  } finally {
    await rm(file, { force: true });
  }
}
