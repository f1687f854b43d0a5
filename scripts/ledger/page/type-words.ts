/** A type as printed on a page. */
export interface Printed {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'unknown';
  readonly format?: string;
  readonly nullable?: true;
  /** The items of an array. */
  readonly items?: Printed;
  /** A type that the page has a name for. */
  readonly name?: string;
}

/** Words for types on pages, each with its type and, if it implies one, its format. */
const WORDS: Readonly<Record<string, readonly [Printed['type'], format?: string]>> = {
  string: ['string'],
  str: ['string'],
  text: ['string'],
  enum: ['string'],
  uuid: ['string', 'uuid'],
  date: ['string', 'date'],
  datetime: ['string', 'date-time'],
  'date-time': ['string', 'date-time'],
  timestamp: ['string', 'date-time'],
  uri: ['string', 'uri'],
  url: ['string', 'uri'],
  email: ['string', 'email'],
  integer: ['integer'],
  int: ['integer'],
  int32: ['integer'],
  int64: ['integer'],
  long: ['integer'],
  number: ['number'],
  float: ['number'],
  double: ['number'],
  decimal: ['number'],
  boolean: ['boolean'],
  bool: ['boolean'],
  object: ['object'],
  map: ['object'],
  dict: ['object'],
  array: ['array'],
  list: ['array'],
  any: ['unknown'],
};

/** The words for types, as a part of an expression. */
export const typeWord = Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .map((each) => `${each}s?`)
  .join('|');
const FORMATS = /^(date-time|date|time|uuid|uri|email|hostname|ipv4|ipv6|byte|binary|duration)$/;
const NUMERIC = /^(?:int32|int64|float|double)$/;
/** What follows a type in its own brackets or after a dot. */
const detail = String.raw`(?:\s*[<(\[]\s*\$?[\w-]*(?:\[\])?\s*[>)\]]|\s*[·•∙|]\s*[\w-]+(?:\[\])?| or null| of (?:[\w-]+)| \| null)*`;
const whole = new RegExp(String.raw`^(?:nullable )?(?:${typeWord})(?:\[\])?${detail}(?:,? (?:nullable|enum))?$`, 'i');
const leading = new RegExp(
  String.raw`^(?:nullable )?(?:${typeWord})(?![\w-])(?:\[\])?(?:\s*<[\w-]*>| or null| \| null| of (?:${typeWord})(?![\w-])|\s*\(\$?(?:${typeWord}|date-time)\))*`,
  'i',
);

export const isType = (text: string): boolean => whole.test(text.trim());

/** Words that are only types; others, such as `url` and `date`, are also field names. */
export const onlyTypes: readonly string[] = [
  ...['string', 'integer', 'number', 'boolean', 'object', 'array', 'enum'],
  ...['int32', 'int64', 'float', 'double'],
];
const isOnlyType = new RegExp(`^(?:${onlyTypes.join('|')})$`);
export const isTypeOnly = (text: string): boolean => isOnlyType.test(text) || (isType(text) && !/^\w+$/.test(text));

const touching = new RegExp(
  String.raw`^(\s*(?:${onlyTypes.join('|')})(?:<[\w-]+>|\[\])?)((?:path|query|header|cookie|body|required|optional|nullable|deprecated)*)(default:.*)?$`,
);

/** A line with gaps between a type and the marks that touch it, as in `stringheaderrequired`; a place gets brackets. */
export const unglued = (line: string): string => {
  const [, type = '', marks = '', usual = ''] = touching.exec(line) ?? [];
  if (marks + usual === '') return line;
  const words = marks.match(/required|optional|nullable|deprecated|path|query|header|cookie|body/g) ?? [];
  const apart = words.map((word) => (/^(?:path|query|header|cookie|body)$/.test(word) ? `(${word})` : word));
  return [type, ...apart, usual].filter(Boolean).join(' ');
};

/** The type that a word means, if it is a type name or an abbreviation of one. */
export const kindOf = (word: string): string | undefined =>
  isOnlyType.test(word) || /^(?:int|bool)$/.test(word) ? WORDS[word]?.[0] : undefined;

/** The formats that a printed type names or implies. */
export const formatsIn = (type: string): readonly string[] =>
  (type.toLowerCase().match(/[\w-]+/g) ?? []).flatMap((word) =>
    FORMATS.test(word) || NUMERIC.test(word) ? [word] : (WORDS[word]?.[1] ?? []),
  );

/** The type at the start of a text, as written. */
export const typeAtStart = (text: string): string | undefined => leading.exec(text)?.[0];

const glued = new RegExp(`^(?:\\{(?:${typeWord})\\}|(?:${typeWord})(?=[A-Z]| (?:required|optional)[A-Z]))(?:\\[\\])?`);

/** The type at the start of a text, directly followed by its description or in braces. */
export const typeGlued = (text: string): string | undefined => glued.exec(text)?.[0];

const known = (text: string): readonly [Printed['type'], string?] | undefined => {
  const lower = text.toLowerCase();
  return WORDS[lower] ?? WORDS[lower.replace(/s$/, '')];
};

const simple = (words: readonly string[]): Printed => {
  const types = words.flatMap((each) =>
    [known(each) ?? []].flatMap(([type, format]) => (type ? [{ type, format }] : [])),
  );
  const named = words.find((each) => FORMATS.test(each.toLowerCase()));
  const first = types[0] ?? { type: 'unknown' as const, format: undefined };
  // `enum<string>` and `enum<integer>` are values of the type in brackets.
  const inner = /^enum$/i.test(words[0] ?? '') && types[1] ? types[1] : first;
  const format = first.format ?? (inner.type === 'string' ? named?.toLowerCase() : undefined);
  return { type: inner.type, ...(format !== undefined && { format }) };
};

const NAMED = /^(?:(?:array|list) of ([A-Z]\w*)(?: objects)?|(?:Array|List)<([A-Z]\w*)>|([A-Z]\w*)\[\])(?:,.*)?$/i;

/** The type that a list is of, where the page has a name for it, as `Invoice[]`. */
export const listedType = (text: string): string | undefined => {
  const name = NAMED.exec(text.trim())?.slice(1).find(Boolean);
  return name !== undefined && /^[A-Z]/.test(name) && known(name) === undefined ? name : undefined;
};

/** Reads a printed type: `string<date-time>`, `integer · int32`, `array of objects`, `string[]`, `number or null`. */
export const readType = (text: string): Printed => {
  const words = text.match(/[\w-]+/g) ?? [];
  const nullable = words.some((each) => /^(null|nullable)$/i.test(each)) && ({ nullable: true } as const);
  const said = words.filter((each) => !/^(null|nullable|or|of)$/i.test(each));
  const plain = /^enum$/i.test(said[0] ?? '') ? said : said.filter((each) => !/^enum$/i.test(each));
  const [first = '', ...rest] = plain;
  const isList = /\[\]/.test(text) || /^(array|list)$/i.test(first);
  if (!isList) return { ...simple(plain), ...nullable };
  const name = listedType(text);
  if (name !== undefined) return { type: 'array', items: { type: 'unknown', name }, ...nullable };
  const inner = /^(array|list)$/i.test(first) ? rest.filter((each) => known(each) ?? FORMATS.test(each)) : plain;
  return { type: 'array', ...(inner.length > 0 && { items: simple(inner) }), ...nullable };
};

/** Whether a type states more than its field has: the type of map values, or words that are neither a type nor a type name. */
export const isUntold = (text: string): boolean =>
  /^(?:map|dict|dictionary|object|hash)\s*(?:<.+>|\(.+\)|\[.+\]|of\b)/i.test(text) ||
  (readType(text).type === 'unknown' && !/^any\b|^[A-Z]\w*$/.test(text));
