import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { audit, readBooksOn, readLock, type Audit, type BooksInFolder } from '../ledger/books.ts';
import { accountsOf } from '../ledger/page/audit-lines.ts';
import { lockText } from '../ledger/page/page.ts';
import { parseLedger } from '../ledger/notation/ledger.ts';
import { readSpec } from '../spec/read.ts';
import { parseYaml } from '../spec/yaml.ts';
import { plural } from '../text.ts';
import { changeReport } from './change-report.ts';
import { comparePages, isStrange, type PageChange } from './compare.ts';
import { pageOfCopy } from './copy.ts';
import { withMoves } from './facts-text.ts';
import { readPage, type Copy } from './page-source.ts';
import type { Tree } from '../files.ts';

/** The outcome of comparing a new copy of a page. */
export interface Verdict {
  readonly audit: Audit;
  /** What it means, for a reader; empty where there is no old page to compare it with. */
  readonly report: string;
  /** How far it differs from the old page; a page that is nearly all new may be another one. */
  readonly differs: 'not' | 'in part' | 'altogether';
  /** Whether the books close with it, or what to do next. */
  readonly conclusion: string;
  /** What page.lock, and with `move` facts.yaml, are to hold; empty where nothing is to be written. */
  readonly files: Tree;
}

const lockOf = (specs: string, { books, placed }: Audit): [file: string, text: string] => [
  join(specs, books.api, 'page.lock'),
  lockText(books.api, accountsOf(books.page, placed)),
];

const refusal = ({ books, problems }: Audit, recounted: boolean): string =>
  `The books do not close with this page: ${plural(problems.length, 'problem')}. Mend specs/${books.api}/facts.yaml and openapi.yaml, with the line numbers ${recounted ? 'above, which are those of page.lock' : 'of the new page'}, and run this again.`;

/** The first page of an API: there is no other to compare it with. */
const first = async (specs: string, api: string, copy: Copy): Promise<Verdict> => {
  const { page, rebroken } = pageOfCopy(copy, []);
  const audited = audit(await readBooksOn(specs, await readSpec(specs, api), page));
  const closed = audited.problems.length === 0;
  const conclusion = closed ? 'The books close. page.lock is written.' : refusal(audited, rebroken);
  return {
    audit: audited,
    report: '',
    differs: 'altogether',
    conclusion,
    files: new Map(closed ? [lockOf(specs, audited)] : []),
  };
};

const moved = (specs: string, { api, facts }: BooksInFolder, { moves }: PageChange): [string, string] => {
  const text = withMoves(facts.text, moves, facts.file);
  parseLedger(parseYaml(text, facts.file));
  return [join(specs, api, 'facts.yaml'), text];
};

const conclusionOf = (
  closed: boolean,
  { audit: audited, moves }: PageChange,
  move: boolean,
  recounted: boolean,
): string => {
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

const compared = async (specs: string, api: string, copy: Copy, move: boolean): Promise<Verdict> => {
  const lock = await readLock(specs, api);
  const { page, rebroken } = pageOfCopy(copy, lock);
  const books = await readBooksOn(specs, await readSpec(specs, api), lock, page.length);
  const change = comparePages(books, page);
  const closed = change.audit.problems.length === 0;
  const writes = closed && (move || change.moves.length === 0);
  const facts = change.moves.length > 0 && writes ? [moved(specs, books, change)] : [];
  return {
    audit: change.audit,
    report: changeReport(change),
    differs: difference(change),
    conclusion: conclusionOf(closed, change, move, rebroken),
    files: new Map(writes ? [...facts, lockOf(specs, change.audit)] : []),
  };
};

/** Tells what a new copy of a page, in a file or under a URL, means for the books of an API. */
export const judgePage = async (specs: string, api: string, source: string, move: boolean): Promise<Verdict> => {
  const copy = await readPage(source);
  return existsSync(join(specs, api, 'page.lock')) ? compared(specs, api, copy, move) : first(specs, api, copy);
};
