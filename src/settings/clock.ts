/** The clock of a client. A test can pass its own, so that it need not wait. */
export interface Clock {
  /** Milliseconds since 1970, for a `Retry-After` that is a date, where the response has no date of its own. */
  date(): number;
  /** Milliseconds since any moment; no change of the system's date moves it. */
  now(): number;
  /** Runs a callback once after so many milliseconds; returns a function that cancels it. */
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
