import type { Audit, Books } from '../../ledger/books.ts';
import { settledIn } from '../../ledger/disputes.ts';
import { listing } from '../../ledger/report.ts';
import type { Ledger } from '../../ledger/notation/ledger.ts';
import type { PageSource } from '../../ledger/notation/page-source.ts';
import { pageOption } from '../../ledger/page/page.ts';
import { plural } from '../../text.ts';
import { NOWHERE } from './folder.ts';
import { openLines, openSilences } from '../../ledger/notation/open-points.ts';
import { UNDECIDED } from './undecided.ts';
import { openTasks } from './open-tasks.ts';
import { hintIn } from './silences.ts';
import type { Task } from './task.ts';
import { unproven } from './unproven-tasks.ts';
import { unwritten } from './unwritten-tasks.ts';

const addresses = ({ page, pages }: Ledger): Task[] => {
  const unknown = Object.entries<PageSource | undefined>(pages ?? { page }).filter(([, source]) =>
    source?.url.startsWith(NOWHERE),
  );
  if (unknown.length === 0) return [];
  const once = [
    '# once, above `pages`: the folder of these addresses; a page elsewhere has its whole address as its own url',
    'publisher: (who publishes them)',
    'url: https://docs.example.com/billing/',
  ];
  const write = unknown.length > 1 ? once : ['url: https://docs.example.com/billing', 'publisher: (who publishes it)'];
  return [
    {
      title: 'addresses of pages that came from files',
      places: unknown.map(([key, source]) => `facts.yaml · ${key}: ${source?.url}`),
      write: write.join('\n'),
    },
  ];
};

/** Where pages and a document differ. */
const undecided = (audit: Audit<Books>): Task[] => {
  const open = settledIn(audit).filter(({ dispute }) => dispute.why === UNDECIDED);
  const [first] = open;
  if (!first) return [];
  const { claim } = first.dispute;
  return [
    {
      title: 'contradictions between the pages and the document, which is followed until you decide',
      places: open.map(
        ({ dispute, sides }) => `${dispute.claim}: ${sides.map((side) => side.flat().join(' ')).join(', ')}`,
      ),
      write: `disputes:\n  - claim: ${claim}\n    take: page # and change openapi.yaml; or leave it\n    why: (the reason)`,
    },
  ];
};

const tasksOf = (ledger: Ledger, audit: Audit<Books>, more: readonly Task[]): Task[] => {
  const tasks = unproven(audit);
  const { books } = audit;
  return [
    ...more,
    ...addresses(ledger),
    ...undecided(audit),
    ...openTasks(audit),
    ...tasks,
    ...unwritten(books.spec),
  ].sort((a, b) => a.places.length - b.places.length);
};

/** The problems that the draft could not solve: the books close once a person has solved them. */
const open = (audit: Audit<Books>): string =>
  audit.problems.length === 0
    ? ''
    : `${listing(audit)}\n\nFix ${audit.problems.length === 1 ? 'this' : 'these'} first: until then nothing is generated.\n\n`;

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => `${by}${line}`)
    .join('\n');

const taskText = ({ title, places, write, into = 'facts.yaml', row }: Task, index: number, most: number): string => {
  const more = places.length > most ? `\n   and ${places.length - most} more` : '';
  const also = row === undefined ? '' : `\n   And in facts.yaml:\n${indented(row, '     ')}`;
  return `${index + 1}. ${title} (${places.length})\n${indented(places.slice(0, most).join('\n'), '   ')}${more}\n   Write in ${into}:\n${indented(write, '     ')}${also}`;
};

/** A row for a formerly waived line is checked against the page itself, because a lock does not have its words. */
const withPages = (api: string, ledger: Ledger, { books }: Audit<Books>): string[] => {
  const pages = [...books.pages.keys()];
  const said = openSilences(ledger).flatMap(({ why }) => hintIn(why, pages)?.page ?? []);
  const keys = [...new Set([...openLines(ledger).map(({ page }) => page), ...said])];
  if (keys.length === 0) return [];
  const given = keys.map(pageOption).join(' ');
  return [`Once you have rows for lines of the pages, give these again: npm run ledger -- ${given} ${api}`];
};

/** How many places a list that leaves some out shows of each kind. */
const FEW = 3;

/** What is left for a person, the shortest first: what it is, where, and what to write; the rows in facts.yaml close the books. */
export const todoOf = (
  api: string,
  ledger: Ledger,
  audit: Audit<Books>,
  more: readonly Task[] = [],
  most = FEW,
): string => {
  const tasks = tasksOf(ledger, audit, more);
  if (tasks.length === 0 && audit.problems.length === 0)
    return 'Nothing is left to do: the books close, and every claim has its fact.';
  if (tasks.length === 0) return `${open(audit)}Nothing else is left to do: every claim has its fact.`;
  const count = `${plural(tasks.length, 'thing')} left to do in specs/${api}, the shortest first`;
  const list = tasks.map((task, index) => taskText(task, index, most)).join('\n\n');
  const isCut = tasks.some(({ places }) => places.length > most);
  const ends = [...(isCut ? [`npm run ledger -- ${api} lists all places.`] : []), ...withPages(api, ledger, audit)];
  return [`${open(audit)}${count}:\n\n${list}`, ...ends].join('\n\n');
};
