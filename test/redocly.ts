import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
const quiet = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };

/**
 * Runs a Redocly command that writes its findings to a file, and returns them.
 * Ignores the exit code, which adds nothing, and shows the output only if there is no file.
 */
export const redocly = async (file: string, ...args: readonly string[]): Promise<unknown> => {
  await rm(file, { force: true });
  const child = spawn(process.execPath, [cli, ...args], { env: quiet, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const written = await readFile(file, 'utf8').catch(() => undefined);
  if (written === undefined) throw new Error(`redocly ${args[0]} wrote no findings:\n${stdout}${stderr}`);
  return JSON.parse(written);
};
