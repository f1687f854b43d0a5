import type { Clock } from '../settings/clock.ts';

type EndedBy = 'timeout' | 'aborted' | undefined;

/** The callbacks of one signal. Calls that share a signal share one listener: Node warns above ten. */
interface Listening {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

const listening = new WeakMap<AbortSignal, Listening>();

/** Runs a callback when a signal aborts; returns a function that cancels it. Ignores the event, since some polyfills set no target. */
function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let shared = listening.get(signal);
  if (!shared) {
    const callbacks = new Set<() => void>();
    shared = { callbacks, listener: () => callbacks.forEach((each) => each()) };
    listening.set(signal, shared);
  }
  const { callbacks, listener } = shared;
  // Add it once: not every polyfill ignores a duplicate listener.
  if (!callbacks.size) signal.addEventListener('abort', listener);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (!callbacks.size) signal.removeEventListener('abort', listener);
  };
}

/**
 * Waits for `work`, and reports whether a timeout or an abort ended the wait.
 *
 * Settles on timeout or abort even if the work ignores its signal, and cleans up its timer and listener. Rejects only if the
 * work rejects. `ms` is in milliseconds.
 */
export const withDeadline = (
  clock: Clock,
  ms: number,
  caller: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<EndedBy> =>
  new Promise((resolve, reject) => {
    if (caller?.aborted) return resolve('aborted');
    const controller = new AbortController();
    let stopListening: (() => void) | undefined;
    const end = (endedBy?: EndedBy) => {
      resolve(endedBy);
      if (endedBy) controller.abort();
      stopListening?.();
      cancel();
    };
    const cancel = clock.after(ms, () => end('timeout'));
    // After the timer is set, because a clock may start another call with the same signal while setting it.
    if (caller) stopListening = onAbort(caller, () => end('aborted'));
    work(controller.signal)
      .catch(reject)
      .then(() => end())
      .catch(reject);
  });
