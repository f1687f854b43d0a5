/** The clock of a client. A test can pass its own, so that it need not wait. */
export interface Clock {
  /** Milliseconds since 1970, by which a `Retry-After` that is a date is read where the response has no date of its own. */
  date(): number;
  /** Milliseconds since any moment; no change of the system's date moves it. */
  now(): number;
  /** Runs something once after so many milliseconds, unless what it returns is called before. */
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
