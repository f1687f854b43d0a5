import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { audit, readBooksOn, readLock, type Audit, type BooksInFolder } from '../ledger/books.ts';
import { accountsOf } from '../ledger/page/audit-lines.ts';
import { lockFile, lockText, pageOption, type Page } from '../ledger/page/page.ts';
import { parseLedger } from '../ledger/notation/ledger.ts';
import { readSpec } from '../spec/read/read.ts';
import { parseYaml } from '../spec/read/yaml.ts';
import { Refusal } from '../refusal.ts';
import { plural } from '../text.ts';
import { changeReport, headline } from './change-report.ts';
import { comparePages, isAnother, isStrange, type PageChange } from './compare.ts';
import { pageOfCopy } from './copy.ts';
import { withMoves } from './facts-text.ts';
import type { Move } from './spans.ts';
import { readPage, type Copy } from './page-source.ts';
import type { Tree } from '../files.ts';

/** The outcome of comparing a new copy of a page. */
export interface Verdict {
  readonly audit: Audit;
  /** The report for a reader; empty without an old page to compare with. */
  readonly report: string;
  /** The difference of the first page in a sentence; empty without an old page to compare with. */
  readonly headline: string;
  /** The extent of the change; a page that is nearly all new may be a different one. */
  readonly differs: 'not' | 'in part' | 'altogether';
  /** Whether the books close with it, or what to do next. */
  readonly conclusion: string;
  /** The files to write: page.lock and, with `move`, facts.yaml; empty if there are none. */
  readonly files: Tree;
}

const lockOf = (specs: string, { books, placed }: Audit, key: string): [file: string, text: string] => [
  join(specs, books.api, lockFile(key)),
  lockText(books.api, accountsOf(books.pages, placed, key), key),
];

const refusal = ({ books, problems }: Audit, recounted: boolean, several = false): string =>
  `The books do not close with ${several ? 'these pages' : 'this page'}: ${plural(problems.length, 'problem')}. Fix specs/${books.api}/facts.yaml and openapi.yaml, with the line numbers ${recounted ? 'above, which are those of page.lock' : 'of the new page'}, and run this again.`;

/** New copies of pages by key. */
type Copies = ReadonlyMap<string, Copy>;

const hasLock = (specs: string, api: string, key: string): boolean => existsSync(join(specs, api, lockFile(key)));

/** Refuses a copy of a page that the ledger has under no such key, and any for a ledger without pages. */
const checkKeys = ({ api, pages }: BooksInFolder, copies: Copies): void => {
  const [first] = pages.keys();
  const other = [...copies.keys()].find((key) => !pages.has(key));
  if (other === undefined) return;
  if (first === undefined)
    throw new Refusal(`specs/${api}/facts.yaml`, 'cites no page', 'add its `page` there first, with a title and a URL');
  const forms = [...pages.keys()].map(pageOption);
  throw new Refusal(
    pageOption(other),
    `is not the key of a page in specs/${api}/facts.yaml`,
    `give it as \`npm run ledger -- ${forms.join(' or ')} ${api}\``,
  );
};

/** Judges pages as given if one of them has no lock yet. A lock is only used to choose the reading of its copy. */
const first = async (specs: string, api: string, copies: Copies): Promise<Verdict> => {
  const lockFor = async (key: string): Promise<Page> => (hasLock(specs, api, key) ? readLock(specs, api, key) : []);
  const read = new Map(
    await Promise.all([...copies].map(async ([key, copy]) => [key, pageOfCopy(copy, await lockFor(key))] as const)),
  );
  const pageOf = (key: string): Page | Promise<Page> => read.get(key)?.page ?? readLock(specs, api, key);
  const books = await readBooksOn(specs, await readSpec(specs, api), pageOf);
  checkKeys(books, copies);
  const audited = audit(books);
  const closed = audited.problems.length === 0;
  const written = [...copies.keys()].map(lockFile).join(', ');
  return {
    audit: audited,
    report: '',
    headline: '',
    differs: 'altogether',
    conclusion: closed
      ? `The books close. ${written} ${copies.size > 1 ? 'are' : 'is'} written.`
      : refusal(
          audited,
          [...read.values()].some(({ rebroken }) => rebroken),
          copies.size > 1,
        ),
    files: new Map(closed ? [...copies.keys()].map((key) => lockOf(specs, audited, key)) : []),
  };
};

const moved = (specs: string, { api, facts }: BooksInFolder, moves: readonly Move[]): [string, string] => {
  const text = withMoves(facts.text, moves, facts.file);
  parseLedger(parseYaml(text, facts.file));
  return [join(specs, api, 'facts.yaml'), text];
};

const conclusionOf = (closed: boolean, changes: readonly PageChange[], move: boolean, recounted: boolean): string => {
  const [first, ...others] = changes;
  if (first === undefined) return '';
  const another = changes.find(isAnother);
  const again = others.length > 0 ? `page ${another?.key}` : 'the page';
  if (another) return `Nothing has been written. Save ${again} again, and run this with it.`;
  if (!closed) return refusal(first.audit, recounted, others.length > 0);
  const moves = changes.flatMap((change) => change.moves);
  const locks = changes.map(({ key }) => lockFile(key)).join(', ');
  const renewed = `${locks} ${others.length > 0 ? 'are' : 'is'} renewed`;
  if (moves.length === 0) return `The books still close. ${renewed}.`;
  const blocks = plural(moves.length, 'block');
  return move
    ? `The books still close. The lines of ${blocks} in facts.yaml are rewritten, and ${renewed}.`
    : `The books still close once the lines of ${blocks} have moved. Run this again with --move to write facts.yaml and ${locks}.`;
};

const DIFFERS = ['not', 'in part', 'altogether'] as const;

const difference = ({ fresh, gone, changed, kept, size }: PageChange): number => {
  if (fresh.length + gone.length + changed.length === 0) return 0;
  return isStrange({ kept, size }) ? 2 : 1;
};

/** Judges pages by how they differ from their locks. */
const compared = async (specs: string, api: string, copies: Copies, move: boolean): Promise<Verdict> => {
  const read = await Promise.all(
    [...copies].map(async ([key, copy]) => [key, pageOfCopy(copy, await readLock(specs, api, key))] as const),
  );
  const pages = new Map(read.map(([key, { page }]) => [key, page]));
  const books = await readBooksOn(specs, await readSpec(specs, api), (key) => readLock(specs, api, key), pages);
  checkKeys(books, copies);
  const changes = comparePages(books, pages);
  const audited = changes[0]?.audit ?? audit(books);
  const closed = audited.problems.length === 0;
  const moves = changes.flatMap((change) => change.moves);
  const writes = closed && (move || moves.length === 0);
  const facts = moves.length > 0 && writes ? [moved(specs, books, moves)] : [];
  return {
    audit: audited,
    report: changeReport(changes),
    headline: changes
      .slice(0, 1)
      .map((change) => headline(books.api, change))
      .join(),
    differs: DIFFERS[Math.max(...changes.map(difference))] ?? 'not',
    conclusion: conclusionOf(
      closed,
      changes,
      move,
      read.some(([, { rebroken }]) => rebroken),
    ),
    files: new Map(writes ? [...facts, ...[...pages.keys()].map((key) => lockOf(specs, audited, key))] : []),
  };
};

/** Parses `balance=FILE`, in which the key names the copied page. */
const named = (source: string): [key: string, source: string] => {
  const [, key, rest] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(source) ?? [];
  return [key ?? 'page', rest ?? source];
};

/**
 * Judges the effects of new copies of the pages of an API, from files or URLs, on its books. With several pages, each
 * copy is prefixed with its key; where one has no lock yet, all are accepted as they are.
 */
export const judgePage = async (
  specs: string,
  api: string,
  given: string | readonly string[],
  move: boolean,
): Promise<Verdict> => {
  const sources = [given].flat().map(named);
  const copies: Copies = new Map(
    await Promise.all(sources.map(async ([key, from]) => [key, await readPage(from)] as const)),
  );
  return [...copies.keys()].every((key) => hasLock(specs, api, key))
    ? compared(specs, api, copies, move)
    : first(specs, api, copies);
};
