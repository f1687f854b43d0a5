import type { Audit, Books } from '../../ledger/books.ts';
import { openPoints } from '../../ledger/open-points.ts';
import { linesIn } from '../../ledger/page/locate-row.ts';
import { ROWS, Stated, type Statement } from './statements.ts';
import type { Task } from './task.ts';

/** A line that states something which no row has. */
interface Line {
  readonly page: string;
  readonly number: number;
  readonly text: string;
}

const linesOf = ({ books }: Audit<Books>): Line[] =>
  openPoints(books.ledger).flatMap(({ page, lines }) =>
    linesIn(lines).flatMap((number) => {
      const text = books.pages.get(page)?.[number - 1]?.text?.trim() ?? '';
      return text === '' ? [] : [{ page, number, text }];
    }),
  );

const placeOf = ({ books }: Audit<Books>, { page, number, text }: Line): string =>
  `line ${number}${books.pages.size > 1 ? ` of ${page}` : ''}: ${text.length > 100 ? `${text.slice(0, 100)}…` : text}`;

/** The text of a line without the markup around it. */
const bare = (text: string): string => text.replace(/^[\s•*#>|`+-]+|[\s*|`]+$/g, '');

const write = (audit: Audit<Books>, { page, number, text }: Line, statement: Statement): string =>
  [
    'facts:',
    ...(audit.books.pages.size > 1
      ? [`  - page: ${page}`, '    under: (the heading above)']
      : ['  - under: (the heading above)']),
    `    lines: ${number}`,
    `    ${ROWS[statement](bare(text))}`,
    '# and take the line out of the waiver that says TODO; where it states nothing, write the reason there instead',
  ].join('\n');

/** The lines that state something which no row has: each becomes a row, or is waived with a reason. */
export const openLines = (audit: Audit<Books>): Task[] => {
  const lines = linesOf(audit);
  const [first] = lines;
  if (first === undefined) return [];
  const statement = new Stated(audit.claims).of({ text: first.text, before: [], operations: [] }) ?? 'mark or bound';
  return [
    {
      title: 'lines of the pages that state what no row has',
      places: lines.map((line) => placeOf(audit, line)),
      write: write(audit, first, statement),
    },
  ];
};
