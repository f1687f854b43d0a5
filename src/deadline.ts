import type { Clock } from './clock.ts';

/**
 * Waits for `work`, and says so if time is up or the caller aborts before it is done.
 *
 * Settles then even if the work does not heed its signal, and leaves neither timer nor listener behind.
 */
export async function withDeadline(
  clock: Clock,
  ms: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<'timeout' | 'aborted' | undefined> {
  if (caller?.aborted) return 'aborted';
  const controller = new AbortController();
  let end: (how: 'timeout' | 'aborted') => void = () => {};
  const over = new Promise<'timeout' | 'aborted'>((resolve) => {
    end = (how) => {
      resolve(how);
      controller.abort();
    };
  });
  const onAbort = () => end('aborted');
  const cancel = clock.after(ms, () => end('timeout'));
  caller?.addEventListener('abort', onAbort);
  try {
    return await Promise.race([over, work(controller.signal).then(() => undefined)]);
  } finally {
    cancel();
    caller?.removeEventListener('abort', onAbort);
  }
}
