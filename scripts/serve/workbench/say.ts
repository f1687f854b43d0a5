import type { Difference } from './declarations.ts';

const mostLines = 16;

/** A text two spaces to the right. */
export const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');

const clip = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text);

const typesOf = ({ from, to }: Difference): string => [from, to].filter((text) => text !== undefined).join(' → ');

/** Differences, a line each; of very many the first. */
export const listDifferences = (differences: readonly Difference[]): string => {
  const width = Math.max(...differences.slice(0, mostLines).map(({ what }) => what.length));
  const lines = differences
    .slice(0, mostLines)
    .map((difference) =>
      clip(`${difference.kind.padEnd(7)}  ${difference.what.padEnd(width)}  ${typesOf(difference)}`).trimEnd(),
    );
  const more = differences.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
};

/** A message in the window: when, which API, what, and below it the details. */
export const message = (api: string, what: string, ...details: readonly string[]): string => {
  const time = new Date().toTimeString().slice(0, 8);
  return [`\n${time}  ${api}: ${what}`, ...details.filter(Boolean).map(indent)].join('\n');
};

/** Seconds since a time, for a reader. */
export const secondsSince = (start: number): string => `${((performance.now() - start) / 1000).toFixed(2)} s`;
