import { Refusal } from '../refusal.ts';
import type { Problem } from '../problem.ts';

/** Where an operation was refused. */
export type Stage = 'new' | 'spec' | 'ledger' | 'generate' | 'types' | 'call';

/** What is wrong: its kind, which is the same text for the same cause, and its details and place. */
export interface Fault {
  readonly kind: string;
  readonly detail: string;
}

/** The reason why an operation is refused. */
export interface Reason extends Fault {
  readonly stage: Stage;
}

/** An exception that is not a refusal. */
export const faultOf = (thrown: unknown): Fault => ({
  kind: `fails: ${thrown instanceof Error ? thrown.name : typeof thrown}`,
  detail: String(thrown),
});

/** Converts an error to a reason. */
export const reasonFor = (stage: Stage, thrown: unknown): Reason => ({
  stage,
  ...(thrown instanceof Refusal ? { kind: thrown.form, detail: thrown.sentence } : faultOf(thrown)),
});

/** Converts a problem of a ledger to a reason. */
export const reasonOfProblem = ({ form, message }: Problem): Reason => ({
  stage: 'ledger',
  kind: form,
  detail: message,
});
