import type { Mismatch } from './alias.ts';
import { placeArguments } from './arguments.ts';
import { ANONYMOUS, type Authorize } from './credential.ts';
import { withDeadline } from './deadline.ts';
import type { Descriptor, Operation } from './descriptor.ts';
import { exchange, type Exchange, type Send } from './exchange.ts';
import { labelOf, mistake } from './mistake.ts';
import type { CallOptions } from './options.ts';
import type { Result } from './result.ts';
import { settle } from './settle.ts';
import { buildRequest } from './transport.ts';
import { checkPlace } from './travel.ts';

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
  checkOptions(label, descriptor, timeoutMs, headers);
  const placed = placeArguments(label, operation, context.defaults, args);
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
  return settle({
    descriptor,
    base,
    name,
    operation,
    label,
    timeoutMs,
    durationMs,
    secrets,
    over,
    exchange: exchanged,
    onMismatch: context.onMismatch,
  });
}

/** Refuses what a call cannot be made with. */
function checkOptions(label: string, { credentials }: Descriptor, timeoutMs: number, headers: object): void {
  if (!(timeoutMs >= 1 && timeoutMs < 2 ** 31)) {
    throw mistake(label, 'cannot use this `timeoutMs`', 'Pass 1 to 2147483647 milliseconds');
  }
  const kept = credentials.flatMap((parts) => Object.values(parts)).map(({ header }) => header.toLowerCase());
  for (const [header, value] of Object.entries(headers)) {
    if (kept.includes(header.toLowerCase())) {
      throw mistake(label, `takes no header \`${header}\``, 'Pass createClient a `credential`');
    }
    checkPlace(label, header, value, 'header');
  }
}
