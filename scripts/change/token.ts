import { escaped } from '../ledger/notation/glob.ts';
import { leftover, strayToken, type Placed } from '../ledger/page/audit-lines.ts';
import { kinds, type Ledger } from '../ledger/notation/ledger.ts';

/** Something on a line of the page that reads like a part of an API and that no row accounts for. */
export interface Token {
  readonly kind: string;
  readonly name: string;
  readonly line: number;
  readonly text: string;
  /** Whether a row of the ledger contains the name. */
  readonly known: boolean;
}

const types = 'string|number|integer|boolean|array|object';

/** The patterns of tokens by kind; the first group is the name. */
const forms: readonly (readonly [kind: string, form: RegExp])[] = [
  ['endpoint', /\b((?:GET|PUT|POST|PATCH|DELETE|HEAD)\s*\/[^\s"'`]*)/],
  ['status', /^[|•\-*\s]*`?([1-5]\d\d)(?!\d|\.\d)/],
  ['type', /^[|•\-*\s]*([A-Z]\w*)\s*(?:\{|=\s)/],
  ['field', /^[|•\-*\s]*["'`]?([\w-]+)["'`]?\s*\??\s*:\s*\S/],
  ['parameter', new RegExp(`^[|•\\-*\\s]*\`?([\\w-]+?)\`?[|\\s]*(?:path|query|header|(?:${types})[|\\s]*(?:Yes|No))`)],
  ['field', new RegExp(`^[|•\\-*\\s]*\`?([\\w-]+?)\`?[|\\s]*(?:${types})`)],
];

/** The word that contains a token. */
const wordAround = (token: string, text: string): string => {
  const word = text.split(/\s+/).find((candidate) => candidate.includes(token)) ?? token;
  return word.replace(/^[^\w/{]+(?:(?:or|and)\s+)?|[^\w}]+$/g, '') || token.trim();
};

/** Every word of the ledger's rows. */
const wordsOf = ({ facts, published = [], observed = [], inferred = [] }: Ledger): string =>
  [...facts, ...published, ...observed, ...inferred]
    .flatMap((block) => kinds.map((kind) => block[kind] ?? ''))
    .join('\n');

/** Finds the token of a line that no row accounts for. */
export const tokenFinder = (
  ledger: Ledger,
): ((line: number, text: string, placed: readonly Placed[]) => Token | undefined) => {
  const words = wordsOf(ledger);
  const knows = (name: string): boolean => new RegExp(`(?<![\\w/-])${escaped(name)}(?![\\w/-])`).test(words);
  return (line, text, placed) => {
    const stray = strayToken(text, placed);
    if (stray === undefined) return undefined;
    const rest = leftover(text, placed).replaceAll('\uFFFC', '');
    const [kind, found] = forms
      .map(([name, form]) => [name, form.exec(rest)?.[1]] as const)
      .find(([, match]) => match !== undefined) ?? ['word', undefined];
    const name = (found ?? wordAround(stray.replaceAll('\uFFFC', ''), text)).replace(/^([A-Z]+)\s*\//, '$1 /').trim();
    return { kind, name, line, text: text.trim(), known: knows(name) };
  };
};
