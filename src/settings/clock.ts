/** The clock of a client. Tests can pass their own to avoid waiting. */
export interface Clock {
  /** Milliseconds since 1970, used for a `Retry-After` date if the response has no `Date` header. */
  date(): number;
  /** Monotonic milliseconds since any moment, unaffected by changes of the system time. */
  now(): number;
  /** Runs a callback once after a delay in milliseconds; returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  date: () => Date.now(),
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
