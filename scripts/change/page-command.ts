import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { audit, readBooksOn, readLock, type Audit, type BooksInFolder } from '../ledger/books.ts';
import { accountsOf } from '../ledger/page/audit-lines.ts';
import { lockFile, lockText, type Page } from '../ledger/page/page.ts';
import { parseLedger } from '../ledger/notation/ledger.ts';
import { readSpec } from '../spec/read/read.ts';
import { parseYaml } from '../spec/read/yaml.ts';
import { plural } from '../text.ts';
import { changeReport } from './change-report.ts';
import { comparePages, isAnother, isStrange, type PageChange } from './compare.ts';
import { pageOfCopy } from './copy.ts';
import { withMoves } from './facts-text.ts';
import { readPage, type Copy } from './page-source.ts';
import type { Tree } from '../files.ts';

/** The outcome of comparing a new copy of a page. */
export interface Verdict {
  readonly audit: Audit;
  /** The report for a reader; empty without an old page to compare with. */
  readonly report: string;
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

const refusal = ({ books, problems }: Audit, recounted: boolean): string =>
  `The books do not close with this page: ${plural(problems.length, 'problem')}. Fix specs/${books.api}/facts.yaml and openapi.yaml, with the line numbers ${recounted ? 'above, which are those of page.lock' : 'of the new page'}, and run this again.`;

/** New copies of pages by key. */
type Copies = ReadonlyMap<string, Copy>;

const hasLock = (specs: string, api: string, key: string): boolean => existsSync(join(specs, api, lockFile(key)));

/** Judges pages as they are: several, or one that has no lock yet. A lock only chooses how its copy is read. */
const first = async (specs: string, api: string, copies: Copies): Promise<Verdict> => {
  const lockFor = async (key: string): Promise<Page> => (hasLock(specs, api, key) ? readLock(specs, api, key) : []);
  const read = new Map(
    await Promise.all([...copies].map(async ([key, copy]) => [key, pageOfCopy(copy, await lockFor(key))] as const)),
  );
  const pageOf = (key: string): Page | Promise<Page> => read.get(key)?.page ?? readLock(specs, api, key);
  const audited = audit(await readBooksOn(specs, await readSpec(specs, api), pageOf));
  const closed = audited.problems.length === 0;
  const written = [...copies.keys()].map(lockFile).join(', ');
  return {
    audit: audited,
    report: '',
    differs: 'altogether',
    conclusion: closed
      ? `The books close. ${written} ${copies.size > 1 ? 'are' : 'is'} written.`
      : refusal(
          audited,
          [...read.values()].some(({ rebroken }) => rebroken),
        ),
    files: new Map(closed ? [...copies.keys()].map((key) => lockOf(specs, audited, key)) : []),
  };
};

const moved = (specs: string, { api, facts }: BooksInFolder, { moves }: PageChange): [string, string] => {
  const text = withMoves(facts.text, moves, facts.file);
  parseLedger(parseYaml(text, facts.file));
  return [join(specs, api, 'facts.yaml'), text];
};

const conclusionOf = (closed: boolean, change: PageChange, move: boolean, recounted: boolean): string => {
  const { audit: audited, moves } = change;
  if (isAnother(change)) return 'Nothing has been written. Save the page again, and run this with it.';
  if (!closed) return refusal(audited, recounted);
  if (moves.length === 0) return 'The books still close. page.lock is renewed.';
  const blocks = plural(moves.length, 'block');
  return move
    ? `The books still close. The lines of ${blocks} in facts.yaml are rewritten, and page.lock is renewed.`
    : `The books still close once the lines of ${blocks} have moved. Run this again with --move to write facts.yaml and page.lock.`;
};

const difference = ({ fresh, gone, changed, kept, size }: PageChange): Verdict['differs'] => {
  if (fresh.length + gone.length + changed.length === 0) return 'not';
  return isStrange({ kept, size }) ? 'altogether' : 'in part';
};

const compared = async (specs: string, api: string, key: string, copy: Copy, move: boolean): Promise<Verdict> => {
  const lock = await readLock(specs, api, key);
  const { page, rebroken } = pageOfCopy(copy, lock);
  const spec = await readSpec(specs, api);
  const pageOf = (other: string): Page | Promise<Page> => (other === key ? lock : readLock(specs, api, other));
  const books = await readBooksOn(specs, spec, pageOf, new Map([[key, page]]));
  const change = comparePages(books, page, key);
  const closed = change.audit.problems.length === 0;
  const writes = closed && (move || change.moves.length === 0);
  const facts = change.moves.length > 0 && writes ? [moved(specs, books, change)] : [];
  return {
    audit: change.audit,
    report: changeReport(change),
    differs: difference(change),
    conclusion: conclusionOf(closed, change, move, rebroken).replaceAll('page.lock', lockFile(key)),
    files: new Map(writes ? [...facts, lockOf(specs, change.audit, key)] : []),
  };
};

/** Parses `balance=FILE`, in which the key names the copied page. */
const named = (source: string): [key: string, source: string] => {
  const [, key, rest] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(source) ?? [];
  return [key ?? 'page', rest ?? source];
};

/**
 * Judges the effects of a new copy of a page, from a file or a URL, on the books of an API. With several pages, each
 * copy is prefixed with its key; several copies are accepted as they are, each read as its lock was, if it has one.
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
  const [[key, copy] = [], ...others] = [...copies];
  return key !== undefined && copy !== undefined && others.length === 0 && hasLock(specs, api, key)
    ? compared(specs, api, key, copy, move)
    : first(specs, api, copies);
};
