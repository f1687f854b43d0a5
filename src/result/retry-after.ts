import type { Clock } from '../settings/clock.ts';

/**
 * Milliseconds that a response asks to wait by `Retry-After`, which says seconds or a date; `undefined` where it asks for nothing
 * that can be read. A date is read by the server's own date before ours, which may be wrong.
 */
export function retryAfter(response: Response | undefined, clock: Clock): number | undefined {
  const header = (name: string) => response?.headers.get(name) ?? '';
  const asked = header('retry-after');
  // `Date.parse` makes a date of nearly anything, so it gets only what has a time of day.
  const ms = /:/.test(asked)
    ? Date.parse(asked) - (Date.parse(header('date')) || clock.date())
    : parseFloat(asked) * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
