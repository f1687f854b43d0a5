import type { Clock } from '../settings/clock.ts';

type Over = 'timeout' | 'aborted' | undefined;

/** What a signal ends. All that share one share a listener on it, too: of more than ten Node warns. */
const ends = new WeakMap<EventTarget, Set<(over: Over) => void>>();
const endAll = ({ target }: Event) => ends.get(target as EventTarget)?.forEach((end) => end('aborted'));

/**
 * Waits for `work`, and says so if time is up or the caller aborts before it is done.
 *
 * Settles then even if the work does not heed its signal, and leaves neither timer nor listener behind. Rejects only with what
 * the work rejects with. `ms` is in milliseconds.
 */
export const withDeadline = (
  clock: Clock,
  ms: number,
  given: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<Over> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController();
    // By itself a call hears of no abort but its own.
    const caller = given || controller.signal;
    if (caller.aborted) return resolve('aborted');
    const end = (over?: Over) => {
      resolve(over);
      if (over) controller.abort();
      sharing.delete(end);
      if (!sharing.size) caller.removeEventListener('abort', endAll);
      cancel();
    };
    const cancel = clock.after(ms, () => end('timeout'));
    // Not before the timer is set: a clock may start a call of its own there, with the same signal.
    const sharing = ends.get(caller) ?? new Set();
    ends.set(caller, sharing.add(end));
    caller.addEventListener('abort', endAll);
    work(controller.signal)
      .catch(reject)
      .then(() => end())
      .catch(reject);
  });
