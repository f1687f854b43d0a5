import { checkNames, mistake } from '../mistake.ts';
import { isPlain } from '../values.ts';
import { aborted, delayed, disconnected, halfOf, type Shot } from './network.ts';
import { EXTRAS, type Extras, type Faults, type PlainStep } from './step.ts';
import { bodyContent, documents, ofStatus, rejectedText, successOf, type Source } from './answer.ts';

/** A response, or a failure instead of one. */
interface Sent {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly type?: string | undefined;
  /** The documented headers of this status. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** A failure in the middle of the body. */
  readonly then?: (shot: Shot) => Promise<never>;
}

type Happens = (source: Source, step: PlainStep) => Sent | ((shot: Shot) => Promise<never>);

const fails = (words: string, code: string, cause: string, syscall: string) => async (): Promise<never> => {
  throw disconnected(words, code, cause, syscall);
};

const documented = (source: Source, step: PlainStep) => {
  const { status = successOf(source.operation) } = step;
  const { types = {}, headers = {} } = source.examples;
  return {
    status,
    body: bodyContent(source, { ...step, status }),
    type: ofStatus(types, status),
    headers: ofStatus(headers, status),
  };
};

const inTheMiddle =
  (then: (shot: Shot) => Promise<never>): Happens =>
  (source, { status }) => ({ ...documented(source, { status }), then });

const HTML = '<!doctype html><title>Bad gateway</title>';

const FAULTS: Readonly<Record<keyof Faults<unknown> | 'rejected', Happens>> = {
  drop: () => fails('fetch failed', 'ECONNRESET', 'the mock broke the connection', 'read'),
  refused: () => fails('fetch failed', 'ECONNREFUSED', 'the mock refused the connection', 'connect'),
  stall: () => aborted,
  'drop-body': inTheMiddle(fails('terminated', 'ECONNRESET', 'the mock broke the connection', 'read')),
  'stall-body': inTheMiddle(aborted),
  malformed: (source, { status }) => ({ ...documented(source, { status }), body: HTML, type: 'text/html' }),
  truncated: (source, { status }) => {
    const whole = documented(source, { status });
    return { ...whole, body: whole.body.slice(0, Math.ceil(whole.body.length / 2)) };
  },
  empty: (source, { status }) => ({ ...documented(source, { status }), body: '' }),
  delay: (source) => documented(source, {}),
  status: ({ label, operation }, { status = 0, body }) => {
    if (documents(operation, status)) {
      throw mistake(label, `documents the status ${status}`, 'Script it with `answer`');
    }
    if (!(status >= 200 && status <= 599)) throw mistake(label, 'cannot return this status', 'Pass 200 to 599');
    return { status, body: String(body ?? ''), type: 'text/plain' };
  },
  rejected: (source, { body }) => ({ status: successOf(source.operation), body: rejectedText(source, body) }),
};

const isFault = (name: string): name is keyof typeof FAULTS => Object.hasOwn(FAULTS, name);

/** The options of each fault, besides the extras. */
const TAKES: Readonly<Record<keyof typeof FAULTS, readonly (keyof PlainStep)[]>> = {
  drop: [],
  refused: [],
  stall: [],
  'drop-body': ['status'],
  'stall-body': ['status'],
  malformed: ['status'],
  truncated: ['status'],
  empty: ['status'],
  delay: [],
  status: ['status', 'body'],
  rejected: ['body'],
};

/** Throws for an unknown option of a step: a misspelt name would be ignored. */
function checkStep(label: string, step: PlainStep, own: readonly (keyof PlainStep)[]): void {
  const { headers = {}, delayMs = 0 } = step;
  checkNames(label, 'extra', step, [...own, ...EXTRAS]);
  if (!isPlain(headers)) throw mistake(label, 'cannot use these `headers`', 'Pass an object');
  if (!Number.isFinite(delayMs) || delayMs < 0)
    throw mistake(label, 'cannot use this `delayMs`', 'Pass milliseconds from 0');
}

/** A step, prepared for one operation. */
export interface Prepared {
  readonly happens: ReturnType<Happens>;
  readonly extras: Extras;
}

/** Prepares a step; throws if the operation cannot have it. */
export function prepare(source: Source, step: PlainStep): Prepared {
  const { fault } = step;
  if (fault === undefined) {
    checkStep(source.label, step, ['fault', 'status', 'body', 'wire']);
    return { happens: documented(source, { ...step, status: step.status ?? 0 }), extras: step };
  }
  if (isFault(fault)) {
    checkStep(source.label, step, ['fault', ...TAKES[fault]]);
    return { happens: FAULTS[fault](source, step), extras: step };
  }
  throw mistake(source.label, `has no fault \`${fault}\``, `The faults are ${Object.keys(FAULTS).join(', ')}`);
}

// Responses with these statuses must not have a body, not even an empty one.
const BODILESS: readonly number[] = [204, 205, 304];

/** Responds to a request with the prepared step. */
export async function perform(shot: Shot, { happens, extras }: Prepared): Promise<Response> {
  if (extras.delayMs) await delayed(extras.delayMs, shot);
  if (typeof happens === 'function') return happens(shot);
  const { status, body, type = 'application/json', headers: own, then } = happens;
  const headers = new Headers({ ...own, ...(body !== '' && { 'content-type': type }) });
  for (const [name, value] of Object.entries(extras.headers ?? {})) headers.set(name, value);
  if (BODILESS.includes(status)) return new Response(null, { status, headers });
  // `Response` would add a content type to an empty text.
  // No type for bytes is a `BodyInit` both before TypeScript 5.7 and since.
  const whole = (body || null) as BodyInit | null;
  return new Response(then ? halfOf(body, () => then(shot)) : whole, { status, headers });
}
