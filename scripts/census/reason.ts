import { Refusal } from '../refusal.ts';

/** Where an operation was refused. */
export type Stage = 'new' | 'spec' | 'ledger' | 'generate' | 'types' | 'call';

/** The reason why an operation is refused. */
export interface Reason {
  readonly stage: Stage;
  /** The same text for all refusals with the same cause. */
  readonly kind: string;
  /** The details and the place. */
  readonly detail: string;
}

const last = (where: string): string => /([^/#]+)$/.exec(where)?.[1] ?? '';

const general = (words: string): string =>
  words
    .replace(/`[^`]*`/g, '…')
    .replace(/"[^"]*"/g, '…')
    .replace(/\b\d+\b/g, 'N')
    .trim();

/** The kind of a failed compilation or call, without quoted names. */
export const kindOfDetail = (detail: string): string =>
  (/ with a body that does not match its schema/.exec(detail)?.[0] ?? detail)
    .replace(/'[^']*'|"[^"]*"|`[^`]*`/g, '…')
    .trim();

/** Converts an error to a reason, without names and numbers in its kind. */
export const reasonFor = (stage: Stage, thrown: unknown): Reason => {
  if (!(thrown instanceof Refusal)) return { stage, kind: `fails: ${general(String(thrown))}`, detail: String(thrown) };
  const { where, what } = thrown;
  const isKeyword = what === 'is not supported';
  return {
    stage,
    kind: isKeyword ? `${last(where)} ${what}` : general(what),
    detail: thrown.message.split('\n', 1)[0] ?? '',
  };
};

/** Converts the problems of a ledger to a reason: the attribute of the claim on which the books differ. */
export const reasonOfProblem = ({ message }: { readonly message: string }): Reason => {
  const attribute = / · ([\w ]+?) (?:is|one|of)\b/.exec(message)?.[1] ?? '';
  const words = [
    'is disputed',
    'no fact says so',
    'the facts say',
    'is said here',
    'nothing is said',
    'the spec lacks',
  ];
  const kind = words.find((each) => message.includes(each)) ?? general(message);
  return { stage: 'ledger', kind: `${attribute} ${kind}`.trim(), detail: message };
};
