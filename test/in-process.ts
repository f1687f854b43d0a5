import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

/** The exit code of a command, and what it printed. */
export interface Ended {
  readonly code: unknown;
  readonly out: string;
  readonly problem: string;
}

let calls = 0;

/**
 * Runs a command in this process, where its libraries are loaded: a new process takes half a second to start. Tests in
 * test/heavy/ run commands as processes.
 */
export async function runCommand(name: string, ...args: readonly string[]): Promise<Ended> {
  const { argv, exitCode } = process;
  const [out, problem]: [string[], string[]] = [[], []];
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((line) => void out.push(`${line}\n`)),
    vi.spyOn(console, 'error').mockImplementation((line) => void problem.push(`${line}\n`)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => problem.push(String(text)) > 0),
  ];
  try {
    process.argv = [process.execPath, name, ...args];
    process.exitCode = undefined;
    // Importing the module runs the command; a new query makes Node.js import it again.
    const file = fileURLToPath(new URL(`../scripts/commands/${name}.ts`, import.meta.url));
    await import(/* @vite-ignore */ `${file}?call=${(calls += 1)}`);
    return { code: process.exitCode ?? 0, out: out.join(''), problem: problem.join('') };
  } finally {
    for (const spy of spies) spy.mockRestore();
    Object.assign(process, { argv, exitCode });
  }
}
