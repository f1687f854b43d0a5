import type { CallOptions } from '../api/call-options.ts';
import type { Operation } from '../api/descriptor.ts';
import type { Result } from '../api/result.ts';
import { NOTHING_SENT, statusAndCode, type CallRecord, type Ending, type Exchange } from '../result/call-record.ts';
import { causeOf } from '../result/cause.ts';
import { finish } from '../result/finish.ts';
import { readerOf, type Moment } from '../settings/clock.ts';
import type { Context } from '../settings/context.ts';
import { headersFrom } from '../settings/headers.ts';
import { ANONYMOUS, secretsIn } from '../settings/credential.ts';
import type { CallEvent } from '../settings/hooks.ts';
import { notify } from '../settings/notify.ts';
import { callSettings } from '../settings/settings.ts';
import { placeArguments, type Placed } from './arguments.ts';
import { exchange, failedExchange } from './exchange.ts';
import { buildRequest } from './request.ts';
import { delayBefore, tryUntilDone } from './retry.ts';

/** Makes one call. Rejects for a caller's mistake, never for a network failure. */
export async function call(
  context: Context,
  label: string,
  name: string,
  operation: Operation,
  given: unknown,
  options?: CallOptions,
): Promise<Result> {
  const settings = callSettings(context.settings, options, label);
  const event = eventOf(context.descriptor.id, name, settings.random);
  const { clientRequestIdHeader: idHeader } = settings;
  const headers = {
    ...(idHeader && { [idHeader.toLowerCase()]: event().clientRequestId }),
    ...context.headers,
    ...(options && headersFrom(label, options.headers, operation.body === 'raw')),
  };
  const placed = placeArguments(label, operation, context.defaults, given);
  // Copied before the request: the caller may reuse the object.
  const args = { ...(given as object) };
  const sent = await send({ context, settings, operation }, label, event, headers, placed);
  const [ending, last, secrets, attempts, startedAt, endedAt] = sent;
  // Without spreads, which make an object of this size slow and large.
  return finish({
    context,
    settings,
    operation,
    args,
    ending,
    exchange: last,
    secrets,
    attempts,
    startedAt,
    endedAt,
    event: event(),
  });
}

/** The parts of its record that a call has before it is sent. */
type Ready = Pick<CallRecord, 'context' | 'settings' | 'operation'>;

/** Values by header name, in lower case. */
type HeaderValues = Readonly<Record<string, string>>;

/** Sends a validated call, with retries, and returns what its record gets from that. */
async function send(ready: Ready, label: string, event: () => CallEvent, headers: HeaderValues, placed: Placed) {
  const { context, settings, operation } = ready;
  const read = readerOf(settings.clock);
  let startedAt: Moment | undefined;
  let credential = ANONYMOUS;
  // A function, since the credential is not known yet.
  const secrets = () => [...credential.secrets, ...secretsIn(context.descriptor, headers)];
  let last: Exchange = NOTHING_SENT;
  let attempts = 0;
  let begun: true | undefined;
  const attempt = async (signal: AbortSignal) => {
    begun = true;
    if (!attempts && operation.authenticated) credential = await context.authorize(label, placed.query);
    const request = buildRequest(context.base, operation, placed, { ...headers, ...credential.headers }, signal);
    // The call may have timed out while it waited for the credential.
    if (signal.aborted) return;
    notify(settings.onAttempt, () => ({ ...event(), attempt: attempts + 1 }));
    // The hook may have aborted it.
    if (signal.aborted) return;
    attempts++;
    last = { ...NOTHING_SENT, unsent: false };
    const sending = exchange(request, operation, context.fetch, secrets);
    // Read once the first request is on its way, not before: see `tryUntilDone`.
    startedAt ??= read();
    last = await sending;
  };
  const ending: Ending = await tryUntilDone(settings, attempt, (leftMs) => {
    const delayMs = delayBefore(attempts, operation.safe || operation.again?.(last), last, settings);
    if (!(delayMs < leftMs)) return undefined;
    notify(settings.onRetry, () => ({ ...event(), attempt: attempts, delayMs, ...statusAndCode(last) }));
    return delayMs;
  }).catch((error: unknown) => {
    // After the first request a call never rejects, even if something like `random` throws.
    // In workerd's global scope, code before the request can throw, too.
    if (!attempts) {
      last = failedExchange(causeOf(error, secrets), 'sent', context.fetch);
      if (begun || !last.unsent) throw error;
    }
    return {};
  });
  return [ending, last, secrets, attempts, startedAt ?? read(), read()] as const;
}

let calls = 0;

/** Creates the event of a call on first use: frameworks that prerender reject a page that reads random values early. */
function eventOf(api: string, operation: string, random: () => number): () => CallEvent {
  let event: CallEvent | undefined;
  return () => {
    // The counter keeps ids unique if `random` is constant.
    event ??= { api, operation, clientRequestId: `${digits(random)}${digits(random)}-${(++calls).toString(36)}` };
    return event;
  };
}

// An id uses two of these: one has too few bits to stay unique over a year of calls.
function digits(random: () => number): string {
  try {
    return random().toString(36).slice(2, 10).padEnd(8, '0');
  } catch {
    // workerd throws for random values in the global scope.
    return '';
  }
}
