import type { ApiModel } from '../spec/model/model.ts';
import type { OperationModel } from '../spec/model/operation.ts';
import { isRange, isSuccess, typeOf, type Answer } from '../spec/model/responses.ts';
import { headersType } from './response-headers.ts';

/** The type of a documented status: a number, or a range without its separately documented statuses. */
function statusType({ code }: Answer, { answers }: OperationModel): string {
  if (!isRange(code)) return code;
  const own = answers.map((answer) => answer.code).filter((other) => other !== code && other[0] === code[0]);
  return `StatusIn<'${code}'${own.length > 0 ? `, ${own.join(' | ')}` : ''}>`;
}

/**
 * The outcome of a failed call. With an idempotency key, an earlier try may have taken effect even if the last was
 * rejected.
 */
function outcomeOf({ safe, key }: OperationModel, outcome: string): string[] {
  if (safe) return [];
  return [key !== undefined && outcome === 'rejected' ? "Outcome<'rejected' | 'unknown'>" : `Outcome<'${outcome}'>`];
}

const intersection = (types: readonly string[]): string =>
  types.length > 1 ? `(${types.join(' & ')})` : `${types[0]}`;

/** The members that a documented status, or range of statuses, adds to a result type. */
export function answerMembers(answer: Answer, operation: OperationModel, { envelope }: ApiModel): string[] {
  const status = statusType(answer, operation);
  const headers = headersType(operation, answer);
  const more = headers === undefined ? [] : [`Headed<${headers}>`];
  const failed = (outcome: string): string[] => [...more, ...outcomeOf(operation, outcome)];
  const { body = 'unknown' } = answer;
  if (!isSuccess(answer)) {
    const error = answer.data === undefined ? typeOf(answer) : [body, ...answer.alternatives].join(' | ');
    return [intersection([`Api<${status}, ${error}>`, ...failed(answer.status < 500 ? 'rejected' : 'unknown')])];
  }
  const flagged = envelope?.failure !== undefined && answer.body !== undefined;
  return [
    intersection([`Ok<${status}, ${typeOf(answer)}>`, ...more]),
    ...(flagged ? [intersection([`Rejected<${status}, ${envelope?.error ?? 'unknown'}>`, ...failed('rejected')])] : []),
  ];
}
