import type { Described } from './own-lines.ts';
import { capturesIn } from './said-of.ts';

const ITEM = String.raw`["'\`]?[\w.-]*\w["'\`]?`;
const SEPARATED = String.raw`(${ITEM}(?:\s*(?:,\s*(?:or\s|and\s)?|\||\bor\b|\band\b)\s*${ITEM})+)`;
const LABEL = String.raw`(?:\benum|\b(?:available|allowed|possible)(?: options| values)?)`;
/** What continues a sentence after a word. */
const ENDS = String.raw`(?!["'\`\w]| +[a-z]|\s*[:=])`;
const LIST = new RegExp(String.raw`(?:${LABEL}|\bone of|\beither)[\s:([]*${SEPARATED}${ENDS}`, 'gi');
const QUOTED = String.raw`["'\`][\w.-]*\w["'\`]`;
/** Lists that no word begins: between bars and in brackets, or of quoted words. */
const BARE: readonly RegExp[] = [
  new RegExp(String.raw`[([]\s*(${ITEM}(?:\s*\|\s*${ITEM})+)\s*[)\]]`, 'g'),
  new RegExp(String.raw`(${QUOTED}(?:(?:\s*[,/]\s*(?:or\s|and\s)?|\s+or\s|\s+and\s| +)\s*${QUOTED})+)${ENDS}`, 'g'),
];
/** Words below a label, one a line. */
const BELOW = new RegExp(String.raw`${LABEL}\s*:\s*\n((?:[\s•*-]*${ITEM},?\s*(?:\n|$))+)`, 'gi');
/** Words behind a label to the end of the line, with nothing but blanks between them. */
const BLANKS = new RegExp(String.raw`${LABEL}\s*:\s*(${ITEM}(?: +${ITEM})+)\s*$`, 'gim');

/** Words in a list that are not values: “and more”, and labels of what follows. */
const MORE = /^(?:others?|more|etc|such|and so on)$/i;
const OF_LABELS =
  /^(?:required|optional|mandatory|deprecated|nullable|notes?|description|default|example|type|format|response|returns)$/i;

/** The words below a label, up to the first that is a label itself or, other than those claimed, has a capital letter. */
const upToLabel = (words: readonly string[], isClaimed: (value: string) => boolean): string[] => {
  const isLower = !words.some((word) => isClaimed(word) && /^[A-Z]/.test(word));
  const end = words.findIndex((word) => !isClaimed(word) && (OF_LABELS.test(word) || (isLower && /^[A-Z]/.test(word))));
  return words.slice(0, end < 0 ? words.length : end);
};

const valuesOf = (list: string): string[] =>
  list
    .split(/\s*(?:[,|\n/]|\s(?:or|and)\s|(?<=["'`])\s+(?=["'`]))\s*/)
    .map((each) => each.replace(/^(?:or|and)\s+|^[\s•*-]+|["'`]/g, '').trim())
    .filter((each) => each !== '' && each !== 'null' && !MORE.test(each));

/** The lists of values on lines that have enough of the claimed ones: the less clear the list, the more. */
const listsIn = ({ text: whole, cells }: Described, isClaimed: (value: string) => boolean): string[][] => {
  // What parts two cells parts no values.
  const text = cells.size > 0 ? [...cells.values()].join('\n') : whole;
  const having = (lists: readonly string[][], least: (size: number) => number): string[][] =>
    lists.filter((list) => list.filter(isClaimed).length >= least(list.length));
  const listed = [
    ...capturesIn(text, [LIST]).map(valuesOf),
    ...capturesIn(text, [BELOW]).map((list) => upToLabel(valuesOf(list), isClaimed)),
    valuesOf(cells.get('values') ?? ''),
  ];
  return [
    ...having(listed, () => 1),
    ...having(capturesIn(text, BARE).map(valuesOf), () => 2),
    // Unseparated words may belong to a sentence.
    ...having(
      capturesIn(text, [BLANKS]).map((list) => list.split(/ +/)),
      (size) => size - 1,
    ),
  ];
};

/** A value in a list of the lines that a claim of their values leaves out. */
export const valueLeftOut = (described: Described, value: string): string | undefined => {
  const claimed = new Set(value.split('|').map((each) => each.replaceAll('"', '')));
  const more = listsIn(described, (each) => claimed.has(each))
    .flat()
    .find((each) => !claimed.has(each));
  return more === undefined ? undefined : `have "${more}" too`;
};
