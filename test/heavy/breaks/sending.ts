import type { Break, Row } from './break.ts';

// What is sent, and how often.

const writes = { file: 'src/retry.ts', test: 'test/faults/writes.test.ts' };
const reads = { file: 'src/retry.ts', test: 'test/faults/reads.test.ts' };
const waits = { file: 'src/retry.ts', test: 'test/faults/waits.test.ts' };
const ending = { file: 'src/settle.ts' };

const isRetried = 'safe && AGAIN.has(response.status)';
const isRetriedUnanswered = "(safe && !code?.startsWith('ERR_')) || unsent";

const sentAgain = (status: number): Pick<Break, 'replace' | 'by'> => ({
  replace: isRetried,
  by: `(safe || response.status === ${status}) && AGAIN.has(response.status)`,
});

const unknownWrites: Row = {
  row: 'unsafe write answered 500, 502, 504, or dropped: sent once, unknown',
  breaks: [
    ...[500, 502, 504].flatMap((status): Break[] => [
      {
        ...{ what: `a write answered ${status} is sent again`, ...writes, ...sentAgain(status) },
        fails: [`is sent once, whatever comes back: ${status}`],
      },
      {
        ...{ what: `a write answered ${status} counts as refused`, ...writes, ...ending },
        replace: 'outcomeOf(verdict, exchange.unsent)',
        by: `exchange.response?.status === ${status} ? 'rejected' : outcomeOf(verdict, exchange.unsent)`,
        fails: [`is sent once, whatever comes back: ${status}`],
      },
    ]),
    {
      ...{ what: 'a dropped write is sent again', ...writes },
      replace: isRetriedUnanswered,
      by: "!code?.startsWith('ERR_') || unsent",
      fails: ['back: a connection that is dropped', 'back: a connection dropped after the headers'],
    },
    {
      ...{ what: 'a dropped write counts as not sent', ...writes, file: 'src/exchange.ts' },
      replace: '!answered && codes.every((code) => NEVER_LEFT.has(code))',
      by: '!answered',
      fails: ['is sent once, whatever comes back: a connection that is dropped'],
    },
  ],
};

const nothingListens = 'is sent again while nothing listens, and not-sent in the end';
const noSuchName = 'is not-sent where no server has the name';

const unsentWrites: Row = {
  row: 'unsafe write, connection refused or name not found: may be sent again, not-sent in the end',
  breaks: [
    {
      ...{ what: 'a write that never left is not sent again', ...writes },
      replace: isRetriedUnanswered,
      by: "safe && !code?.startsWith('ERR_')",
      fails: [nothingListens, noSuchName],
    },
    {
      ...{ what: 'a refused connection proves nothing', ...writes, file: 'src/exchange.ts' },
      replace: "new Set<unknown>(['ECONNREFUSED', ",
      by: 'new Set<unknown>([',
      fails: [nothingListens],
    },
    {
      ...{ what: 'a name that nobody has proves nothing', ...writes, file: 'src/exchange.ts' },
      replace: "'ENOTFOUND', ",
      by: '',
      fails: [noSuchName],
    },
    {
      ...{ what: 'no write is not-sent in the end', ...writes, ...ending },
      replace: "return unsent ? 'not-sent' : 'unknown'",
      by: "return 'unknown'",
      fails: [nothingListens, noSuchName],
    },
  ],
};

const again500 = 'answered 500 is tried again, and reported in the end';
const againDropped = 'over a connection that is dropped is tried again, and reported in the end';

const safeReads: Row = {
  row: 'safe read answered 500, or dropped: retried, then api or unexpected / network',
  breaks: [
    {
      ...{ what: 'a 500 is final', ...reads },
      replace: '429, 500, 502',
      by: '429, 502',
      fails: [again500],
    },
    {
      ...{ what: 'a dropped read is not sent again', ...reads },
      replace: isRetriedUnanswered,
      by: 'unsent',
      fails: [againDropped],
    },
    {
      ...{ what: 'a documented 500 is no result of kind api', ...reads, file: 'src/verdict.ts' },
      replace: "{ kind: 'api', status, error: value }",
      by: "{ kind: 'rejected', status, error: value }",
      fails: [`acme invoices.list ${again500}`],
    },
    {
      ...{ what: 'an undocumented 500 is documented', ...reads, file: 'src/verdict.ts' },
      replace: "if (!answer) return unexpected('status');",
      by: 'if (!answer) return documented(text);',
      fails: [again500],
    },
    {
      ...{ what: 'a lost connection is no result of kind network', ...reads, ...ending },
      replace: "{ kind: 'network', ...seen(exchange) }",
      by: "{ kind: 'aborted' }",
      fails: [againDropped],
    },
  ],
};

const waitsSeconds = 'answered 429 and seconds waits as long as it is asked to';
const waitsDate = 'answered 429 and a date waits as long as it is asked to';
const tellsSeconds = 'answered 429 and seconds returns at once and says how long to wait';
const tellsDate = 'answered 429 and a date returns at once and says how long to wait';

const busy: Row = {
  row: '429 with Retry-After within the cap: safe waits and retries; unsafe returned with retryAfterMs',
  breaks: [
    {
      ...{ what: 'a 429 is final', ...waits },
      replace: '408, 429, 500',
      by: '408, 500',
      fails: [waitsSeconds, waitsDate],
    },
    {
      ...{ what: 'nobody waits as long as is asked', ...waits },
      replace: 'Math.max(asked, Math.min(4000',
      by: 'Math.max(0, Math.min(4000',
      fails: [waitsSeconds, waitsDate],
    },
    {
      ...{ what: 'seconds are read as milliseconds', ...waits },
      replace: 'parseFloat(asked) * 1000',
      by: 'parseFloat(asked)',
      fails: [waitsSeconds, tellsSeconds],
    },
    {
      ...{ what: 'a date is not read', ...waits },
      replace: '/:/.test(asked)',
      by: '/^$/.test(asked)',
      fails: [waitsDate, tellsDate],
    },
    {
      ...{ what: 'a write answered 429 is sent again', ...waits, ...sentAgain(429) },
      fails: [tellsSeconds, tellsDate],
    },
    {
      ...{ what: 'a write is not told how long to wait', ...waits, ...ending },
      replace: 'retryAfterMs: retryAfter(response, clock),',
      by: '',
      fails: [tellsSeconds, tellsDate],
    },
  ],
};

const dayLong = ['asked to wait for a day in seconds returns at once', 'asked to wait for tomorrow returns at once'];

const busyForADay: Row = {
  row: '429 with Retry-After of a day: returned at once with retryAfterMs',
  breaks: [
    {
      ...{ what: 'a day is waited for', ...waits },
      replace: 'asked > maxRetryAfterMs',
      by: 'asked === Infinity',
      fails: dayLong,
    },
    {
      ...{ what: 'of a day as much is waited as the cap allows', ...waits },
      replace: 'retryAfter(response, clock) ?? 0',
      by: 'Math.min(maxRetryAfterMs, retryAfter(response, clock) ?? 0)',
      fails: dayLong,
    },
    {
      ...{ what: 'of a day no more is told than the cap', ...waits, ...ending },
      replace: 'retryAfterMs: retryAfter(response, clock),',
      by: 'retryAfterMs: Math.min(30_000, retryAfter(response, clock) ?? 30_000),',
      fails: dayLong,
    },
  ],
};

const climbing = { file: 'src/travel.ts', test: 'test/faults/places.test.ts', fails: ['climbs out of the path'] };
const breaking = { file: 'src/travel.ts', test: 'test/faults/places.test.ts' };

const places: Row = {
  row: 'path value that climbs; header value with a newline: TypeError before anything is sent',
  breaks: [
    { ...{ what: 'a path takes dots', ...climbing }, replace: '/^\\.{0,2}$|[', by: '/[' },
    { ...{ what: 'a path takes slashes', ...climbing }, replace: '[\\\\/\\p{Cc}', by: '[\\p{Cc}' },
    { ...{ what: 'a path takes encoded dots', ...climbing }, replace: '%(2e|2f|5c)', by: '%(2f|5c)' },
    { ...{ what: 'a path takes encoded slashes', ...climbing }, replace: '%(2e|2f|5c)', by: '%2e' },
    {
      ...{ what: 'a header takes a newline', ...breaking },
      replace: '[^ -~\\xa0-\\xff]',
      by: '[^\\n -~\\xa0-\\xff]',
      fails: ['breaks out of its header'],
    },
    {
      ...{ what: 'no header of a call is looked at', ...breaking, file: 'src/headers.ts' },
      replace: "checkPlace(label, header, value, 'header');",
      by: '',
      fails: ['sends nothing where a header of the call breaks out'],
    },
    {
      ...{ what: 'what cannot be sent is left out', ...breaking },
      replace: 'throw mistake(label, `cannot send this \\`${name}\\` in',
      by: 'mistake(label, `cannot send this \\`${name}\\` in',
      fails: ['climbs out of the path', 'breaks out of its header'],
    },
    {
      ...{ what: 'a mistake is no TypeError', ...breaking, file: 'src/mistake.ts' },
      replace: 'new TypeError(',
      by: 'new Error(',
      fails: ['climbs out of the path', 'breaks out of its header', 'where a header of the call breaks out'],
    },
  ],
};

export const sending: readonly Row[] = [unknownWrites, unsentWrites, safeReads, busy, busyForADay, places];
