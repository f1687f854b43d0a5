import type { Ending, Exchange } from '../result/call-record.ts';
import { retryAfter } from '../result/retry-after.ts';
import type { Settings } from '../settings/settings.ts';
import { withDeadline } from './deadline.ts';

const AGAIN = new Set([408, 429, 500, 502, 503, 504]);

/** Milliseconds before a request is sent once more; `Infinity`, which is never, where that cannot help, or could make something happen twice. */
export function delayBefore(
  attempt: number,
  safe: boolean,
  { response, unsent, passing }: Exchange,
  { clock, random, maxRetries, maxRetryAfterMs }: Settings,
): number {
  const helps = response ? safe && AGAIN.has(response.status) : passing && (safe || unsent);
  if (!helps || attempt > maxRetries) return Infinity;
  const asked = retryAfter(response, clock) ?? 0;
  if (asked > maxRetryAfterMs) return Infinity;
  // Half a second, doubling up to 8, with jitter of up to half of it, so that callers do not come back all at once.
  return Math.max(asked, Math.min(4000, 125 * 2 ** attempt) * (1 + random()));
}

/** Tries, each within its time, until `next`, given the milliseconds that are left, returns no delay before another try. */
export async function tryUntilDone(
  { clock, signal, timeoutMs, totalTimeoutMs }: Settings,
  attempt: (signal: AbortSignal) => Promise<void>,
  next: (leftMs: number) => number | undefined,
): Promise<Ending> {
  // Without a budget no clock is read: frameworks that prerender refuse a page that reads one before it fetches.
  const budget = totalTimeoutMs < Infinity;
  const startedAt = budget ? clock.now() : 0;
  const left = () => (budget ? totalTimeoutMs - (clock.now() - startedAt) : Infinity);
  for (;;) {
    const limitMs = left() < timeoutMs ? totalTimeoutMs : timeoutMs;
    const over = await withDeadline(clock, Math.min(timeoutMs, left()), signal, attempt);
    const delayMs = over ? undefined : next(left());
    if (delayMs === undefined) return { over, limitMs };
    const waited = await withDeadline(clock, delayMs, signal, () => new Promise(() => {}));
    if (waited === 'aborted') return { over: waited, limitMs };
    // The wait may have taken longer than it was to: the failure before it is then the end.
    if (left() <= 0) return { over: undefined, limitMs };
  }
}
