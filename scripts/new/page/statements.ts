import type { Claim } from '../../ledger/claims/claim.ts';
import { sectionOf } from '../../ledger/page/section-headings.ts';
import { plainText } from './markdown.ts';
import { returnedIn } from './returned.ts';
import { matches } from './server.ts';

/** Kinds of statements, each with an example of the rows in which a ledger has them. */
export const ROWS = {
  operation: (text: string) => `operations: ${text}`,
  status: (text: string) =>
    [
      "of: '*'   # or the operation that it is of; and the same in openapi.yaml",
      'claims: |',
      ...(text.match(/\b[1-5]\d\d\b/g) ?? []).map((code) => `  {operation} · ${code} · exists = yes`),
    ].join('\n'),
  field: (text: string) =>
    `as: (the type that has it)   # or without, query or headers in place of fields\nfields: ${text}   # name, type, required or optional, as the page has it`,
  'mark or bound': () => 'claims: (node) · maximum = (figure)   # or default, enum, presence, type',
} as const;

/** What a line states by its form, whether a reader has understood it or not. */
export type Statement = keyof typeof ROWS;

const TYPE =
  '(?:string|integer|number|boolean|object|array|enum|int32|int64|int|bool|float|double|uuid|date-time|datetime)';
/** What may follow a type that is stated of a name; after a type within a sentence, the sentence continues. */
const ENDS = String.raw`(?=s?\b(?:\s*$|\s*[^\w\s'’]|\s+[A-Z]|\s+(?:required|optional|default|deprecated|nullable|or null|enum|yes|no|min|max)))`;
const LEAD = String.raw`^[\s"'\`*•|+-]*`;
/** Words of sentences, which no type or mark follows. */
const NAME = String.raw`(?!(?:a|an|the|is|are|as|be|of|or|and|if|not|in|to|any|each|one|this|that|json|empty|plain|see|with|for)\b)[a-z_$][\w$.\[\]-]*`;

const FIELD: readonly RegExp[] = [
  /<\w+[^>]*\stype=["'{]/,
  new RegExp(String.raw`${LEAD}${NAME}[*?]{0,2}["'\`]?[\s:|(–—-]+["'\`]?(?:nullable |array of )?${TYPE}${ENDS}`),
  new RegExp(String.raw`(?:[a-z0-9]_[a-z0-9]\w*|\b[a-z]+[A-Z]\w*)["'\`*?]{0,2}[\s:|(]+${TYPE}(?![\w-])`),
  new RegExp(String.raw`^[a-z]\w*${TYPE}(?:(?:Optional|Required)|[\s]or null\b)`),
  new RegExp(String.raw`^(?:nullable )?${TYPE}(?:\[\]|<[\w-]+>|s| or null| \| null)*$`),
];

const COUNTS = String.raw`(?![\d,._]*\s*(?:requests?|calls?|times|seconds?|minutes?|hours?|days?|per)\b)`;
const MARKS: readonly RegExp[] = [
  /^[\s•*|-]*(?:required|optional)[.,;]?$/i,
  new RegExp(String.raw`${LEAD}${NAME}\*?["'\`]?[\s:|,(–—-]+(?:required|optional)\b`),
  /^\|.*\|\s*(?:yes|no)\s*\|/i,
  /\bdefault(?:s to|(?: value)?(?: is)?\s*[:=])\s*\S|\bdefault\s*["'`{\d]|\bdefault (?:true|false|null)\b|^default:?$/i,
  /\b(?:enum|available (?:options|values)|(?:allowed|possible)(?: enum)?(?: values)?)\s*(?::|["'`[]|$)/i,
  /\bone of:?\s*["'`[]/i,
  /(?:^|[^\w<>-])(?:[<>]=?|[≤≥])\s?-?\d/,
  new RegExp(
    String.raw`\b(?:min|max)(?:imum)?\b(?: (?:value|length|of|is))?[.:=]?\s*["'\`{]?-?\d${COUNTS}|^(?:min|max)(?:imum)?:?$`,
    'i',
  ),
  new RegExp(String.raw`\b(?:between|range:?|from) -?\d[\d,.]* (?:and|to|-|–) -?\d${COUNTS}`, 'i'),
  new RegExp(String.raw`\b(?:at (?:most|least)|up to|no more than) -?\d${COUNTS}`, 'i'),
  // Sentences about presence, defaults and values.
  /\bis always (?:present|there|set|sent|returned)\b/i,
  /\b(?:if|when|where)\b[^.]*\b(?:missing|omitted|left out|absent)\b[^.]*\bis used\b/i,
  /`[\w.-]+` (?:can|may) be (?:\w+ ){0,2}such as `[\w.-]+`, `/i,
];

const QUOTE = String.raw`["'\`][\w.:/+-]+["'\`]`;
/** Values and bounds in the words next to a field, after everything else has been read. */
const VALUES: readonly RegExp[] = [
  /(?:^|[^\w<>-])(?:[<>]=?|[≤≥]) ?-?\d[\d.,]*/,
  new RegExp(String.raw`\b(?:min|max)(?:imum)?\b(?: (?:value|length|of|is))?[.:=]? *-?\d[\d.,]*${COUNTS}`, 'i'),
  new RegExp(String.raw`\b(?:between|at (?:most|least)|up to|no more than) -?\d[\d.,]*${COUNTS}`, 'i'),
  new RegExp(String.raw`\bdefault(?:s to|(?: value)?(?: is)? ?[:=]?) ?(?:${QUOTE}|-?\d[\d.,]*|true\b|false\b)`, 'i'),
  new RegExp(
    String.raw`\b(?:one of|allowed(?: values)?|(?:available|possible) (?:options|values))(?: ?: ?| )${QUOTE}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:default|max(?:imum)?|min(?:imum)?)(?: \w+){1,5}?(?: is| of| ?:) ?(?:${QUOTE}|-?\d[\d.,]*${COUNTS}|[\w-]+(?=\s*(?:$|[.,;)])))`,
    'i',
  ),
  // A list that says itself that it is not whole.
  /\bone of:? ["'`]?[\w-]+["'`]?(?:, ["'`]?[\w-]+["'`]?)*,? (?:etc\b|\.\.\.|…|and (?:more|others)\b)/i,
  // A list of two figures, or all between them.
  /^\[ ?-?\d[\d.]*, ?-?\d[\d.]* ?\]/,
  /\b(?:has to|must|should) be (?:positive|negative|non-negative)\b/i,
  /^(?!(?:application|text|multipart)\/)[\w-]+ ?[|/] ?[\w-]+(?: ?[|/] ?[\w-]+)*$/,
  /^[A-Z][A-Z\d_]+ \(default\)/,
  /\bdefault -?[\w-]+\.?$/i,
  /\b(?:zero|one)-based\b/i,
  /\bor (?:an? |the )?(?:\w+ )?in (?:US )?cents\b|\bin (?:US )?cents,? or [\w%]+/i,
];

/** What of the words next to a field states a value or a bound. */
export const valueIn = (words: string): string | undefined =>
  VALUES.map((form) =>
    form
      .exec(words)?.[0]
      .replace(/[.,;]+$/, '')
      .trim(),
  ).find((found) => found !== undefined);

/** A mark whose value stands on the next line. */
const MARKER = /^(?:min|max|minimum|maximum|default)(?: (?:value|length|items))?:?$/i;

const METHOD = String.raw`\b(GET|POST|PUT|PATCH|DELETE)\b`;
const CALL = new RegExp(String.raw`${METHOD}[\s"'\`*]*((?:https?:\/\/[^\s/]+)?\/[^\s"'\`|]*)`);
const TARGET = /^[\s"'`]*((?:https?:\/\/[^\s/]+)?\/[^\s"'`]+)[\s"'`]*$/;
const ALONE = new RegExp(String.raw`^${METHOD}$`);
const CODES =
  /^\W*(?:HTTP(?:\/[\d.]+)?|status(?: codes?)?|responses?|errors?)\b[^a-z]*?\b[1-5]\d\d\b|^\W*[45](?:\d\d|xx)\b/i;

/** Whether a line says that a body is an object, below the heading of it: it has members, which say so, too. */
const isBody = (text: string, before: readonly string[]): boolean =>
  /^object$/i.test(text) && ['body', 'response'].includes(sectionOf(before.at(-1)?.trim() ?? '')?.place ?? '');

/** A line of a page, with what stands around it. */
export interface Seen {
  readonly text: string;
  /** The lines before it, the nearest last. */
  readonly before: readonly string[];
  /** The operations that a status on it belongs to. */
  readonly operations: readonly string[];
}

/** What a spec has already: its operations, their arguments and their statuses. */
export class Stated {
  readonly #nodes: ReadonlySet<string>;
  readonly #operations: readonly (readonly [method: string, path: string])[];
  readonly #credentials: readonly string[];

  constructor(claims: readonly Claim[]) {
    const nodes = claims.filter(({ attribute }) => attribute === 'exists').map(({ node }) => node);
    this.#nodes = new Set(nodes);
    this.#operations = nodes.flatMap((node) => {
      const [, method, path] = /^([A-Z]+) (\/\S*)$/.exec(node) ?? [];
      return method === undefined || path === undefined ? [] : [[method, path] as const];
    });
    this.#credentials = nodes.flatMap((node) => /^credential ([\w-]+)/.exec(node)?.[1] ?? []);
  }

  /** What a line states that is not in the spec yet; `undefined` for prose, and for mentions. */
  of(line: Seen): Statement | undefined {
    const text = line.text.trim();
    if (isBody(text, line.before)) return undefined;
    if (this.#isCall(text, line.before)) return 'operation';
    if (this.#hasStatus(text, line.operations)) return 'status';
    if (this.#ofCredential(text, line.before)) return undefined;
    if (FIELD.some((form) => form.test(text))) return 'field';
    if (MARKER.test(line.before.at(-1)?.trim() ?? '')) return 'mark or bound';
    return MARKS.some((form) => form.test(text)) ? 'mark or bound' : undefined;
  }

  #isCall(text: string, before: readonly string[]): boolean {
    const [, own, printed] = CALL.exec(text) ?? [];
    const above = before
      .slice(-2)
      .findLast((each) => ALONE.test(each.trim()))
      ?.trim();
    const target = printed ?? TARGET.exec(text)?.[1];
    const method = own ?? above;
    if (target === undefined || (method === undefined && !target.includes('?'))) return false;
    const [path = '', query = ''] = target.replace(/^https?:\/\/[^/]+/, '').split('?');
    const called = this.#operations.find(([is, pattern]) => (method ?? is) === is && matches(path, pattern));
    if (called === undefined) return method !== undefined;
    const names = query.split('&').flatMap((each) => each.split('=')[0] || []);
    return names.some((name) => !this.#nodes.has(`${called.join(' ')} · ${name}`));
  }

  #hasStatus(text: string, operations: readonly string[]): boolean {
    const said = returnedIn(plainText(text))?.codes;
    if (!said && !CODES.test(text)) return false;
    const codes = said ?? text.match(/\b[1-5](?:\d\d|xx)\b/gi) ?? [];
    return codes.some((code) => operations.some((each) => !this.#nodes.has(`${each} · ${code.toUpperCase()}`)));
  }

  /** Whether the line continues a statement about the header of a credential. */
  #ofCredential(text: string, before: readonly string[]): boolean {
    const name = [...before, text].findLast((each) => !/^(?:string|header|required|)$/i.test(each.trim()));
    return this.#credentials.some((each) => name?.trim().startsWith(each));
  }
}
