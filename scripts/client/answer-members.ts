import type { ApiModel } from '../spec/model.ts';
import type { OperationModel } from '../spec/operation.ts';
import { isRange, isSuccess, typeOf, type Answer } from '../spec/responses.ts';
import { headersType } from './response-headers.ts';

/** The type of a documented status: its number, or those of its range that are not documented themselves. */
function statusType({ code }: Answer, { answers }: OperationModel): string {
  if (!isRange(code)) return code;
  const own = answers.map((answer) => answer.code).filter((other) => other !== code && other[0] === code[0]);
  return `StatusIn<'${code}'${own.length > 0 ? `, ${own.join(' | ')}` : ''}>`;
}

/** Whether a failed call can have taken effect: of several tries with one key, one can before the last was rejected. */
function outcomeOf({ safe, key }: OperationModel, outcome: string): string[] {
  if (safe) return [];
  return [key !== undefined && outcome === 'rejected' ? "Outcome<'rejected' | 'unknown'>" : `Outcome<'${outcome}'>`];
}

const intersection = (types: readonly string[]): string =>
  types.length > 1 ? `(${types.join(' & ')})` : `${types[0]}`;

/** The members of a result type that a documented status, or a range of them, gives. */
export function answerMembers(answer: Answer, operation: OperationModel, { envelope }: ApiModel): string[] {
  const status = statusType(answer, operation);
  const headers = headersType(operation, answer);
  const more = headers === undefined ? [] : [`Headed<${headers}>`];
  const failed = (outcome: string): string[] => [...more, ...outcomeOf(operation, outcome)];
  const { body = 'unknown' } = answer;
  if (!isSuccess(answer)) {
    const error = answer.data === undefined ? typeOf(answer) : body;
    return [intersection([`Api<${status}, ${error}>`, ...failed(answer.status < 500 ? 'rejected' : 'unknown')])];
  }
  const flagged = envelope?.failure !== undefined && answer.body !== undefined;
  return [
    intersection([`Ok<${status}, ${typeOf(answer)}>`, ...more]),
    ...(flagged ? [intersection([`Rejected<${status}, ${envelope?.error ?? 'unknown'}>`, ...failed('rejected')])] : []),
  ];
}
