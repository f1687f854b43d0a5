// A shorter text may be any word.
const LEAST_LETTERS = 4;

// Each with the invisible characters before it.
const LETTERS = /[\p{C}\s]*([^])/gu;

/** The letters of a text in lower case, each as one code unit, without the invisible characters before them. */
const lettersOf = (text: string): string =>
  text.replace(LETTERS, (_, letter: string) => letter.toLowerCase()[0] as string);

/**
 * The forms in which a text can show a secret: as it is, in a URL, and in the base64 of any text that holds it, after so many
 * bytes modulo 3. Bytes before the secret have a part in the first letters, and bytes after it in the last one.
 */
const formsOf = (secret: string): readonly string[] => {
  const bytes = String.fromCharCode(...new TextEncoder().encode(secret));
  const base64 = [0, 2, 3].map((skipped, before) =>
    btoa(' '.repeat(before) + bytes)
      .slice(skipped)
      .replace(/.=+$/, ''),
  );
  return [secret, encodeURIComponent(secret), ...base64].map(lettersOf);
};

/**
 * What redacts secrets, in any case, with or without invisible characters between the letters.
 * It compiles no pattern of a secret: for a long token, that takes seconds.
 */
export const redactorOf = (secrets: readonly string[]): ((text: string) => string) => {
  const forms = secrets.filter((secret) => secret.length >= LEAST_LETTERS).flatMap(formsOf);
  return (text) => {
    const letters = lettersOf(text);
    const shown: string[] = text.match(LETTERS) ?? [];
    const hide = (form: string, at: number): string => {
      shown[at] = (shown[at] as string).slice(0, -1) + '\0';
      shown.fill('', at + 1, at + form.length);
      return form;
    };
    for (const form of forms) letters.replaceAll(form, hide);
    // The last letter and the padding of base64 may show a part of the secret, too.
    return shown.join('').replace(/\0+\w?=*/g, '***');
  };
};

/** A text on one line, with secrets redacted, of at most 200 characters. */
export const redact = (text: string, secrets: readonly string[]): string =>
  // Secrets go before the cut, which could leave half of one.
  redactorOf(secrets)(text)
    .replace(/[\p{C}\s]+/gu, ' ')
    .slice(0, 200);
