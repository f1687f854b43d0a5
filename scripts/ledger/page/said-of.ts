import { escaped } from '../notation/glob.ts';
import { BLANK, YES, type Column } from './column-words.ts';
import type { Cells } from './printed.ts';
import { formatsIn, kindOf, onlyTypes, readType } from './type-words.ts';

/** The lines of a name, and the cells of its row. */
interface Lines {
  readonly text: string;
  readonly cells: Cells;
}

const N = String.raw`["'\`{(]*(-?\d+(?:\.\d+)?)`;
/** What patterns capture in a text. */
export const capturesIn = (text: string, patterns: readonly RegExp[]): string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((found) => found.slice(1).filter(Boolean)));

/** A value that is given without a sign: a figure, or a word that is quoted or ends its phrase. */
const GIVEN = String.raw`["'\`{(]*(-?\d+(?:\.\d+)?(?!\w|-\w|\.\d)|[\w.-]*\w(?=["'\`)}\]]|\s*(?:[.,;)|]|$)))`;

const LEAST: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:>=|≥|\bmin(?:imum)?(?: ?(?:value|length|items|size))?\b(?: is| of)?[:.=]?|\bat least|\bno (?:less|fewer) than)\s*${N}`,
    'gi',
  ),
  /(?<![\d.])(-?\d+(?:\.\d+)?) ?(?:<=|≤) ?[a-z]/gi,
  /\b(?:between|range:?|from) (-?\d+(?:\.\d+)?)(?= ?(?:and|to|-|–) ?\d)/gi,
  /(?<![\d.])(-?\d+(?:\.\d+)?)(?: characters| items)? (?:is the )?min(?:imum)?\b(?! *[:=]? *\d)/gi,
];
const MOST: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:<=|≤|\bmax(?:imum)?(?: ?(?:value|length|items|size))?\b(?: is| of)?[:.=]?|\bat most|\bup to|\bno more than)\s*${N}`,
    'gi',
  ),
  /\b(?:between|range:?|from) -?\d+(?:\.\d+)? ?(?:and|to|-|–) ?(-?\d+(?:\.\d+)?)/gi,
  /(?<![\d.])(-?\d+(?:\.\d+)?)(?: characters| items)? (?:is the )?max(?:imum)?\b(?! *[:=]? *\d)/gi,
];

/** How pages write figures, by what they are of a value. */
const FIGURES: Readonly<Record<string, readonly RegExp[]>> = {
  default: [
    // Of what it is the default, as in `Default page size is 20` and `Default for new accounts: 20`.
    new RegExp(String.raw`\bdefault(?: [a-z]+){1,5}?(?: is| of|\s*[:=])\s*${GIVEN}`, 'gim'),
    /\bdefault(?:s to|(?: value)?(?: is| of|\s*[:=]))\s*["'`{(]*(?!(?:the|an?)\b)(-?[\w.-]*\w)/gi,
    new RegExp(String.raw`\bdefault\s*${GIVEN}`, 'gim'),
  ],
  minimum: LEAST,
  maximum: MOST,
  minLength: LEAST,
  minItems: LEAST,
  maxLength: MOST,
  maxItems: MOST,
};

const isSame = (said: string, value: string): boolean => said === value || Number(said) === Number(value);

/** The value that a cell is, and nothing else. */
const valueOf = (cell: string): string | undefined =>
  BLANK.test(cell) ? undefined : /^["'`]?([^\s"'`]+)["'`]?$/.exec(cell)?.[1];

/** Compares the figure that lines state with a claim: it may be another, or belong to something else. */
export const figureAstray = ({ text, cells }: Lines, attribute: string, value: string): string | undefined => {
  const own = FIGURES[attribute];
  if (own === undefined) return undefined;
  const cell = cells.get(attribute as Column);
  const held = cell === undefined ? undefined : valueOf(cell);
  if (held !== undefined) return isSame(held, value) ? undefined : `say ${attribute} ${held}`;
  const said = capturesIn(text, own);
  if (said.some((each) => isSame(each, value))) return undefined;
  if (said.length > 0) return `say ${attribute} ${said[0]}`;
  const others = ['default', 'minimum', 'maximum'].flatMap((name) =>
    FIGURES[name] === own ? [] : [[name, FIGURES[name] ?? []] as const],
  );
  const [taken] = others.find(([, patterns]) => capturesIn(text, patterns).some((each) => isSame(each, value))) ?? [];
  const places = [...text.matchAll(new RegExp(`(?<![\\w.])${escaped(value)}(?![\\w]|\\.\\d)`, 'g'))].length;
  return taken !== undefined && places === 1 ? `have ${value} as the ${taken}` : undefined;
};

const KIND = `(${[...onlyTypes.filter((word) => word !== 'enum'), 'int', 'bool']
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
/** A type that is said of a name, and not a word of a sentence. */
const END = String.raw`(?![\w-])(?! (?:of (?!${KIND}s?\b)|that|which|in|to|for)\b)`;

/** The types that lines print: after the name, in a cell, or alone on a line. */
const kindsIn = (name: string, text: string): string[] =>
  capturesIn(text, [
    new RegExp(
      String.raw`(?<![\w.-])${escaped(name)}[*?]{0,2}["'\`]?\s*[:|(–—-]?\s*["'\`(]?(?:nullable )?${KIND}${END}`,
      'gi',
    ),
    new RegExp(String.raw`\|\s*["'\`]?${KIND}["'\`]?\s*(?=\|)`, 'gi'),
    new RegExp(String.raw`^\s*${KIND}\s*$`, 'gim'),
    // What is said to be a number may be an integer as well.
    new RegExp(
      String.raw`(?<![\w.-])${escaped(name)}["'\`]? (?:is|must be|should be) an? (string|integer|boolean|object|array)\b`,
      'gi',
    ),
  ]).flatMap((word) => kindOf(word.toLowerCase()) ?? []);

/** The lines of a name, and the type that they print. */
interface Typed extends Lines {
  readonly name: string;
  readonly type: string | undefined;
}

/** Whether the items that a printed type has are others than those of a claim. */
const isOfOthers = (printed: string, value: string): boolean => {
  const [, claimed = ''] = /^Array<(.*)>$/.exec(value.replace(/\|?null\|?/, '')) ?? [];
  const { type } = readType(printed).items ?? {};
  const isPlain = (each = ''): boolean => kindOf(each) !== undefined && !['object', 'array'].includes(each);
  return isPlain(type) && isPlain(claimed) && type !== claimed;
};

/** A negation or a condition, with which a sentence does not say that a value may be null. */
const DENIED = String.raw`(?<!\b(?:no|not|never|neither|without|cannot|if|when|unless)\b[^.\n]{0,60}|n['’]t [^.\n]{0,60})`;
/** Marks of a nullable value: after its type, or as a separate word. */
const NULL = new RegExp(
  String.raw`${DENIED}(?:\b${KIND}s?["'\`>)\]]*,? or null\b|(?<!non-?)\bnullable\b(?!["'\`]?\s*[:=]?\s*(?:no|false)\b))|\|\s*null\b(?!["'\`]?\s*\|)`,
  'i',
);

/** What a row says below other heads than that of its default, which may be null where the value may not. */
const withoutDefault = (text: string, cells: Cells): string =>
  cells.size === 0 ? text : [...cells].flatMap(([column, cell]) => (column === 'default' ? [] : [cell])).join('\n');

/** Compares the type that lines print, given as `type` and in their words, with a claim. */
export const typeAstray = ({ name, text, cells, type }: Typed, value: string): string | undefined => {
  const printed = type ?? '';
  if (isOfOthers(printed, value)) return `print the type ${printed}`;
  const own = kindOf(/^\w+/.exec(printed)?.[0].toLowerCase() ?? '');
  const kinds = own === undefined ? kindsIn(name, text) : [own];
  const parts = value.split(/\|(?![^<]*>)/);
  const fits = (part: string): boolean =>
    part.startsWith('Array<') || /\[\]/.test(text)
      ? kinds.includes('array') || /\[\]/.test(text)
      : kinds.includes(part) || (/^[A-Z]/.test(part) && kinds.some((kind) => ['object', 'string'].includes(kind)));
  if (kinds.length > 0 && value !== 'unknown' && !parts.some(fits)) return `print the type ${kinds[0]}`;
  const isNull = YES.test(cells.get('nullness') ?? '') || NULL.test(withoutDefault(text, cells));
  if (isNull && !parts.includes('null') && value !== 'unknown') return 'say that it may be null';
  return kinds.length > 0 && parts.includes('null') && !isNull && !/null/i.test(text) ? 'do not say null' : undefined;
};

/** Compares the place that lines state with a claim: in brackets, in a cell, alone on a line, or in a heading. */
export const placeAstray = (text: string, value: string, heading: string | undefined): string | undefined => {
  const PLACE = '(query|header|path|cookie|body)';
  const places = capturesIn(text, [
    new RegExp(String.raw`\(${PLACE}(?: parameter)?[,)]`, 'gi'),
    new RegExp(String.raw`\|\s*${PLACE}\s*(?=\|)`, 'gi'),
    new RegExp(String.raw`^\s*${PLACE}\s*$`, 'gim'),
  ]).map((word) => word.toLowerCase());
  const said = places.length > 0 ? places : [heading ?? value];
  return said.includes(value) ? undefined : `say ${said[0]}`;
};

/** Compares the format that lines state with a claim: in their type, or in brackets. */
export const formatAstray = (text: string, value: string, type = ''): string | undefined => {
  const bracketed = capturesIn(text, [/[<(]\s*\$?([\w-]+)\s*[>)]/g]).flatMap(formatsIn);
  const formats = [...formatsIn(type), ...bracketed];
  const isSaid = formats.includes(value) || (value === 'date-time' && /\b(?:ISO ?8601|RFC ?3339)\b/i.test(text));
  return formats.length > 0 && !isSaid ? `print the format ${formats[0]}` : undefined;
};

const UNIT = '(cents|dollars|euros|milliseconds|seconds|minutes|hours|days|months|bytes|percent)';
const UNITS: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:in|number of)(?: whole| US)? ${UNIT}\b`, 'gi'),
  new RegExp(String.raw`[(,] *${UNIT}[),]`, 'gi'),
];

/** Compares the unit that lines state with a claim. */
export const unitAstray = (text: string, value: string): string | undefined => {
  const units = capturesIn(text, UNITS).map((unit) => unit.toLowerCase());
  const isSaid = new RegExp(escaped(value.replace(/s$/, '')), 'i').test(text);
  return units.length > 0 && !isSaid ? `say ${units[0]}` : undefined;
};
