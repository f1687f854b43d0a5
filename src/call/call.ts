import type { CallOptions } from '../api/call-options.ts';
import type { Operation } from '../api/descriptor.ts';
import type { Result } from '../api/result.ts';
import { checkHeaders, placeArguments } from './arguments.ts';
import { exchange } from './exchange.ts';
import { buildRequest } from './request.ts';
import { delayBefore, tryUntilDone } from './retry.ts';
import { labelOf } from '../mistake.ts';
import { seen, UNSENT, type Exchange } from '../result/call-record.ts';
import { settle } from '../result/finish.ts';
import type { Context } from '../settings/context.ts';
import { ANONYMOUS } from '../settings/credential.ts';
import { notify, type CallEvent } from '../settings/hooks.ts';
import { settingsWith } from '../settings/settings.ts';

/** One call, from its arguments to its result. Rejects for a caller's mistake, never for what the network does. */
export async function call(
  context: Context,
  name: string,
  operation: Operation,
  given: unknown,
  options: CallOptions = {},
): Promise<Result> {
  const api = context.descriptor.id;
  const label = labelOf(api, operation.method, operation.path);
  const settings = settingsWith(context.settings, options, label);
  const event: CallEvent = { api, operation: name, clientRequestId: newId(settings.random) };
  const { headers: own, clientRequestIdHeader: id } = settings;
  const headers = { ...own, ...(id && { [id]: event.clientRequestId }) };
  checkHeaders(label, operation, headers);
  const placed = placeArguments(label, operation, context.defaults, given);
  // The caller may go on to use its object for the next call.
  const known = { context, settings, event, operation, args: { ...(given as object) } };
  const startedAt = settings.clock.now();
  let credential = ANONYMOUS;
  let last: Exchange = UNSENT;
  let attempts = 0;
  const attempt = async (signal: AbortSignal) => {
    if (!attempts && operation.authenticated) credential = await context.authorize(label);
    const request = buildRequest(context.base, operation, placed, { ...headers, ...credential.headers }, signal);
    // A credential that came too late must not start what was given up.
    if (signal.aborted) return;
    notify(settings.onAttempt, { ...event, attempt: ++attempts });
    last = { ...UNSENT, unsent: false };
    last = await exchange(context.send, request);
  };
  const ending = await tryUntilDone(settings, attempt, (leftMs) => {
    const delayMs = delayBefore(attempts, operation.safe, last, settings);
    if (!(delayMs < leftMs)) return undefined;
    notify(settings.onRetry, { ...event, attempt: attempts, delayMs, ...seen(last) });
    return delayMs;
  });
  return settle({ ...known, ...ending, startedAt, attempts, exchange: last, credential });
}

// Half of it is left to chance twice, as one number has too little for the calls of a year.
const newId = (random: () => number): string =>
  [random(), random()].map((part) => part.toString(36).slice(2)).join('-');
