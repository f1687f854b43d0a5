import { join } from 'node:path';
import { apiNames, specsFolder } from '../apis.ts';
import { chosen, command, type Given } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { audit, readBooks, type Audit, type BooksInFolder } from '../ledger/books.ts';
import { unprovenIn, withFewer } from '../ledger/draft.ts';
import { silentCanaries } from '../ledger/canaries.ts';
import { judgePage } from '../change/page-command.ts';
import { replaceFiles } from '../files.ts';
import { plural } from '../text.ts';
import { listing, missingFacts, table } from '../ledger/report.ts';

const help = `
Reconciles each spec with its ledger of facts, and the ledger with the page.

  npm run ledger                                all APIs, each page as its page.lock remembers it
  npm run ledger -- API …                       these APIs
  npm run ledger -- --page FILE|URL API         what a new copy of an API's page, text or HTML, means: its lines
                                                new, gone and changed, and the facts, types and operations they
                                                reach; renews page.lock when the books close and no span moves
  npm run ledger -- --page FILE|URL --move API  writes the spans that moved into facts.yaml too, when the books close
  npm run ledger -- --page KEY=FILE|URL … API   the same for one of several pages, by its key in facts.yaml; several at
                                                once are taken as they are, which writes the first lock of each

Exits with 1 where the books do not close, and with 2 where it was called wrongly or the page cannot be read.
`;

const checkCanaries = ({ books }: Audit): number => {
  const silent = silentCanaries(books);
  for (const name of silent)
    console.error(`The check is broken: it did not notice ${name}. Trust none of its figures.`);
  return silent.length;
};

const showProblems = (audits: readonly Audit[]): number => {
  const broken = audits.filter(({ problems }) => problems.length > 0);
  for (const failed of broken) console.log(`${[listing(failed), ...missingFacts(failed.problems)].join('\n')}\n`);
  return broken.length;
};

/** Lowers the number of each draft that has fewer unproven claims by now. */
const lowerDrafts = async (audits: readonly Audit<BooksInFolder>[]): Promise<string[]> => {
  const lines: string[] = [];
  for (const { books, closure } of audits) {
    const left = unprovenIn(closure).length;
    const text = withFewer(books.facts.text, left);
    if (text !== undefined) await replaceFiles(new Map([[join(specsFolder, books.api, 'facts.yaml'), text]]));
    if (text !== undefined) lines.push(`${books.api}: ${plural(left, 'claim')} left unproven, as facts.yaml says now.`);
  }
  return lines;
};

const checkPage = async (api: string, source: readonly string[], move: boolean): Promise<number> => {
  const { audit: audited, report, conclusion, files } = await judgePage(specsFolder, api, source, move);
  const broken = audited.problems.length;
  if (report === '') showProblems([audited]);
  else console.log(`${report}\n`);
  if (broken === 0) console.log(`${table([audited])}\n`);
  const silent = checkCanaries(audited);
  if (silent > 0) return 1;
  await replaceFiles(files);
  console.log(conclusion);
  return broken > 0 ? 1 : 0;
};

const run = async ({ values, names }: Given): Promise<number> => {
  const { page, move } = values;
  const apis = chosen(names, await apiNames(specsFolder));
  const [only] = apis;
  if (move === true && page === undefined)
    throw new Refusal('--move', 'needs the new page', 'name it with --page', { usage: true });
  if (Array.isArray(page)) {
    if (only === undefined || apis.length !== 1)
      throw new Refusal('--page', 'checks one API', 'name it behind the file', { usage: true });
    return checkPage(only, page.map(String), move === true);
  }
  const audits = await Promise.all(apis.map(async (api) => audit(await readBooks(specsFolder, api))));
  const broken = showProblems(audits);
  console.log(table(audits));
  const drafts = audits.filter(({ books, problems }) => books.ledger.draft !== undefined && problems.length === 0);
  for (const line of await lowerDrafts(drafts)) console.log(line);
  // One with a page has the canaries of all.
  const tried = audits.find(({ books }) => books.pages.size > 0) ?? audits[0];
  const silent = tried ? checkCanaries(tried) : 0;
  return broken + silent > 0 ? 1 : 0;
};

await command(help, { page: { type: 'string', multiple: true }, move: { type: 'boolean' } }, run);
