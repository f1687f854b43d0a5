import { sectionOf } from '../../ledger/page/section-headings.ts';
import type { Token } from './token.ts';

const NAMES: ReadonlySet<Token['role']> = new Set(['method', 'path']);

/** Some pages have the method and path of an operation next to its samples, behind all that is said of it. */
export const withPathsFirst = (tokens: readonly Token[]): Token[] => {
  const done = new Set<number>();
  return tokens.flatMap((token) => {
    const { unit } = token;
    if (unit === undefined) return [token];
    if (done.has(unit)) return NAMES.has(token.role) ? [] : [token];
    done.add(unit);
    const own = tokens.filter((each) => each.unit === unit && NAMES.has(each.role));
    return [...own, ...(NAMES.has(token.role) ? [] : [token])];
  });
};

/** Whether a token says something of an operation, or heads what does. */
const isPart = ({ role, text, unit }: Token): boolean =>
  (unit === undefined && (role === 'name' || role === 'row')) || (role === 'heading' && sectionOf(text) !== undefined);

/** Where a page has but one operation, all that it says below its title is about that, be it above its path. */
export const withOnlyPathFirst = (tokens: readonly Token[]): Token[] => {
  const named = tokens.filter(({ role }) => NAMES.has(role));
  const at = tokens.findIndex(({ role }) => role === 'path');
  const first = tokens.findIndex(({ role, unit }) => unit === undefined && (role === 'name' || role === 'row'));
  const isBehind = tokens.slice(at).every(({ role }) => role !== 'name' && role !== 'row');
  const isLate = isBehind && first >= 0 && first < at && named.filter(({ role }) => role === 'path').length === 1;
  if (!isLate || tokens[at - 1]?.role !== 'method') return [...tokens];
  const above = tokens.slice(0, tokens.findIndex(isPart));
  const start = above.findLastIndex(({ role }) => role === 'heading') + 1;
  const others = (part: readonly Token[]): Token[] => part.filter(({ role }) => !NAMES.has(role));
  return [...others(tokens.slice(0, start)), ...named, ...others(tokens.slice(start))];
};
