import { isRange, type Answer } from '../spec/model/responses.ts';
import { Part } from './print.ts';

/**
 * A table of values by status; `undefined` if there are none. With ranges it becomes the `ranged` part, which also
 * lists statuses without a value, so that they do not inherit one from their range.
 */
export function byStatus(answers: readonly Answer[], valueOf: (answer: Answer) => unknown): object | undefined {
  const entries = answers.map((answer) => [answer.code, valueOf(answer)] as const);
  const ranges = entries.filter(([code, value]) => isRange(code) && value !== undefined).map(([code]) => code[0]);
  const kept = entries.filter(([code, value]) => value !== undefined || ranges.includes(code[0]));
  const table = Object.fromEntries(kept);
  if (ranges.length > 0) return new Part('ranged', table);
  return kept.length > 0 ? table : undefined;
}

/** A runtime part made from a table by status; `undefined` if the table is empty. */
export function partOf(name: string, ...table: Parameters<typeof byStatus>): Part | undefined {
  const data = byStatus(...table);
  return data && new Part(name, data);
}
