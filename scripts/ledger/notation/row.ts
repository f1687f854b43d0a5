import { Refusal } from '../../refusal.ts';

/** One line of a block: its text, and the rows indented below it. */
export interface Row {
  readonly text: string;
  /** Its place among the rows of its block, counted from 0. */
  readonly index: number;
  readonly children: readonly Row[];
}

interface Draft extends Row {
  readonly indent: number;
  readonly children: Draft[];
}

/** Reads a block literal into rows, nested by indentation. */
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

/** The rows of a block and all below them, in the order they were written. */
export const inOrder = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...inOrder(row.children)]);

/** Matches a row against the form its kind has; a row of another form is refused. */
export const match = (row: Row, pattern: RegExp, form: string): Record<string, string> => {
  const found = pattern.exec(row.text);
  if (!found) throw new Refusal(`the row "${row.text}"`, `is not of the form ${form}`, 'write it so');
  return { ...found.groups };
};

/** Whether a row names an operation: `GET /v1/plan`. */
export const isOperation = (text: string): boolean => /^[A-Z]+ \//.test(text);
