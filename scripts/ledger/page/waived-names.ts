import type { Problem } from '../../problem.ts';
import { keyOf, type Claim } from '../claims/claim.ts';
import { pageOfBlock, type Ledger } from '../notation/ledger.ts';
import { leftover, type Placed } from './audit-lines.ts';
import { linesOf } from './locate-row.ts';
import type { Pages } from './page.ts';

/** What a spec has by name or number, each with a claim that has it. */
type Had = ReadonlyMap<string, string>;

const isNumeric = (text: string): boolean => /^\d+(?:\.\d+)?$/.test(text);

/** Attributes of which the values stand on pages. */
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

const hadBy = (claims: readonly Claim[]): Had =>
  new Map(claims.flatMap((claim) => namesIn(claim).map((name) => [name, keyOf(claim)] as const)));

/** A name that is no word of a sentence. */
const isCode = (word: string): boolean => /_|[a-z][A-Z]|[a-z0-9]-[A-Z]|[a-z]\.[a-z]/.test(word);

/** A figure says something where it is long, or where words beside it make it a bound or a default. */
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

/** What of a line that is waived the spec has. */
const hadIn = (line: string, had: Had): string | undefined =>
  wordsIn(line).find((word) => had.has(word) && (isNumeric(word) || /[A-Za-z]/.test(word)));

/** Lines that are waived though they name what the spec has: nobody could see that they say otherwise. */
export const namesWaived = (
  { waived = [] }: Ledger,
  pages: Pages,
  placed: readonly Placed[],
  claims: readonly Claim[],
): Problem[] => {
  const had = waived.length > 0 ? hadBy(claims) : new Map<string, string>();
  return waived.flatMap((span, block) => {
    const key = pageOfBlock(span);
    const page = pages.get(key) ?? [];
    return linesOf(span.lines, page).flatMap((line) => {
      const text = page[line - 1]?.text ?? '';
      const own = placed.filter((each) => each.page === key && each.line === line);
      const name = hadIn(leftover(text, own), had);
      if (name === undefined) return [];
      const message = `line ${line} is waived, but says "${name}", which the spec has (${had.get(name)}). Claim it in a row, or waive that word alone under facts.`;
      return [{ at: `waived, lines ${span.lines}`, message, part: 'waived' as const, block, key: 'lines' }];
    });
  });
};
