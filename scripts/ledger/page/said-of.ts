import { escaped } from '../notation/glob.ts';

const N = String.raw`["'\`{(]*(-?\d+(?:\.\d+)?)`;
const all = (text: string, patterns: readonly RegExp[]): string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((found) => found.slice(1).filter(Boolean)));

/** How pages write figures, by what they are of a value. */
const FIGURES: Readonly<Record<string, readonly RegExp[]>> = {
  default: [/\bdefault(?:s to|(?: value)?(?: is)?\s*[:=]?)\s*["'`{(]*(-?[\w.-]*\w)/gi],
  minimum: [
    new RegExp(String.raw`(?:>=|≥|\bmin(?:imum)?\b(?: value)?(?: is| of)?[:.=]?|\bat least)\s*${N}`, 'gi'),
    /(-?\d+(?:\.\d+)?) ?(?:<=|≤) ?[a-z]/gi,
    /\b(?:between|range:?|from) (-?\d+(?:\.\d+)?)(?= ?(?:and|to|-|–) ?\d)/gi,
  ],
  maximum: [
    new RegExp(String.raw`(?:<=|≤|\bmax(?:imum)?\b(?: value)?(?: is| of)?[:.=]?|\bat most|\bup to)\s*${N}`, 'gi'),
    /\b(?:between|range:?|from) -?\d+(?:\.\d+)? ?(?:and|to|-|–) ?(-?\d+(?:\.\d+)?)/gi,
  ],
};

const isSame = (said: string, value: string): boolean => said === value || Number(said) === Number(value);

/** What lines say of a figure otherwise than a claim: that it is another, or of something else. */
export const figureAstray = (text: string, attribute: string, value: string): string | undefined => {
  const own = FIGURES[attribute];
  if (own === undefined) return undefined;
  const said = all(text, own);
  if (said.some((each) => isSame(each, value))) return undefined;
  if (said.length > 0) return `say ${attribute} ${said[0]}`;
  const others = Object.entries(FIGURES).filter(([name]) => name !== attribute);
  const [taken] = others.find(([, patterns]) => all(text, patterns).some((each) => isSame(each, value))) ?? [];
  const places = [...text.matchAll(new RegExp(`(?<![\\w.])${escaped(value)}(?![\\w]|\\.\\d)`, 'g'))].length;
  return taken !== undefined && places === 1 ? `have ${value} as the ${taken}` : undefined;
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'integer',
  int: 'integer',
  int32: 'integer',
  int64: 'integer',
  number: 'number',
  float: 'number',
  double: 'number',
  boolean: 'boolean',
  bool: 'boolean',
  object: 'object',
  array: 'array',
};
const KIND = `(${Object.keys(KINDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
/** A type that is said of a name, and not a word of a sentence. */
const END = String.raw`(?![\w-])(?! (?:of (?!${KIND}s?\b)|that|which|in|to|for)\b)`;

/** The types that lines print: behind the name, in a cell, or alone on a line. */
const kindsIn = (name: string, text: string): string[] =>
  all(text, [
    new RegExp(
      String.raw`(?<![\w.-])${escaped(name)}[*?]{0,2}["'\`]?\s*[:|(–—-]?\s*["'\`(]?(?:nullable )?${KIND}${END}`,
      'gi',
    ),
    new RegExp(String.raw`\|\s*["'\`]?${KIND}["'\`]?\s*(?=\|)`, 'gi'),
    new RegExp(String.raw`^\s*${KIND}\s*$`, 'gim'),
  ]).flatMap((word) => KINDS[word.toLowerCase()] ?? []);

/** What lines say of a type otherwise than a claim. */
export const typeAstray = (name: string, text: string, value: string): string | undefined => {
  const kinds = kindsIn(name, text);
  const parts = value.split(/\|(?![^<]*>)/);
  const fits = (part: string): boolean =>
    part.startsWith('Array<') || /\[\]/.test(text)
      ? kinds.includes('array') || /\[\]/.test(text)
      : kinds.includes(part) || (/^[A-Z]/.test(part) && kinds.some((kind) => ['object', 'string'].includes(kind)));
  if (kinds.length > 0 && value !== 'unknown' && !parts.some(fits)) return `print the type ${kinds[0]}`;
  const isNull = /\b(?:or null|nullable)\b(?!["'`]?\s*[:=]?\s*(?:no|false)\b)|\|\s*null\b/i.test(text);
  if (isNull && !parts.includes('null') && value !== 'unknown') return 'say that it may be null';
  return kinds.length > 0 && parts.includes('null') && !/null/i.test(text) ? 'do not say null' : undefined;
};

/** What the cell of a row says below a head that asks whether it is required. */
const requiredCells = (text: string, head: string): string[] => {
  const cellsOf = (row: string): string[] => row.split('|').map((cell) => cell.trim().toLowerCase());
  const column = cellsOf(head).findIndex((cell) => /^required\??$/.test(cell));
  const cell = column < 0 ? undefined : cellsOf(text.split('\n', 1)[0] ?? '')[column];
  if (cell === undefined || !/^(?:yes|no|true|false)$/.test(cell)) return [];
  return [/yes|true/.test(cell) ? 'required' : 'optional'];
};

/** What lines say of presence otherwise than a claim; the head of their table is above them. */
export const presenceAstray = (text: string, value: string, head: string): string | undefined => {
  const words = [
    ...all(text, [/(?<!not )\b(required|optional)\b(?! (?:range|if|when|for|unless))/gi]).map((word) =>
      word.toLowerCase(),
    ),
    ...requiredCells(text, head),
  ];
  const [first] = words;
  return first !== undefined && !words.includes(value) ? `say ${first}` : undefined;
};

/** What lines say of a place otherwise than a claim: in brackets, in a cell, or alone on a line. */
export const placeAstray = (text: string, value: string): string | undefined => {
  const PLACE = '(query|header|path|cookie|body)';
  const places = all(text, [
    new RegExp(String.raw`\(${PLACE}(?: parameter)?[,)]`, 'gi'),
    new RegExp(String.raw`\|\s*${PLACE}\s*(?=\|)`, 'gi'),
    new RegExp(String.raw`^\s*${PLACE}\s*$`, 'gim'),
  ]).map((word) => word.toLowerCase());
  return places.length > 0 && !places.includes(value) ? `say ${places[0]}` : undefined;
};

const FORMATS = '(date-time|date|uuid|uri|email|int32|int64|float|double|binary|byte|ipv4|ipv6)';

/** What lines say of a format otherwise than a claim. */
export const formatAstray = (text: string, value: string): string | undefined => {
  const formats = all(text, [new RegExp(String.raw`[<(]\s*\$?${FORMATS}\s*[>)]`, 'gi')]);
  return formats.length > 0 && !formats.includes(value) ? `print the format ${formats[0]}` : undefined;
};

const ITEM = String.raw`["'\`]?[\w.-]*\w["'\`]?`;
const LIST = new RegExp(
  String.raw`(?:\benum|\b(?:available|allowed|possible)(?: options| values)?|\bone of)\s*[:([]*\s*(${ITEM}(?:\s*(?:,\s*(?:or\s|and\s)?|\||\bor\b|\band\b)\s*${ITEM})+)`,
  'gi',
);

/** A value in a list of the lines that a claim of their values leaves out. */
export const valueLeftOut = (text: string, value: string): string | undefined => {
  const claimed = new Set(value.split('|').map((each) => each.replaceAll('"', '')));
  const lists = all(text, [LIST]).map((list) =>
    list.split(/\s*(?:,|\||\s(?:or|and)\s)\s*/).map((each) => each.replace(/^(?:or|and)\s+|["'`]/g, '').trim()),
  );
  const own = lists.filter((list) => list.some((each) => claimed.has(each)));
  const more = own.flat().find((each) => each !== '' && !claimed.has(each));
  return more === undefined ? undefined : `have "${more}" too`;
};
