import { at, type Json } from '../../spec/json.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import type { Exchange } from './exchange.ts';
import { jsonOf, listAt, memberAt, nodeOf } from './response.ts';
import type { Sighting } from './sighting.ts';
import { resolved } from './types.ts';

type Values = Readonly<Record<string, unknown>>;

/** A list as one response has it. */
interface Page {
  readonly items: readonly unknown[];
  readonly member: (path: string | undefined) => unknown;
  /** The links of a response header. */
  readonly links: (header: string) => string;
}

/** Asks for a page with these arguments more. */
export type Ask = (values: Values) => Promise<Exchange>;

/** What came of asking for pages: sightings, or why nothing can be said. */
export interface Paged {
  readonly sightings: readonly Sighting[];
  readonly undecided?: string;
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

/** Compares the page after the first with it; `promised` says whether the first says that there is one. */
const compared = (
  operation: OperationModel,
  argument: string,
  first: Page,
  next: Page | undefined,
  promised = true,
): Paged => {
  if (!next) return { sightings: [], undecided: `the page asked for with \`${argument}\` is not a list` };
  if (next.items.length === 0 && !promised) return { sightings: [], undecided: alone.why };
  if (next.items.length === 0)
    return {
      sightings: [sighting(operation, false, `the page after the first, asked for with \`${argument}\`, is empty`)],
    };
  const ignored = same(first.items, next.items);
  const says = ignored
    ? `\`${argument}\` is ignored: the page after the first repeats it`
    : `\`${argument}\` leads to another page`;
  return { sightings: [sighting(operation, !ignored, says)] };
};

type Row = NonNullable<OperationModel['pager']>['row'];

/** The arguments that ask for a page, and whether the page before says that there is one; or why nothing asks. */
type Next = { readonly values: Values; readonly promised: boolean } | { readonly why: string };

const alone = { why: 'there is one page' };

/** What the URL of the page after the first says: its query, as arguments of the same list. */
function linkedOf({ next, header = '', asks = {} }: Row, { member, links }: Page): Next {
  const url = next === undefined ? /<([^>]*)>[^,]*;\s*rel="?next\b/i.exec(links(header))?.[1] : member(next);
  if (typeof url !== 'string' || url === '') return alone;
  const query = new URLSearchParams(url.split('#', 1)[0]?.split('?')[1]);
  const values = [...query].filter(([name]) => Object.hasOwn(asks, name));
  return values.length === 0
    ? { why: 'the URL of the next page has none of the arguments' }
    : { values: Object.fromEntries(values), promised: true };
}

/** What asks for the page after the first. */
function nextOf(row: Row, page: Page): Next {
  if (row.next ?? row.header) return linkedOf(row, page);
  const { items, member } = page;
  const { argument = '' } = row;
  if (items.length === 0) return alone;
  if (row.cursor ?? row.last) {
    const value = row.last === undefined ? member(row.cursor) : memberOf(items.at(-1), row.last);
    const goesOn = row.more === undefined ? value : member(row.more) === true;
    const promised = row.more !== undefined;
    return goesOn && ['string', 'number'].includes(typeof value) ? { values: { [argument]: value }, promised } : alone;
  }
  const counted = row.counts ? row.count : row.pages;
  const values = { [argument]: row.counts ? (row.first ?? 0) + items.length : (row.first ?? 1) + 1 };
  if (counted === undefined) return { values, promised: false };
  return Number(member(counted)) > (row.counts ? items.length : 1) ? { values, promised: true } : alone;
}

const memberOf = (item: unknown, path: string): unknown => at(item, ...path.split('.'));

/** The smallest size of a page that may be asked for. */
function smallestOf(spec: Json, { takes }: OperationModel, size: string): number {
  const schema = resolved(spec, takes.all.find(({ name }) => name === size)?.schema);
  const [from, above] = [at(schema, 'minimum'), at(schema, 'exclusiveMinimum')].map((bound) => Number(bound ?? 0));
  return Math.max(1, Math.ceil(from ?? 0), Math.floor(above ?? 0) + 1);
}

/** The first page, and what asks for the next one, where the size of a page can be asked for. */
async function smallPages(
  row: Row,
  page: Page,
  operation: OperationModel,
  least: number,
  ask: (values: Values) => Promise<Page | undefined>,
) {
  const { argument = '', size = '', first = row.counts ? 0 : 1 } = row;
  if (page.items.length <= least) return { sightings: [], undecided: 'the list has too few items' };
  const small = await ask({ [argument]: first, [size]: least });
  if (!small) return { sightings: [], undecided: `the page asked for with \`${size}\` is not a list` };
  if (small.items.length !== least) {
    const says = `\`${size}\` is ignored: a page of ${least} has ${small.items.length} items`;
    return { sightings: [sighting(operation, false, says)] };
  }
  const next = first + (row.counts ? least : 1);
  return compared(operation, argument, small, await ask({ [argument]: next, [size]: least }));
}

/** Asks for the page after the first where there is one, and compares both. */
export const pagesOf = async (spec: Json, first: Exchange, ask: Ask): Promise<Paged> => {
  const { operation } = first.sent;
  const row = operation.pager?.row;
  if (!row) return { sightings: [] };
  const read = (exchange: Exchange): Page | undefined => {
    const body = jsonOf(exchange)?.value;
    if (exchange.status >= 300 || body === undefined) return undefined;
    return {
      items: listAt(spec, body, row.items),
      member: (path) => (path === undefined ? undefined : memberAt(spec, body, path)),
      links: (header) => exchange.headers.find(([name]) => name.toLowerCase() === header.toLowerCase())?.[1] ?? '',
    };
  };
  const page = read(first);
  if (!page) return { sightings: [] };
  const asked = async (values: Values): Promise<Page | undefined> => read(await ask(values));
  if (row.size !== undefined && row.last === undefined) {
    const least = smallestOf(spec, operation, row.size);
    return smallPages(row, page, operation, least, asked);
  }
  const next = nextOf(row, page);
  if ('why' in next) return { sightings: [], undecided: next.why };
  const { values, promised } = next;
  return compared(operation, Object.keys(values).join(' and '), page, await asked(values), promised);
};
