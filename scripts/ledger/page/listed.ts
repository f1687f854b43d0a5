import type { Described } from './own-lines.ts';
import { all } from './said-of.ts';

const ITEM = String.raw`["'\`]?[\w.-]*\w["'\`]?`;
const SEPARATED = String.raw`(${ITEM}(?:\s*(?:,\s*(?:or\s|and\s)?|\||\bor\b|\band\b)\s*${ITEM})+)`;
const LABEL = String.raw`(?:\benum|\b(?:available|allowed|possible)(?: options| values)?)`;
const LIST = new RegExp(String.raw`(?:${LABEL}|\bone of|\beither)[\s:([]*${SEPARATED}(?!\w| +[a-z])`, 'gi');
const QUOTED = String.raw`["'\`][\w.-]*\w["'\`]`;
/** Lists that no word begins: between bars and in brackets, or of quoted words. */
const BARE: readonly RegExp[] = [
  new RegExp(String.raw`[([]\s*(${ITEM}(?:\s*\|\s*${ITEM})+)\s*[)\]]`, 'g'),
  new RegExp(String.raw`(${QUOTED}(?:(?:\s*[,/]\s*(?:or\s|and\s)?|\s+or\s|\s+and\s| +)\s*${QUOTED})+)`, 'g'),
];
/** Words below a label, one a line. */
const BELOW = new RegExp(String.raw`${LABEL}\s*:\s*\n((?:[\s•*-]*${ITEM},?\s*(?:\n|$))+)`, 'gi');
/** Words behind a label to the end of the line, with nothing but blanks between them. */
const BLANKS = new RegExp(String.raw`${LABEL}\s*:\s*(${ITEM}(?: +${ITEM})+)\s*$`, 'gim');

const valuesOf = (list: string): string[] =>
  list
    .split(/\s*(?:[,|\n/]|\s(?:or|and)\s|(?<=["'`])\s+(?=["'`]))\s*/)
    .map((each) => each.replace(/^(?:or|and)\s+|^[\s•*-]+|["'`]/g, '').trim())
    .filter((each) => each !== '' && each !== 'null');

/** The lists of values that lines have, of which at least so many are claimed. */
const listsIn = ({ text: whole, cells }: Described, isClaimed: (value: string) => boolean): string[][] => {
  // What parts two cells parts no values.
  const text = cells.size > 0 ? [...cells.values()].join('\n') : whole;
  const having = (lists: readonly string[][], least: (size: number) => number): string[][] =>
    lists.filter((list) => list.filter(isClaimed).length >= least(list.length));
  const listed = [...all(text, [LIST, BELOW]).map(valuesOf), valuesOf(cells.get('values') ?? '')];
  return [
    ...having(listed, () => 1),
    ...having(all(text, BARE).map(valuesOf), () => 2),
    // Words that nothing sets apart may be those of a sentence.
    ...having(
      all(text, [BLANKS]).map((list) => list.split(/ +/)),
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
