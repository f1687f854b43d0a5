import { object, type Json } from '../spec/json.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { auditPage, type Placed } from './page/audit-lines.ts';
import { below, type Claim } from './claims/claim.ts';
import { collect, type Sourced } from './notation/collect.ts';
import type { Fact } from './claims/fact.ts';
import { flattenSpec } from './claims/flatten-spec.ts';
import { parseLedger, parseYaml, readInput, type Dispute, type Ledger, type PageBlock } from './notation/ledger.ts';
import { locateBlocks, whereOnPage, type Located } from './page/locate-blocks.ts';
import { lineOf } from '../spec/yaml-lines.ts';
import { pageFromLock, pageFromText, type Page } from './page/page.ts';
import { InputError, type Problem } from '../problem.ts';
import { checkReferences } from '../spec/references.ts';
import { reconcile, type Closure } from './compare.ts';
import { documentedIn, factsOfSample } from './claims/sample.ts';
import { checkSilences, itemsOf, type Item } from './silences.ts';
import { weigh, type Weighed } from './merge-facts.ts';

/** The two books of an API, and its page: whole, or as the lock remembers it. */
export interface Books {
  readonly api: string;
  readonly spec: Json;
  readonly ledger: Ledger;
  /** The text of the ledger, where problems are to be told with its lines. */
  readonly factsText?: string;
  readonly page: Page;
}

/** Both books, compared. */
export interface Audit {
  readonly books: Books;
  readonly claims: readonly Claim[];
  readonly closure: Closure;
  readonly weighed: Weighed;
  readonly items: readonly Item[];
  readonly placed: readonly Placed[];
  readonly problems: readonly Problem[];
}

/** Refuses a ledger of which a span leaves a page of so many lines. */
export const checkSpans = (ledger: Ledger, text: string, file: string, length: number): void => {
  for (const [index, { lines }] of ledger.facts.entries()) {
    const beyond = [...String(lines).matchAll(/\d+/g)].map(Number).find((line) => line < 1 || line > length);
    if (beyond !== undefined)
      throw new InputError(
        `${file}:${lineOf(text, ['facts', index, 'lines'])}: the span ${lines} leaves the page, which has ${length} lines. Mend the span.`,
      );
  }
};

/**
 * Reads the books of an API; the page from its text where that is given, else from page.lock.
 * Spans may go as far as the `longest` page that they can be about.
 */
export const readBooks = async (specs: string, api: string, pageText?: string, longest = 0): Promise<Books> => {
  const shown = (file: string) => `specs/${api}/${file}`;
  const [specText, factsText] = await Promise.all(
    ['openapi.yaml', 'facts.yaml'].map((file) => readInput(join(specs, api, file), shown(file))),
  );
  const lock = join(specs, api, 'page.lock');
  if (pageText === undefined && !existsSync(lock))
    throw new InputError(`${shown('page.lock')} is missing. Write it with \`npm run ledger -- --page FILE ${api}\`.`);
  const page =
    pageText === undefined
      ? pageFromLock(await readInput(lock, shown('page.lock')), shown('page.lock'))
      : pageFromText(pageText);
  const spec = object(parseYaml(specText ?? '', shown('openapi.yaml')), '#');
  checkReferences(spec, specText ?? '', shown('openapi.yaml'));
  const ledger = parseLedger(factsText ?? '', shown('facts.yaml'));
  checkSpans(ledger, factsText ?? '', shown('facts.yaml'), Math.max(page.length, longest));
  return { api, spec, ledger, factsText: factsText ?? '', page };
};

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
    where: ({ text }) => `source ${block.from}, "${text}"`,
  })),
  ...(ledger.inferred ?? []).map((block): Sourced => ({
    block,
    standing: 'inferred',
    source: 'inferred',
    where: ({ text }) => `inferred, "${text}", since ${block.why}`,
  })),
];

/** Where what a sample shows is to be found. */
export const whereOfSample = ({ under, lines }: Pick<PageBlock, 'under' | 'lines'>): string =>
  `sample on page lines ${lines}, under "${under}"`;

const sampleFacts = (spec: Json, samples: ReadonlyMap<string, unknown>, ledger: Ledger): Fact[] =>
  ledger.facts.flatMap((block) => {
    const { sample, of } = block;
    if (sample === undefined) return [];
    const value = samples.get(below(String(of), String(sample)));
    if (value === undefined) return [];
    const evidence = {
      standing: 'sample',
      source: 'sample',
      where: whereOfSample(block),
    } as const;
    return factsOfSample(spec, String(of), String(sample), value, evidence);
  });

/** Samples of the page that the spec lacks, and examples that it calls documented and the page lacks. */
const samplesAstray = (samples: ReadonlyMap<string, unknown>, ledger: Ledger): Problem[] => {
  const given = ledger.facts
    .filter(({ sample }) => sample !== undefined)
    .map(({ of, sample }) => below(String(of), String(sample)));
  const lost = given
    .filter((name) => !samples.has(name))
    .map((name) => ({
      at: '#/paths',
      message: `the spec lacks the sample of ${name}. Add it there as the example documented.`,
    }));
  const extra = [...samples.keys()]
    .filter((name) => !given.includes(name))
    .map((name) => ({
      at: '#/paths',
      message: `the spec calls an example of ${name} documented, but facts.yaml has no such sample. Call it invented, or add the sample.`,
    }));
  return [...lost, ...extra];
};

const unknownTakes = (disputes: readonly Dispute[], ledger: Ledger): Problem[] =>
  disputes
    .filter(({ take }) => !['page', 'union', 'absent', ...Object.keys(ledger.sources ?? {})].includes(take))
    .map(({ claim, take }) => ({
      at: `dispute ${claim}`,
      message: `the dispute takes "${take}", which is no source. Take page, union, absent or a source.`,
    }));

/** A problem that a certain key of a block has, told with its line in the ledger. */
const inFile =
  ({ api, factsText }: Books) =>
  (problem: Problem): Problem => {
    const { block, key } = problem;
    if (factsText === undefined || block === undefined || key === undefined) return problem;
    return { ...problem, at: `specs/${api}/facts.yaml:${lineOf(factsText, ['facts', block, key])}` };
  };

/** What a ledger says, with its rows in their lines of the page. */
export interface LedgerRead {
  readonly weighed: Weighed;
  readonly placed: readonly Placed[];
  readonly problems: readonly Problem[];
}

/** The rows of a ledger in the lines of its page. */
export const locate = ({ spec, ledger, page }: Books): Located[] => locateBlocks(ledger, documentedIn(spec), page);

/** Reads the ledger against its page; of the spec it needs the examples that are called documented. */
export const readLedger = (books: Books, located: readonly Located[] = locate(books)): LedgerRead => {
  const { spec, ledger, page } = books;
  const disputes = ledger.disputes ?? [];
  const samples = documentedIn(spec);
  const { said, problems } = collect(ledger, sourced(ledger, located), sampleFacts(spec, samples, ledger));
  const placed = located.flatMap((entry) => entry.placed);
  return {
    weighed: weigh(said, disputes),
    placed,
    problems: [
      ...located.flatMap((entry) => entry.problems).map(inFile(books)),
      ...problems,
      ...auditPage(page, placed),
      ...samplesAstray(samples, ledger),
      ...unknownTakes(disputes, ledger),
    ],
  };
};

/** Compares the books of an API: spec with ledger, and ledger with page. */
export const audit = (books: Books, read: LedgerRead = readLedger(books)): Audit => {
  const claims = flattenSpec(books.spec);
  const closure = reconcile(claims, read.weighed);
  const items = itemsOf(claims);
  const silent = checkSilences(items, books.ledger.silent ?? []);
  return {
    books,
    claims,
    closure,
    weighed: read.weighed,
    items,
    placed: read.placed,
    problems: [...read.problems, ...closure.problems, ...silent],
  };
};

/** The audit of an API whose books agree; others are refused, since their evidence would mislead a reader. */
export const auditClosed = async (specs: string, api: string): Promise<Audit> => {
  const audited = audit(await readBooks(specs, api));
  const { length } = audited.problems;
  if (length > 0)
    throw new InputError(
      `specs/${api} does not agree with its ledger in ${length} ${length === 1 ? 'place' : 'places'}. Run \`npm run ledger\` and mend the books first.`,
    );
  return audited;
};
