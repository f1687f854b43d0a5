import { readFileSync } from 'node:fs';
import { behaviours, compiles, wires, type Answers, type Severity } from '../finding/finding.ts';

/** How a difference is judged. In its texts, `{subject}`, `{old}` and `{new}` are placeholders for its values. */
export interface Rule extends Answers {
  readonly title: string;
  /** The effect on a caller. */
  readonly meets: string;
  /** The advice: what to change; `undefined` if there is nothing to do. */
  readonly advice: string | undefined;
  /** The severity if nothing breaks: minor, or patch for descriptions. */
  readonly least: Severity;
  /** Whether the most common code still compiles, so that the change is easy to miss. */
  readonly unnoticed: boolean;
}

const among = <Word extends string>(words: readonly Word[], given: string | undefined): Word => {
  const word = words.find((each) => each === given);
  if (word === undefined) throw new Error(`rules.txt has ${given} for one of ${words.join(', ')}`);
  return word;
};

/** Parses a row: names and answers, then title, effect on a caller, and advice. */
const rowOf = (row: string): [name: string, rule: Rule][] => {
  const [head = '', title = '', meets = '', advice] = row.trimEnd().split(/\n +/);
  const [names = '', answers = ''] = head.split(': ');
  const [wire, compile, behaviour, ...marks] = answers.split(' ');
  const rule = {
    wire: among(wires, wire),
    compile: among(compiles, compile),
    behaviour: among(behaviours, behaviour),
    title,
    meets,
    advice,
    least: marks.includes('patch') ? 'patch' : 'minor',
    unnoticed: marks.includes('unnoticed'),
  } as const;
  return names.split(', ').map((name) => [name, rule]);
};

const text = readFileSync(new URL('rules.txt', import.meta.url), 'utf8').replaceAll(/^(?:#.*)?\r?\n/gm, '');

/** Every rule by its name. */
export const RULES: Readonly<Record<string, Rule>> = Object.fromEntries(text.split(/^(?=\w)/m).flatMap(rowOf));
