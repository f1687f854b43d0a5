import { inspect } from 'node:util';
import { expect } from 'vitest';
import {
  ApiError,
  createClient,
  explain,
  type CallOptions,
  type ClientOptions,
  type Clock,
  type Descriptor,
  type Result,
} from '../../src/index.ts';
import type { Subject } from './subjects.ts';

/** The credential of every call of the lab: nobody but the server that it is for may see it. */
export const CANARY = 'canary-credential';

/** The first credential that an operation of an API takes. */
export const partsFor = ({ credentials, operations }: Descriptor, id: string): Descriptor['credentials'][number] =>
  credentials[operations[id]?.takes?.of[0] ?? 0] ?? {};

/** The canary in the form in which an operation takes its credential. */
export const canaryFor = (descriptor: Descriptor, id: string): unknown => {
  const words = Object.keys(partsFor(descriptor, id));
  return words.join() === 'token' || words.length === 0
    ? CANARY
    : Object.fromEntries(words.map((word) => [word, CANARY]));
};

/** The timeout of an attempt, unless a test sets one; the lab's clock recognizes deadlines by this number. */
export const TIMEOUT_MS = 7777;

/** A port on which nothing listens: it is one that only the superuser could open. */
export const REFUSED = 'http://127.0.0.1:2/v1';

/** A host that cannot exist. */
export const UNKNOWN_HOST = 'https://nope.invalid/v1';

/** A clock that skips waits and records them. */
export interface QuickClock extends Clock {
  readonly waits: number[];
}

/** A clock that skips waits between attempts, but counts their time; deadlines stay real. */
export function quickClock(isDeadline = (ms: number): boolean => ms === TIMEOUT_MS): QuickClock {
  const waits: number[] = [];
  let skipped = 0;
  return {
    waits,
    date: () => Date.now() + skipped,
    now: () => performance.now() + skipped,
    after(ms, run) {
      if (isDeadline(ms)) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      }
      waits.push(ms);
      skipped += ms;
      const soon = setImmediate(run);
      return () => clearImmediate(soon);
    },
  };
}

const everything = { showHidden: true, depth: null, getters: true } as const;

/** Every form in which a log could print some values. */
export const traces = (...values: readonly unknown[]): string =>
  values.map((value) => [inspect(value, everything), JSON.stringify(value), String(value)].join('\n')).join('\n');

/** Everything that describes a failed result. */
export function wordsOf(result: Result): readonly unknown[] {
  if (result.ok) return [];
  const error = new ApiError(result);
  return [explain(result), error, error.message, error.stack, error.cause, error.body];
}

/** The result of one call, with its waits and its events. */
export interface Ran {
  readonly result: Result;
  /** The waits between attempts, in milliseconds. */
  readonly waits: readonly number[];
  /** The payload of each call of a hook, with the name of the hook. */
  readonly events: readonly (readonly [hook: string, payload: unknown])[];
}

/** The options of `createClient`, except those that the lab sets itself. */
type Options = Partial<Omit<ClientOptions, 'baseUrl' | 'credential' | 'clock' | 'defaults' | `on${string}`>> & {
  readonly baseUrl: string;
  readonly clock?: QuickClock;
};
type Method = (args: unknown, options?: CallOptions) => Promise<Result>;

/** Makes one call. */
export async function call(subject: Subject, options: Options, callOptions: CallOptions = {}): Promise<Ran> {
  const events: [string, unknown][] = [];
  const hook = (name: string) => (payload: unknown) => void events.push([name, payload]);
  const clock = options.clock ?? quickClock();
  const client: unknown = createClient(subject.descriptor, {
    credential: canaryFor(subject.descriptor, subject.id),
    timeoutMs: TIMEOUT_MS,
    random: () => 0,
    onAttempt: hook('onAttempt'),
    onRetry: hook('onRetry'),
    onEnd: hook('onEnd'),
    onIssues: hook('onIssues'),
    onMismatch: hook('onMismatch'),
    ...options,
    clock,
  });
  const member = (parent: unknown, step: string) => (parent as Readonly<Record<string, unknown>>)[step];
  const method = subject.id.split('.').reduce<unknown>(member, client) as Method;
  const result = await method(subject.args, callOptions);
  return { result, waits: clock.waits, events };
}

/** Makes one call, and fails if its result or its events contain the credential. */
export async function run(subject: Subject, options: Options, callOptions: CallOptions = {}): Promise<Ran> {
  const ran = await call(subject, options, callOptions);
  expect(traces(ran.result, ran.events, ...wordsOf(ran.result))).not.toContain(CANARY);
  return ran;
}
