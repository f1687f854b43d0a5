import type { Clock } from '../settings/clock.ts';

/**
 * Milliseconds to wait according to `Retry-After`, which is in seconds or a date, the first if it was sent several times; `undefined` if it is missing or invalid. A date
 * is relative to the `Date` header if there is one, because our clock may be wrong.
 */
export function retryAfter(response: Response | undefined, clock: Clock): number | undefined {
  // No number, and no date.
  const header = (name: string) => response?.headers.get(name) || 'none';
  const asked = header('retry-after');
  // `Date.parse` accepts nearly anything, so require a time of day.
  const ms = /:/.test(asked)
    ? Date.parse(asked) - (Date.parse(header('date')) || clock.date())
    : Number(asked.split(',')[0]) * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
