// An error that holds more than this is not searched any further, and counts as one that shows a secret.
const MOST_VALUES = 5000;

/** What `fetch` threw, to be kept as a `cause`; another error where a secret shows in it, as in one that holds its request. */
export function causeOf(error: unknown, secrets: readonly string[]): unknown {
  try {
    const texts = secrets.filter((secret) => secret.length > 3);
    if (!texts.some((text) => shows(error, text) || shows(error, encodeURIComponent(text)))) return error;
  } catch {
    // What cannot be searched, such as a proxy that throws, may hold it, too.
  }
  return new Error('What `fetch` threw is left out: it may hold the credential');
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
  // Bytes are no text, and there may be millions of them.
  if (ArrayBuffer.isView(value)) return [];
  const kind = Object.prototype.toString.call(value);
  const entries = /^.object (Map|Set|Headers|URLSearchParams).$/.test(kind) ? [...(value as Headers)].flat() : [];
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
