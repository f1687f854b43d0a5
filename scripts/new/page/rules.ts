import type { Rule } from './model.ts';

type Found = Pick<Rule, 'kind' | 'value'>;

/** What prose says that holds for every operation: what is said, and how it is recognised. */
const RULES: readonly (readonly [RegExp, (found: RegExpExecArray) => Found])[] = [
  [
    /(?:base url|base path|api (?:url|host|root)|server|hosted at|endpoint)[^h]{0,20}(https:\/\/[\w.-]+(?:\/[\w.~-]+)*)/i,
    ([, value = '']) => ({ kind: 'server', value }),
  ],
  [/^(https:\/\/api\.[\w.-]+(?:\/[\w.~-]+)*)\/?$/, ([, value = '']) => ({ kind: 'server', value })],
  [
    /Authorization:? ?(?:header)?[^A-Za-z]{0,4}(Bearer|Token|ApiKey|Basic)\b/i,
    ([, scheme = '']) => ({ kind: 'credential', value: `Authorization: ${scheme}` }),
  ],
  [
    /\bBearer (?:authentication|auth|token|access token|<|YOUR|\{)/i,
    () => ({ kind: 'credential', value: 'Authorization: Bearer' }),
  ],
  [
    /\b(X-[\w-]*(?:Key|Token)|[Aa]pi-[Kk]ey|[A-Z]\w*-(?:Key|Token))\b/,
    ([, value = '']) => ({ kind: 'credential', value }),
  ],
  [
    /\bstatus(?:es| codes?)?\b[^.]*?\(?((?:[1-5]\d\d)(?:(?:, ?(?:and |or )?| and | or )[1-5]\d\d)+)/i,
    ([, list = '']) => ({ kind: 'statuses', value: (list.match(/\d{3}/g) ?? []).join(', ') }),
  ],
  // One amount may have a unit of its own.
  [/\b(?:amounts|prices|balances|money|monetary)\b[^.]*\b(cents)\b/i, () => ({ kind: 'unit', value: 'cents' })],
  [
    /\b(?:amounts|prices|balances|money|monetary)\b[^.]*\bdecimal (?:strings?|numbers?)\b/i,
    () => ({ kind: 'unit', value: 'decimal' }),
  ],
];

/** The rules in a line of prose. */
export const rulesIn = (text: string): readonly Found[] =>
  RULES.flatMap(([pattern, rule]) => {
    const found = pattern.exec(text);
    return found ? [rule(found)] : [];
  });
