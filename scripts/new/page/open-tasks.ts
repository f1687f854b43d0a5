import type { Audit, Books } from '../../ledger/books.ts';
import { openLines, openSilences } from '../../ledger/notation/open-points.ts';
import type { Silence } from '../../ledger/notation/ledger.ts';
import { linesIn } from '../../ledger/page/locate-row.ts';
import { ROWS, Stated, type Statement } from './statements.ts';
import type { Task } from './task.ts';

/** A line that states something which no row has. */
interface Line {
  readonly page: string;
  readonly number: number;
  /** Empty where only the lock of the page is at hand. */
  readonly text: string;
}

const linesOf = ({ books }: Audit<Books>): Line[] =>
  openLines(books.ledger).flatMap(({ page, lines }) =>
    linesIn(lines).flatMap((number) => {
      const text = books.pages.get(page)?.[number - 1]?.text?.trim();
      return text === '' ? [] : [{ page, number, text: text ?? '' }];
    }),
  );

const placeOf = ({ books }: Audit<Books>, { page, number, text }: Line): string => {
  const words = text.length > 100 ? `${text.slice(0, 100)}…` : text;
  return `line ${number}${books.pages.size > 1 ? ` of ${page}` : ''}${words && `: ${words}`}`;
};

/** The place of a block on its page, as the ledger has it. */
const blockAt = ({ books }: Audit<Books>, page: string): string[] =>
  books.pages.size > 1 ? [`  - page: ${page}`, '    under: (the heading above)'] : ['  - under: (the heading above)'];

/** The row for a line of which only the lock is at hand. */
const UNSEEN = 'claims: (node) · (attribute) = (value)   # or fields, query, headers, statuses: as the line has it';

/** The text of a line without the markup around it. */
const bare = (text: string): string => text.replace(/^[\s•*#>|`+-]+|[\s*|`]+$/g, '');

const row = (audit: Audit<Books>, { page, number, text }: Line, statement: Statement): string =>
  [
    'facts:',
    ...blockAt(audit, page),
    `    lines: ${number}`,
    ...(text === '' ? UNSEEN : ROWS[statement](bare(text))).split('\n').map((line) => `    ${line}`),
    '# and take the line out of the waiver that says TODO; where it states nothing, write the reason there instead',
  ].join('\n');

/** The lines that state something which no row has: each becomes a row, or is waived with a reason. */
const statements = (audit: Audit<Books>): Task[] => {
  const lines = linesOf(audit);
  const [first] = lines;
  if (first === undefined) return [];
  const operations = audit.claims.flatMap(({ node, attribute }) => (attribute === 'operationId' ? [node] : []));
  const statement = new Stated(audit.claims).of({ text: first.text, before: [], operations }) ?? 'mark or bound';
  return [
    {
      title: 'lines of the pages that state what no row has',
      places: lines.map((line) => placeOf(audit, line)),
      write: row(audit, first, statement),
    },
  ];
};

/** The rule for amounts of which a line says the unit, or the form of a claim. */
const rowFor = (open: readonly Silence[]): string[] => {
  const nodes = open.flatMap(({ item }) => /^unit · (.*)$/.exec(item)?.[1] ?? []);
  if (nodes.length === 0) return ['    claims: (node) · (attribute) = (value)'];
  const named = nodes.some((node) => node.startsWith('*')) ? ['(nodes, as Invoice · *_amount)'] : nodes;
  return [
    `    nodes: [${named.map((node) => `'${node}'`).join(', ')}]`,
    '    claim: unit = cents   # or what the line says',
  ];
};

/** What may be said in words that the draft does not understand. */
const silences = (audit: Audit<Books>): Task[] => {
  const open = openSilences(audit.books.ledger);
  const [first] = open;
  if (first === undefined) return [];
  const [, line = '(the line)', page = '(its key)'] = /line (\d+)(?: of (\S+))?/.exec(first.why) ?? [];
  const spec = rowFor(open).length > 1 ? '`x-unit: cents` at each of them in openapi.yaml' : 'the same in openapi.yaml';
  return [
    {
      title: 'what lines of the pages may say, and no fact has',
      places: open.map(({ item, why }) => `${item}: ${why.replace(/^TODO: | may say it;.*$/g, '')}`),
      write: [
        'facts:',
        ...blockAt(audit, page),
        `    lines: ${line}`,
        ...rowFor(open),
        `# with ${spec}, and take the silences out; where no line says it, write that there instead of TODO`,
      ].join('\n'),
    },
  ];
};

/** What the draft leaves open: each becomes a row, or gets a reason. */
export const openTasks = (audit: Audit<Books>): Task[] => [...statements(audit), ...silences(audit)];
