/** The clock of a client. Tests can pass their own to avoid waiting. */
export interface Clock {
  /** Milliseconds since 1970, used by `reconcile`, and for a `Retry-After` date if the response has no `Date` header. */
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

/** A moment by both times of a clock. */
export type Moment = Readonly<Record<'now' | 'date', number>>;

/** Reads a clock. One that throws must not hide the outcome of a write, so its last moment is returned instead. */
export function readerOf(clock: Clock): () => Moment {
  let moment: Moment = { now: 0, date: 0 };
  return () => {
    try {
      moment = { now: clock.now(), date: clock.date() };
    } catch {}
    return moment;
  };
}
