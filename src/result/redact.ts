// Patterns with `\p{C}`, a large set, are constructed when needed: of a literal, engines build the set when they load it.

/** Matches each letter, with the invisible characters and the backslashes of JSON before it. */
const letters = (): RegExp => RegExp('[\\p{C}\\s\\\\]*(.)', 'gsu');

/** The letters of a text in lower case, each as one code unit, without what is before them. */
const lettersOf = (text: string): string =>
  text.replace(letters(), (_, letter: string) => letter.toLowerCase()[0] as string);

/**
 * The forms in which a text can contain a secret: plain, URL-encoded, and within the base64 of a longer text, at each offset
 * modulo 3. Neighbouring bytes affect the first base64 letters and the last one, so those are left out.
 */
const formsOf = (secret: string): readonly string[] => {
  // `unescape` is deprecated for new code, but every engine has it, and nothing else is as small.
  const bytes = unescape(encodeURIComponent(secret));
  const base64 = [0, 2, 3].map((skipped, before) =>
    btoa(' '.repeat(before) + bytes)
      .slice(skipped)
      .replace(/.=+$/, ''),
  );
  // A backslash at the end would belong to the next letter.
  return [secret.replace(/\\+$/, '') || secret, encodeURIComponent(secret), ...base64].map(lettersOf);
};

/**
 * What redacts secrets, in any case, with or without invisible characters between the letters.
 * It compiles no pattern of a secret: for a long token, that takes seconds.
 */
export const redactorOf = (secrets: readonly string[]): ((text: string) => string) => {
  // A text of fewer than four letters may be any word.
  const forms = secrets.filter((secret) => secret[3]).flatMap(formsOf);
  return (text) => {
    const found = lettersOf(text);
    const shown: string[] = text.match(letters()) ?? [];
    for (const form of forms)
      found.replaceAll(
        form,
        (_, at: number) => (shown.fill('', at + 1, at + form.length)[at] = (shown[at] as string).slice(0, -1) + '\0'),
      );
    // The last letter and the padding of base64 may show a part of the secret, too.
    return shown.join('').replace(/\0+\w?=*/g, '***');
  };
};

/** A text on one line, with secrets redacted, of at most 200 characters. */
export const redact = (text: string, secrets: readonly string[]): string =>
  // Secrets go before the cut, which could leave half of one.
  redactorOf(secrets)(text.replace(/\\(u....)/g, (_, code) => unescape('%' + code)))
    .replace(RegExp('[\\p{C}\\s]+', 'gu'), ' ')
    .slice(0, 200);
