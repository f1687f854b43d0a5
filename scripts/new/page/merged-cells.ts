import type { Element } from '../../change/html-node.ts';
import { elementsIn } from './dom.ts';
import { blankCell } from './marks.ts';

/** Blank cells next to a cell, which fill the places that merged cells cover. */
export interface Blanks {
  readonly before: string;
  readonly behind: string;
}

const spanOf = ({ attrs }: Element, name: string): number => {
  const value = Number(attrs.find((attribute) => attribute.name === name)?.value);
  return Number.isInteger(value) && value > 0 && value <= 100 ? value : 1;
};

const isCell = (node: Element['childNodes'][number]): node is Element =>
  'tagName' in node && (node.tagName === 'td' || node.tagName === 'th');

/** The columns of a table, each with the number of rows that a cell from above still covers. */
class Covered {
  readonly #rows: number[] = [];

  /** Goes past the covered columns from one on, and counts them. */
  skip(from: number): number {
    let at = from;
    for (; (this.#rows[at] ?? 0) > 0; at++) this.#rows[at] = (this.#rows[at] ?? 0) - 1;
    return at - from;
  }

  cover(from: number, columns: number, rows: number): void {
    for (let at = from; at < from + columns; at++) this.#rows[at] = rows - 1;
  }
}

const rowBlanks = (cells: readonly Element[], covered: Covered): [Element, Blanks][] => {
  let column = 0;
  return cells.map((cell, index) => {
    const before = covered.skip(column);
    const [columns, rows] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
    covered.cover(column + before, columns, rows);
    column += before + columns;
    // A row of one cell is a line between the others.
    const isLine = cells.length === 1 && before === 0;
    const wide = isLine ? 0 : columns - 1;
    const behind = isLine || index < cells.length - 1 ? 0 : covered.skip(column);
    return [
      cell,
      {
        before: blankCell(true).repeat(before),
        behind: `${blankCell(false).repeat(wide)}${blankCell(true).repeat(behind)}`,
      },
    ];
  });
};

/** The cells of the tables of a page that have blank ones next to them. */
export const mergedCells = (document: Parameters<typeof elementsIn>[0]): ReadonlyMap<Element, Blanks> =>
  new Map(
    elementsIn(document, 'table').flatMap((table) => {
      const covered = new Covered();
      return elementsIn(table, 'tr')
        .filter(
          ({ parentNode }) => parentNode !== null && 'parentNode' in parentNode && parentNode.parentNode === table,
        )
        .flatMap(({ childNodes }) => rowBlanks(childNodes.filter(isCell), covered));
    }),
  );
