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
  readonly values?: readonly string[];
}

type Statement = readonly [pattern: RegExp, facets: (found: RegExpExecArray) => Facets];

const scalar = (text: string): string | number | boolean => {
  const bare = text.replace(/^["'`]+|["'`.,;]+$/g, '');
  if (/^-?\d+(\.\d+)?$/.test(bare)) return Number(bare);
  return bare === 'true' ? true : bare === 'false' ? false : bare;
};

const number = (text: string | undefined): number => Number((text ?? '').replace(/[,_]/g, ''));

/** The values of a list; empty unless they are plain words. */
export const valuesIn = (text: string): readonly string[] => {
  const parts = text
    .replace(/\bor\b|\band\b/g, ',')
    .replace(/[[\]|]/g, ',')
    .split(/["'`]\s+["'`]|[,\s]+/)
    .map((part) => part.replace(/^["'`]+|["'`.]+$/g, ''))
    .filter(Boolean);
  return parts.every((part) => /^[\w.:/-]+$/.test(part)) ? [...new Set(parts)] : [];
};

const valued = (text: string | undefined): Facets => {
  const values = valuesIn(text ?? '');
  return values.length > 0 ? { values } : {};
};

const N = String.raw`(-?\d[\d,_]*(?:\.\d+)?)`;

/** How pages write what holds for a value. Each is looked for in the words behind the type. */
const STATEMENTS: readonly Statement[] = [
  [/^\(?(?:(?:[Rr]equired|REQUIRED)(?! range)(?![a-z])|(?:[Yy]es|YES)\b)/, () => ({ required: true })],
  [/^\(?(?:optional|no)\b/i, () => ({ required: false })],
  [
    /\bdefault(?:s to|(?: value)?(?: is)?\s*[:=]?)\s*("[^"]*"|`[^`]*`|'[^']*'|[\w.:-]+)/i,
    ([, value = '']) => ({ default: scalar(value) }),
  ],
  [
    new RegExp(`${N} ?(?:<=|≤) ?\\w+ ?(?:<=|≤) ?${N}`),
    ([, least, most]) => ({ minimum: number(least), maximum: number(most) }),
  ],
  [
    new RegExp(`\\[ ?${N} ?\\.\\. ?${N} ?\\](?! char)`),
    ([, least, most]) => ({ minimum: number(least), maximum: number(most) }),
  ],
  [
    new RegExp(`\\b(?:between|range:?|from) ${N} (?:and|to|-|–) ${N}`, 'i'),
    ([, least, most]) => ({ minimum: number(least), maximum: number(most) }),
  ],
  [
    new RegExp(`(?:>=|≥) ?${N}(?!\\d| char)|\\bmin(?:imum)?(?: value)?(?: is| of)?:? ${N}(?!\\d| char)`, 'i'),
    ([, a, b]) => ({ minimum: number(a ?? b) }),
  ],
  [
    new RegExp(
      `(?:<=|≤) ?${N}(?!\\d| char)|\\bmax(?:imum)?(?: value)?(?: is| of)?:? ${N}(?!\\d| char)|\\b(?:up to|at most) ${N}(?!\\d| char)`,
      'i',
    ),
    ([, a, b, c]) => ({ maximum: number(a ?? b ?? c) }),
  ],
  [
    new RegExp(
      `(?:<=|≤) ?${N} char|\\bmax(?:imum)?(?: length)?:? ${N} ?char|\\bmax(?:imum)? length:? ${N}|\\b(?:up to|at most) ${N} char`,
      'i',
    ),
    ([, ...all]) => ({ maxLength: number(all.find(Boolean)) }),
  ],
  [new RegExp(`(?:>=|≥) ?${N} char|\\bmin(?:imum)? length:? ${N}`, 'i'), ([, a, b]) => ({ minLength: number(a ?? b) })],
  [/\b(?:in|integer|of|whole) (?:US )?(cents)\b/i, () => ({ unit: 'cents' })],
  [/\bdecimal (?:string|number)\b|\bas a decimal\b/i, () => ({ unit: 'decimal' })],
  [/\bin (milliseconds|seconds)\b/i, ([, unit = '']) => ({ unit: unit.toLowerCase() })],
  [/^(date-time|date|uuid|uri|email)$/, ([, format = '']) => ({ format })],
  [/\bISO 8601\b|\bRFC ?3339\b/i, () => ({ format: 'date-time' })],
  [
    /\b(?:available (?:options|values)|allowed values|possible values|enum|one of|options|values)(?:\s*:\s*|\s+(?=["'`[]))(.+?)(?:[.;](?:\s|$)|$)/i,
    ([, list]) => valued(list),
  ],
  // Words without quotes, to the end of the sentence.
  [/\bone of ([\w-]+(?:(?:, ?| or |, or )[\w-]+)+)(?:[.;]|$)/i, ([, list]) => valued(list)],
  // Words in capitals alone, as `OPEN, PAID or VOID`.
  [/^([A-Z][A-Z\d_]+(?:,? (?:or )?[A-Z][A-Z\d_]+)+)\.?$/, ([, list]) => valued(list)],
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
