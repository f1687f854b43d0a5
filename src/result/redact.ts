// A shorter text may be an ordinary word.
const LEAST_LETTERS = 8;

/** A pattern for a text, with or without invisible characters between its letters. */
const spread = (text: string): string =>
  Array.from(text, (letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')).join('[\\p{C}\\s]*');

/**
 * A pattern for the base64 of any text that holds a secret, after so many bytes modulo 3.
 * Bytes before the secret have a part in the first letters, and bytes after it in the last one.
 */
const base64 = (secret: string, before: number, skipped: number): string => {
  const bytes = ' '.repeat(before) + String.fromCharCode(...new TextEncoder().encode(secret));
  return `${spread(btoa(bytes).slice(skipped).replace(/.=+$/, ''))}\\w?=*`;
};

/** Patterns for the forms in which a text can show a secret. */
const formsOf = (secret: string): readonly string[] => [
  spread(secret),
  spread(encodeURIComponent(secret)),
  ...[0, 2, 3].map((skipped, before) => base64(secret, before, skipped)),
];

/** What redacts secrets of at least so many letters, in any case. */
export function redactorOf(secrets: readonly string[], least: number): (text: string) => string {
  const forms = secrets.filter((secret) => secret.length >= least).flatMap(formsOf);
  return (text) => forms.reduce((left, form) => left.replace(RegExp(form, 'giu'), '***'), text);
}

/** A text on one line, with secrets redacted, of at most 200 characters. */
export const redact = (text: string, secrets: readonly string[]): string =>
  // Secrets go before the cut, which could leave half of one.
  redactorOf(
    secrets,
    LEAST_LETTERS,
  )(text)
    .replace(/[\p{C}\s]+/gu, ' ')
    .slice(0, 200);
