import { expect, test } from 'vitest';
import { readTree } from '../../scripts/files.ts';
import { readGuides } from '../../scripts/site/guides/guides.ts';
import type { Issue } from '../../src/api/issue.ts';
import type { Faults } from '../../src/mock.ts';
import { createClient, type OutcomeValue, type Result } from '../../src/index.ts';
import { convert } from '../../src/money.ts';
import { acme } from '../runtime/acme.ts';

// Statements of the guides in words and tables, which no program checks.

const guides = await readGuides();
const guide = (name: string): string => guides.get(name) ?? '';
const sources = [...(await readTree('src')).values()].join('\n');

/** The names in the first column of the table with this first heading. */
const namesIn = (name: string, column: string): string[] => {
  const [, table = ''] = guide(name).split(`\n| ${column} |`);
  const rows = table.split('\n\n', 1).join('').split('\n').slice(2);
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, found = '']) => found));
};

// The types make the compiler check that each list is complete.
const kinds: Record<Result['kind'], true> = {
  ok: true,
  api: true,
  rejected: true,
  unexpected: true,
  contract: true,
  network: true,
  timeout: true,
  aborted: true,
};
const outcomes: Record<OutcomeValue, true> = { 'not-sent': true, rejected: true, unknown: true };
const issues: Record<Issue['kind'], true> = { shape: true, enum: true, extra: true };
const faults: Record<keyof Faults<unknown> | 'rejected', true> = {
  drop: true,
  refused: true,
  stall: true,
  'drop-body': true,
  'stall-body': true,
  malformed: true,
  truncated: true,
  empty: true,
  delay: true,
  status: true,
  rejected: true,
};

test.each([
  ['results', '`kind`', kinds],
  ['retries', '`outcome`', outcomes],
  ['validators', '`kind`', issues],
  ['testing', 'fault', faults],
])('the guide %s lists exactly the values of the type in its table "%s"', (name, column, all) => {
  expect(namesIn(name, column).sort()).toEqual(Object.keys(all).sort());
});

/** The default of an option, as its docstring states it. */
const defaultOf = (option: string): number => {
  const [, found = ''] = new RegExp(String.raw`(\d+) by default[^/]*\*/\s*readonly ${option}\?`).exec(sources) ?? [];
  return Number(found);
};

const SCALE: Readonly<Record<string, number>> = { seconds: 1000, '': 1 };

/** The options that guides state with a default: `timeoutMs` (60 seconds). */
const stated = [...guides].flatMap(([name, text]) =>
  [...text.matchAll(/`(\w+)`(?: pages)? \(([\d,]+) ?(\w*)\)/g)].map(([, option = '', figure = '', unit = '']) => ({
    name,
    option,
    value: Number(figure.replaceAll(',', '')) * (SCALE[unit] ?? Number.NaN),
  })),
);

test('guides state defaults', () => {
  expect(stated.map(({ option }) => option)).toEqual(
    expect.arrayContaining(['timeoutMs', 'maxRetryAfterMs', 'maxPages']),
  );
});

test.each(stated)('$name: the stated default of $option is that of its docstring', ({ option, value }) => {
  expect(value).toBe(defaultOf(option));
});

test('the client retries a read after exactly the statuses that the guide lists', async () => {
  const [, row = ''] = /^\| changes nothing \| ([^|]+)/m.exec(guide('retries')) ?? [];
  const repeated: number[] = [];
  for (let status = 400; status < 600; status += 1) {
    const client = createClient(acme, {
      credential: 'c',
      maxRetries: 1,
      random: () => 0,
      fetch: async () => new Response('{}', { status }),
    });
    const { meta } = await client.invoices.list({ account_id: 'a1' });
    if (meta.attempts > 1) repeated.push(status);
  }
  expect([...row.matchAll(/\d{3}/g)].map(Number)).toEqual(repeated);
});

test('the guide states the same ratios of decimillicents as convert uses', () => {
  const [, cent = '', dollar = ''] = /([\d,]+) of them are a cent, ([\d,]+) a dollar/.exec(guide('money')) ?? [];
  const converted = [cent, dollar].map((figure) =>
    convert(Number(figure.replaceAll(',', '')), 'decimillicents', 'cents'),
  );
  expect(converted).toEqual([1, 100]);
});
