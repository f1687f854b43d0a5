/** What stands in place of a secret. */
export const hidden = '(credential)';

const escapedIn = (secret: string): string => JSON.stringify(secret).slice(1, -1);

/** A shorter part of base64 may stand in any text. */
const leastLetters = 8;

/** The secret within the base64 of a longer text, without the letters that what stands around it has a part in. */
const withinBase64 = (secret: string): string[] =>
  secret.length < leastLetters
    ? []
    : [0, 2, 3].map((skipped, before) =>
        Buffer.from(' '.repeat(before) + secret)
          .toString('base64')
          .slice(skipped)
          .replace(/.=+$/, ''),
      );

/** Every form in which a secret may stand in a text; the longest first, so that none is cut in two. */
const formsOf = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  escapedIn(secret),
  escapedIn(escapedIn(secret)),
  Buffer.from(secret).toString('base64'),
  ...withinBase64(secret),
];

/** Takes secrets out of texts. */
export type Hide = (text: string) => string;

export const hiderOf = (secrets: readonly string[]): Hide => {
  const forms = [...new Set(secrets.filter((secret) => secret !== '').flatMap(formsOf))].sort(
    (one, other) => other.length - one.length,
  );
  return (text) => forms.reduce((left, form) => left.replaceAll(form, hidden), text);
};

/** The same value with secrets taken out of each text in it. */
export const hideIn = (value: unknown, hide: Hide): unknown => {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((item) => hideIn(item, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [hide(name), hideIn(item, hide)]));
};
