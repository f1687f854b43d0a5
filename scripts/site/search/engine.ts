import MiniSearch, { type Query } from 'minisearch';
import type { Found, FoundKind } from './found.ts';
import { wordsOf } from './words.ts';

/** Score boosts by kind, highest for what readers most likely want. */
const WEIGHT: Readonly<Record<FoundKind, number>> = {
  operation: 5,
  page: 5,
  guide: 3,
  credential: 3,
  status: 3,
  option: 2.5,
  argument: 1.5,
  type: 1,
  field: 1.25,
};

/** A simple stemmer that removes plural endings, and `ing`. */
const stemOf = (word: string): string => {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  return word
    .replace(/(?<=...)ings?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|ch|sh)es$/, '')
    .replace(/s$/, '');
};

const termsOf = (text: string): string[] => wordsOf(text).map(stemOf);

/** Maps concatenated neighbouring words to both words: `topup` matches `top up` if any entry has these words. */
const compoundsIn = (all: readonly Found[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    all.flatMap(({ name, words = '' }) =>
      [name, words].flatMap((text) => {
        const terms = termsOf(text);
        return terms.slice(1).map((term, index) => [`${terms[index]}${term}`, [terms[index] ?? '', term]] as const);
      }),
    ),
  );

/** The terms of the entries, which a query may spell as two words: `check out` for `checkout`. */
const termsIn = (all: readonly Found[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ name, text, words = '' }) => [name, text, words].flatMap(termsOf)));

/** Joins two neighbouring words that are one in the entries. */
const joinedBy = (known: ReadonlySet<string>, terms: readonly string[]): string =>
  terms.reduce((query, term, index) => {
    const isJoined = index > 0 && known.has(`${terms[index - 1]}${term}`);
    return `${query}${isJoined ? '' : ' '}${term}`;
  }, '');

/** Stop words. */
const EMPTY = new Set(['a', 'an', 'and', 'for', 'in', 'is', 'of', 'or', 'the', 'to']);

export interface Search {
  readonly find: (query: string) => readonly Found[];
  /** The operations closest to a query: those that match one of its words, with more typos tolerated. */
  readonly near: (query: string) => readonly Found[];
}

/** The number of closest operations. */
const NEAR = 3;

const indexOf = (all: readonly Found[], tokenize: (text: string) => string[]) => {
  const index = new MiniSearch<Found & { readonly id: number }>({
    fields: ['name', 'text', 'of', 'words'],
    tokenize,
    // A field may be named `in` or `of`.
    processTerm: (term, field) => (field !== 'name' && EMPTY.has(term) ? null : term),
    searchOptions: {
      processTerm: (term) => (EMPTY.has(term) ? null : term),
      combineWith: 'AND',
      boost: { name: 4, words: 3, text: 1.5 },
      prefix: (term) => term.length > 2 && !/\d/.test(term),
      // Tolerate one edit in words long enough for typos to be distinguishable from other words.
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 1 : false),
      weights: { fuzzy: 0.2, prefix: 0.4 },
      boostDocument: (id) => WEIGHT[all[Number(id)]?.kind ?? 'field'],
    },
  });
  index.addAll(all.map((found, id) => ({ ...found, id })));
  return index;
};

/** Creates a search over the entries. */
export const searchOver = (all: readonly Found[]): Search => {
  const [compounds, known] = [compoundsIn(all), termsIn(all)];
  const tokenize = (text: string): string[] => termsOf(text).flatMap((term) => compounds.get(term) ?? [term]);
  const index = indexOf(all, tokenize);
  const starts = ({ name }: Found, query: string): boolean =>
    `${tokenize(name).join(' ')} `.startsWith(`${tokenize(query).join(' ')} `);
  /** Whether the query is the exact identifier of an entry: an operation id or an exported name. */
  const isNamed = ({ kind, name, words = '' }: Found, query: string): boolean =>
    kind === 'operation'
      ? words.toLowerCase().split(' ', 1)[0] === query.trim().toLowerCase()
      : kind === 'type' && name === query.trim();
  /** Whether the spelling matches exactly, for names of several words. */
  const isSpelled = ({ name }: Found, query: string): boolean => name === query.trim() && wordsOf(name).length > 1;
  const closeness = (found: Found, query: string): number => {
    if (isNamed(found, query)) return 8;
    return isSpelled(found, query) ? 4 : starts(found, query) ? 2 : 1;
  };
  const isEmpty = (query: string): boolean => tokenize(query).every((term) => EMPTY.has(term));
  const inBothSpellings = (query: string): Query => ({
    combineWith: 'OR',
    queries: [...new Set([query, joinedBy(known, termsOf(query))])].map((each) => ({
      combineWith: 'AND',
      queries: [each],
    })),
  });
  const find = (query: string): Found[] =>
    index
      .search(inBothSpellings(query), isEmpty(query) ? { processTerm: (term) => term } : {})
      .flatMap(({ id, score }) => {
        const found = all[Number(id)];
        // Exact matches rank above names that contain the query.
        return found ? [{ found, score: score * closeness(found, query) }] : [];
      })
      .sort((one, other) => other.score - one.score)
      .map(({ found }) => found);
  const near = (query: string): Found[] =>
    index
      .search(query, { combineWith: 'OR', fuzzy: 0.34, filter: ({ id }) => all[Number(id)]?.kind === 'operation' })
      .slice(0, NEAR)
      .flatMap(({ id }) => all[Number(id)] ?? []);
  return { find, near };
};
