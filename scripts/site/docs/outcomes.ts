import type { Answer } from '../../spec/model/responses.ts';
import { isRange, isSuccess, typeOf } from '../../spec/model/responses.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import type { OperationModel } from '../../spec/model/operation.ts';

/** The statuses after which the client retries an operation that is safe or has an idempotency key. */
export const AGAIN: readonly number[] = [408, 429, 500, 502, 503, 504];

type Body = { readonly member: string; readonly type?: string; readonly text?: string };

/** A possible ending of a call, as shown by `result`. */
export interface Ending {
  /** The response or failure. */
  readonly when: string;
  /** For a documented response: its key in the spec. */
  readonly entry?: string;
  /** Details, if there are any. */
  readonly more?: string;
  readonly kind: 'ok' | 'api' | 'rejected' | 'unexpected' | 'contract' | 'network' | 'timeout' | 'aborted';
  /** The member of the result that holds the body, and its type; `type` names a type of the spec. */
  readonly body?: Body;
  /** Whether a failed call may have taken effect; only for operations that change data. */
  readonly outcome?: 'not-sent' | 'rejected' | 'unknown';
  /** Whether the client retries it. */
  readonly again: boolean;
}

const UNREADABLE = 'unreadable body or redirect';

/** Whether a failure is followed by another try: never, where nothing can happen twice, or for every operation. */
type Failure = Omit<Ending, 'again'> & { readonly again: 'never' | 'transient' | 'always' };

/** Endings without a documented response. The outcomes apply to operations that change data. */
const FAILURES: readonly Failure[] = [
  {
    when: 'undocumented status',
    kind: 'unexpected',
    body: { member: 'body', text: 'string, the beginning of the response' },
    outcome: 'unknown',
    again: 'transient',
  },
  {
    when: UNREADABLE,
    kind: 'unexpected',
    body: { member: 'body', text: 'string, the beginning of the response' },
    outcome: 'unknown',
    again: 'never',
  },
  {
    when: 'body breaks its schema',
    more: 'only with validate: strict',
    kind: 'contract',
    body: { member: 'issues', text: 'Issue[]' },
    outcome: 'unknown',
    again: 'never',
  },
  { when: 'no connection', more: 'refused, unknown host', kind: 'network', outcome: 'not-sent', again: 'always' },
  { when: 'connection lost', kind: 'network', outcome: 'unknown', again: 'transient' },
  { when: 'no complete response in time', kind: 'timeout', outcome: 'unknown', again: 'never' },
  { when: 'aborted before sending', kind: 'aborted', outcome: 'not-sent', again: 'never' },
  { when: 'aborted while waiting', kind: 'aborted', outcome: 'unknown', again: 'never' },
];

/** Whether the client retries an operation after a failure that may pass. */
const isRetried = ({ safe, key }: OperationModel): boolean => safe || key !== undefined;

/** The statuses that are retried although no entry and no range documents them. */
const undocumentedAgain = ({ answers }: OperationModel): readonly number[] =>
  AGAIN.filter((status) => {
    const range = `${Math.floor(status / 100)}XX`;
    return !answers.some(({ code }) => code === String(status) || code === range);
  });

const againAfter = (statuses: readonly number[]): string => `retried after ${statuses.join(', ')}`;

const failureOf =
  (operation: OperationModel) =>
  ({ again, outcome, ...rest }: Failure): Ending => {
    const statuses = rest.when === 'undocumented status' ? undocumentedAgain(operation) : AGAIN;
    const isAgain = again === 'transient' && isRetried(operation) && statuses.length > 0;
    return {
      ...rest,
      ...(isAgain && rest.when === 'undocumented status' && { more: againAfter(statuses) }),
      ...(!operation.safe && outcome && { outcome }),
      again: again === 'always' || isAgain,
    };
  };

const bodyOf = (type: string | undefined, member: string): Body =>
  type === undefined ? { member, text: 'unknown' } : { member, type };

/** The body of a documented status; text and bytes have a TypeScript type. */
const given = (answer: Answer, member: string): Body =>
  answer.data === undefined ? { member, text: typeOf(answer) } : { member, type: answer.data };

/** The statuses of a range that the client retries. */
const againIn = (first: number): readonly number[] => AGAIN.filter((each) => Math.floor(each / 100) * 100 === first);

/** Whether a status is retried, or a part of a range. */
const isRepeated = ({ code, status }: Answer): boolean =>
  isRange(code) ? againIn(status).length > 0 : AGAIN.includes(status);

const documented = (operation: OperationModel, answer: Answer): Ending => {
  const { code, entry, status, description, offered } = answer;
  const [first = ''] = description.split('\n');
  const isAgain = isRetried(operation) && isRepeated(answer);
  const partly = isRange(code) && isAgain ? againAfter(againIn(status)) : '';
  const offer = offered.length > 0 ? `the API also offers ${offered.join(', ')}` : '';
  const when = { when: code, entry, more: [first, partly, offer].filter(Boolean).join('; ') };
  if (isSuccess(answer)) return { ...when, kind: 'ok', body: given(answer, 'data'), again: false };
  return {
    ...when,
    kind: 'api',
    body: given(answer, 'error'),
    ...(!operation.safe && { outcome: status < 500 ? 'rejected' : 'unknown' }),
    again: isAgain,
  };
};

/** Whether the client parses a body and validates it: not if it is undescribed, text or bytes. */
const isParsed = ({ form }: Answer): boolean => !['undescribed', 'text', 'bytes'].includes(form);

/** Where the evidence for it is shown that the API flags a response as failed, and the attribute. */
export const failureAt = { pointers: ['#/info'], attribute: 'envelope failure' };

/** The flag of a failed response, such as `success: false`. */
export const failureIn = ({ envelope }: ApiModel): string | undefined => {
  const [[member, value] = []] = Object.entries(envelope?.failure ?? {});
  return member === undefined ? undefined : `${member}: ${String(value)}`;
};

/** A 2xx response that the API flags as failed. */
const flagged = (api: ApiModel, { safe, answers }: OperationModel): Ending[] => {
  const failure = failureIn(api);
  const successes = answers.filter((answer) => isSuccess(answer) && isParsed(answer));
  if (failure === undefined || successes.length === 0) return [];
  return [
    {
      when: `${successes.map(({ code }) => code).join(' or ')}, with ${failure}`,
      kind: 'rejected',
      body: bodyOf(api.envelope?.error, 'error'),
      ...(!safe && { outcome: 'rejected' }),
      again: false,
    },
  ];
};

/** What can happen to a call: a body that is not parsed breaks no schema, and is unreadable only as another type. */
const failuresOf = (answers: readonly Answer[]): readonly Failure[] => {
  if (answers.some(isParsed)) return FAILURES;
  const isReadable = answers.every(({ foreign }) => foreign.length === 0);
  return FAILURES.filter(({ kind }) => kind !== 'contract').map((failure) =>
    failure.when === UNREADABLE && isReadable ? { ...failure, when: 'redirect' } : failure,
  );
};

/** All possible endings of a call. */
export const endingsOf = (api: ApiModel, operation: OperationModel): Ending[] => {
  const { answers } = operation;
  const [successes, errors] = [answers.filter(isSuccess), answers.filter((answer) => !isSuccess(answer))];
  return [
    ...successes.map((answer) => documented(operation, answer)),
    ...flagged(api, operation),
    ...errors.map((answer) => documented(operation, answer)),
    ...failuresOf(answers).map(failureOf(operation)),
  ];
};
