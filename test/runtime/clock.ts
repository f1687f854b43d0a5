import type { Clock } from '../../src/index.ts';

/** A clock whose time passes only when something waits for it, and the waits that were requested. */
export function patientClock(start = Date.parse('2026-01-01T00:00:00Z')) {
  const waits: number[] = [];
  let passed = 0;
  const clock: Clock = {
    date: () => start + passed,
    now: () => passed,
    after(ms, run) {
      // The default time of an attempt never runs out here, however slow the machine is.
      if (ms >= 60_000) return () => {};
      const timer = setTimeout(() => {
        waits.push(ms);
        passed += ms;
        run();
      }, 20);
      return () => clearTimeout(timer);
    },
  };
  return { clock, waits, pass: (ms: number) => void (passed += ms) };
}
