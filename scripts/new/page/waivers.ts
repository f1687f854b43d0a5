import { isDeepStrictEqual } from 'node:util';
import { groupBy } from '../../group.ts';
import type { Audit, Books } from '../../ledger/books.ts';
import type { PageBlock, WaivedSpan } from '../../ledger/notation/ledger.ts';
import type { Claim } from '../../ledger/claims/claim.ts';
import { escaped } from '../../ledger/notation/glob.ts';
import { TODO } from '../../ledger/notation/open-points.ts';
import { misusedWaivers } from '../../ledger/page/waiver.ts';
import { placeOf, type Cited } from './blocks.ts';
import type { Field, Passage } from './model.ts';
import { Stated, type Seen } from './statements.ts';

/** The blocks and waived spans of a ledger. */
export interface Accounts {
  readonly facts: readonly PageBlock[];
  readonly waived: readonly WaivedSpan[];
}

const WHY = 'words of the page that state nothing beyond the rows';
const MENTION = 'a mention of what the page states elsewhere';

/** Lines that no row accounts for, by page index. */
const strayLines = (
  { problems }: Audit<Books>,
  cited: Cited,
): (readonly [page: number, lines: readonly number[]])[] => {
  const strays = problems.flatMap(({ stray }) => stray ?? []);
  const groups = groupBy(strays, ({ page }) => Math.max(0, cited.keys.indexOf(page)));
  return [...groups].map(([page, all]) => [page, all.map(({ line }) => line)]);
};

/** Lines as spans: those with nothing between them but blank lines are one. */
const spansOf = (lines: readonly number[], isBlank: (line: number) => boolean): string[] => {
  const spans: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    const between = last ? Array.from({ length: line - last[1] - 1 }, (_, index) => last[1] + 1 + index) : [];
    if (last && between.every(isBlank)) last[1] = line;
    else spans.push([line, line]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
};

/** A line as a reader sees it, with those before it and the operations that it stands below. */
const seenIn = ({ pages, read }: Cited, page: number, number: number): Seen => {
  const lines = read[page]?.lines.map(({ text }) => text) ?? [];
  const before = lines.slice(Math.max(0, number - 6), number - 1);
  const above = pages.operations.findLast(({ at }) => at.page === page && at.from <= number);
  const operations = above ? [above] : pages.operations;
  return {
    text: lines[number - 1] ?? '',
    before,
    operations: operations.map(({ method, path }) => `${method} ${path}`),
  };
};

/** Waives lines, as prose or as still to do. */
const waivedFor = (cited: Cited, page: number, lines: readonly number[], why: string): WaivedSpan[] => {
  if (lines.length === 0) return [];
  const key = cited.keys[page];
  const isBlank = (line: number): boolean => (cited.read[page]?.lines[line - 1]?.text ?? '').trim() === '';
  return [{ ...(key !== undefined && { page: key }), lines: spansOf(lines, isBlank).join(', '), why }];
};

type IsOpen = (page: number, line: number) => boolean;

/** Waives lines that state nothing; those that state what no row has are left to do. */
const waivedIn = (lines: ReturnType<typeof strayLines>, cited: Cited, isOpen: IsOpen): WaivedSpan[] =>
  lines.flatMap(([page, all]) => {
    const open = all.filter((line) => isOpen(page, line));
    const idle = all.filter((line) => !open.includes(line));
    return [...waivedFor(cited, page, idle, WHY), ...waivedFor(cited, page, open, TODO)];
  });

/** The part of a line between the first and last occurrence of a whole word. */
const throughout = (line: string, word: string): string => {
  const places = [...line.matchAll(new RegExp(`(?<![\\w.-])${escaped(word)}(?![\\w-])`, 'g'))].map(
    ({ index }) => index,
  );
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return word;
  const [from, to] = [line.slice(0, first), line.slice(first, last + word.length)];
  // Words that look like a row are a mention if the word before them is included.
  return isRow(to) ? `${/\S+\s*$/.exec(from)?.[0] ?? ''}${to}` : to;
};

const isRow = (waived: string): boolean => misusedWaivers({ under: '', lines: 1, waived }).length > 0;

/** A word on a waived line that the spec has. */
interface Mention {
  readonly page: number;
  readonly line: number;
  readonly waived: string;
}

const mentionsIn = ({ problems }: Audit<Books>, cited: Cited, { facts, waived }: Accounts): Mention[] =>
  problems.flatMap(({ mention, part, block }) => {
    if (!mention) return [];
    const entry = part === 'waived' ? waived[block ?? 0] : facts[block ?? 0];
    const page = Math.max(0, cited.keys.indexOf(entry?.page));
    const text = cited.read[page]?.lines[mention.line - 1]?.text ?? '';
    return [{ page, line: mention.line, waived: throughout(text, mention.word) }];
  });

const blockFor = (cited: Cited, { page, line, waived }: Mention): PageBlock => ({
  ...placeOf(cited, { page, from: line, to: line }),
  waived: `${waived}\n`,
  why: isRow(waived) ? TODO : MENTION,
});

const unreadOf = ({ unread, members }: Field): readonly Passage[] => [...unread, ...members.flatMap(unreadOf)];

/** Words as a line has them, with its markup. */
const asPrinted = (words: string, line: string): string | undefined =>
  new RegExp([...words].map((sign) => `\\\\?${escaped(sign)}[\`*]*`).join('')).exec(line)?.[0];

/** The line that has words, or the last of those that they run over. */
const printedOn = (cited: Cited, { text, at }: Passage): { readonly line: number; readonly words: string } => {
  const textAt = (line: number): string => cited.read[at.page]?.lines[line - 1]?.text ?? '';
  const own = Array.from({ length: at.to - at.from + 1 }, (_, index) => at.from + index);
  const [found] = own.flatMap((line) => {
    const words = asPrinted(text, textAt(line));
    return words === undefined ? [] : [{ line, words }];
  });
  return found ?? { line: at.to, words: textAt(at.to).trim() };
};

/** What words next to fields state and no row has, on lines that rows have in other words. */
const unreadBlocks = (cited: Cited): PageBlock[] =>
  [...cited.pages.operations.flatMap(({ fields }) => fields), ...cited.pages.types].flatMap(unreadOf).map((passage) => {
    const { line, words } = printedOn(cited, passage);
    const place = placeOf(cited, { page: passage.at.page, from: line, to: line });
    return { ...place, waived: `${words}\n`, why: TODO };
  });

/** Accounts for lines without a row: waivers of prose, and of what is left to do. */
export const waivers = (
  cited: Cited,
  claims: readonly Claim[],
  { facts }: Accounts,
  audited: (accounts: Accounts) => Audit<Books>,
): Accounts => {
  const stated = new Stated(claims);
  const isOpen: IsOpen = (page, line) => stated.of(seenIn(cited, page, line)) !== undefined;
  const waived = waivedIn(strayLines(audited({ facts, waived: [] }), cited), cited, isOpen);
  let all = [...facts, ...unreadBlocks(cited)];
  for (;;) {
    const found = mentionsIn(audited({ facts: all, waived }), cited, { facts: all, waived });
    const fresh = found
      .map((mention) => blockFor(cited, mention))
      .filter((block) => !all.some((known) => isDeepStrictEqual(known, block)));
    if (fresh.length === 0) return { facts: all, waived };
    all = [...all, ...fresh];
  }
};
