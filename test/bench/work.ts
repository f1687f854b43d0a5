import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = fileURLToPath(new URL('programs/work.ts', import.meta.url));

/** The processor time of one piece of work on some specs, in a separate process. */
export async function workTime(work: string, specs: string, apis: readonly string[], root: string): Promise<number> {
  const args = ['--import', 'tsx', program, work, specs, ...apis];
  const { stdout } = await run(process.execPath, args, { cwd: root, timeout: 300_000 });
  return Number(stdout);
}
