import type { Family, Runtime } from './runtimes.ts';

/** The required result of a case. A case that a runtime cannot run has none. */
export interface Promised {
  readonly value: string;
  /** Kind and attempts of the result, where it has them. */
  readonly detail?: string;
}

/** What a runtime promises of each case. */
export type Promises = Readonly<Record<string, Promised>>;

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** The protocols of writes. */
export const PROTOCOLS = ['HTTP/1.1', 'HTTP/1.1 over TLS', 'HTTP/2'] as const;

/** How often each write arrives when its pooled connection dies. */
const arriving = (times: number, protocols: readonly string[]): Promises =>
  Object.fromEntries(
    protocols.flatMap((protocol) => METHODS.map((method) => [`${method}, ${protocol}`, { value: String(times) }])),
  );

/** How often a write arrives that gets a 421. */
const misdirected = (times: number): Promises => ({ 'a write, answered 421': { value: String(times) } });

const once = (kind: string): string => `${kind}, 1 attempt`;
const notSent: Promised = { value: 'not-sent', detail: once('network') };
const unknown: Promised = { value: 'unknown', detail: once('network') };

/** Failures before any byte is sent. Not every runtime can prove that. */
const before = {
  refused: notSent,
  unresolved: notSent,
  'certificate not trusted': notSent,
  'certificate of another host': notSent,
  'TLS to a plain port': notSent,
  'forbidden port': notSent,
  'refused, two retries': { value: 'not-sent', detail: 'network, 3 attempts' },
} satisfies Promises;

const unproven: Promises = {
  ...Object.fromEntries(Object.keys(before).map((name) => [name, unknown])),
  'refused, two retries': unknown,
};

/** What is the same wherever the program runs. */
const everywhere: Promises = {
  dropped: unknown,
  reset: unknown,
  'cut off in the body': unknown,
  'not HTTP': unknown,
  'server gone after it': unknown,
  redirect: { value: 'unknown', detail: once('unexpected') },
  'timeout before the response': { value: 'unknown', detail: once('timeout') },
  'timeout in the body': { value: 'unknown', detail: once('timeout') },
  'aborted before the call': { value: 'not-sent', detail: 'aborted, 0 attempts' },
  'aborted during the call': { value: 'unknown', detail: once('aborted') },
  'AbortSignal.timeout': { value: 'unknown', detail: once('aborted') },
  'cause of an ApiError': { value: 'kept' },
  read: { value: 'ok 640.19', detail: once('ok') },
  write: { value: 'ok', detail: once('ok') },
  'documented error': { value: 'rejected', detail: once('api') },
  unwrap: { value: 'ApiError 400' },
  '503, 503, 200': { value: 'ok', detail: 'ok, 3 attempts' },
  'walk of 45 items': { value: '45 items' },
  'createMock with a fault': { value: 'network, ok' },
  'strict validators': { value: 'contract, 2 issues' },
  createHttp: { value: '200' },
  'structuredClone of a result': { value: 'the same' },
  'user agent': { value: 'names the package' },
};

const garbage: Promises = {
  'aborted after gc': { value: 'unknown', detail: once('aborted') },
  'aborted after gc, createHttp': { value: 'aborted' },
};

const forbidden = { 'forbidden by permission': notSent };
const overHttp1 = { ...arriving(1, PROTOCOLS.slice(0, 2)), 'speaks HTTP/2': { value: 'no' } };
const overBoth = { ...arriving(1, PROTOCOLS), 'speaks HTTP/2': { value: 'yes' } };

/** The promises of each runtime, as the guide shows them. */
const rows: Readonly<Record<Family, Promises>> = {
  node: { ...overHttp1, ...misdirected(2), ...before, ...everywhere, ...garbage },
  // Bun has no forbidden ports, and reports a failed handshake and a lost connection with the same error.
  bun: { ...overHttp1, ...misdirected(1), ...before, ...everywhere, ...garbage, 'TLS to a plain port': unknown },
  deno: { ...overBoth, ...misdirected(1), ...before, ...forbidden, ...everywhere, ...garbage },
  // workerd reports every failure with the same error, and cannot collect garbage on demand.
  workerd: {
    ...overHttp1,
    ...misdirected(1),
    ...unproven,
    ...everywhere,
    // At global scope workerd forbids even the timer that is set before the request.
    'forbidden by permission': { value: 'not-sent', detail: 'network, 0 attempts' },
  },
  // Chromium resends a write by itself, does not say why a request failed, and sends its own user agent.
  chromium: {
    ...arriving(2, PROTOCOLS),
    ...misdirected(2),
    'speaks HTTP/2': { value: 'yes' },
    ...unproven,
    ...everywhere,
    ...garbage,
    dropped: { value: 'ok', detail: once('ok') },
    reset: { value: 'ok', detail: once('ok') },
    'user agent': { value: "the runtime's own" },
  },
};

/** The promises of one runtime, by case. */
export const promisesOf = ({ family, version }: Runtime): Promises =>
  // Since version 26, Node uses HTTP/2 by default, and its permissions cover the network.
  family === 'node' && Number.parseInt(version) >= 26
    ? { ...overBoth, ...misdirected(2), ...before, ...forbidden, ...everywhere, ...garbage }
    : rows[family];
