import { Refusal } from '../../refusal.ts';

/** One line of a block, with the rows nested below it. */
export interface Row {
  readonly text: string;
  /** Zero-based position in the block. */
  readonly index: number;
  readonly children: readonly Row[];
}

interface Draft extends Row {
  readonly indent: number;
  readonly children: Draft[];
}

/** Parses a block into rows, nested by indentation. */
export const parseRows = (block: string): Row[] => {
  const root: Draft = { text: '', index: -1, indent: -1, children: [] };
  const open = [root];
  const lines = block.split('\n').filter((text) => text.trim() !== '');
  for (const [index, line] of lines.entries()) {
    const draft: Draft = { text: line.trim(), index, indent: line.search(/\S/), children: [] };
    while ((open.at(-1)?.indent ?? -1) >= draft.indent) open.pop();
    open.at(-1)?.children.push(draft);
    open.push(draft);
  }
  return root.children;
};

/** Flattens nested rows, in the order in which they were written. */
export const inOrder = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...inOrder(row.children)]);

/** The refusal of a row of the ledger. */
export const refusedRow = ({ text }: Pick<Row, 'text'>, what: string, next: string): Refusal =>
  new Refusal(`the row "${text}"`, what, next, { quoted: text });

/** Matches a row against a pattern and returns the named groups; refuses a row that does not match. */
export const match = (row: Row, pattern: RegExp, form: string): Record<string, string> => {
  const found = pattern.exec(row.text);
  if (!found) throw refusedRow(row, `is not of the form ${form}`, 'write it so');
  return { ...found.groups };
};

/** Whether a text begins like an operation: `GET /v1/plan`. */
export const isOperation = (text: string): boolean => /^[A-Z]+ \//.test(text);
