import { sealOf, type Placement } from './placement.ts';
import { squeeze, type Account, type Page, type PageLine, type Pages } from './page.ts';
import { phrase } from '../../phrase.ts';
import { worded, type Problem } from '../../problem.ts';
import { unglued } from './type-words.ts';

/** A row placed on a page, and whether it waives its text instead of claiming it. */
export interface Placed extends Placement {
  readonly waived: boolean;
  /** The key of the page. */
  readonly page: string;
  /** Whether a waived span covers the whole line. */
  readonly spanned?: true;
  /** Whether the row restates the line in other words. */
  readonly reworded?: true;
}

/** Replaces the characters of a line that a row covers. */
const gap = '\uFFFC';

/**
 * Patterns for text that states something: names, numbers, types, methods, paths, quoted values.
 * Each begins only where a word does: from every letter of a long word on, it would take hours.
 */
const codeLike: readonly RegExp[] = [
  /(?<![A-Za-z0-9])[A-Za-z0-9]*_[A-Za-z0-9_]+/,
  /(?<![a-z])[a-z]+[A-Z]\w*/,
  /\b(?:GET|PUT|POST|PATCH|DELETE|HEAD)\b/,
  /\b[A-Z]{3}[A-Z0-9]+\b/,
  /\b(?:string|number|integer|boolean|null|array|object|unknown|Array)\b/,
  /\b(?:Yes|No|required|optional|default)\b/,
  // Alone on a line, it is said of what stands above.
  /^\W*[Dd]eprecated\W*$/,
  /\b[A-Z][A-Za-z]*-[A-Z][A-Za-z]*\b/,
  /\d+/,
  /\b\w+:\w+/,
  /\/[a-z{]\S*/,
  /(?<![A-Za-z])[A-Za-z]{2,}\.[A-Za-z_]{2,}/,
  /["'`][^"'`\uFFFCA-Za-z0-9]*[A-Za-z0-9][^"'`\uFFFC]*["'`]/,
  /\?/,
  /[{<]\w[\w-]*[}>]/,
  // A list of values that a row leaves out as a whole.
  /\b(?:[Aa]vailable (?:options|values)|(?:[Aa]llowed|[Pp]ossible) values|[Oo]ptions)\s*:\s*["'`]?\w/,
  // A list that continues after a row. One that ends in "etc." only gives examples.
  /\uFFFC["'`]*\s*,\s*(?:(?:or|and)\s+)?(?!.*\betc\b)\w+/,
];

/** The text of a line with the characters that rows cover replaced by gaps; white space is kept. */
export const leftover = (text: string, placed: readonly Placed[]): string => {
  const covered = new Set(
    placed.flatMap(({ ranges }) =>
      ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)),
    ),
  );
  let squeezed = 0;
  return [...text]
    .map((character) => (squeeze(character) === '' ? character : covered.has(squeezed++) ? gap : character))
    .join('');
};

/** The first code-like token that no row accounts for. */
export const strayToken = (text: string, placed: readonly Placed[]): string | undefined => {
  if (placed.some(({ spanned, reworded }) => spanned || reworded)) return undefined;
  const rest = unglued(leftover(text, placed));
  const tokens = [...codeLike, ...(text.startsWith('|') ? [] : [/\|/])];
  return tokens.map((token) => token.exec(rest)?.[0]).find((token) => token !== undefined);
};

const accountOf = (hash: string, placed: readonly Placed[]): Account => {
  if (hash === '-') return 'blank';
  if (placed.length === 0) return 'prose';
  if (placed.every(({ waived }) => waived)) return 'waived';
  return placed.some(({ exact, waived }) => exact && !waived) ? 'claimed' : 'sealed';
};

/** A line and the rows that account for it, as stored in the lock. */
export interface Accounted {
  readonly hash: string;
  readonly account: Account;
  /** The seals of the rows that match only words of the line, not all of it. */
  readonly seals: readonly string[];
}

const accountFor = (line: PageLine, placed: readonly Placed[]): Accounted => ({
  hash: line.hash,
  account: accountOf(line.hash, placed),
  seals: placed.filter(({ exact }) => !exact).map((placement) => (placement.spanned ? 'span' : sealOf(placement))),
});

const onLine = (placed: readonly Placed[], index: number): Placed[] => placed.filter(({ line }) => line === index + 1);

/** Accounts for each line of a page with the rows placed on it. */
export const accountsOf = (pages: Pages, placed: readonly Placed[], key: string): Accounted[] => {
  const own = placed.filter(({ page }) => page === key);
  return (pages.get(key) ?? []).map((line, index) => accountFor(line, onLine(own, index)));
};

type Stray = NonNullable<Problem['stray']>;

const auditText = (text: string, placed: readonly Placed[], number: string, stray: Stray): Problem[] => {
  const token = strayToken(text, placed);
  const shown = token?.replaceAll(gap, '');
  return token === undefined
    ? []
    : [
        {
          kind: 'unaccounted',
          stray,
          at: `page line ${number}`,
          ...worded(
            phrase`line ${number} says "${shown}", which no row accounts for. Claim it in facts.yaml, or waive it with a reason.`,
          ),
        },
      ];
};

const auditLock = (
  line: PageLine,
  placed: readonly Placed[],
  number: string,
  stray: Stray,
  given: string,
): Problem[] => {
  const now = accountFor(line, placed);
  const same = now.account === line.locked?.account && now.seals.join() === line.locked.seals.join();
  return same
    ? []
    : [
        {
          kind: 'unaccounted',
          stray,
          at: `page line ${number}`,
          ...worded(
            phrase`line ${number} was ${line.locked?.account} by other rows than now (it is ${now.account}). Put the row back, or check it against the page with --page${given}.`,
          ),
        },
      ];
};

const auditPage = (page: Page, placed: readonly Placed[], key: string, several: boolean): Problem[] =>
  page.flatMap((line, index) => {
    const here = onLine(placed, index);
    const number = `${index + 1}${several ? ` of ${key}` : ''}`;
    const stray = { page: key, line: index + 1 };
    return line.text === undefined
      ? auditLock(line, here, number, stray, several ? ` ${key}=FILE` : '')
      : auditText(line.text, here, number, stray);
  });

/** The problems with the lines of pages, given the rows placed on them. */
export const auditPages = (pages: Pages, placed: readonly Placed[]): Problem[] =>
  [...pages].flatMap(([key, page]) =>
    auditPage(
      page,
      placed.filter((placement) => placement.page === key),
      key,
      pages.size > 1,
    ),
  );
