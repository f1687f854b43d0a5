import { isDeepStrictEqual } from 'node:util';
import type { Audit, Books } from '../../ledger/books.ts';
import type { PageBlock, WaivedSpan } from '../../ledger/notation/ledger.ts';
import { escaped } from '../../ledger/notation/glob.ts';
import { placeOf, type Cited } from './blocks.ts';

/** The blocks and waived spans of a ledger. */
export interface Accounts {
  readonly facts: readonly PageBlock[];
  readonly waived: readonly WaivedSpan[];
}

const WHY = 'words of the page that state nothing beyond the rows';
const MENTION = 'a mention of what the page states elsewhere';

/** Lines that no row accounts for, by page index. */
const strayLines = ({ problems }: Audit<Books>, cited: Cited): Map<number, number[]> => {
  const lines = new Map<number, number[]>();
  for (const { stray } of problems) {
    if (!stray) continue;
    const page = Math.max(0, cited.keys.indexOf(stray.page));
    lines.set(page, [...(lines.get(page) ?? []), stray.line]);
  }
  return lines;
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

const waivedIn = (audit: Audit<Books>, cited: Cited): WaivedSpan[] =>
  [...strayLines(audit, cited)].map(([page, lines]) => {
    const key = cited.keys[page];
    const isBlank = (line: number): boolean => (cited.read[page]?.lines[line - 1]?.text ?? '').trim() === '';
    return { ...(key !== undefined && { page: key }), lines: spansOf(lines, isBlank).join(', '), why: WHY };
  });

/** The part of a line from the first to the last place where a word stands by itself, not in a longer name. */
const throughout = (line: string, word: string): string => {
  const places = [...line.matchAll(new RegExp(`(?<![\\w.-])${escaped(word)}(?![\\w-])`, 'g'))].map(
    ({ index }) => index,
  );
  const [first, last] = [places[0], places.at(-1)];
  return first === undefined || last === undefined ? word : line.slice(first, last + word.length);
};

/** Words on waived lines that the spec has, each waived by itself, with what stands between where it stands twice. */
const mentions = ({ problems }: Audit<Books>, cited: Cited, { facts, waived }: Accounts): PageBlock[] =>
  problems.flatMap(({ message, part, block }) => {
    const [, line, word] =
      /^line (\d+) is (?:waived, but says|said in other words, but has) "(.+?)"(?: too)?, which the spec has/.exec(
        message,
      ) ?? [];
    if (line === undefined || word === undefined) return [];
    const entry = part === 'waived' ? waived[block ?? 0] : facts[block ?? 0];
    const page = Math.max(0, cited.keys.indexOf(entry?.page));
    const at = { page, from: Number(line), to: Number(line) };
    const text = cited.read[page]?.lines[at.from - 1]?.text ?? '';
    return [{ ...placeOf(cited, at), waived: `${throughout(text, word)}\n`, why: MENTION }];
  });

/** What accounts for the lines that no row does. */
export const waivers = (cited: Cited, { facts }: Accounts, audited: (accounts: Accounts) => Audit<Books>): Accounts => {
  const waived = waivedIn(audited({ facts, waived: [] }), cited);
  let all = [...facts];
  for (;;) {
    const found = mentions(audited({ facts: all, waived }), cited, { facts: all, waived });
    const fresh = found.filter((block) => !all.some((known) => isDeepStrictEqual(known, block)));
    if (fresh.length === 0) return { facts: all, waived };
    all = [...all, ...fresh];
  }
};
