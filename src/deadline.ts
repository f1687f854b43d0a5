/**
 * The value of `work`, unless time is up or the caller aborts before it is there.
 *
 * Settles then even if the work does not heed its signal, and leaves neither timer nor listener behind.
 * (`AbortSignal.any` and `AbortSignal.timeout` would leave both until they are collected.)
 */
export async function withDeadline<Value>(
  timeoutMs: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value | 'timeout' | 'aborted'> {
  const controller = new AbortController();
  let onAbort = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<'timeout' | 'aborted'>((resolve) => {
    const end = (how: 'timeout' | 'aborted') => {
      resolve(how);
      controller.abort();
    };
    onAbort = () => end('aborted');
    timer = setTimeout(end, timeoutMs, 'timeout');
    caller?.addEventListener('abort', onAbort);
    if (caller?.aborted) onAbort();
  });
  try {
    return await Promise.race([over, work(controller.signal)]);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', onAbort);
  }
}
