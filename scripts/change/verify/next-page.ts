import { at } from '../../spec/json.ts';
import { plural } from '../../text.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import type { Quote } from './quote.ts';

export type Values = Readonly<Record<string, unknown>>;

export type Row = NonNullable<OperationModel['pager']>['row'];

/** A list as one response has it. */
export interface Page {
  readonly items: readonly unknown[];
  readonly member: (path: string | undefined) => unknown;
  readonly quote: Quote;
  /** The links of a response header. */
  readonly links: (header: string) => string;
}

/**
 * The arguments that ask for a page, and whether the page before says that there is one; or why nothing asks; or how
 * the page before contradicts itself.
 */
export type Next =
  { readonly values: Values; readonly promised: boolean } | { readonly why: string } | { readonly broken: string };

/** Nothing follows a page. */
export const alone = { why: 'there is one page' };

/** How many items some pages have. */
export const itemsIn = (pages: readonly Page[]): number => pages.reduce((sum, { items }) => sum + items.length, 0);

const isShort = (pages: readonly Page[]): boolean => (pages.at(-1)?.items.length ?? 0) < (pages[0]?.items.length ?? 0);

/** What the URL of the next page says: its query, as arguments of the same list. */
function linkedOf({ next, header = '', asks = {} }: Row, { member, links }: Page): Next {
  const url = next === undefined ? /<([^>]*)>[^,]*;\s*rel="?next\b/i.exec(links(header))?.[1] : member(next);
  if (typeof url !== 'string' || url === '') return alone;
  const query = new URLSearchParams(url.split('#', 1)[0]?.split('?')[1]);
  const values = [...query].filter(([name]) => Object.hasOwn(asks, name));
  return values.length === 0
    ? { why: 'the URL of the next page has none of the arguments' }
    : { values: Object.fromEntries(values), promised: true };
}

/** A lone surrogate cannot be sent. */
const canTravel = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && !/\p{Surrogate}/u.test(value));

/** The cursor that a page has, or that its last item is. */
function pointedOf({ argument = '', cursor, last, more }: Row, { items, member }: Page): Next {
  const value = last === undefined ? member(cursor) : at(items.at(-1), ...last.split('.'));
  const promised = more !== undefined && member(more) === true;
  if (promised && (value === null || value === undefined))
    return { broken: `\`${more}\` is true, but there is no \`${cursor ?? last}\` to request the next page with` };
  const goesOn = more === undefined ? value : promised;
  return goesOn && canTravel(value) ? { values: { [argument]: value }, promised } : alone;
}

/** The number of the next page, or of its first item, checked against the total if the page states one. */
function numberedOf(row: Row, pages: readonly Page[]): Next {
  const { argument = '', counts, count, more, pages: total, first = counts ? 0 : 1 } = row;
  const seen = { item: itemsIn(pages), page: pages.length };
  const values = { [argument]: first + (counts ? seen.item : seen.page) };
  const [path, noun] = count === undefined ? ([total, 'page'] as const) : ([count, 'item'] as const);
  const flag = more === undefined ? undefined : pages.at(-1)?.member(more);
  if (typeof flag === 'boolean') return flag ? { values, promised: true } : alone;
  const last = pages.at(-1);
  const told = last?.member(path);
  const said = Number(told);
  // A short page is the last one, and requesting the next might be an error. Anything but a number counts as unknown.
  if (path === undefined || Number.isNaN(said)) return isShort(pages) ? alone : { values, promised: false };
  if (said < seen[noun])
    return { broken: `\`${path}\` is ${last?.quote.value(told)}, with ${plural(seen[noun], noun)} seen` };
  return said > seen[noun] ? { values, promised: true } : alone;
}

/** What asks for the page after the last of some. */
export function nextOf(row: Row, pages: readonly [Page, ...Page[]]): Next {
  const last = pages.at(-1) ?? pages[0];
  if (row.next ?? row.header) return linkedOf(row, last);
  if (last.items.length === 0) return alone;
  return (row.cursor ?? row.last) ? pointedOf(row, last) : numberedOf(row, pages);
}
