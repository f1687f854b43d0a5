import { hashOf, pageFromText, squeeze, type Page } from '../ledger/page/page.ts';
import { matchLines, written } from './match.ts';

/** The maximum number of words to search for one line of a lock. */
const reach = 120;

interface Word {
  readonly text: string;
  /** The index of its line, counted from 0. */
  readonly line: number;
}

const wordsOf = (lines: readonly string[]): Word[] =>
  lines.flatMap((text, line) =>
    text
      .split(/\s+/)
      .filter((word) => squeeze(word) !== '')
      .map((word) => ({ text: word, line })),
  );

/** The hashes of lines missing from a new page, by index among the nonblank lines of the lock. */
type Lacking = Map<number, string>;

/** The word counts of consecutive missing lines that together end at the end of a new line. */
const sizesOf = (words: readonly Word[], from: number, lacking: Lacking, place: number): number[] | undefined => {
  const hash = lacking.get(place);
  if (hash === undefined) return undefined;
  let text = '';
  for (let to = from; to < words.length; to++) {
    text += words[to]?.text ?? '';
    if (hashOf(text) !== hash) continue;
    // Only whole lines count: a new line that merely begins like an old one has changed.
    if (words[to]?.line !== words[to + 1]?.line) return [to + 1 - from];
    const rest = sizesOf(words, to + 1, lacking, place + 1);
    return rest && [to + 1 - from, ...rest];
  }
  return undefined;
};

const findGroup = (words: readonly Word[], lacking: Lacking): { place: number; sizes: number[] } | undefined => {
  let text = '';
  const beginnings = new Set(words.map((word) => hashOf((text += word.text))));
  for (const [place, hash] of lacking) {
    const sizes = beginnings.has(hash) ? sizesOf(words, 0, lacking, place) : undefined;
    if (sizes) return { place, sizes };
  }
  return undefined;
};

/** Breaks new lines as in the lock where both have the same words. */
const rebroken = (lines: readonly string[], lacking: Lacking): string[] => {
  const out: string[] = [];
  for (let at = 0; at < lines.length;) {
    const words = wordsOf(lines.slice(at, at + reach)).slice(0, reach);
    const group = words[0]?.line === 0 ? findGroup(words, lacking) : undefined;
    let word = 0;
    for (const [index, size] of (group?.sizes ?? []).entries()) {
      const texts = words.slice(word, word + size).map(({ text }) => text);
      out.push(texts.join(' '));
      lacking.delete((group?.place ?? 0) + index);
      word += size;
    }
    if (!group) out.push(lines[at] ?? '');
    at += (words[word - 1]?.line ?? 0) + 1;
  }
  return out;
};

/** Breaks the lines of a text as in the lock, where both have the same words. */
export const reflow = (lines: readonly string[], lock: Page): string[] => {
  const matches = matchLines(lock, pageFromText(lines.join('\n')));
  const known = new Set(matches.values());
  const lacking: Lacking = new Map(
    written(lock).flatMap(({ hash, number }, place) => (matches.has(number) ? [] : [[place, hash] as const])),
  );
  const out: string[] = [];
  let at = 0;
  while (at < lines.length && lacking.size > 0) {
    const from = at;
    const next = lines.findIndex((_, index) => index >= from && known.has(index + 1));
    const end = next < 0 ? lines.length : next;
    out.push(...rebroken(lines.slice(from, end), lacking), ...lines.slice(end, end + 1));
    at = end + 1;
  }
  return [...out, ...lines.slice(at)];
};

/** Gives a text the blank lines of the lock, for formats in which blank lines have no meaning. */
export const spacedLike = (lines: readonly string[], lock: Page): string[] => {
  const texts = lines.filter((line) => squeeze(line) !== '');
  const olds = new Map([...matchLines(lock, pageFromText(texts.join('\n')))].map(([old, now]) => [now, old]));
  const blanksBefore = (old: number | undefined): string[] => {
    if (old === undefined) return [];
    const above = lock.slice(0, old - 1).findLastIndex(({ hash }) => hash !== '-');
    return Array.from({ length: old - 2 - above }, () => '');
  };
  const end = lock.findLastIndex(({ hash }) => hash !== '-') + 1;
  const tail = olds.get(texts.length) === end ? Array.from({ length: lock.length - end }, () => '') : [];
  return [...texts.flatMap((line, index) => [...blanksBefore(olds.get(index + 1)), line]), ...tail];
};
