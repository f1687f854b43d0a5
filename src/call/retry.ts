import { withDeadline } from './deadline.ts';
import type { Ending, Exchange } from '../result/call-record.ts';
import { retryAfter } from '../result/retry-after.ts';
import type { Settings } from '../settings/settings.ts';

const AGAIN = new Set([408, 429, 500, 502, 503, 504]);

/** Milliseconds before a request goes once more; `Infinity`, which is never, where that cannot help, or could make something happen twice. */
export function delayBefore(
  attempt: number,
  safe: boolean,
  { response, unsent, code }: Exchange,
  { clock, random, maxRetries, maxRetryAfterMs }: Settings,
): number {
  // A code such as ERR_INVALID_URL or ERR_TLS_CERT_ALTNAME_INVALID is no passing trouble of the network.
  const helps = response ? safe && AGAIN.has(response.status) : (safe && !code?.startsWith('ERR_')) || unsent;
  const asked = retryAfter(response, clock) ?? 0;
  if (!helps || attempt > maxRetries || asked > maxRetryAfterMs) return Infinity;
  // Half a second, doubling up to 8; up to half of it is left to chance, so that callers do not come back all at once.
  return Math.max(asked, Math.min(4000, 125 * 2 ** attempt) * (1 + random()));
}

/** Tries, each within its time, until `next`, given the milliseconds that are left, gives none to wait before another try. */
export async function tryUntilDone(
  { clock, signal, timeoutMs, totalTimeoutMs }: Settings,
  attempt: (signal: AbortSignal) => Promise<void>,
  next: (leftMs: number) => number | undefined,
): Promise<Ending> {
  const startedAt = clock.now();
  const left = () => totalTimeoutMs - (clock.now() - startedAt);
  for (;;) {
    const limitMs = left() < timeoutMs ? totalTimeoutMs : timeoutMs;
    const over = await withDeadline(clock, Math.min(timeoutMs, left()), signal, attempt);
    const delayMs = over ? undefined : next(left());
    if (delayMs === undefined) return { over, limitMs };
    const waited = await withDeadline(clock, delayMs, signal, () => new Promise(() => {}));
    if (waited === 'aborted') return { over: waited, limitMs };
    // The wait may have taken longer than it was to: what failed before it is then the end.
    if (left() <= 0) return { over: undefined, limitMs };
  }
}
