/** What work resolves to, unless the signal aborts first: then its reason. The work itself may go on. */
export const unlessAborted = <Value>(signal: AbortSignal, work: () => Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const end = () => reject(signal.reason as Error);
    if (signal.aborted) return end();
    signal.addEventListener('abort', end, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', end));
  });
