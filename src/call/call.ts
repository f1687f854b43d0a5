import type { CallOptions } from '../api/call-options.ts';
import type { Operation } from '../api/descriptor.ts';
import type { Result } from '../api/result.ts';
import { labelOf } from '../mistake.ts';
import { NOTHING_SENT, statusAndCode, type CallRecord, type Exchange } from '../result/call-record.ts';
import { finish } from '../result/finish.ts';
import type { Context } from '../settings/context.ts';
import { headersFrom } from '../settings/headers.ts';
import { ANONYMOUS } from '../settings/credential.ts';
import { notify, type CallEvent } from '../settings/hooks.ts';
import { CALL_OPTIONS, checkOptions, settingsWith } from '../settings/settings.ts';
import { placeArguments, type Placed } from './arguments.ts';
import { exchange, failedExchange } from './exchange.ts';
import { buildRequest } from './request.ts';
import { delayBefore, tryUntilDone } from './retry.ts';

/** One call, from its arguments to its result. Rejects for a caller's mistake, never for what the network does. */
export async function call(
  context: Context,
  name: string,
  operation: Operation,
  given: unknown,
  options: CallOptions = {},
): Promise<Result> {
  const label = labelOf(context.descriptor.id, operation.method, operation.path);
  checkOptions(label, options, CALL_OPTIONS);
  const settings = settingsWith(context.settings, options, label);
  const event = eventOf(context.descriptor.id, name, settings.random);
  const { clientRequestIdHeader: idHeader } = settings;
  const headers = [
    ...context.headers,
    ...(options.headers === undefined ? [] : [options.headers]),
    ...(idHeader ? [{ [idHeader]: event().clientRequestId }] : []),
  ].reduce<Readonly<Record<string, string>>>(
    // The later ones win.
    (all, each) => ({ ...all, ...headersFrom(label, each, operation.body === 'raw') }),
    {},
  );
  const placed = placeArguments(label, operation, context.defaults, given);
  // Copy: the caller may reuse the object.
  const args = { ...(given as object) };
  const sent = await send({ context, settings, operation, label, event, headers, placed });
  return finish({ context, settings, operation, args, event: event(), ...sent });
}

/** A call that is ready to be sent. */
interface Ready extends Pick<CallRecord, 'context' | 'settings' | 'operation'> {
  readonly label: string;
  readonly event: () => CallEvent;
  readonly headers: Readonly<Record<string, string>>;
  readonly placed: Placed;
}

/** Sends a call until it is done. */
async function send({ context, settings, operation, label, event, headers, placed }: Ready) {
  const { clock } = settings;
  let startedAt: number | undefined;
  let credential = ANONYMOUS;
  let last: Exchange = NOTHING_SENT;
  let attempts = 0;
  let begun = false;
  const attempt = async (signal: AbortSignal) => {
    begun = true;
    if (!attempts && operation.authenticated) credential = await context.authorize(label);
    const request = buildRequest(context.base, operation, placed, { ...headers, ...credential.headers }, signal);
    // A credential that came too late must not start what was given up.
    if (signal.aborted) return;
    attempts++;
    notify(settings.onAttempt, () => ({ ...event(), attempt: attempts }));
    // The hook may have aborted it.
    if (signal.aborted) return;
    last = { ...NOTHING_SENT, unsent: false };
    const sending = exchange(request, context.fetch);
    // Read once the first request is on its way, not before: see `tryUntilDone`.
    startedAt ??= clock.now();
    last = await sending;
  };
  const ending = await tryUntilDone(settings, attempt, (leftMs) => {
    const delayMs = delayBefore(attempts, operation.safe, last, settings);
    if (!(delayMs < leftMs)) return undefined;
    notify(settings.onRetry, () => ({ ...event(), attempt: attempts, delayMs, ...statusAndCode(last) }));
    return delayMs;
  }).catch((error: unknown) => {
    // At its global scope workerd forbids what comes before the request, too.
    last = failedExchange(error, begun, context.fetch);
    if (!last.unsent) throw error;
    return { over: undefined, limitMs: 0 };
  });
  return { ...ending, exchange: last, credential, attempts, startedAt: startedAt ?? clock.now() };
}

let calls = 0;

/** The event of a call, made when it is first asked for: nothing random is read before a request leaves unless it is needed. */
function eventOf(api: string, operation: string, random: () => number): () => CallEvent {
  let event: CallEvent | undefined;
  return () => {
    // The count keeps ids apart where `random` is constant.
    event ??= { api, operation, clientRequestId: `${digits(random)}${digits(random)}-${(++calls).toString(36)}` };
    return event;
  };
}

// An id has two of these, as one has too few bits to stay unique over a year of calls.
function digits(random: () => number): string {
  try {
    return Math.floor(random() * 36 ** 8)
      .toString(36)
      .padStart(8, '0');
  } catch {
    // At its global scope workerd forbids random values, too.
    return '';
  }
}
