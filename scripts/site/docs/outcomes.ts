import type { Answer } from '../../spec/responses.ts';
import { isRange, isSuccess, typeOf } from '../../spec/responses.ts';
import type { ApiModel } from '../../spec/model.ts';
import type { OperationModel } from '../../spec/operation.ts';

/** The statuses after which a safe operation is sent again. */
export const AGAIN: readonly number[] = [408, 429, 500, 502, 503, 504];

type Body = { readonly member: string; readonly type?: string; readonly text?: string };

/** A way for a call to end, as `result` has it. */
export interface Ending {
  /** What happened. */
  readonly when: string;
  /** More about it, where there is more. */
  readonly more?: string;
  readonly kind: 'ok' | 'api' | 'rejected' | 'unexpected' | 'contract' | 'network' | 'timeout' | 'aborted';
  /** The member of the result that holds the body, and its type; a name in `type` is one of the spec. */
  readonly body?: Body;
  /** Of an operation that changes something and failed: whether it can have taken effect. */
  readonly outcome?: 'not-sent' | 'rejected' | 'unknown';
  /** Whether the client sends it again by itself. */
  readonly again: boolean;
}

type Failure = Omit<Ending, 'again'> & { readonly again: 'never' | 'safe' | 'always' };

/** The ways to end without a documented response. The outcome holds for operations that change something. */
const FAILURES: readonly Failure[] = [
  {
    when: 'undocumented status',
    more: `again after ${AGAIN.join(', ')}`,
    kind: 'unexpected',
    body: { member: 'body', text: 'string, the beginning of the response' },
    outcome: 'unknown',
    again: 'safe',
  },
  {
    when: 'unreadable body or redirect',
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
  { when: 'connection lost', kind: 'network', outcome: 'unknown', again: 'safe' },
  { when: 'no whole response in time', kind: 'timeout', outcome: 'unknown', again: 'never' },
  { when: 'aborted before sending', kind: 'aborted', outcome: 'not-sent', again: 'never' },
  { when: 'aborted while waiting', kind: 'aborted', outcome: 'unknown', again: 'never' },
];

const failureOf =
  (safe: boolean) =>
  ({ again, outcome, more, ...rest }: Failure): Ending => ({
    ...rest,
    ...(more !== undefined && (safe || !more.startsWith('again')) && { more }),
    ...(!safe && outcome && { outcome }),
    again: again === 'always' || (again === 'safe' && safe),
  });

const bodyOf = (type: string | undefined, member: string): Body =>
  type === undefined ? { member, text: 'unknown' } : { member, type };

/** The body of a documented status; of text and bytes the type has a name of TypeScript. */
const given = (answer: Answer, member: string): Body =>
  answer.data === undefined ? { member, text: typeOf(answer) } : { member, type: answer.data };

/** The statuses of a range after which a safe operation is sent again. */
const againIn = (first: number): readonly number[] => AGAIN.filter((each) => Math.floor(each / 100) * 100 === first);

/** Whether the client sends a safe operation again after a status; of a range, after some of its statuses. */
const isRepeated = ({ code, status }: Answer): boolean =>
  isRange(code) ? againIn(status).length > 0 : AGAIN.includes(status);

const documented = (safe: boolean, answer: Answer): Ending => {
  const { code, status, description } = answer;
  const [first = ''] = description.split('\n');
  const partly = isRange(code) && safe && isRepeated(answer) ? `again after ${againIn(status).join(', ')}` : '';
  const when = { when: code, more: [first, partly].filter(Boolean).join('; ') };
  if (isSuccess(answer)) return { ...when, kind: 'ok', body: given(answer, 'data'), again: false };
  return {
    ...when,
    kind: 'api',
    body: given(answer, 'error'),
    ...(!safe && { outcome: status < 500 ? 'rejected' : 'unknown' }),
    again: safe && isRepeated(answer),
  };
};

/** A 2xx response in which the API says by its own flag that the call failed. */
const flagged = ({ envelope }: ApiModel, { safe, answers }: OperationModel): Ending[] => {
  const [[member, value] = []] = Object.entries(envelope?.failure ?? {});
  const success = answers.find((answer) => isSuccess(answer) && answer.form !== 'undescribed');
  if (member === undefined || !success) return [];
  return [
    {
      when: `${success.code}, with ${member}: ${String(value)}`,
      kind: 'rejected',
      body: bodyOf(envelope?.error, 'error'),
      ...(!safe && { outcome: 'rejected' }),
      again: false,
    },
  ];
};

/** Every way for a call of an operation to end. */
export const endingsOf = (api: ApiModel, operation: OperationModel): Ending[] => {
  const { safe, answers } = operation;
  const [successes, errors] = [answers.filter(isSuccess), answers.filter((answer) => !isSuccess(answer))];
  return [
    ...successes.map((answer) => documented(safe, answer)),
    ...flagged(api, operation),
    ...errors.map((answer) => documented(safe, answer)),
    // A body that no source describes breaks no schema.
    ...FAILURES.filter(({ kind }) => kind !== 'contract' || answers.some(({ form }) => form !== 'undescribed')).map(
      failureOf(safe),
    ),
  ];
};
