import { last, listsIn, membersOf, only, withoutNull, type Member } from './list-members.ts';
import type { Answer } from './responses.ts';
import { own, target, type PagerNode, type Schema, type Spec } from '../spec.ts';
import type { Argument } from './arguments.ts';
import { isAmount } from '../amount-names.ts';
import { ARGUMENTS, ASKING, CURSORS, MEMBERS } from './pager-names.ts';

/** The input of a proposal: the arguments and responses of a list operation. */
export interface ListParts {
  readonly takes: { readonly all: readonly Argument[] };
  readonly answers: readonly (Pick<Answer, 'status' | 'data'> & Partial<Pick<Answer, 'headers'>>)[];
}

/** How a list may go on. */
export interface Guess {
  readonly pager: PagerNode;
  /** What the names leave open: without it, the list is walked. */
  readonly open?: string;
  /** The argument that the pager needs, and the operation does not have. */
  readonly lacks?: string;
}

const plays = (kind: keyof typeof ARGUMENTS, { name, schema }: Argument): boolean =>
  ARGUMENTS[kind].test(name) && !/^date/.test(schema.format ?? '');

interface Signs {
  readonly spec: Spec;
  readonly members: readonly Member[];
  readonly list: Schema;
  readonly query: readonly Argument[];
  readonly argument: (kind: keyof typeof ARGUMENTS) => Argument | undefined;
  /** Whether a header of the response has links. */
  readonly linked: boolean;
}

type Rule = (signs: Signs) => Guess | undefined;

const isNumber = (argument: Argument | undefined): argument is Argument =>
  argument !== undefined && ['integer', 'number'].includes(withoutNull(argument.schema) ?? '');

/** The member that holds the next URL, by its format or name, or as the `next` of a links object. */
const urlIn = (members: readonly Member[]): string | undefined => {
  const isUrl = ({ path, schema }: Member): boolean =>
    MEMBERS.url.test(last(path)) &&
    withoutNull(schema) === 'string' &&
    (/^ur[il]/.test(schema.format ?? '') ||
      !/^next(_?page)?$/i.test(last(path)) ||
      /links?\.|pages\.next$/i.test(path));
  const href = members.filter(({ path }) => /next\.href$/i.test(path));
  const found = [...members.filter(isUrl), ...href];
  return found.length === 1 ? found[0]?.path : undefined;
};

/** The page size argument, if its default is known. */
const sizeOf = ({ argument }: Signs): { readonly size?: string } => {
  const size = argument('size');
  return isNumber(size) && typeof size.schema.default === 'number' ? { size: size.name } : {};
};

const flagOf = ({ members }: Signs): { readonly more?: string } => {
  const more = only(members, MEMBERS.more, 'boolean');
  return more === undefined ? {} : { more };
};

/** Whether a member says that there is a next page, which a total, often left out, need not. */
const hasFlag = (signs: Signs): boolean => flagOf(signs).more !== undefined;

/** What shows the last page of a list that is not counted. */
const endOf = (signs: Signs): { readonly more?: string; readonly size?: string } => {
  const flag = flagOf(signs);
  return flag.more === undefined ? sizeOf(signs) : flag;
};

/** Whether an argument can hold what the URL of a next page says. */
const isFilled = ({ argument }: Signs): boolean => ASKING.some(argument);

const byUrl: Rule = (signs) => {
  const { members, argument } = signs;
  // Beside nothing but a number, a text that is next can only be a URL.
  const isCounted = isNumber(argument('page') ?? argument('offset')) && !CURSORS.some(argument);
  const text = isCounted ? only(members, /^next$/i, 'string') : undefined;
  const next = urlIn(members) ?? text;
  if (next === undefined) return undefined;
  if (isFilled(signs)) return { pager: { next } };
  const open = `\`${next}\` has the URL of the next page, but no argument of the operation can be part of its query`;
  return { pager: { next }, open, lacks: 'page' };
};

/** Links are the last resort: browsers hide headers, and a `Link` without a next page may be about something else. */
const byLink: Rule = (signs) => {
  if (!signs.linked) return undefined;
  const pager = { header: 'Link' };
  if (isFilled(signs)) return { pager };
  const open =
    'the header `Link` may have the URL of the next page, but no argument of the operation can be part of its query';
  return { pager, open, lacks: 'page' };
};

/** Names of what an item is found by; only `id` is sure to be what follows `starting_after`. */
const IDS = ['id', 'token', 'uuid'] as const;

const byLastItem: Rule = (signs) => {
  const { spec, argument, list } = signs;
  const asks = argument('last') ?? argument('after');
  if (!asks) return undefined;
  const { properties = {} } = target(spec.components?.schemas, Object(list['items']) as Schema);
  const id = IDS.find((name) => Object.hasOwn(properties, name)) ?? '(the member)';
  const pager = { argument: asks.name, last: id, ...endOf(signs) };
  if (asks === argument('last') && id === 'id') return { pager };
  return { pager, open: `names and keywords do not say which member of the last item \`${asks.name}\` takes, if any` };
};

/** The member with the total number of items: next to a currency, a total may be an amount due. */
const countOf = ({ members }: Signs): string | undefined => {
  const names = members.map(({ path }) => last(path));
  return only(
    members.filter(({ path }) => !isAmount(last(path), names)),
    MEMBERS.count,
    'integer',
    'number',
  );
};

/** The name of a member that has the next value of an argument: `next_page` of `page`. */
const nextOf = ({ name }: Argument): RegExp =>
  new RegExp(`^next_?${name.replace(/^page\[(\w+)\]$/, '$1').replace(/[^\w]/g, '')}$`, 'i');

/** The pager of an argument and the member that has its next value; left open if that may be a URL. */
const paired = (asks: Argument, signs: Signs): Guess | undefined => {
  const among = (...types: readonly string[]) => only(signs.members, nextOf(asks), ...types);
  const cursor = (isNumber(asks) ? among('integer') : undefined) ?? among('integer', 'string');
  if (cursor === undefined) return undefined;
  const pager = { argument: asks.name, cursor, ...flagOf(signs) };
  const isPage = /^next_?page$/i.test(last(cursor));
  if (cursor !== among('string') || !(isNumber(asks) || isPage)) return { pager };
  const open = `names and keywords do not say whether \`${cursor}\` has the next \`${asks.name}\` or the URL of the next page`;
  return { pager: isPage ? { next: cursor } : pager, open };
};

const byCursor: Rule = (signs) => {
  const { members, argument, query } = signs;
  const flag = flagOf(signs);
  const counted = [argument('page'), argument('offset')].filter(isNumber);
  const pairs = query
    .filter((each) => !counted.includes(each) && ASKING.some((kind) => plays(kind, each)))
    .flatMap((each) => paired(each, signs) ?? []);
  if (pairs.length === 1) return pairs[0];
  const after = argument('after');
  const asks = argument('cursor') ?? after;
  const types = isNumber(asks) ? ['integer'] : ['string', 'integer'];
  const cursor = only(members, asks && asks === after ? MEMBERS.after : MEMBERS.cursor, ...types);
  if (asks && cursor !== undefined) return { pager: { argument: asks.name, cursor, ...flag } };
  const unmet = argument('cursor') ?? argument('marker');
  if (unmet && !signs.linked) {
    const open = `names and keywords do not say which member of the response is the next \`${unmet.name}\``;
    return { pager: { argument: unmet.name, cursor: '(the member)', ...flag }, open };
  }
  if (cursor === undefined || isFilled(signs)) return undefined;
  const open = `\`${cursor}\` may select the next page, but the operation has no argument that takes it`;
  return { pager: { argument: 'cursor', cursor, ...flag }, open, lacks: 'cursor' };
};

/** The number of the first page or item: as documented, or else as is usual; undefined where either may be. */
const startOf = ({ name, schema }: Argument, { members }: Signs, usual: number): number | undefined => {
  const { default: given, minimum } = schema;
  if (typeof given === 'number') return given;
  if (minimum === 1) return 1;
  const isSpring = members.some(({ path }) => MEMBERS.spring.test(last(path)));
  const isOpen = /index/i.test(name) || (usual === 1 && (minimum === 0 || isSpring));
  return isOpen ? undefined : usual;
};

/** A pager that counts, with the number that it begins with, if that is not the usual one. */
const counting = (pager: PagerNode, asks: Argument, signs: Signs, usual: number): Guess => {
  const { default: given } = asks.schema;
  // Starting there would skip the items before it.
  if (typeof given === 'number' && given !== 0 && given !== 1)
    return {
      pager,
      open: `names and keywords do not say whether the list begins with the default ${given} of \`${asks.name}\``,
    };
  const first = startOf(asks, signs, usual);
  if (first === usual) return { pager };
  if (first !== undefined) return { pager: { ...pager, first } };
  const open = `names and keywords do not say whether \`${asks.name}\` begins with 0 or 1`;
  return { pager: { ...pager, first: 1 - usual }, open };
};

const byOffset: Rule = (signs) => {
  const asks = signs.argument('offset');
  if (!isNumber(asks)) return undefined;
  const count = countOf(signs);
  const next = count === undefined ? paired(asks, signs) : undefined;
  const end = count === undefined || hasFlag(signs) ? endOf(signs) : { count };
  const guess = next ?? counting({ argument: asks.name, counts: 'items', ...end }, asks, signs, 0);
  if (next ?? count ?? signs.argument('size')) return guess;
  return { open: `names and keywords do not say whether \`${asks.name}\` counts items`, ...guess };
};

const byPage: Rule = (signs) => {
  const { argument, members } = signs;
  const asks = argument('page');
  if (!isNumber(asks)) return undefined;
  const pages = only(members, MEMBERS.pages, 'integer', 'number');
  const count = countOf(signs);
  const size = sizeOf(signs);
  if (pages !== undefined) return counting({ argument: asks.name, pages }, asks, signs, 1);
  const end = count === undefined || size.size === undefined || hasFlag(signs) ? endOf(signs) : { count, ...size };
  const next = 'count' in end ? undefined : paired(asks, signs);
  return next ?? counting({ argument: asks.name, ...end }, asks, signs, 1);
};

const RULES: readonly Rule[] = [byUrl, byCursor, byLastItem, byOffset, byPage];

/** Guesses the pager of a list from the names of its arguments and members; undefined if they suggest none. */
export function guessPager(spec: Spec, { takes, answers }: ListParts): Guess | undefined {
  const success = answers.find(({ status }) => status < 300);
  const whole = success?.data === undefined ? undefined : own(spec.components?.schemas, success.data);
  if (success?.data === undefined || !whole) return undefined;
  const members = withoutNull(whole) === 'array' ? [] : membersOf(spec, success.data);
  const [list = { path: '', schema: whole }, ...others] = listsIn(members);
  if (withoutNull(list.schema) !== 'array') return undefined;
  const query = takes.all.filter((argument) => argument.in === 'query');
  const argument: Signs['argument'] = (kind) => query.find((each) => plays(kind, each));
  const linked = success.headers?.some(({ name }) => /^link$/i.test(name)) ?? false;
  const signs = { spec, members, argument, query, linked, list: list.schema };
  const guesses = RULES.flatMap((rule) => rule(signs) ?? []);
  const found = guesses.find(({ open }) => open === undefined) ?? guesses[0] ?? byLink(signs);
  if (!found) return undefined;
  const pager = { ...found.pager, ...(list.path !== '' && { items: list.path }) };
  const names = [list, ...others].map(({ path }) => `\`${path}\``).join(', ');
  return { ...found, pager, ...(others.length > 0 && { open: `several members are lists: ${names}` }) };
}

/** The pager of a list whose names are unambiguous; the ledger records it as inferred. */
export const pagerFor = (spec: Spec, parts: ListParts): PagerNode | undefined => {
  const guess = guessPager(spec, parts);
  return guess?.open === undefined ? guess?.pager : undefined;
};
