import { at, type Json } from '../../spec/json.ts';
import type { OperationModel } from '../../spec/operation.ts';
import type { Exchange } from './exchange.ts';
import { jsonOf, listAt, memberAt, nodeOf } from './response.ts';
import type { Sighting } from './sighting.ts';

type Values = Readonly<Record<string, unknown>>;

/** A list as one response has it. */
interface Page {
  readonly items: readonly unknown[];
  readonly member: (path: string | undefined) => unknown;
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

const compared = (operation: OperationModel, argument: string, first: Page, next: Page | undefined): Paged => {
  if (!next) return { sightings: [], undecided: `the page asked for with \`${argument}\` is no list` };
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

/** What asks for the page after the first, by the argument; or why nothing does. */
function nextOf(row: Row, { items, member }: Page): { readonly value: unknown } | { readonly why: string } {
  const alone = { why: 'there is one page' };
  if (row.next ?? row.header) return { why: 'its pages follow a URL' };
  if (items.length === 0) return alone;
  if (row.cursor ?? row.last) {
    const value = row.last === undefined ? member(row.cursor) : memberOf(items.at(-1), row.last);
    const goesOn = row.more === undefined ? value : member(row.more) === true;
    return goesOn && ['string', 'number'].includes(typeof value) ? { value } : alone;
  }
  if (row.counts) return { value: (row.first ?? 0) + items.length };
  return row.pages === undefined || Number(member(row.pages)) > 1 ? { value: (row.first ?? 1) + 1 } : alone;
}

const memberOf = (item: unknown, path: string): unknown => at(item, ...path.split('.'));

/** The first page, and what asks for the next one, where the size of a page can be asked for. */
async function smallPages(
  row: Row,
  page: Page,
  operation: OperationModel,
  ask: (values: Values) => Promise<Page | undefined>,
) {
  const { argument = '', size = '', first = row.counts ? 0 : 1 } = row;
  if (page.items.length < 2) return { sightings: [], undecided: 'the list has too few items' };
  const small = await ask({ [argument]: first, [size]: 1 });
  if (!small) return { sightings: [], undecided: `the page asked for with \`${size}\` is no list` };
  if (small.items.length !== 1) {
    const says = `\`${size}\` is ignored: a page of 1 has ${small.items.length} items`;
    return { sightings: [sighting(operation, false, says)] };
  }
  return compared(operation, argument, small, await ask({ [argument]: first + 1, [size]: 1 }));
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
    };
  };
  const page = read(first);
  if (!page) return { sightings: [] };
  const asked = async (values: Values): Promise<Page | undefined> => read(await ask(values));
  if (row.size !== undefined && row.last === undefined) return smallPages(row, page, operation, asked);
  const next = nextOf(row, page);
  if ('why' in next) return { sightings: [], undecided: next.why };
  const { argument = '' } = row;
  return compared(operation, argument, page, await asked({ [argument]: next.value }));
};
