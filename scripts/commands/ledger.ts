import { join } from 'node:path';
import { apiNames, eachOf, specsFolder } from '../apis.ts';
import { chosen, command, type Given } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { audit, readBooks, type Audit, type BooksInFolder } from '../ledger/books.ts';
import { unprovenIn, withFewer } from '../ledger/draft.ts';
import { silentCanaries } from '../ledger/canaries.ts';
import { unfitExamples } from '../ledger/unfit-examples.ts';
import { draftFor } from '../new/page/for-spec.ts';
import { todoOf } from '../new/page/todo.ts';
import { judgePage } from '../change/page-command.ts';
import { replaceFiles } from '../files.ts';
import { plural } from '../text.ts';
import { listing, missingFacts, table } from '../ledger/report.ts';

const help = `
Reconciles each spec with its ledger of facts, and the ledger with the page. Invented examples must fit their schemas.

  npm run ledger                                all APIs, with the page fingerprints in page.lock
  npm run ledger -- API …                       these APIs; for a draft, also every place that is left to do
  npm run ledger -- --page FILE|URL API         compares a new copy of an API's page, text or HTML: lists new, gone
                                                and changed lines, and the facts, types and operations they affect;
                                                updates page.lock if the books close and no span moves
  npm run ledger -- --page FILE|URL --move API  also writes moved spans into facts.yaml, if the books close
  npm run ledger -- --draft [--page FILE|URL …] API  writes the ledger of a spec that has none: what its pages prove,
                                                what is ours, and how many claims are unproven
  npm run ledger -- --page KEY=FILE|URL … API   the same for one of several pages, by its key in facts.yaml, or for
                                                several that changed together; if one has no lock yet, accepts them
                                                as they are, and writes a lock for each

Says so if the books close. Exits with 1 if they do not, and with 2 for wrong usage or if the page cannot be read.
`;

const checkCanaries = (audited: Audit): number => {
  const silent = silentCanaries(audited);
  for (const name of silent) console.error(`The check is broken: it did not notice ${name}. Do not trust its figures.`);
  return silent.length;
};

/** Tries an API whose books close, if there is one: where they do not close anyway, a canary proves nothing. */
const triedCanaries = (audits: readonly Audit[]): number => {
  const closed = audits.filter(({ problems }) => problems.length === 0);
  // An API with a page has every kind of canary.
  const tried = closed.find(({ books }) => books.pages.size > 0) ?? closed[0];
  return tried ? checkCanaries(tried) : 0;
};

const showProblems = (audits: readonly Audit[]): number => {
  const broken = audits.filter(({ problems }) => problems.length > 0);
  for (const failed of broken) console.log(`${[listing(failed), ...missingFacts(failed.problems)].join('\n')}\n`);
  return broken.length;
};

/** Lowers the `unproven` number of drafts that have fewer unproven claims than before. */
const lowerDrafts = async (audits: readonly Audit<BooksInFolder>[]): Promise<string[]> => {
  const lines: string[] = [];
  for (const { books, closure } of audits) {
    const left = unprovenIn(closure).length;
    const text = left < (books.ledger.draft?.unproven ?? 0) ? withFewer(books.facts.text, left) : undefined;
    if (text !== undefined) await replaceFiles(new Map([[join(specsFolder, books.api, 'facts.yaml'), text]]));
    if (text !== undefined) lines.push(`${books.api}: ${plural(left, 'claim')} left unproven, as facts.yaml says now.`);
  }
  return lines;
};

const checkPage = async (api: string, source: readonly string[], move: boolean): Promise<number> => {
  const { audit: audited, report, conclusion, files } = await judgePage(specsFolder, api, source, move);
  const broken = audited.problems.length;
  if (report === '') showProblems([audited]);
  else console.log(`${[report, ...missingFacts(audited.problems)].join('\n')}\n`);
  if (broken === 0) console.log(`${table([audited])}\n`);
  // If the books do not close anyway, a canary proves nothing.
  const silent = broken > 0 ? 0 : checkCanaries(audited);
  if (silent > 0) return 1;
  await replaceFiles(files);
  console.log(conclusion);
  return broken > 0 ? 1 : 0;
};

/** Compares the books of an API, and the examples of its spec with their schemas. */
const audited = (books: BooksInFolder): Audit<BooksInFolder> => {
  const found = audit(books);
  return { ...found, problems: [...found.problems, ...unfitExamples(books)] };
};

/** Drafts the ledger of an API that has only a spec. */
const writeDraft = async (names: readonly string[], sources: readonly string[]): Promise<number> => {
  const [api] = chosen(names, await apiNames(specsFolder));
  if (api === undefined || names.length !== 1)
    throw new Refusal('--draft', 'drafts one ledger', 'name its API', { usage: true });
  const today = new Date().toISOString().slice(0, 10);
  const { files, ledger, audit: drafted, more } = await draftFor(specsFolder, { api, sources, today });
  console.log([...files.keys()].map((path) => `wrote specs/${api}/${path}`).join('\n'));
  if (drafted.problems.length > 0) console.log(`\n${listing(drafted)}`);
  console.log(`\n${table([drafted])}\n\n${todoOf(api, ledger, drafted, more)}`);
  return drafted.problems.length > 0 ? 1 : 0;
};

const run = async ({ values, names }: Given): Promise<number> => {
  const { page, move, draft } = values;
  if (draft === true) return writeDraft(names, [page ?? []].flat().map(String));
  const apis = chosen(names, await apiNames(specsFolder));
  const [only] = apis;
  if (move === true && page === undefined)
    throw new Refusal('--move', 'needs the new page', 'name it with --page', { usage: true });
  if (Array.isArray(page)) {
    if (only === undefined || apis.length !== 1)
      throw new Refusal('--page', 'checks one API', 'name it after the file', { usage: true });
    return checkPage(only, page.map(String), move === true);
  }
  const { done: audits, refusals } = await eachOf(apis, async (api) => audited(await readBooks(specsFolder, api)));
  for (const { message } of refusals) console.log(message);
  const broken = showProblems(audits) + refusals.length;
  if (audits.length > 0) console.log(table(audits));
  const drafts = audits.filter(({ books, problems }) => books.ledger.draft !== undefined && problems.length === 0);
  for (const line of await lowerDrafts(drafts)) console.log(line);
  for (const each of names.length > 0 ? drafts : []) {
    const { api, ledger } = each.books;
    console.log(`\n${todoOf(api, ledger, each, [], Infinity)}`);
  }
  const silent = triedCanaries(audits);
  if (broken + silent > 0) return 1;
  console.log('\nThe books close.');
  return 0;
};

await command(
  help,
  { page: { type: 'string', multiple: true }, move: { type: 'boolean' }, draft: { type: 'boolean' } },
  run,
);
