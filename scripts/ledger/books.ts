import { plural } from '../text.ts';
import { Refusal } from '../refusal.ts';
import type { Json } from '../spec/json.ts';
import { readSpec, type SpecFile } from '../spec/read/read.ts';
import { parseYaml, readInput, type YamlFile } from '../spec/read/yaml.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { auditPages, type Placed } from './page/audit-lines.ts';
import { below, type Claim } from './claims/claim.ts';
import { collect, type Sourced } from './notation/collect.ts';
import type { Fact, Where } from './claims/fact.ts';
import { flattenSpec } from './claims/flatten-spec.ts';
import { pagesOf, parseLedger, type Dispute, type Ledger, type PageBlock } from './notation/ledger.ts';
import { locateBlocks, whereOnPage, type Located } from './page/locate-blocks.ts';
import { lockFile, pageFromLock, pageOption, type Page, type Pages } from './page/page.ts';
import { phrase } from '../phrase.ts';
import { worded, type Problem } from '../problem.ts';
import { reconcile, type Closure } from './compare.ts';
import { withDocuments } from './published.ts';
import { documentedIn, factsOfSample } from './claims/sample.ts';
import { checkSpans } from './check-spans.ts';
import { waivedSpans } from './page/waived-span.ts';
import { namesUnquoted } from './page/unquoted-names.ts';
import { samplesAstray } from './samples-astray.ts';
import { draftProblems } from './draft.ts';
import { openProblems } from './notation/open-points.ts';
import { checkSilences, itemsOf, type Item } from './silences.ts';
import { weigh, type Weighed } from './merge-facts.ts';

/** The spec and the ledger of an API, with its pages: read in full, or from their locks. */
export interface Books {
  readonly api: string;
  readonly spec: Json;
  readonly ledger: Ledger;
  /** The file of the ledger, if problems should be reported with line numbers. */
  readonly facts?: YamlFile;
  readonly pages: Pages;
}

/** The books of an API's folder, with the files that they were read from. */
export interface BooksInFolder extends Books {
  readonly source: SpecFile;
  readonly facts: YamlFile;
}

/** The result of comparing spec, ledger and pages. */
export interface Audit<Of extends Books = Books> {
  readonly books: Of;
  readonly claims: readonly Claim[];
  readonly closure: Closure;
  readonly read: LedgerRead;
  readonly weighed: Weighed;
  readonly items: readonly Item[];
  readonly placed: readonly Placed[];
  readonly problems: readonly Problem[];
}

/** Reads a page of an API from its lock. */
export const readLock = async (specs: string, api: string, key: string): Promise<Page> => {
  const name = lockFile(key);
  const [path, file] = [join(specs, api, name), `specs/${api}/${name}`];
  if (!existsSync(path))
    throw new Refusal(file, 'is missing', `write it with \`npm run ledger -- ${pageOption(key)} ${api}\``);
  return pageFromLock(await readInput(path, file), file);
};

/** Reads the page with a key. Not called for a ledger without pages. */
export type PageReader = (key: string) => Page | Promise<Page>;

/** Reads the ledger of a spec, with pages from `pageOf`. A span may leave its page if the page in `longest` is longer. */
export const readBooksOn = async (
  specs: string,
  source: SpecFile,
  pageOf: PageReader,
  longest: Pages = new Map(),
): Promise<BooksInFolder> => {
  const { api, json: spec } = source;
  const file = `specs/${api}/facts.yaml`;
  const facts = parseYaml(
    await readInput(join(specs, api, 'facts.yaml'), file, `draft it with \`npm run ledger -- --draft ${api}\``),
    file,
  );
  const ledger = await withDocuments(specs, api, parseLedger(facts));
  const keys = Object.keys(pagesOf(ledger));
  const pages = new Map(await Promise.all(keys.map(async (key) => [key, await pageOf(key)] as const)));
  checkSpans(ledger, facts, pages, longest);
  return { api, spec, ledger, facts, source, pages };
};

/** Reads the books of a spec, with its pages from their locks. */
export const readBooksOf = async (specs: string, source: SpecFile): Promise<BooksInFolder> =>
  readBooksOn(specs, source, (key) => readLock(specs, source.api, key));

/** Reads the books of an API, with its pages from their locks. */
export const readBooks = async (specs: string, api: string): Promise<BooksInFolder> =>
  readBooksOf(specs, await readSpec(specs, api));

const sourced = (ledger: Ledger, located: readonly Located[]): Sourced[] => [
  ...located.map((entry): Sourced => ({
    block: entry.block,
    standing: 'stated',
    source: 'page',
    where: whereOnPage(entry),
  })),
  ...(ledger.published ?? []).map((block): Sourced => ({
    block,
    standing: 'published',
    source: block.from,
    where: ({ text }) => ({ row: text }),
  })),
  ...(ledger.observed ?? []).map((block): Sourced => ({
    block,
    standing: 'observed',
    source: 'observed',
    where: ({ text }) => ({ row: text, date: block.on }),
  })),
  ...(ledger.inferred ?? []).map((block): Sourced => ({
    block,
    standing: 'inferred',
    source: 'inferred',
    where: ({ text }) => ({ row: text, reason: block.why }),
  })),
];

/** The location of a sample on its page. */
export const whereOfSample = ({ page, under, lines }: Pick<PageBlock, 'page' | 'under' | 'lines'>): Where => ({
  ...(page !== undefined && { page }),
  heading: under,
  lines: String(lines),
});

const sampleFacts = (spec: Json, samples: ReadonlyMap<string, unknown>, ledger: Ledger): Fact[] =>
  ledger.facts.flatMap((block) => {
    const { sample, of } = block;
    if (sample === undefined) return [];
    const value = samples.get(below(String(of), String(sample)));
    if (value === undefined) return [];
    const evidence = { standing: 'sample', source: 'sample', where: whereOfSample(block) } as const;
    return factsOfSample(spec, String(of), String(sample), value, evidence);
  });

const unknownTakes = (disputes: readonly Dispute[], ledger: Ledger): Problem[] =>
  disputes
    .filter(({ take }) => !['page', 'union', 'absent', 'observed', ...Object.keys(ledger.sources ?? {})].includes(take))
    .map(({ claim, take }) => ({
      at: `dispute ${claim}`,
      ...worded(
        phrase`the dispute takes "${take}", which is not a source. Choose page, union, absent, observed or a source.`,
      ),
    }));

/** Adds the line in the ledger to a problem with a key of a block. */
const inFile =
  ({ facts }: Books) =>
  (problem: Problem): Problem => {
    const { part = 'facts', block, key } = problem;
    if (facts === undefined || block === undefined || key === undefined) return problem;
    return { ...problem, at: `${facts.file}:${facts.lineOf([part, block, key])}` };
  };

/** The file of the ledger, with the line that holds what a refusal quotes where only one does. */
const quotedAt = ({ api, facts }: Books, { quoted }: Refusal): string => {
  const lines = (facts?.text ?? '')
    .split('\n')
    .flatMap((line, index) => (quoted && line.includes(quoted) ? [index + 1] : []));
  return [`specs/${api}/facts.yaml`, ...(lines.length === 1 ? lines : [])].join(':');
};

/** Runs work on rows, and adds the file of the ledger to refusals, since rows do not know it. */
const inLedger = <Value>(books: Books, work: () => Value): Value => {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? error.under(quotedAt(books, error)) : error;
  }
};

/** The facts of a ledger, with its rows placed on the lines of its pages. */
export interface LedgerRead {
  readonly weighed: Weighed;
  readonly placed: readonly Placed[];
  readonly problems: readonly Problem[];
}

/** Places the rows of a ledger on the lines of its pages. */
export const locate = (books: Books): Located[] =>
  inLedger(books, () => locateBlocks(books.ledger, documentedIn(books.spec), books.pages));

/** Checks a ledger against its pages. Uses the spec for its `documented` examples and their schemas only. */
export const readLedger = (books: Books, located: readonly Located[] = locate(books)): LedgerRead => {
  const { spec, ledger, pages } = books;
  const disputes = ledger.disputes ?? [];
  const samples = documentedIn(spec);
  const { said, problems } = inLedger(books, () =>
    collect(ledger, sourced(ledger, located), sampleFacts(spec, samples, ledger)),
  );
  const spans = waivedSpans(ledger, pages);
  const placed = [...located.flatMap((entry) => entry.placed), ...spans.placed];
  return {
    weighed: weigh(said, disputes),
    placed,
    problems: [
      ...[...located.flatMap((entry) => entry.problems), ...spans.problems].map(inFile(books)),
      ...problems,
      ...auditPages(pages, placed),
      ...samplesAstray(samples, ledger),
      ...unknownTakes(disputes, ledger),
    ],
  };
};

/** Compares the spec of an API with its ledger, and the ledger with its pages. */
export const audit = <Of extends Books>(books: Of, read: LedgerRead = readLedger(books)): Audit<Of> => {
  const claims = flattenSpec(books.spec);
  const closure = reconcile(claims, read.weighed, books.ledger.draft !== undefined);
  const items = itemsOf(claims);
  const silent = checkSilences(items, books.ledger.silent ?? []);
  return {
    books,
    claims,
    closure,
    read,
    weighed: read.weighed,
    items,
    placed: read.placed,
    problems: [
      ...read.problems,
      ...closure.problems,
      ...draftProblems(books.ledger, closure),
      ...openProblems(books.ledger).map(inFile(books)),
      ...silent,
      ...namesUnquoted(books.ledger, books.pages, read.placed, claims).map(inFile(books)),
    ],
  };
};

/** Audits books and refuses them if there are problems, since their evidence would mislead readers. */
export const auditClosed = <Of extends Books>(books: Of): Audit<Of> => {
  const audited = audit(books);
  const { length } = audited.problems;
  if (length > 0)
    throw new Refusal(
      `specs/${books.api}`,
      `does not agree with its ledger in ${plural(length, 'place')}`,
      `run \`npm run ledger\` and fix the books first`,
    );
  return audited;
};
