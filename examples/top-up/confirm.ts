import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';

/**
 * Asks on a terminal. Only the number that the question names is a yes: not an empty line, not the end of the input,
 * and nothing typed before the question was there to be read.
 */
export const confirmOn =
  (input: NodeJS.ReadableStream, output: NodeJS.WritableStream, number = () => String(randomInt(1000, 10_000))) =>
  async (question: string): Promise<boolean> => {
    const terminal = createInterface({ input, output });
    const word = number();
    try {
      const closed = once(terminal, 'close').then(() => '');
      // Some versions of Node.js reject a question whose input ends, others leave it open.
      const answer = terminal
        .question(`${question} Type ${word} to send, anything else to stop [no]: `)
        .catch(() => '');
      return (await Promise.race([answer, closed])).trim() === word;
    } finally {
      terminal.close();
    }
  };
