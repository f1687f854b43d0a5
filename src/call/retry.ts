import type { Ending, Exchange } from '../result/call-record.ts';
import { retryAfter } from '../result/retry-after.ts';
import type { Settings } from '../settings/settings.ts';
import { withDeadline } from './deadline.ts';

const RETRIED_STATUS = /^(408|429|50[0234])$/;

/** Milliseconds to wait before the next attempt; `Infinity` for no retry: it would not help, or could take effect twice. */
export function delayBefore(
  attempt: number,
  safe: boolean | undefined,
  { response, unsent, retryable }: Exchange,
  { clock, random, maxRetries, maxRetryAfterMs }: Settings,
): number {
  const mayHelp = response ? safe && RETRIED_STATUS.test(String(response.status)) : retryable && (safe || unsent);
  if (!mayHelp || attempt > maxRetries) return Infinity;
  const asked = retryAfter(response, clock) ?? 0;
  if (asked > maxRetryAfterMs) return Infinity;
  // Exponential backoff from 0.5 to 8 seconds, with up to 50 % jitter to spread the retries of many callers.
  return Math.max(asked, Math.min(4000, 125 * 2 ** attempt) * (1 + random()));
}

/** Makes attempts, each with a time limit, until `next` returns no delay; `next` gets the remaining milliseconds. */
export async function tryUntilDone(
  { clock, signal, timeoutMs, totalTimeoutMs }: Settings,
  attempt: (signal: AbortSignal) => Promise<void>,
  next: (leftMs: number) => number | undefined,
): Promise<Ending> {
  // Without a budget, do not read the clock: frameworks that prerender reject a page that reads it before it fetches.
  const budget = totalTimeoutMs < Infinity;
  const endsAt = budget ? clock.now() + totalTimeoutMs : 0;
  const left = () => (budget ? endsAt - clock.now() : Infinity);
  for (;;) {
    const limitMs = left() < timeoutMs ? totalTimeoutMs : timeoutMs;
    const endedBy = await withDeadline(clock, Math.min(timeoutMs, left()), signal, attempt);
    const delayMs = endedBy ? undefined : next(left());
    if (delayMs === undefined) return { endedBy, limitMs };
    const waited = await withDeadline(clock, delayMs, signal, () => new Promise(() => {}));
    if (waited === 'aborted') return { endedBy: waited };
    // The wait may have taken longer than planned: the call then ends with the last failure.
    if (left() <= 0) return {};
  }
}
