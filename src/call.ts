import { placeArguments, type Placed } from './arguments.ts';
import type { Context } from './context.ts';
import { ANONYMOUS } from './credential.ts';
import type { Operation } from './descriptor.ts';
import { exchange, seen, UNSENT, type Exchange } from './exchange.ts';
import { checkHeaders } from './headers.ts';
import { notify, type CallEvent } from './hooks.ts';
import { labelOf } from './mistake.ts';
import { settingsWith, type CallOptions } from './options.ts';
import type { Result } from './result.ts';
import { delayBefore, tryUntilDone } from './retry.ts';
import { settle, type Ended } from './settle.ts';
import { buildRequest } from './transport.ts';

/** One call, from its arguments to its result. Rejects for a caller's mistake, never for what the network does. */
export async function call(
  context: Context,
  name: string,
  operation: Operation,
  args: unknown,
  options: CallOptions = {},
): Promise<Result> {
  const api = context.descriptor.id;
  const label = labelOf(api, operation.method, operation.path);
  const settings = settingsWith(context.settings, options, label);
  const { clientRequestIdHeader: idHeader } = settings;
  const event: CallEvent = { api, operation: name, clientRequestId: newId(settings.random) };
  const headers = { ...settings.headers, ...(idHeader && { [idHeader]: event.clientRequestId }) };
  checkHeaders(label, operation, headers);
  const placed = placeArguments(label, operation, context.defaults, args);
  // The caller may go on to use its object for the next call.
  return make({ context, settings, event, operation, args: { ...(args as object) }, label, headers, placed });
}

/** A call that nothing is wrong with. */
interface Prepared extends Pick<Ended, 'context' | 'settings' | 'event' | 'operation' | 'args'> {
  readonly label: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly placed: Placed;
}

async function make(prepared: Prepared): Promise<Result> {
  const { context, settings, event, operation, label, headers, placed } = prepared;
  const startedAt = settings.clock.now();
  let credential = ANONYMOUS;
  let last: Exchange = UNSENT;
  let attempts = 0;
  const attempt = async (signal: AbortSignal) => {
    if (!attempts && operation.authenticated) credential = await context.authorize(label);
    const all = { ...headers, ...credential.headers };
    const request = buildRequest({ base: context.base, operation, placed, headers: all }, signal);
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
  return settle({ ...prepared, ...ending, startedAt, attempts, exchange: last, credential });
}

// Half of it is left to chance twice, as one number has too little for the calls of a year.
const newId = (random: () => number): string =>
  [random(), random()].map((part) => part.toString(36).slice(2)).join('-');
