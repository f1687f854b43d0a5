import type { Rule } from './model.ts';

type Found = Pick<Rule, 'kind' | 'value'>;

/** A URL without the stop of its sentence. */
const URL = String.raw`(https://[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:/[\w~-]+(?:\.[\w~-]+)*)*)`;

/** Hosts and files that are documentation, not API servers. */
const READ =
  /^https:\/\/(?:(?:www|docs?|developers?|help|support|status|app|dashboard|console|blog)\.|github\.com)|\.(?:md|html?|txt|json|ya?ml|pdf)$/;

/** Statements in prose for all operations, each with its pattern. */
const RULES: readonly (readonly [RegExp, (found: RegExpExecArray) => Found | undefined])[] = [
  [
    new RegExp(
      `(?:base url|base path|api (?:url|host|root)|server|hosted at|endpoint|(?:requests|calls) (?:go|are (?:sent|made)) to)[^h]{0,20}${URL}`,
      'i',
    ),
    ([, value = '']) => ({ kind: 'server', value }),
  ],
  [new RegExp(`^\\W*${URL}/?\\W*$`), ([, value = '']) => (READ.test(value) ? undefined : { kind: 'address', value })],
  [
    /Authorization:? ?(?:header)?[^A-Za-z]{0,4}(Bearer|Token|ApiKey|Basic)\b/i,
    ([, scheme = '']) => ({ kind: 'credential', value: `Authorization: ${scheme}` }),
  ],
  [
    /\bAuthorization: ([A-Z][\w-]*) [<{$]/,
    ([, scheme = '']) => ({ kind: 'credential', value: `Authorization: ${scheme}` }),
  ],
  [/\bHTTP Basic\b|\bBasic auth\w*/i, () => ({ kind: 'credential', value: 'Authorization: Basic' })],
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
  [
    /\b(?:every|each|any|all) (?:endpoints?|operations?|requests?|calls?|methods?)\b(?: \w+)? (?:answers?|returns?|responds?|fails?)\b[^.;]*/i,
    ([sentence]) => {
      const codes = sentence.match(
        /(?<![\w.-])[45]\d\d(?![\w.-])(?! (?:requests|calls|times|items|ms|seconds|minutes))/g,
      );
      return codes ? { kind: 'statuses', value: codes.join(', ') } : undefined;
    },
  ],
  // An amount may have its own unit.
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
    return (found && rule(found)) ?? [];
  });
