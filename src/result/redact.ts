// A word of a few letters stands in many a text that gives nothing away.
const LEAST_LETTERS = 8;

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Finds a secret in any case, also where something invisible stands between its letters. */
const patternOf = (secret: string): RegExp =>
  RegExp(Array.from(secret, (letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')).join('[\\p{C}\\s]*'), 'giu');

/** A text on one line, with secrets redacted, of at most 200 characters. */
export const redact = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret.length >= LEAST_LETTERS)
    .flatMap((secret) => [secret, encodeURIComponent(secret), base64(secret)])
    // Secrets go before the cut, which could leave half of one.
    .reduce((left, secret) => left.replace(patternOf(secret), '***'), text)
    .replace(/[\p{C}\s]+/gu, ' ')
    .slice(0, 200);
