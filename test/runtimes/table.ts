import type { Cell } from './judge.ts';

/** One runtime and its cells. */
export interface Column {
  readonly title: string;
  readonly cells: readonly Cell[];
}

const NONE = '–';

/** Maximum width of a cell in a terminal, in characters. */
const WIDEST = 14;

/** Names of the cases of all columns, in order of first appearance. */
export const casesOf = (columns: readonly Column[]): readonly string[] => [
  ...new Set(columns.flatMap(({ cells }) => cells.map((cell) => cell.case))),
];

const cellOf = ({ cells }: Column, name: string): Cell | undefined => cells.find((cell) => cell.case === name);

const mark = (cell: Cell | undefined): string =>
  cell === undefined ? NONE : cell.wrong ? `✗ ${cell.value}`.trimEnd() : cell.value;

const rowsOf = (columns: readonly Column[]): readonly (readonly string[])[] =>
  casesOf(columns).map((name) => [name, ...columns.map((column) => mark(cellOf(column, name)))]);

/** The table for a terminal: a row per case, a column per runtime. */
export function asText(columns: readonly Column[]): string {
  const all = [['', ...columns.map(({ title }) => title.replace(/ \(.+/, ''))], ...rowsOf(columns)].map(
    ([name = '', ...values]) => [
      name,
      ...values.map((value) => (value.length > WIDEST ? `${value.slice(0, WIDEST - 1)}…` : value)),
    ],
  );
  const widths = (all[0] ?? []).map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((value, index) => value.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const line = (values: readonly string[]): string =>
  `| ${values.map((value) => value.replaceAll('|', '\\|')).join(' | ')} |`;

/** A table in Markdown. */
export const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

/** The whole table in Markdown. */
export const asMarkdown = (columns: readonly Column[]): string =>
  markdown(['', ...columns.map(({ title }) => title)], rowsOf(columns));

/** One line per failure, with all runtimes that have it. */
export function wrongIn(columns: readonly Column[]): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const { title, cells } of columns)
    for (const cell of cells) {
      const line = `${cell.case}: ${cell.wrong}`;
      if (cell.wrong) titles.set(line, [...(titles.get(line) ?? []), title]);
    }
  return [...titles].map(([line, on]) => `${line}, on ${on.join(', ')}.`);
}
