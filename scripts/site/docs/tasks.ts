import type { Entry } from './entry.ts';
import type { Listed } from './operations.ts';
import { wordsOf } from '../search/words.ts';

/** What people come for, with the words by which an operation is known to do it. The first that fits has it. */
const tasks: readonly (readonly [task: string, words: RegExp, only?: 'reads' | 'changes'])[] = [
  ['List invoices', /\binvoices?\b|billing history/, 'reads'],
  ['Read the balance', /\bbalance\b/],
  ['Read the usage', /\busage (history|summary|total)/, 'reads'],
  ['Top up', /^(?!.*\b(?:config|automatic|recharge)\b).*\b(?:topup|top up)\b/],
  ['Top up automatically', /automatic|\bconfig\b|recharge/],
  ['List transactions', /transactions?\b|credit (history|entr)/, 'reads'],
  ['Check out', /checkout|portal|subscri/, 'changes'],
  ['Limit the spending', /\blimits?\b|\bcap\b/],
  ['Plan and settings', /\bplans?\b|settings|currenc/],
];

/** Whatever is none of those. */
const rest = 'Other';

const taskOf = ({ id, summary, safe }: Listed): string => {
  const words = ` ${[...wordsOf(id), ...wordsOf(summary)].join(' ')} `;
  const fits = (only?: 'reads' | 'changes'): boolean => only === undefined || (only === 'reads') === safe;
  return tasks.find(([, pattern, only]) => fits(only) && pattern.test(words))?.[0] ?? rest;
};

/** A task, and the operations of each API that do it. */
export interface Task {
  readonly task: string;
  readonly by: readonly (readonly Listed[])[];
}

/** The tasks that any of these APIs can do; every operation does exactly one. */
export const tasksOf = (entries: readonly Entry[]): Task[] => {
  const all = entries.map(({ operations }) => operations);
  return [...tasks.map(([task]) => task), rest]
    .map((task) => ({ task, by: all.map((operations) => operations.filter((each) => taskOf(each) === task)) }))
    .filter(({ by }) => by.some((operations) => operations.length > 0));
};
