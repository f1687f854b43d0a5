import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The folder of the programs that measures start. */
export const programs = fileURLToPath(new URL('programs', import.meta.url));

/** A Node.js process that is sent questions, one at a time. */
export interface Child {
  readonly pid: number;
  /** Waits for a message that the program sends without a question. */
  readonly ready: () => Promise<unknown>;
  readonly ask: <Reply>(question: object) => Promise<Reply>;
  readonly stop: () => Promise<void>;
}

/** How long a question may take. */
const PATIENCE_MS = 120_000;

/** Starts a program that replies to messages. */
export function startChild(file: string, args: readonly string[] = [], flags: readonly string[] = []): Child {
  const child = fork(file, args, { execArgv: [...flags], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const early = ended.then(() => {
    throw new Error(`${file} ended before it replied.`);
  });
  early.catch(() => undefined);
  const message = (): Promise<unknown[]> =>
    Promise.race([once(child, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) }), early]);
  return {
    pid: child.pid ?? 0,
    ready: message,
    async ask<Reply>(question: object) {
      child.send(question);
      const [reply] = await message();
      return reply as Reply;
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}
