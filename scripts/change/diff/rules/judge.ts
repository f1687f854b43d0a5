import { cut } from '../../../text.ts';
import { severityOf, type Answers, type Difference, type Finding } from '../finding/finding.ts';
import { RULES } from './rules.ts';

const longest = 120;

/** A value of a spec as a sentence has it. */
export const inWords = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text =
    Array.isArray(value) && value.every((each) => typeof each !== 'object')
      ? value.map(String).join(', ')
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  return cut(text.replaceAll(/\s+/g, ' '), longest);
};

const filled = (text: string, { subject, old, new: now }: Difference): string =>
  text
    .replaceAll('{subject}', () => subject)
    .replaceAll('{old}', () => inWords(old))
    .replaceAll('{new}', () => inWords(now));

/** What a compiler would have objected to is met when the program runs. */
const untyped = ({ wire, compile, behaviour }: Answers): Answers => ({
  wire,
  compile: 'ok',
  behaviour: wire === 'breaks' && compile === 'breaks' ? 'differs' : behaviour,
});

const answersOf = ({ untyped: isUntyped, unsent }: Difference, rule: Answers): Answers => {
  if (isUntyped) return untyped(rule);
  return unsent ? { ...rule, wire: 'ok' } : rule;
};

/** Judges a difference by its rule. */
export function judge(api: string, difference: Difference, operations: readonly string[]): Finding {
  const rule = RULES[difference.rule];
  if (!rule) throw new Error(`there is no rule ${difference.rule}`);
  const { title, meets, advice, least, unnoticed } = rule;
  const answers = answersOf(difference, rule);
  const { wire, compile, behaviour } = answers;
  return {
    ...difference,
    api,
    operations,
    wire,
    compile,
    behaviour,
    severity: severityOf(answers, least),
    title: filled(title, difference),
    meets: filled(meets, difference),
    advice: advice === undefined ? 'Nothing to do.' : filled(advice, difference),
    isAdvised: advice !== undefined,
    silent: behaviour !== 'same' && (compile !== 'breaks' || unnoticed),
  };
}
