import { columns, plural } from '../../scripts/text.ts';
import type { Measured, Results } from '../../scripts/site/measured/results.ts';
import type { Fallen } from './compare.ts';
import { judge, type Judged } from './goals.ts';

const shown = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

/** The ratios of a measure, one subject a row. */
export const tableOf = ({ title, figures }: Measured): string =>
  figures
    .map(({ title: of, base, over, ratios }) => {
      const less = over === undefined ? '' : `, over ${over}`;
      const rows = ratios.map(({ subject, median, low, high }) => [
        subject,
        shown(median),
        low === high ? '' : `${shown(low)} to ${shown(high)}`,
      ]);
      return columns([[`${title}: ${of}${less} / ${base}`, 'median', 'quartiles'], ...rows], 'figures');
    })
    .join('\n\n');

const goalLine = ({ measure, figure, subject, beside, limit, least, ratio, met }: Judged): string[] => [
  `${measure}, ${figure}: ${subject}${beside === undefined ? '' : ` / ${beside}`}`,
  shown(ratio),
  `${least ? 'at least' : 'at most'} ${limit}`,
  met ? '' : 'MISSED',
];

/** The goals of what was measured, one a row. */
export const goalsOf = (results: Results): string =>
  columns([['Goal', 'ratio', 'limit', ''], ...judge(results).map(goalLine)], 'figures');

/** The ratios that are worse than in the results committed last. */
export const fallenTable = (all: readonly Fallen[]): string =>
  all.length === 0
    ? 'No ratio of ours is worse than in the committed results by more than the noise of both runs.'
    : [
        `${plural(all.length, 'ratio')} of ours worse than in the committed results:`,
        ...all.map(
          ({ what, before, after, noise }) =>
            `  ${what}: ${shown(before)} → ${shown(after)}, noise ±${(noise * 100).toFixed(1)} %`,
        ),
      ].join('\n');
