import { object } from '../../spec/json.ts';
import { consume, nothing } from './flatten-schema.ts';

type Table = Readonly<Record<string, typeof nothing>>;

const only = (...keywords: readonly string[]): Table => Object.fromEntries(keywords.map((word) => [word, nothing]));

const inWords = (entries: readonly (readonly [string, unknown])[], between: string): string[] =>
  entries.map(([key, value]) => `${key}${between}${String(value)}`);

/** How pages follow each other, as one value: `argument page, items data, pages meta.totalPages`. */
export const pager = (value: unknown, pointer: string): string => {
  const found = object(value, pointer);
  consume(found, pointer, only('argument', 'items', 'cursor', 'more', 'pages', 'count', 'size'));
  return inWords(Object.entries(found), ' ').join(', ');
};

/** Where to look after an unknown outcome, as one value: `read plan.get, enabled = false`, or `none`. */
export const reconcile = (value: unknown, pointer: string): string => {
  const { arguments: same = {}, constants = {}, none, ...rest } = object(value, pointer);
  consume(rest, pointer, only('read', 'items', 'created', 'more'));
  // Why nothing can tell is prose, for the documentation; the ledger has a reason of its own.
  if (none !== undefined) return ['none', ...inWords(Object.entries(rest), ' ')].join(', ');
  const equal = Object.entries(object(same, pointer)).map(
    ([path, name]) => [path, `argument ${String(name)}`] as const,
  );
  return [
    ...inWords(Object.entries(rest), ' '),
    ...inWords(equal, ' = '),
    ...inWords(
      Object.entries(object(constants, pointer)).map(([path, equals]) => [path, JSON.stringify(equals)]),
      ' = ',
    ),
  ].join(', ');
};
