import { redactorOf } from '../../../src/result/redact.ts';

/** The replacement for a secret, as in the messages of clients. */
export const hidden = '***';

const escapedIn = (secret: string): string => JSON.stringify(secret).slice(1, -1);

const asUnicode = (letter: string): string =>
  `\\u${letter
    .charCodeAt(letter.length - 1)
    .toString(16)
    .padStart(4, '0')}`;

/** Escapes that JSON writers of other languages add: PHP escapes slashes, Go HTML characters, .NET more. */
const ESCAPES: readonly (readonly [letters: RegExp, escape: (letter: string) => string])[] = [
  [/\//g, (letter) => `\\${letter}`],
  [/[<>&]/g, asUnicode],
  [/\\"|[<>&'+`]/g, asUnicode],
];

/** The forms of a secret: plain, form-encoded, and escaped within JSON strings, also nested ones. */
const writtenAs = (secret: string): string[] => {
  const inJson = escapedIn(secret);
  const escaped = ESCAPES.map(([letters, escape]) => inJson.replaceAll(letters, escape));
  return [secret, encodeURIComponent(secret).replaceAll('%20', '+'), inJson, escapedIn(inJson), ...escaped];
};

/** A shorter secret is only searched in whole forms: a part of its base64, or its letters with invisible ones between, may be in any text. */
const leastLetters = 8;

/** Whether a secret is so long that a text hardly contains it by chance. */
export const isLong = (secret: string): boolean => secret.length >= leastLetters;

/** Sorts longer forms first, so that a shorter one does not cut them in two. */
const longestFirst = (forms: readonly string[]): string[] =>
  [...new Set(forms)].sort((one, other) => other.length - one.length);

const shortForms = (secret: string): string[] => [
  ...writtenAs(secret),
  encodeURIComponent(secret),
  Buffer.from(secret).toString('base64'),
];

/** Redacts secrets in a text. */
export type Hide = (text: string) => string;

/** Redacts what clients redact in their messages, and the forms that only archives contain. */
export const hiderOf = (secrets: readonly string[]): Hide => {
  const short = secrets.filter((secret) => secret !== '' && !isLong(secret)).flatMap(shortForms);
  const forms = longestFirst(short);
  const long = secrets.filter(isLong).flatMap(writtenAs);
  const redact = redactorOf(longestFirst(long));
  return (text) => forms.reduce((left, form) => left.replaceAll(form, hidden), redact(text));
};
