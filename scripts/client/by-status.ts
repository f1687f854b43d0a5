import { isRange, type Answer } from '../spec/responses.ts';
import { Part } from './print.ts';

/**
 * A table by status of what some answers have; nothing where none has it. With ranges it is a part of the runtime, and
 * names the statuses without it that a range would have it for.
 */
export function byStatus(answers: readonly Answer[], valueOf: (answer: Answer) => unknown): object | undefined {
  const entries = answers.map((answer) => [answer.code, valueOf(answer)] as const);
  const ranges = entries.filter(([code, value]) => isRange(code) && value !== undefined).map(([code]) => code[0]);
  const kept = entries.filter(([code, value]) => value !== undefined || ranges.includes(code[0]));
  const table = Object.fromEntries(kept);
  if (ranges.length > 0) return new Part('ranged', table);
  return kept.length > 0 ? table : undefined;
}

/** A part of the runtime that is made from a table by status, where that holds something. */
export function partOf(name: string, ...table: Parameters<typeof byStatus>): Part | undefined {
  const data = byStatus(...table);
  return data && new Part(name, data);
}
