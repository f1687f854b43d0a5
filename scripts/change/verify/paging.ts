import { at, type Json } from '../../spec/json.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import type { Exchange } from './exchange.ts';
import { alone, itemsIn, nextOf, type Next, type Page, type Row, type Values } from './next-page.ts';
import { jsonOf, listAt, memberAt, nodeOf } from './response.ts';
import { asReceived, type Quote } from './quote.ts';
import type { Sighting } from './sighting.ts';
import { resolved } from './types.ts';

/** Asks for a page with these arguments more. */
export type Ask = (values: Values) => Promise<Exchange>;

/** What came of asking for pages: sightings, or why nothing can be said. */
export interface Paged {
  readonly sightings: readonly Sighting[];
  readonly undecided?: string | undefined;
}

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const sighting = (operation: OperationModel, fits: boolean, says: string): Sighting => ({
  node: nodeOf(operation),
  attribute: 'pager',
  value: '(absent)',
  fits,
  at: nodeOf(operation),
  pointer: `${operation.pointer}/x-pager`,
  says,
});

/** The maximum number of pages read from a list: a cursor that loops does so soon. */
const mostPages = 5;

/** How a list is walked. */
interface Walk {
  readonly operation: OperationModel;
  readonly row: Row;
  /** The page with these arguments; undefined if the response is not a list. */
  readonly ask: (values: Values) => Promise<Page | undefined>;
  /** What goes with every request. */
  readonly with: Values;
  /** The items of the list, as far as a longer page has shown them. */
  readonly known: readonly unknown[];
}

type Pages = readonly [Page, ...Page[]];

/** The earlier page that one repeats, by its number; none where the list has the same items twice. */
const repeated = ({ known }: Walk, pages: Pages, { items }: Page): number | undefined => {
  const start = itemsIn(pages);
  if (same(items, known.slice(start, start + items.length))) return undefined;
  const index = pages.findLastIndex((page) => same(page.items, items));
  return index < 0 ? undefined : index + 1;
};

const repetition = (argument: string, number: number, earlier: number): string => {
  if (number === 2) return `\`${argument}\` is ignored: the page after the first repeats it`;
  return earlier === number - 1
    ? `\`${argument}\` does not advance: page ${number} repeats page ${earlier}`
    : `\`${argument}\` leads back: page ${number} repeats page ${earlier}`;
};

/** What is wrong with a page after others, in words. */
const wrongWith = (walk: Walk, pages: Pages, page: Page, argument: string, promised: boolean): string | undefined => {
  const number = pages.length + 1;
  if (page.items.length === 0 && promised)
    return `${number === 2 ? 'the page after the first' : `page ${number}`}, requested with \`${argument}\`, is empty`;
  const earlier = page.items.length === 0 ? undefined : repeated(walk, pages, page);
  return earlier === undefined ? undefined : repetition(argument, number, earlier);
};

/** What asks for the page after some, unless the list is known to go on and they say that it does not. */
const nextIn = ({ row, known }: Walk, pages: Pages): Next => {
  const [next, seen] = [nextOf(row, pages), itemsIn(pages)];
  return next === alone && seen < known.length
    ? { broken: `${seen} of ${known.length} items are said to be the whole list` }
    : next;
};

/** The result of reading a list to its end. */
const ended = (fits: readonly Sighting[], why: string): Paged =>
  fits.length > 0 ? { sightings: fits } : { sightings: [], undecided: why };

/** Asks for page after page, and compares each with those before it. */
async function walked(walk: Walk, first: Page): Promise<Paged> {
  const { operation, ask } = walk;
  const wrong = (says: string): Paged => ({ sightings: [sighting(operation, false, says)] });
  let pages: Pages = [first];
  let fits: readonly Sighting[] = [];
  while (pages.length < mostPages) {
    const next = nextIn(walk, pages);
    if ('broken' in next) return wrong(next.broken);
    if ('why' in next) return ended(fits, next.why);
    const argument = Object.keys(next.values).join(' and ');
    const page = await ask({ ...next.values, ...walk.with });
    if (!page) return { sightings: fits, undecided: `the page requested with \`${argument}\` is not a list` };
    const says = wrongWith(walk, pages, page, argument, next.promised);
    if (says !== undefined) return wrong(says);
    if (page.items.length === 0) return ended(fits, alone.why);
    fits = [sighting(operation, true, `\`${argument}\` leads to another page`)];
    pages = [...pages, page];
  }
  return { sightings: fits };
}

/** The smallest allowed page size. */
function smallestOf(spec: Json, { takes }: OperationModel, size: string): number {
  const schema = resolved(spec, takes.all.find(({ name }) => name === size)?.schema);
  const [from, above] = [at(schema, 'minimum'), at(schema, 'exclusiveMinimum')].map((bound) => Number(bound ?? 0));
  return Math.max(1, Math.ceil(from ?? 0), Math.floor(above ?? 0) + 1);
}

/** Reads a list in the smallest pages, if the page size can be chosen. */
async function smallPages(walk: Walk, page: Page, size: string, least: number): Promise<Paged> {
  const { operation, row, ask } = walk;
  if (page.items.length <= least) return { sightings: [], undecided: 'the list has too few items' };
  const { argument = '', first = row.counts ? 0 : 1 } = row;
  const start = (row.cursor ?? row.next ?? row.header) ? {} : { [argument]: first };
  const small = await ask({ ...start, [size]: least });
  if (!small) return { sightings: [], undecided: `the page requested with \`${size}\` is not a list` };
  if (small.items.length !== least) {
    const says = `\`${size}\` is ignored: a page of ${least} has ${small.items.length} items`;
    return { sightings: [sighting(operation, false, says)] };
  }
  return walked({ ...walk, with: { [size]: least }, known: page.items }, small);
}

/** Asks for the pages after the first where there are some, and compares them. */
export const pagesOf = async (spec: Json, first: Exchange, ask: Ask, quote: Quote = asReceived): Promise<Paged> => {
  const { operation } = first.sent;
  const row = operation.pager?.row;
  if (!row) return { sightings: [] };
  const read = (exchange: Exchange): Page | undefined => {
    const body = jsonOf(exchange)?.value;
    if (exchange.status >= 300 || body === undefined) return undefined;
    return {
      items: listAt(spec, body, row.items),
      member: (path) => (path === undefined ? undefined : memberAt(spec, body, path)),
      quote,
      links: (header) => exchange.headers.find(([name]) => name.toLowerCase() === header.toLowerCase())?.[1] ?? '',
    };
  };
  const page = read(first);
  if (!page) return { sightings: [] };
  const asked = async (values: Values): Promise<Page | undefined> => read(await ask(values));
  const walk: Walk = { operation, row, ask: asked, with: {}, known: [] };
  if (row.size === undefined || row.last !== undefined) return walked(walk, page);
  return smallPages(walk, page, row.size, smallestOf(spec, operation, row.size));
};
