import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { measuredChapter } from '../../scripts/site/measured/measured.ts';
import { readResults, type Results } from '../../scripts/site/measured/results.ts';
import { fallen } from './compare.ts';
import { judge } from './goals.ts';
import { ratiosOf } from './rounds.ts';
import { withLine } from './readme.ts';

const rounds = [2, 4, 6].map(
  (noise) => new Map(['a', 'b', 'empty'].map((name, index) => [name, { time: noise * [1, 3, 0.5][index]! }])),
);
const figure = { title: 'time', base: 'a' };

const resultsWith = (median: number, more?: true): Results => ({
  machine: { cores: '2' },
  versions: {},
  measures: [
    {
      name: 'call',
      title: 'One call',
      figures: [
        {
          ...figure,
          name: 'latency',
          base: 'fetch',
          ...(more && { more }),
          ratios: [
            { subject: 'billing-clients', median, low: median * 0.98, high: median * 1.02 },
            { subject: 'ky', median, low: median, high: median },
          ],
        },
      ],
    },
  ],
});

test('ratios compare values of the same round, so a slow round does not change them', () => {
  expect(
    ratiosOf('time', figure, ['a', 'b'], rounds).map(({ subject, median, low, high }) => [subject, low, median, high]),
  ).toEqual([
    ['a', 1, 1, 1],
    ['b', 3, 3, 3],
  ]);
});

test('the value of an empty program is subtracted from both sides of a ratio', () => {
  const [, b] = ratiosOf('time', { ...figure, over: 'empty' }, ['a', 'b', 'empty'], rounds);
  expect(b).toEqual({ subject: 'b', median: 5, low: 5, high: 5 });
});

test('fallen lists only ratios of ours that are worse by more than the noise', () => {
  expect(fallen(resultsWith(1.3), resultsWith(1.6))).toEqual([
    { what: 'One call, time: billing-clients / fetch', before: 1.3, after: 1.6, noise: expect.closeTo(0.02, 3) },
  ]);
  expect(fallen(resultsWith(1.3), resultsWith(1.33))).toEqual([]);
  expect(fallen(resultsWith(1.6), resultsWith(1.3))).toEqual([]);
  expect(fallen(resultsWith(1.6, true), resultsWith(1.3, true))).toHaveLength(1);
});

test('a goal is met at its limit, and missed beyond it', () => {
  expect(judge(resultsWith(1.35)).map(({ beside, met }) => [beside, met])).toEqual([
    [undefined, true],
    ['ky', true],
  ]);
  expect(judge(resultsWith(1.36))[0]?.met).toBe(false);
});

test('the page has one plot for each committed figure, and names every subject', async () => {
  const results = await readResults();
  const figures = results.measures.flatMap((measure) => measure.figures);
  expect(figures.length).toBeGreaterThan(0);
  const [[, html] = ['', '']] = measuredChapter(results).pages({ root: '', nav: [], contract: false });
  expect(html.match(/<svg /g)).toHaveLength(figures.length);
  for (const { subject } of figures.flatMap(({ ratios }) => ratios)) expect(html).toContain(subject);
});

test('the README has the committed figures', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain('\nMeasured side by side: ');
  expect(withLine(readme, await readResults())).toBe(readme);
});
