/** Facts about the values of a field. */
export interface Facets {
  readonly required?: boolean;
  readonly default?: string | number | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly unit?: string;
  readonly nullable?: boolean;
  readonly deprecated?: boolean;
  readonly values?: readonly string[];
}

type Statement = readonly [pattern: RegExp, facets: (found: RegExpExecArray) => Facets];

/** A figure, with or without thousands separators; with a suffix, as in `10k` and `5 %`, it is another one. */
const FIGURE = String.raw`-?(?:\d{1,3}(?:[ ,_’'\u00A0\u202F]\d{3})+|\d+)(?:\.\d+)?`;
const N = String.raw`(?<!\d)(${FIGURE})(?![\d.,_]*\d|\w| ?%)`;
/** Units after a figure that is not a bound of a value: `3 requests per second`. */
const RATE = String.raw`(?! ?(?:\w+ )?(?:per|an?|each|every) (?:second|minute|hour|day|week|month)\b| (?:requests?|calls?|times)\b)`;
const BOUND = `${N}(?! char)${RATE}`;
const WHOLE = new RegExp(`^${FIGURE}$`);

/** Placeholders for a value. */
const NONE = /^(?:the|a|an|your|its|this|that|all|any|none|null|nil|now|today|current|empty|no|not|unlimited|n\/a)$/i;

const QUOTED = /"[^"]*"|`[^`]*`|'[^']*'/;
/** A value printed as code; a slash in it does not separate values. */
const CODE = '`[\\w.:+-]+`(?: \\(default\\))?';
const isWord = (text: string): boolean => /^[\w.:/+-]+$/.test(text) && !NONE.test(text);

/** Whether a text is a value and nothing else. */
export const isValue = (text: string): boolean =>
  WHOLE.test(text) || new RegExp(`^(?:${QUOTED.source})$`).test(text) || isWord(text);

const number = (text: string | undefined): number => Number((text ?? '').replace(/[,_\s’']/g, ''));

const scalar = (text: string): string | number | boolean => {
  const bare = text.replace(/^["'`]+|["'`.,;]+$/g, '');
  if (WHOLE.test(bare)) return number(bare);
  return bare === 'true' ? true : bare === 'false' ? false : bare;
};

/** The values of a list; empty unless they are plain words. Where signs part them, blanks do not. */
export const valuesIn = (text: string): readonly string[] => {
  const listed = text
    .replace(/\bor\b|\band\b/g, ',')
    .replace(/\|/g, ',')
    .replace(/^[\s[]+|[\]\s]+$/g, '');
  const parts = listed
    .split(listed.includes(',') ? /[,\s]*,[,\s]*|["'`]\s+["'`]/ : /["'`]\s+["'`]|\s+/)
    .map((part) => part.replace(/^["'`]+|["'`.]+$/g, ''))
    .filter(Boolean);
  return parts.every((part) => /^[\w.:/-]+$/.test(part)) ? [...new Set(parts)] : [];
};

/** What ends a list that no sign ends: another statement, read before or not. */
const ANOTHER = String.raw`\s*\u0000|\s+(?:default|example|pattern)\b(?: value)?\s*:`;

/** What says at the end of a list that it has more values. */
const OPEN = /\betc\b|…|\.\.\.|\band (?:more|others|so on)\b/;

const valued = (text: string | undefined): Facets => {
  if (OPEN.test(text ?? '')) return {};
  const values = valuesIn(text ?? '');
  return values.length > 0 ? { values } : {};
};

/** Not before a condition, with which a statement does not apply to all calls. */
const UNLESS = String.raw`(?!,? \(?(?:if|when|unless|only|for|with|without|to|in)\b)`;

/** How pages write what holds for a value. Each is looked for in the words behind the type. */
const STATEMENTS: readonly Statement[] = [
  // Code alone, as `asc` / `desc`; one of them may be the default.
  [
    new RegExp(`^(?:either )?(${CODE}(?:\\s*(?:,|/|\\||,? or)\\s*${CODE})+)(?:[.;]|$)`, 'i'),
    ([, list = '']) => ({
      ...valued(list.replace(/ \(default\)/i, '').replace(/\//g, ',')),
      ...[/(`[^`]+`) \(default\)/i.exec(list)?.[1] ?? []].flat().map((text) => ({ default: scalar(text) }))[0],
    }),
  ],
  [
    new RegExp(
      String.raw`^[\s.,;(]*(?:required\s*[:=]\s*["'\`]?(?:false|no)\b|optional\s*[:=]\s*["'\`]?(?:true|yes)\b|not required\b${UNLESS})`,
      'i',
    ),
    () => ({ required: false }),
  ],
  [new RegExp(String.raw`\b(?:can|may) be (?:omitted|left out)\b${UNLESS}`, 'i'), () => ({ required: false })],
  [
    /^\(?(?:(?:[Rr]equired|REQUIRED)(?! range)(?![a-z])|(?:[Yy]es|YES)\b)(?!,? \(?(?:if|when|unless|only|for|with|without)\b)/,
    () => ({ required: true }),
  ],
  // At the end of a phrase, as `First day (required)` and `Plan code, required.`.
  [
    /(?:\(|[,;] )(required|mandatory|optional)(?=\)|\s*(?:$|[.;]))/i,
    ([, mark = '']) => ({ required: !/^optional$/i.test(mark) }),
  ],
  // A sentence may begin with a no.
  [
    /^\(?(?:(?:[Oo]ptional|OPTIONAL)\b|(?:[Nn]o|NO)\b(?! (?!default|min|max|enum|one of)[a-z]))/,
    () => ({ required: false }),
  ],
  [/(?:^\(?|[,;] ?)deprecated\b(?=\s*(?:$|[),.;:]))|^\(?deprecated\b/i, () => ({ deprecated: true })],
  [/^\(?nullable\b|\b(?:can|may) be (?:`?null`?)(?![\w-])/i, () => ({ nullable: true })],
  [
    new RegExp(
      String.raw`\bdefault(?:s to|(?: value)?(?: is)?\s*[:=]?)\s*(?:(${QUOTED.source})|${N}(?![-:/]\d)|(true|false)\b)`,
      'i',
    ),
    ([, quoted, figure, flag]) => ({ default: scalar(quoted ?? figure ?? flag ?? '') }),
  ],
  [
    new RegExp(String.raw`(?<![\w-])(?:(${QUOTED.source})|(true|false)) (?:by default\b|\(default\))`, 'i'),
    ([, quoted, flag]) => ({ default: scalar(quoted ?? flag?.toLowerCase() ?? '') }),
  ],
  // What the default belongs to, as in `Default page size is 20`; a conditional default is ignored.
  [
    new RegExp(
      String.raw`\bdefault(?: (?!(?:for|if|when|in|on|of|is|max\w*|min\w*)\b)[a-z]+){0,3} (?:is|of) (?:(${QUOTED.source})|${N}(?![-:/]\d))`,
      'i',
    ),
    ([, quoted, figure]) => ({ default: scalar(quoted ?? figure ?? '') }),
  ],
  [
    new RegExp(
      String.raw`${N} (?:if|when|where) (?:it is )?(?:omitted|left out|absent|not (?:given|set|sent)|unset)\b`,
      'i',
    ),
    ([, figure]) => ({ default: number(figure) }),
  ],
  // An unquoted word is a value if it stands alone, or if punctuation or its clause shows it.
  [
    /(?:\bdefault(?:s to| value(?: is)?\s*:?| is|\s*[:=])|(?:^|[,;(|–-]\s*)default)\s*([\w.:/+-]*\w)(?=\s*(?:$|[.,;)\](])|\s+(?:allowed|available|possible|size|enum)\b[ \w]*:)/i,
    ([, word = '']) => (isWord(word) ? { default: scalar(word) } : {}),
  ],
  [
    new RegExp(`${N} ?(?:to|and|-|–) ?${N} char`, 'i'),
    ([, least, most]) => ({ minLength: number(least), maxLength: number(most) }),
  ],
  [
    new RegExp(`(?:^|[,;:(] ?)= ?${N} char`),
    ([, length]) => ({ minLength: number(length), maxLength: number(length) }),
  ],
  [
    new RegExp(`${N} ?(?:<=|≤) ?\\w+ ?(?:<=|≤) ?${N}`),
    ([, least, most]) => ({ minimum: number(least), maximum: number(most) }),
  ],
  [
    new RegExp(`\\[ ?(${FIGURE}) ?\\.\\. ?(${FIGURE}) ?\\](?! char)`),
    ([, least, most]) => ({ minimum: number(least), maximum: number(most) }),
  ],
  [
    new RegExp(`\\b(?:between|range:?|from) ${N} ?(?:and|(?:up )?to|-|–) ?${N}`, 'i'),
    ([, least, most]) => ({ minimum: number(least), maximum: number(most) }),
  ],
  // A range alone between signs, as `1-500`.
  [
    new RegExp(`(?:^|[,;:(.] ?)${N} ?(?:to|-|–) ?${N}(?=$|[,;:).])`),
    ([, least, most]) => ({ minimum: number(least), maximum: number(most) }),
  ],
  [
    new RegExp(
      `(?<!\\blength ?)(?:>=|≥) ?${BOUND}|\\bmin(?:imum)?(?: value)?(?: is| of)? ?:? ?${BOUND}|\\b(?:at least) ${BOUND}|${N} is the min(?:imum)?\\b`,
      'i',
    ),
    ([, ...all]) => ({ minimum: number(all.find(Boolean)) }),
  ],
  // Where counting starts, there is nothing before.
  [
    /\b(?:pages?|pages? numbers?|numbering|counting) (?:starts?|begins?) (?:at|with|from) ([01])\b|\b([01])-based\b|\bfirst page is (?:page )?([01])\b/i,
    ([, a, b, c]) => ({ minimum: number(a ?? b ?? c) }),
  ],
  [
    new RegExp(
      `(?<!\\blength ?)(?:<=|≤) ?${BOUND}|\\bmax(?:imum)?(?: value)?(?: is| of)? ?:? ?${BOUND}|\\b(?:up to|at most) ${BOUND}|${N} is the max(?:imum)?\\b`,
      'i',
    ),
    ([, ...all]) => ({ maximum: number(all.find(Boolean)) }),
  ],
  [
    new RegExp(
      `\\blength ?(?:<=|≤) ?${N}|(?:<=|≤) ?${N} char|\\bmax(?:imum)?(?: length)?:? ${N} ?char|\\bmax(?:imum)?[ -]?(?:string )?length ?:? ?${N}|\\b(?:up to|at most) ${N} char`,
      'i',
    ),
    ([, ...all]) => ({ maxLength: number(all.find(Boolean)) }),
  ],
  [
    new RegExp(
      `\\blength ?(?:>=|≥) ?${N}|(?:>=|≥) ?${N} char|\\bmin(?:imum)?[ -]?(?:string )?length ?:? ?${N}|\\bat least ${N} char`,
      'i',
    ),
    ([, ...all]) => ({ minLength: number(all.find(Boolean)) }),
  ],
  // What may be one thing or another has no one unit.
  [
    /(?<!\bor (?:an? |the )?(?:\w+ )?)\b(?:in|integer|of|whole) (?:US )?(cents)\b(?!,? or (?:in |an? |the |as )?(?:percent|%|days|units))/i,
    () => ({ unit: 'cents' }),
  ],
  [/\bdecimal (?:string|number)\b|\bas a decimal\b/i, () => ({ unit: 'decimal' })],
  [/\bin (milliseconds|seconds)\b/i, ([, unit = '']) => ({ unit: unit.toLowerCase() })],
  [/^\(?\$?(date-time|date|uuid|uri|email)\)?$/, ([, format = '']) => ({ format })],
  [/\bISO 8601\b|\bRFC ?3339\b/i, () => ({ format: 'date-time' })],
  [
    new RegExp(
      String.raw`\b(?:available (?:options|values)|allowed(?: values)?|possible values|enum|one of|options|values)(?:\s*:\s*|\s+(?=["'\`[]))(.+?)(?:[.;](?:\s|$)|(?=${ANOTHER})|$)`,
      'i',
    ),
    ([, list]) => valued(list),
  ],
  // Words without quotes, to the end of the sentence.
  [/\bone of ([\w-]+(?:(?:, ?| or |, or )[\w-]+)+)(?:[.;]|$)/i, ([, list]) => valued(list)],
  // Words in capitals alone, as `OPEN, PAID or VOID`.
  [/(?:^|[):;] ?)([A-Z][A-Z\d_]+(?:,? (?:or )?[A-Z][A-Z\d_]+)+)(?:[.;]|$)/, ([, list]) => valued(list)],
];

/** What words behind a type state, and which of the words state it, in their order. No words state two things. */
export const readFacets = (text: string): { readonly facets: Facets; readonly said: readonly string[] } => {
  const found: { readonly at: number; readonly words: string; readonly stated: Facets }[] = [];
  let rest = text;
  for (const [pattern, facets] of STATEMENTS) {
    const match = pattern.exec(rest);
    const stated = match ? facets(match) : {};
    if (!match || Object.keys(stated).length === 0) continue;
    const [words] = match;
    found.push({ at: match.index, words, stated });
    rest = rest.slice(0, match.index) + '\u0000'.repeat(words.length) + rest.slice(match.index + words.length);
  }
  const inOrder = found.sort((a, b) => a.at - b.at);
  return {
    facets: Object.assign({}, ...inOrder.map(({ stated }) => stated).reverse()),
    said: inOrder.map(({ words }) => words.trim()),
  };
};
