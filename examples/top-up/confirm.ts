import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

/** Asks on a terminal. Only the word yes is a yes: not an empty line, and not the end of the input. */
export const confirmOn =
  (input: NodeJS.ReadableStream, output: NodeJS.WritableStream) =>
  async (question: string): Promise<boolean> => {
    const terminal = createInterface({ input, output });
    try {
      const closed = once(terminal, 'close').then(() => '');
      // Some versions of Node.js reject a question whose input ends, others leave it open.
      const answer = terminal.question(`${question} Type yes to send, anything else to stop [no]: `).catch(() => '');
      return /^\s*yes\s*$/i.test(await Promise.race([answer, closed]));
    } finally {
      terminal.close();
    }
  };
