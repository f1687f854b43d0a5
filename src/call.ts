import type { Mismatch } from './alias.ts';
import { placeArguments } from './arguments.ts';
import { ANONYMOUS, type Authorize } from './credential.ts';
import { withDeadline } from './deadline.ts';
import type { Descriptor, Operation } from './descriptor.ts';
import { exchange, type Exchange, type Send } from './exchange.ts';
import { checkHeaders } from './headers.ts';
import { labelOf } from './mistake.ts';
import { checkTimeout, type CallOptions } from './options.ts';
import type { Result } from './result.ts';
import { settle } from './settle.ts';
import { buildRequest } from './transport.ts';
import { checkJson } from './travel.ts';

/** What the calls of one client share. */
export interface Context {
  readonly descriptor: Descriptor;
  readonly base: URL;
  readonly defaults: object;
  readonly timeoutMs: number;
  readonly send: Send;
  readonly authorize: Authorize;
  readonly onMismatch: ((mismatch: Mismatch) => void) | undefined;
}

/** One call, from its arguments to its result. Rejects for a caller's mistake, never for what the network does. */
export async function call(
  context: Context,
  name: string,
  operation: Operation,
  args: unknown,
  options: CallOptions = {},
): Promise<Result> {
  const started = performance.now();
  const { descriptor, base } = context;
  const { signal: caller, timeoutMs = context.timeoutMs, headers = {} } = options;
  const label = labelOf(descriptor.id, operation.method, operation.path);
  checkTimeout(label, timeoutMs);
  checkHeaders(label, descriptor, operation, headers);
  const placed = placeArguments(label, operation, context.defaults, args);
  if (operation.body && operation.body !== 'raw') checkJson(label, placed.body);
  let credential = ANONYMOUS;
  let exchanged: Exchange = { text: '', unsent: true };
  const over = await withDeadline(timeoutMs, caller, async (signal) => {
    if (operation.authenticated) credential = await context.authorize(label);
    const draft = { base, operation, placed, headers: { ...headers, ...credential.headers }, signal };
    await buildRequest(draft, async (request) => {
      // A credential that came too late must not start what was given up.
      if (signal.aborted) return;
      exchanged = { text: '', unsent: false };
      exchanged = await exchange(context.send, request);
    });
  });
  const durationMs = performance.now() - started;
  const { secrets } = credential;
  return settle({ ...context, name, operation, label, timeoutMs, durationMs, secrets, over, exchange: exchanged });
}
