import { expect, test } from 'vitest';
import { problemsByLock, problemsOnPage, type Edits } from './quarry.ts';

const words = "{ page: balance, under: Balance, lines: 7, waived: 'in cents.', why: prose }";
const span = 'waived:\n  - { page: balance, lines: 7, why: prose }\n\ninferred:';
const prose = 'What is open, in cents.';

/** Replaces the line of prose, and waives it as a whole. */
const saying = (line: string): Edits => ({
  facts: [
    [`  - ${words}\n`, ''],
    ['inferred:', span],
  ],
  balance: [[prose, line]],
});

test('a waived span covers all code-like words on its lines', () => {
  const edits = saying('See stripe_id and 1000 more in `other`, or GET /elsewhere.');
  expect(problemsOnPage(edits)).toEqual([]);
  expect(problemsByLock(edits, edits)).toEqual([]);
});

const named: Record<string, [line: string, name: string]> = {
  'a member by its code-like name': ['All that is in open_cents.', 'open_cents'],
  'a member alone on its line': ['next', 'next'],
  'a member in quotes': ['See `next` for_more.', 'next'],
  'a default': ['It takes 50 at_a_time.', '50'],
};

test.each(Object.entries(named))('a waived line that names %s is a problem', (_, [line, name]) => {
  expect(problemsOnPage(saying(line)).join('\n')).toContain(`line 7 is waived, but says "${name}", which the spec has`);
});

test('the digits of a number with thousands separators are not read as separate figures', () => {
  expect(problemsOnPage(saying('It takes 50,000 at_a_time.'))).toEqual([]);
});

test('a member on a waived line is no problem if a row covers it', () => {
  const edits = saying('open_cents is stripe_like');
  const row = 'lines: 5-6, as: Balance, fields: open_cents integer }';
  const also = `${row}\n  - { page: balance, under: Balance, lines: 7, waived: open_cents, why: named above }`;
  expect(problemsOnPage({ ...edits, facts: [...(edits.facts ?? []), [row, also]] })).toEqual([]);
});

test('a waived span with nothing to waive is a problem', () => {
  expect(problemsOnPage(saying('Words alone')).join('\n')).toContain(
    'no line of the waived span 7 has anything that needs a waiver. Remove the span.',
  );
});

test('the lock alone detects a waived span that was moved or removed', () => {
  const before = saying('See stripe_id.');
  const moved: Edits = {
    ...before,
    facts: [...(before.facts ?? []), ['lines: 7, why: prose', 'lines: 4, why: prose']],
  };
  const gone: Edits = { ...before, facts: (before.facts ?? []).slice(0, 1) };
  for (const edits of [moved, gone]) expect(problemsByLock(edits, before).join()).toContain('was waived by other rows');
});
