import type { Clock } from './clock.ts';

type Over = 'timeout' | 'aborted' | undefined;

/** What a signal ends. All that share one share a listener on it, too: of more than ten Node warns. */
const ends = new WeakMap<EventTarget, Set<(over: Over) => void>>();
const endAll = ({ target }: Event) => ends.get(target as EventTarget)?.forEach((end) => end('aborted'));

/**
 * Waits for `work`, and says so if time is up or the caller aborts before it is done.
 *
 * Settles then even if the work does not heed its signal, and leaves neither timer nor listener behind.
 */
export const withDeadline = (
  clock: Clock,
  ms: number,
  caller = new AbortController().signal,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<Over> =>
  new Promise((resolve, reject) => {
    if (caller.aborted) return resolve('aborted');
    const controller = new AbortController();
    const sharing = ends.get(caller) ?? new Set();
    const end = (over?: Over) => {
      resolve(over);
      cancel();
      sharing.delete(end);
      if (!sharing.size) caller.removeEventListener('abort', endAll);
      if (over) controller.abort();
    };
    const cancel = clock.after(ms, () => end('timeout'));
    ends.set(caller, sharing.add(end));
    caller.addEventListener('abort', endAll);
    work(controller.signal)
      .catch(reject)
      .then(() => end())
      .catch(reject);
  });
