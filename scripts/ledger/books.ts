import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { auditPage, type Placed } from './audit.ts';
import { below, type Claim } from './claim.ts';
import { collect, type Sourced } from './collect.ts';
import type { Fact } from './fact.ts';
import { object, type Json } from './flatten-schema.ts';
import { flattenSpec } from './flatten-spec.ts';
import { kinds, parseLedger, parseYaml, readInput, type Dispute, type Ledger, type PageBlock } from './ledger.ts';
import { linesOf, locate } from './locate.ts';
import { hashOf, pageFromLock, pageFromText, type Page } from './page.ts';
import { InputError, type Problem } from './problem.ts';
import { reconcile, type Closure } from './reconcile.ts';
import { inOrder, parseRows } from './row.ts';
import { documentedIn, factsOfSample } from './sample.ts';
import { checkSilences, itemsOf, type Item } from './silences.ts';

/** The two books of an API, and its page: whole, or as the lock remembers it. */
export interface Books {
  readonly api: string;
  readonly spec: Json;
  readonly ledger: Ledger;
  readonly page: Page;
}

/** Both books, compared. */
export interface Audit {
  readonly books: Books;
  readonly claims: readonly Claim[];
  readonly closure: Closure;
  readonly items: readonly Item[];
  readonly placed: readonly Placed[];
  readonly problems: readonly Problem[];
}

/** Reads the books of an API; the page from its text where that is given, else from page.lock. */
export const readBooks = async (specs: string, api: string, pageText?: string): Promise<Books> => {
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
  return {
    api,
    spec: object(parseYaml(specText ?? '', shown('openapi.yaml')), '#'),
    ledger: parseLedger(factsText ?? '', shown('facts.yaml')),
    page,
  };
};

/** The rows of a block of the page, those of a sample from the spec's documented example. */
const rowsOf = (block: PageBlock, samples: ReadonlyMap<string, unknown>): string[] => {
  const given = [...kinds.map((kind) => block[kind]), block.waived].filter((text) => text !== undefined);
  if (block.sample === undefined) return given.flatMap((text) => inOrder(parseRows(text)).map(({ text: row }) => row));
  // Where the spec lacks the sample, the lines that would hold it stay unclaimed.
  const value = samples.get(below(String(block.of), String(block.sample)));
  return value === undefined ? [] : JSON.stringify(value, null, 2).split('\n');
};

interface Located {
  readonly block: PageBlock;
  readonly placed: readonly Placed[];
  readonly problems: readonly Problem[];
}

const locateBlock = (block: PageBlock, samples: ReadonlyMap<string, unknown>, page: Page): Located => {
  const lines = linesOf(block.lines, page);
  const { placed, missing } = locate(rowsOf(block, samples), lines, page);
  const heading = page.slice(0, lines[0]).some(({ hash }) => hash === hashOf(block.under));
  const headless = heading
    ? []
    : [
        {
          at: `"${block.under}"`,
          message: `the page has no heading "${block.under}" at or above line ${lines[0]}. Mend under or lines.`,
        },
      ];
  const lost = missing.map((row) => ({
    at: `"${block.under}", lines ${block.lines}`,
    message: `the page does not say "${row}" there. Take the row from the page as it stands, or check it with --page.`,
  }));
  return {
    block,
    placed: placed.map((placement) => ({ ...placement, waived: block.waived !== undefined })),
    problems: [...headless, ...lost],
  };
};

const operationLines = (located: readonly Located[]): { line: number; operation: string }[] =>
  located.flatMap(({ block, placed }) =>
    block.operations === undefined
      ? []
      : placed.filter(({ row }) => /^[A-Z]+ \//.test(row)).map(({ row, line }) => ({ line, operation: row })),
  );

/** The blocks of a page in which `of: each` stands for the operation that each span stands below. */
const spreadEach = (ledger: Ledger, page: Page): PageBlock[] => {
  const once = ledger.facts
    .filter(({ operations }) => operations !== undefined)
    .map((block) => locateBlock(block, new Map(), page));
  const headings = operationLines(once);
  const lost = once.some(({ problems }) => problems.length > 0);
  return ledger.facts.flatMap((block) => {
    if (block.of !== 'each') return [block];
    return String(block.lines)
      .split(', ')
      .flatMap((span) => {
        const [first = 0] = linesOf(span, page);
        const heading = headings.filter(({ line }) => line < first).at(-1);
        // A heading that the page no longer has is told as such, and not by what stood below it.
        if (!heading && lost) return [];
        if (!heading)
          throw new InputError(`lines ${span} stand below no operation. Mend lines, or name the operation in of.`);
        return [{ ...block, lines: span, of: heading.operation }];
      });
  });
};

/** Where a row of the page is: its heading and line. */
const whereOnPage: (located: Located) => Sourced['where'] =
  ({ block, placed }) =>
  ({ text, index }) => {
    const line = placed.find((placement) => placement.index === index)?.line;
    return `page ${line === undefined ? `lines ${block.lines}` : `line ${line}`}, "${text}" under "${block.under}"`;
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

const sampleFacts = (spec: Json, samples: ReadonlyMap<string, unknown>, ledger: Ledger): Fact[] =>
  ledger.facts.flatMap(({ sample, of, under, lines }) => {
    if (sample === undefined) return [];
    const value = samples.get(below(String(of), String(sample)));
    if (value === undefined) return [];
    const evidence = {
      standing: 'sample',
      source: 'sample',
      where: `sample on page lines ${lines}, under "${under}"`,
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

/** Compares the books of an API: spec with ledger, and ledger with page. */
export const audit = (books: Books): Audit => {
  const { spec, ledger, page } = books;
  const disputes = ledger.disputes ?? [];
  const claims = flattenSpec(spec);
  const samples = documentedIn(spec);
  const located = spreadEach(ledger, page).map((block) => locateBlock(block, samples, page));
  const { said, problems } = collect(ledger, sourced(ledger, located), sampleFacts(spec, samples, ledger));
  const closure = reconcile(claims, said, disputes);
  const items = itemsOf(claims);
  const placed = located.flatMap((entry) => entry.placed);
  const all = [
    ...located.flatMap((entry) => entry.problems),
    ...problems,
    ...auditPage(page, placed),
    ...closure.problems,
    ...samplesAstray(samples, ledger),
    ...unknownTakes(disputes, ledger),
    ...checkSilences(items, ledger.silent ?? []),
  ];
  return { books, claims, closure, items, placed, problems: all };
};
