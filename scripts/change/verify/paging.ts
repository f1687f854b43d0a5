import type { Json } from '../../spec/json.ts';
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

/** Asks for the page after the first where there is one, and compares both. */
export const pagesOf = async (spec: Json, first: Exchange, ask: Ask): Promise<Paged> => {
  const { operation } = first.sent;
  const pager = operation.pager?.row;
  if (!pager) return { sightings: [] };
  const read = (exchange: Exchange): Page | undefined => {
    const body = jsonOf(exchange)?.value;
    if (exchange.status >= 300 || body === undefined) return undefined;
    return {
      items: listAt(spec, body, pager.items),
      member: (path) => (path === undefined ? undefined : memberAt(spec, body, path)),
    };
  };
  const page = read(first);
  if (!page) return { sightings: [] };
  const follow = async (from: Page, values: Values): Promise<Paged> =>
    compared(operation, pager.argument, from, read(await ask(values)));
  if ('cursor' in pager) {
    const cursor = page.member(pager.cursor);
    if (page.member(pager.more) !== true || typeof cursor !== 'string')
      return { sightings: [], undecided: 'there is one page' };
    return follow(page, { [pager.argument]: cursor });
  }
  if ('pages' in pager)
    return Number(page.member(pager.pages)) > 1
      ? follow(page, { [pager.argument]: 2 })
      : { sightings: [], undecided: 'there is one page' };
  if (page.items.length < 2) return { sightings: [], undecided: 'the list has too few items' };
  const small = read(await ask({ [pager.argument]: 1, [pager.size]: 1 }));
  if (!small) return { sightings: [], undecided: `the page asked for with \`${pager.size}\` is no list` };
  if (small.items.length !== 1) {
    const says = `\`${pager.size}\` is ignored: a page of 1 has ${small.items.length} items`;
    return { sightings: [sighting(operation, false, says)] };
  }
  return follow(small, { [pager.argument]: 2, [pager.size]: 1 });
};
