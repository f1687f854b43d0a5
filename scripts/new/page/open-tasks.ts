import type { Audit, Books } from '../../ledger/books.ts';
import { groupBy } from '../../group.ts';
import { openLines, openSilences } from '../../ledger/notation/open-points.ts';
import type { Silence } from '../../ledger/notation/ledger.ts';
import { linesIn } from '../../ledger/page/locate-row.ts';
import { hintIn, subjectIn } from './silences.ts';
import { ROWS, Stated, type Statement } from './statements.ts';
import type { Task } from './task.ts';

/** A line that states something which no row has. */
interface Line {
  readonly page: string;
  readonly number: number;
  /** Empty if only the lock of the page is available. */
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

/** The unit that rows for a subject have as their example. */
const UNITS: Readonly<Record<string, string>> = { amount: 'cents', time: 'seconds' };

/** The row for a line that is only known from the lock. */
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
      title: 'lines of the pages that state things that no row has',
      places: lines.map((line) => placeOf(audit, line)),
      write: row(audit, first, statement),
    },
  ];
};

/** The rule for values whose unit is on a line, or a template of a claim. */
const rowFor = (subject: string | undefined, open: readonly Silence[]): readonly [row: string[], spec: string] => {
  const unit = subject === undefined ? undefined : UNITS[subject];
  if (unit === undefined) return [['    claims: (node) · (attribute) = (value)'], 'the same in openapi.yaml'];
  const nodes = open.map(({ item }) => item.replace(/^unit · /, ''));
  const named = nodes.some((node) => node.startsWith('*')) ? ['(nodes, as Invoice · *_amount)'] : nodes;
  const row = [
    `    nodes: [${named.map((node) => `'${node}'`).join(', ')}]`,
    `    claim: unit = ${unit}   # or what the line says`,
  ];
  return [row, `\`x-unit: ${unit}\` at each of them in openapi.yaml`];
};

/** What a line may state about a subject, in words that the draft does not understand. */
const silence = (audit: Audit<Books>, open: readonly Silence[]): Task => {
  const [first = { item: '', why: '' }] = open;
  const hint = hintIn(first.why, [...audit.books.pages.keys()]);
  const [row, spec] = rowFor(subjectIn(first), open);
  return {
    title: `what ${hint ? placeOf(audit, { ...hint, text: '' }) : 'a line'} may say, and no fact has`,
    places: open.map(({ item, why }) => `${item}: ${why}`),
    write: [
      'facts:',
      ...blockAt(audit, hint?.page ?? '(its key)'),
      `    lines: ${hint?.number ?? '(the line)'}`,
      ...row,
      `# with ${spec}, and take the silences out; where no line says it, write that there instead of TODO`,
    ].join('\n'),
  };
};

/** Possible statements: one task for each line and subject, because each becomes a row. */
const silences = (audit: Audit<Books>): Task[] => {
  const pages = [...audit.books.pages.keys()];
  const told = (silence: Silence): string =>
    JSON.stringify([hintIn(silence.why, pages) ?? silence.why, subjectIn(silence)]);
  return [...groupBy(openSilences(audit.books.ledger), told).values()].map((open) => silence(audit, open));
};

/** What the draft leaves open: each becomes a row, or gets a reason. */
export const openTasks = (audit: Audit<Books>): Task[] => [...statements(audit), ...silences(audit)];
