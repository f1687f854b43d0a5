import { fixed, phrase } from '../../phrase.ts';
import { worded, type Problem } from '../../problem.ts';
import { kinds, type PageBlock } from '../notation/ledger.ts';
import { escaped } from '../notation/glob.ts';
import { addressAstray } from './addressed.ts';
import { valueLeftOut } from './listed.ts';
import { linesOf } from './locate-row.ts';
import { describing, has, nameIn, nodeIn, type Described } from './own-lines.ts';
import type { Page } from './page.ts';
import { presenceAstray } from './marked.ts';
import { figureAstray, formatAstray, placeAstray, typeAstray, unitAstray } from './said-of.ts';
import { credentialAstray } from './signed.ts';

/** A text without signs between thousands. */
export const plain = (text: string): string => text.replace(/(?<=\d)[,_](?=\d{3})/g, '');

/** Claims whose figures and names the lines must contain literally. */
const quoted: readonly (readonly [RegExp, (found: RegExpExecArray) => readonly string[]])[] = [
  [
    / · (?:default|minimum|maximum|exclusiveMinimum|exclusiveMaximum|multipleOf|minLength|maxLength|minItems|maxItems) = (.+)$/,
    ([, value = '']) => [value],
  ],
  [/ · (?:pattern|idempotency key) = (.+)$/, ([, value = '']) => [plain(value)]],
  [/ · unit = (\w+)$/, ([, unit = '']) => [unit.replace(/s$/, '')]],
  [/ · enum = (.+)$/, ([, values = '']) => values.split('|').map((value) => value.replaceAll('"', ''))],
  [/ · (\d{3})(?: · \w+)? · exists = yes$/, ([, status = '']) => [status]],
  [/^[A-Z].* · (?!body ·)([A-Za-z_$][\w$.[\]-]*) · exists = yes$/, ([, name = '']) => [nameIn(name)]],
  [/^api · server = (\S+?)\/?$/, ([, url = '']) => [url]],
  [/ · security = (.+)$/, ([, scheme = '']) => [scheme]],
];

const wordsOf = (row: string): readonly string[] =>
  quoted.flatMap(([form, words]) => {
    const found = form.exec(row);
    return found ? words(found) : [];
  });

/** The arguments and members of a pager, one of which each of its lines must have. */
const pagedBy = (row: string): readonly string[] =>
  (/ · pager = (.+)$/.exec(row)?.[1] ?? '').split(', ').flatMap((part) => {
    const [, key = '', name = ''] = /^(\w+) (\S+)$/.exec(part) ?? [];
    return ['', 'items', 'counts', 'first'].includes(key) ? [] : [name.split('.').at(-1) ?? name];
  });

/** What may follow a name in glued text: a type, or the capital letter of the next word. */
const BEHIND = String.raw`(?![a-z0-9_])|(?=s?(?:string|integer|number|boolean|object|array)(?:[A-Z\s]|$))`;

const NOT_NO = String.raw`(?<!\b(?:no|without|without an?|not need an?|not require an?) (?:api )?)`;
/** What lines state about a credential, whatever its name. */
const SIGNED = new RegExp(
  String.raw`${NOT_NO}\b(?:auth\w*|signed|sign[- ]?in|log(?:ged)?[- ]?in|keys?|\w*tokens?|credentials?|bearer|secret)\b`,
  'i',
);
const UNSIGNED = /\b(?:public\w*|anonymous\w*|unauthenticated|without|no|not|none|open)\b/i;

/** What currencies have a hundred of, by its common name. */
const MINOR = /\b(?:smallest|minor|lowest) (?:currency |monetary )?units?\b/i;

/** The forms in which lines may have a word, by the row that uses it. Glued text continues with a capital letter. */
const forms: readonly (readonly [row: RegExp, forms: (word: string) => readonly RegExp[]])[] = [
  [
    / · unit = \w+$/,
    (word) => [
      new RegExp(`(?<![\\w.])${escaped(word)}`, 'i'),
      // A unit may also be the last part of a name, as in `totalCents`.
      new RegExp(`[a-z0-9](?:_${word}|${word.charAt(0).toUpperCase()}${word.slice(1)})s?(?![A-Za-z])`),
      ...(word === 'cent' ? [MINOR] : []),
    ],
  ],
  [/ · pattern = /, (word) => [new RegExp(escaped(word))]],
  [/^api · server = /, (word) => [new RegExp(`(?<![\\w.])${escaped(word)}(?![a-z0-9_-]|\\.\\w|:\\d)`)]],
  [/ · security = none$/, () => [UNSIGNED]],
  [/ · security = /, (word) => [new RegExp(`${NOT_NO}${escaped(word)}`, 'i'), SIGNED]],
  [/ · exists = yes$/, (word) => [new RegExp(`(?<![A-Za-z0-9_])${escaped(word)}(?:${BEHIND})`)]],
  [/\d$/, (word) => [new RegExp(`(?<![\\w.])${escaped(word)}(?!\\d|\\.\\d)`)]],
  [
    /./,
    (word) => [
      new RegExp(`(?<![\\w.])${escaped(word)}(?:${BEHIND})`),
      new RegExp(`(?<![\\w.])${escaped(word)}(?![A-Za-z0-9_])`, 'i'),
    ],
  ],
];

/** Whether a text contains a word of a row. */
const says = (text: string, word: string, row: string): boolean =>
  forms
    .find(([of]) => of.test(row))?.[1](word)
    .some((form) => form.test(text)) === true;

/** Compares a claim of a value with what lines state about its attribute. */
const saidOtherwise: Readonly<Record<string, (said: Described, value: string) => string | undefined>> = {
  default: (said, value) => figureAstray(said, 'default', value),
  minimum: (said, value) => figureAstray(said, 'minimum', value),
  maximum: (said, value) => figureAstray(said, 'maximum', value),
  minLength: (said, value) => figureAstray(said, 'minLength', value),
  maxLength: (said, value) => figureAstray(said, 'maxLength', value),
  minItems: (said, value) => figureAstray(said, 'minItems', value),
  maxItems: (said, value) => figureAstray(said, 'maxItems', value),
  unit: ({ text }, value) => unitAstray(text, value),
  type: typeAstray,
  presence: ({ text, cells }, value) => presenceAstray(text, value, cells),
  in: ({ text, place }, value) => placeAstray(text, value, place),
  format: ({ text, type }, value) => formatAstray(text, value, type),
  enum: valueLeftOut,
};

/** Compares a claim of an operation or a credential with all lines of its block. */
const saidOfAll: readonly (readonly [RegExp, (text: string, found: string) => string | undefined])[] = [
  [/^([A-Z]+ \/\S*) · exists = yes$/, addressAstray],
  [/^credential (.+) · exists = yes$/, credentialAstray],
  [/ · security = (.+)$/, credentialAstray],
];

const astrayOfAll = (row: string, all: string): string | undefined => {
  const [form, said] = saidOfAll.find(([each]) => each.test(row)) ?? [];
  return said?.(all, form?.exec(row)?.[1] ?? '');
};

/** The lines that may say a row: all of its block, those about its node, and what they describe. */
interface Lines {
  readonly all: string;
  readonly text: string;
  readonly own: readonly Described[];
}

/** What is wrong with a row, given the lines that may say it. */
const faultOf = (row: string, { all, text, own }: Lines): string | undefined => {
  const paged = pagedBy(row);
  const astray = paged.some((each) => says(text, each, row)) ? [] : paged.slice(0, 1);
  const word = [...wordsOf(row), ...astray].find((each) => !says(text, each, row));
  if (word !== undefined) return `do not have "${word}". Take the figures and names of the page`;
  const [, attribute = '', value = ''] = / · (\w+) = (.*)$/.exec(row) ?? [];
  const ofAll = astrayOfAll(row, all);
  const faults = own.map((each) => saidOtherwise[attribute]?.(each, value));
  // Where several lines describe one name, one of them is about this node.
  const fault = faults.includes(undefined) ? ofAll : (faults[0] ?? ofAll);
  return fault === undefined ? undefined : `${fault}. Claim what the page says`;
};

const astrayIn = (
  words: string,
  { lines: spans, under }: PageBlock,
  page: Page,
): Pick<Problem, 'message' | 'form' | 'astray'>[] => {
  const numbers = linesOf(spans, page);
  const lines = numbers.map((number) => ({ number, text: plain(page[number - 1]?.text ?? '') }));
  const rows = words.split('\n').map((row) => row.trim());
  const names = new Set(rows.map((row) => nameIn(nodeIn(row))));
  const described = describing(lines, names, { page, under });
  const texts = lines.map(({ text }) => text);
  const all = texts.join('\n');
  return rows.flatMap((row) => {
    const name = nameIn(nodeIn(row));
    const own = described.filter((each) => each.name === name);
    const about = [...own.map(({ text }) => text), ...texts.filter((text) => has(text, name))];
    const isOfMany = own.length === 0 || / · unit = /.test(row);
    const fault = faultOf(row, { all, text: (isOfMany ? texts : about).join(' '), own });
    return fault === undefined
      ? []
      : [{ ...worded(phrase`"${row}" is in other words, but its lines ${fault}.`), astray: row }];
  });
};

/** Reports blocks in other words that contain rows of the page too, or figures and names that are not in their lines. */
export const wordsAstray = (block: PageBlock, words: string, page: Page): Problem[] => {
  const at = `"${block.under}", lines ${block.lines}`;
  const other = kinds.find((kind) => kind !== 'claims' && block[kind] !== undefined);
  if (other !== undefined || (block.nodes !== undefined && block.claims !== undefined)) {
    const message = phrase`a block in other words than the page holds nothing else. Put its ${other ?? 'claims'} into a separate block.`;
    return [{ at, ...worded(message), key: other ?? 'claims' }];
  }
  const lines = linesOf(block.lines, page).map((line) => page[line - 1]);
  const ends = [lines[0], lines.at(-1)].some((line) => line?.hash === '-');
  const blank = ends
    ? [
        {
          kind: 'misplaced' as const,
          at,
          ...worded(fixed('the span begins or ends with a blank line. Leave that line out.')),
          key: 'lines',
        },
      ]
    : [];
  if (lines.some((line) => line?.text === undefined)) return blank;
  return [...blank, ...astrayIn(words, block, page).map((fault) => ({ at, ...fault, key: 'lines' }))];
};
