import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

/**
 * Asks on a terminal. Only the number in the question confirms: not an empty line, not the end of the input,
 * and no text typed before the question was shown.
 */
export const confirmOn =
  (input: NodeJS.ReadableStream, output: NodeJS.WritableStream, number = () => String(randomInt(1000, 10_000))) =>
  async (question: string): Promise<boolean> => {
    const terminal = createInterface({ input, output });
    const word = number();
    try {
      const closed = once(terminal, 'close').then(() => '');
      // If the input ends, some versions of Node.js reject the question, and others never settle it.
      const answer = terminal
        .question(`${question} Type ${word} to send, anything else to stop [no]: `)
        .catch(() => '');
      return (await Promise.race([answer, closed])).trim() === word;
    } finally {
      terminal.close();
    }
  };
