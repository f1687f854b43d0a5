import { phrase, type Phrase } from '../../phrase.ts';
import { worded, type Problem } from '../../problem.ts';
import { keyOf, type Claim } from '../claims/claim.ts';
import { escaped } from '../notation/glob.ts';
import { inOtherWords, pageOfBlock, type Ledger } from '../notation/ledger.ts';
import { isOpen } from '../notation/open-points.ts';
import { leftover, type Placed } from './audit-lines.ts';
import { linesOf } from './locate-row.ts';
import { plain } from './other-words.ts';
import type { Pages } from './page.ts';

/** The names and numbers in a spec, each with the keys of the claims that contain it. */
type Had = ReadonlyMap<string, readonly string[]>;

const isNumeric = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text);

/** Attributes whose values appear on pages. */
const valued: ReadonlySet<string> = new Set([
  'default',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
]);

const namesIn = (claim: Claim): string[] => {
  const { node, attribute, value } = claim;
  if (attribute === 'enum') return value.split('|').flatMap((text) => /^"(.*)"$/.exec(text)?.[1] ?? []);
  if (valued.has(attribute)) return [value];
  if (attribute !== 'exists' || !node.includes(' · ')) return [];
  return [node.split(/ · |\.|\[\]/).at(-1) ?? ''];
};

const hadBy = (claims: readonly Claim[]): Had => {
  const had = new Map<string, string[]>();
  for (const claim of claims)
    for (const name of namesIn(claim)) had.set(name, [...(had.get(name) ?? []), keyOf(claim)]);
  return had;
};

/** Whether a word is spelled like an identifier. */
const isCode = (word: string): boolean => /_|[a-z][A-Z]|[a-z0-9]-[A-Z]|[a-z]\.[a-z]/.test(word);

/** Words that make a single-digit number a limit or a default; longer numbers count in any case. */
const bounding = /default|min|max|range|least|most|up to|between|[<>≤≥]/i;

const wordsIn = (line: string): string[] => {
  const quoted = [...line.matchAll(/["'`]([\w.-]+)["'`]/g)].map(([, word]) => String(word));
  const code = (line.match(/[A-Za-z_][\w.-]*/g) ?? []).map((word) => word.replace(/[.-]+$/, '')).filter(isCode);
  const numbers = (line.match(/(?<![\w.-])\d+(?:\.\d+)?(?![\w-]|\.\d)/g) ?? []).filter(
    (number) => number.length > 1 || bounding.test(line),
  );
  const whole = line.replace(/^[\s•|*-]+|[\s|:]+$/g, '');
  return [whole, ...quoted, ...code, ...numbers];
};

/** The first name or number of a line that is also in the spec. */
const hadIn = (line: string, had: Had): string | undefined =>
  wordsIn(line).find((word) => had.has(word) && (isNumeric(word) || /[A-Za-z]/.test(word)));

/** Lines that no row quotes: waived, or restated in other words. */
interface Unquoted {
  readonly page: string;
  readonly lines: string | number;
  readonly words: string;
  readonly part: 'facts' | 'waived';
  readonly block: number;
}

const unquotedIn = ({ facts, waived = [] }: Ledger): Unquoted[] => [
  // Something still to do is not a waiver yet.
  ...waived.flatMap((span, block) =>
    isOpen(span) ? [] : [{ ...span, page: pageOfBlock(span), words: '', part: 'waived' as const, block }],
  ),
  ...facts.flatMap((entry, block) => {
    const words = inOtherWords(entry);
    const { lines } = entry;
    return words === undefined ? [] : [{ page: pageOfBlock(entry), lines, words, part: 'facts' as const, block }];
  }),
];

const mentions = (words: string, name: string): boolean =>
  new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`).test(words);

/** The claim that a name is most likely of: one of an operation or a type that the entry is about, too. */
const likely = (keys: readonly string[], words: string): string =>
  keys.find((key) => words.includes(key.split(' · ')[0] ?? key)) ?? keys[0] ?? '';

const messageFor = ({ part }: Unquoted, line: number, name: string, claim: string): Phrase =>
  part === 'waived'
    ? phrase`line ${line} is waived, but says "${name}", which the spec has (${claim}). Claim it in a row, or waive only that word under facts.`
    : phrase`line ${line} is said in other words, but has "${name}" too, which the spec has (${claim}). Claim what the line says about it or, if another row does, write a block of facts for line ${line} with \`waived: ${name}\` and why.`;

/** Reports waived or restated lines with names that are in the spec but not in their entry: what they state would go unchecked. */
export const namesUnquoted = (
  ledger: Ledger,
  pages: Pages,
  placed: readonly Placed[],
  claims: readonly Claim[],
): Problem[] => {
  const atHand = unquotedIn(ledger).filter(({ page }) => pages.get(page)?.[0]?.text !== undefined);
  const had: Had = atHand.length > 0 ? hadBy(claims) : new Map();
  return atHand.flatMap((entry) => {
    const page = pages.get(entry.page) ?? [];
    const own = new Map([...had].filter(([name]) => !mentions(entry.words, name)));
    return linesOf(entry.lines, page).flatMap((line) => {
      const rows = placed.filter((each) => each.page === entry.page && each.line === line);
      const name = hadIn(plain(leftover(page[line - 1]?.text ?? '', rows)), own);
      if (name === undefined) return [];
      const { lines, part, block } = entry;
      const words = messageFor(entry, line, name, likely(had.get(name) ?? [], entry.words));
      return [
        { at: `${part}, lines ${lines}`, ...worded(words), mention: { line, word: name }, part, block, key: 'lines' },
      ];
    });
  });
};
