import { memberOf } from './member-path.ts';
import type { Answer } from './responses.ts';
import { own, target, type PagerNode, type Schema, type Spec } from '../spec.ts';
import type { Argument } from './arguments.ts';

/** The input of a proposal: the arguments and responses of a list operation. */
export interface ListParts {
  readonly takes: { readonly all: readonly Argument[] };
  readonly answers: readonly Pick<Answer, 'status' | 'data'>[];
}

type Words = Readonly<Record<string, RegExp>>;

/** Argument names by role. Only unambiguous names are listed: a wrong proposal would end pagination early. */
const ARGUMENTS = {
  page: /^page(_?(number|no|num|index))?$/i,
  size: /^(per_?page|page_?size|limit|page_?limit|max_?results|count)$/i,
  offset: /^(offset|skip|start_?index|\$?skip)$/i,
  cursor: /^(cursor|(next_?)?page_?token|next_?token|continuation_?token)$/i,
  last: /^starting_?after$/i,
} satisfies Words;

/** Response member names by role, in any parent object. */
const MEMBERS = {
  url: /^(next|next_?(page_?)?(uri|url|link|href))$/i,
  cursor: /^(next_?(page_?)?cursor|next_?(page_?)?token|cursor|continuation_?token|next)$/i,
  more: /^has_?(more|next)(_?pages?)?$/i,
  pages: /^(total_?pages|page_?count|num_?pages|last_?page|pages)$/i,
  count: /^(total|total_?(count|items|results|records)|count)$/i,
} satisfies Words;

/** The objects that hold page metadata instead of items. */
const FRAMES = /^_?(links?|pages?|paging|pagination|meta(data)?|page_?info|cursors?|next)$/i;

interface Member {
  readonly path: string;
  readonly schema: Schema;
}

const withoutNull = ({ type }: Schema): string | undefined => [type].flat().find((each) => each !== 'null');

/** The members of a response by path, including those in metadata objects. */
function membersOf(spec: Spec, data: string, under = ''): Member[] {
  const whole = own(spec.components?.schemas, data);
  const start = under === '' ? whole : memberOf(spec, data, under);
  const { properties = {} } = start ? target(spec.components?.schemas, start) : {};
  return Object.keys(properties).flatMap((name): Member[] => {
    const path = under === '' ? name : `${under}.${name}`;
    const found = memberOf(spec, data, path);
    const schema = found && target(spec.components?.schemas, found);
    if (!schema) return [];
    const inner = withoutNull(schema) === 'object' && FRAMES.test(name) && path.split('.').length < 4;
    return [{ path, schema }, ...(inner ? membersOf(spec, data, path) : [])];
  });
}

const last = (path: string): string => path.split('.').at(-1) ?? '';

/** The only member of a kind and type; undefined if there are several. */
function only(members: readonly Member[], kind: RegExp, ...types: readonly string[]): string | undefined {
  const found = members.filter(
    ({ path, schema }) => kind.test(last(path)) && types.includes(withoutNull(schema) ?? ''),
  );
  return found.length === 1 ? found[0]?.path : undefined;
}

/** The member that holds the next URL, by its format or name, or as the `next` of a links object. */
const urlIn = (members: readonly Member[]): string | undefined => {
  const isUrl = ({ path, schema }: Member): boolean =>
    MEMBERS.url.test(last(path)) &&
    withoutNull(schema) === 'string' &&
    (/^ur[il]/.test(schema.format ?? '') || !/^next$/i.test(last(path)) || /links?\.|pages\./i.test(path));
  const href = members.filter(({ path }) => /next\.href$/i.test(path));
  const found = [...members.filter(isUrl), ...href];
  return found.length === 1 ? found[0]?.path : undefined;
};

/**
 * Guesses the pagination of a list from the names of its arguments and members; undefined if they are inconclusive.
 * The ledger records it as inferred.
 */
export function pagerFor(spec: Spec, { takes, answers }: ListParts): PagerNode | undefined {
  const data = answers.find(({ status }) => status < 300)?.data;
  const whole = data === undefined ? undefined : own(spec.components?.schemas, data);
  if (data === undefined || !whole) return undefined;
  const bare = withoutNull(whole) === 'array';
  const members = bare ? [] : membersOf(spec, data);
  const lists = members.filter(({ schema }) => withoutNull(schema) === 'array');
  if (!bare && lists.length !== 1) return undefined;
  const items = bare ? {} : { items: lists[0]?.path ?? '' };
  const query = takes.all.filter((argument) => argument.in === 'query');
  const argument = (kind: keyof typeof ARGUMENTS): Argument | undefined =>
    query.find(({ name }) => ARGUMENTS[kind].test(name));
  const rules = [byUrl, byLastItem, byCursor, byOffset, byPage];
  const found = rules.map((rule) => rule({ spec, members, argument, list: lists[0]?.schema ?? whole })).find(Boolean);
  return found && { ...found, ...items };
}

interface Signs {
  readonly spec: Spec;
  readonly members: readonly Member[];
  readonly list: Schema;
  readonly argument: (kind: keyof typeof ARGUMENTS) => Argument | undefined;
}

type Rule = (signs: Signs) => PagerNode | undefined;

const isNumber = (argument: Argument | undefined): argument is Argument =>
  argument !== undefined && ['integer', 'number'].includes(withoutNull(argument.schema) ?? '');

/** The page size argument, if its default is known. */
const sizeOf = ({ argument }: Signs): { readonly size?: string } => {
  const size = argument('size');
  return isNumber(size) && typeof size.schema.default === 'number' ? { size: size.name } : {};
};

const byUrl: Rule = ({ members, argument }) => {
  const next = urlIn(members);
  const asks = argument('page') ?? argument('cursor') ?? argument('offset');
  return next === undefined || !asks ? undefined : { next };
};

const byCursor: Rule = ({ members, argument }) => {
  const asks = argument('cursor');
  const cursor = only(members, MEMBERS.cursor, 'string', 'integer');
  const more = only(members, MEMBERS.more, 'boolean');
  return asks && cursor !== undefined
    ? { argument: asks.name, cursor, ...(more !== undefined && { more }) }
    : undefined;
};

const byLastItem: Rule = (signs) => {
  const { spec, members, argument, list } = signs;
  const asks = argument('last');
  const item = target(spec.components?.schemas, Object(list['items']) as Schema);
  const more = only(members, MEMBERS.more, 'boolean');
  if (!asks || !item.properties?.['id']) return undefined;
  return { argument: asks.name, last: 'id', ...(more === undefined ? sizeOf(signs) : { more }) };
};

const firstOf = ({ schema }: Argument, usual: number): { readonly first?: number } =>
  typeof schema.default === 'number' && schema.default !== usual ? { first: schema.default } : {};

const byOffset: Rule = (signs) => {
  const asks = signs.argument('offset');
  if (!isNumber(asks)) return undefined;
  const count = only(signs.members, MEMBERS.count, 'integer', 'number');
  const end = count === undefined ? sizeOf(signs) : { count };
  return { argument: asks.name, counts: 'items', ...end, ...firstOf(asks, 0) };
};

const byPage: Rule = (signs) => {
  const asks = signs.argument('page');
  if (!isNumber(asks)) return undefined;
  const pages = only(signs.members, MEMBERS.pages, 'integer', 'number');
  const count = only(signs.members, MEMBERS.count, 'integer', 'number');
  const size = sizeOf(signs);
  const first = firstOf(asks, 1);
  if (pages !== undefined) return { argument: asks.name, pages, ...first };
  return { argument: asks.name, ...(count !== undefined && size.size !== undefined && { count }), ...size, ...first };
};

/** Finds the idempotency key argument by name. */
export const keyFor = ({ takes }: Pick<ListParts, 'takes'>): string | undefined =>
  takes.all.find(
    ({ name, in: place, schema }) =>
      (place === 'header' || place === 'body') &&
      withoutNull(schema) === 'string' &&
      /^(x-)?idempotency[-_]?key$|^idempotencykey$|^x-idempotency$|^paypal-request-id$/i.test(name),
  )?.name;
