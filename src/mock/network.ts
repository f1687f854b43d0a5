import type { Clock } from '../settings/clock.ts';

/** A failed connection, as Node's `fetch` reports one; `syscall` is the system call that failed. */
export const disconnected = (words: string, code: string, cause: string, syscall: string): TypeError =>
  new TypeError(words, { cause: Object.assign(new Error(cause), { code, syscall }) });

/** A pending request. */
export interface Shot {
  readonly request: Request;
  /** The arguments of `fetch`, which have to stay referenced: see `waiting`. */
  readonly input: unknown;
  readonly clock: Clock;
}

// Keeps requests that wait for their signal referenced: once collected, Node never fires their `abort`.
const waiting = new Set<Shot>();

/** Waits until a request is aborted. */
export const aborted = (shot: Shot): Promise<never> =>
  new Promise((_, reject) => {
    const { signal } = shot.request;
    waiting.add(shot);
    const end = () => {
      waiting.delete(shot);
      reject(signal.reason);
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });

/** Waits some milliseconds, or until a request is aborted. */
export async function delayed(ms: number, { request, clock }: Shot): Promise<void> {
  const { signal } = request;
  let end = () => {};
  let cancel = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      end = () => reject(signal.reason);
      if (signal.aborted) return end();
      signal.addEventListener('abort', end);
      cancel = clock.after(ms, resolve);
    });
  } finally {
    cancel();
    signal.removeEventListener('abort', end);
  }
}

/** Sends half of a body, then calls `then` instead of sending the rest. */
export function halfOf(body: string | Uint8Array, then: () => Promise<never>): ReadableStream<Uint8Array> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  let begun = false;
  return new ReadableStream({
    pull(controller) {
      if (begun) return then();
      begun = true;
      return controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
    },
  });
}
