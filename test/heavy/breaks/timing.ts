import type { Row } from './break.ts';

// When a call ends.

const time = { file: 'src/retry.ts', test: 'test/faults/time.test.ts' };
const readsBody = { ...time, file: 'src/exchange.ts', replace: 'text: String(await response.text())' };

const stalls = 'a body that stalls ends when its time is up';
const trickles = 'a body of one byte per 20 ms ends when its time is up';

/** Reads a body until a condition says that it is all. */
const readUntil = (next: string, over: string): string => `text: await (async () => {
  const reader = response.body!.getReader();
  let text = '';
  for (let pieces = 0; ; pieces++) {
    const read = ${next};
    if (${over}) return text;
    text += new TextDecoder().decode(read.value);
  }
})()`;

const slow: Row = {
  row: 'body stalls; slow-loris body: timeout at timeoutMs',
  breaks: [
    {
      ...{ what: 'a connection that is idle for 50 ms counts as closed', ...readsBody },
      by: readUntil(
        'await Promise.race([reader.read(), new Promise((resolve) => setTimeout(resolve, 50))])',
        '!read || read.done',
      ),
      fails: [stalls],
    },
    {
      ...{ what: 'a body that comes in pieces ends with the second one', ...readsBody },
      by: readUntil('await reader.read()', 'read.done || pieces > 1'),
      fails: [trickles],
    },
    {
      ...{ what: 'a body has ten times the time', ...time },
      replace: 'Math.min(timeoutMs, left())',
      by: 'Math.min(10 * timeoutMs, left())',
      fails: [stalls, trickles],
    },
    {
      ...{ what: 'a call whose time is up was aborted', ...time, file: 'src/deadline.ts' },
      replace: "end('timeout')",
      by: "end('aborted')",
      fails: [stalls, trickles],
    },
    {
      ...{ what: 'what took too long is tried again', ...time },
      replace: 'over ? undefined : next(left())',
      by: "over === 'aborted' ? undefined : next(left())",
      fails: [stalls, trickles],
    },
  ],
};

const backoff = { test: 'test/faults/waits.test.ts' };
const read = 'a read that is aborted between tries ends within 50 ms';
const write = 'a write that is aborted between tries ends within 50 ms';

const aborted: Row = {
  row: 'abort during backoff: aborted within 50 ms',
  breaks: [
    {
      ...{ what: 'a wait does not hear of an abort', ...backoff, file: 'src/retry.ts' },
      replace: 'withDeadline(clock, delayMs, signal, ',
      by: 'withDeadline(clock, delayMs, undefined, ',
      fails: [read, write],
    },
    {
      ...{ what: 'an abort ends a call 60 ms later', ...backoff, file: 'src/deadline.ts' },
      replace: "(end) => end('aborted')",
      by: "(end) => setTimeout(end, 60, 'aborted')",
      fails: [read, write],
    },
    {
      ...{ what: 'a call aborted between tries ends as its last try did', ...backoff, file: 'src/retry.ts' },
      replace: 'return { over: waited, limitMs }',
      by: 'return { over: undefined, limitMs }',
      fails: [read, write],
    },
  ],
};

const wait = 'const waited = await withDeadline(clock, delayMs, signal, () => new Promise(() => {}));';
const waitFor = (ms: string): string => wait.replace('delayMs', ms);

/** Waits until a clock shows a time, and not for so long. */
const waitUntil = (side: 'now' | 'date'): string => `const until = clock.${side}() + delayMs;
    ${wait.replace('const', 'let')}
    if (clock.${side}() < until) ${waitFor(`until - clock.${side}()`).replace('const ', '')}`;

const jumps = (side: 'now' | 'date', by: number) =>
  `a clock whose ${side} jumps by ${by * 86_400_000} ms between tries makes no wait endless`;

const clocks: Row = {
  row: 'clock jumps back or forward: no endless wait, no negative duration',
  breaks: [
    {
      ...{ what: 'a clock that went back gives a negative duration', ...time, file: 'src/settle.ts' },
      replace: 'Math.max(0, clock.now() - startedAt)',
      by: 'clock.now() - startedAt',
      fails: [jumps('now', -1)],
    },
    ...(['now', 'date'] as const).flatMap((side) => [
      {
        ...{ what: `a wait lasts until \`${side}\` of the clock has come so far`, ...time },
        replace: wait,
        by: waitUntil(side),
        fails: [jumps(side, -1)],
      },
    ]),
    {
      ...{ what: 'a wait counts from the start of the call', ...time },
      replace: wait,
      by: waitFor('Math.max(0, startedAt + delayMs - clock.now())'),
      fails: [jumps('now', 1)],
    },
    {
      ...{ what: 'a wait is shorter where the date is ahead', ...time },
      replace: wait,
      by: waitFor('Math.max(0, delayMs + Date.now() - clock.date())'),
      fails: [jumps('date', 1)],
    },
    {
      ...{ what: 'a date that seems a day away is waited for', ...time },
      replace: 'asked > maxRetryAfterMs',
      by: 'asked === Infinity',
      fails: ['a date that is -86400000 ms off makes no wait longer than the cap'],
    },
    {
      ...{ what: 'a date that is over asks for a negative wait', ...backoff, file: 'src/retry.ts' },
      replace: 'Math.max(0, ms)',
      by: 'ms',
      fails: ['answered 429 and a date that is over returns at once'],
    },
  ],
};

export const timing: readonly Row[] = [slow, aborted, clocks];
