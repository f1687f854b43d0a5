// An error that holds more than this is not searched any further, and counts as one that shows a secret.
const MOST_VALUES = 5000;

/** What `fetch` threw, to be kept as a `cause`; another error where a secret shows in it, as in one that holds its request. */
export function causeOf(error: unknown, secrets: readonly string[]): unknown {
  try {
    if (!secrets.some((secret) => shows(error, secret))) return error;
  } catch {
    // What cannot be searched, such as a proxy that throws, may hold it, too.
  }
  return new Error('What `fetch` threw is left out: it holds the credential');
}

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
  return [...Reflect.ownKeys(value), 'headers'].map((key): unknown => Reflect.get(value, key)).concat(entries);
}
