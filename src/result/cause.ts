// An error that holds more than this is not searched any further, and counts as one that shows a secret.
const MOST_VALUES = 5000;

/** What `fetch` threw, to be kept as a `cause`; another error where a secret shows in it, as in one that holds its request. */
export const causeOf = (error: unknown, secrets: readonly string[]): unknown =>
  secrets.some((secret) => shows(error, secret))
    ? new Error('What `fetch` threw is left out: it holds the credential')
    : error;

/** Whether a secret is part of a text anywhere in a value: hidden properties, headers and maps included. */
function shows(value: unknown, secret: string): boolean {
  const seen = new Set([value]);
  for (const each of seen) {
    if (seen.size > MOST_VALUES || (typeof each === 'string' && each.includes(secret))) return true;
    if (Object(each) === each) for (const part of partsOf(each as object)) seen.add(part);
  }
  return false;
}

function partsOf(value: object): unknown[] {
  const entries = /Map|Headers/.test(Object.prototype.toString.call(value)) ? [...(value as Headers)].flat() : [];
  // The headers of a `Request` are a getter of its class.
  const own = [...Reflect.ownKeys(value), 'headers'].map((key): unknown => {
    try {
      return Reflect.get(value, key);
    } catch {
      return undefined;
    }
  });
  return [...own, ...entries];
}
