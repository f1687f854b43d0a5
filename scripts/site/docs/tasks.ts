import type { Entry } from './entry.ts';
import type { Listed } from './operations.ts';
import { wordsOf } from '../search/words.ts';

/** Tasks, each with a pattern that its operations match. The first match wins. */
const tasks: readonly (readonly [task: string, words: RegExp, only?: 'reads' | 'changes'])[] = [
  ['Preview an invoice', /\bpreview\b.*\binvoices?\b|\binvoices?\b.*\bpreview\b/, 'reads'],
  ['List invoices', /\blist\b.*\binvoices?\b|\binvoices? (?:list|history)\b|billing history/, 'reads'],
  ['Read the balance', /\bbalance\b/],
  ['Read the usage', /\busage (history|summary|total)/, 'reads'],
  ['Top up', /^(?!.*\b(?:config|automatic|recharge)\b).*\b(?:topup|top up)\b/],
  ['Top up automatically', /automatic|\bconfig\b|recharge/],
  ['List transactions', /transactions?\b|credit (history|entr)/, 'reads'],
  ['Check out', /checkout|portal|subscri/, 'changes'],
  ['Limit the spending', /\blimits?\b|\bcap\b/],
  ['Plan and settings', /\bplans?\b|settings|currenc/],
];

/** The task of operations that match no pattern. */
const rest = 'Other';

const taskOf = ({ id, summary, safe }: Listed): string => {
  const words = ` ${[...wordsOf(id), ...wordsOf(summary)].join(' ')} `;
  const fits = (only?: 'reads' | 'changes'): boolean => only === undefined || (only === 'reads') === safe;
  return tasks.find(([, pattern, only]) => fits(only) && pattern.test(words))?.[0] ?? rest;
};

/** A task with its operations, by API. */
export interface Task {
  readonly task: string;
  readonly by: readonly (readonly Listed[])[];
}

/** The tasks with at least one operation, each of which has exactly one task; none where all would be the rest. */
export const tasksOf = (entries: readonly Entry[]): Task[] => {
  const all = entries.map(({ operations }) => operations);
  const found = [...tasks.map(([task]) => task), rest]
    .map((task) => ({ task, by: all.map((operations) => operations.filter((each) => taskOf(each) === task)) }))
    .filter(({ by }) => by.some((operations) => operations.length > 0));
  return found.some(({ task }) => task !== rest) ? found : [];
};
