import { redactorOf } from './redact.ts';

// Fewer than in messages, which have to stay readable.
const LEAST_LETTERS = 4;

// A chain of causes that is longer is cut.
const DEEPEST = 9;

/**
 * What `fetch` threw, as a copy that is safe to read and to keep: an error of the same class with the same texts and numbers,
 * secrets redacted, and with its own causes. Other members are left out: a request, a buffer or a getter can show the credential
 * in ways that no search finds. Where a cause cannot be read, an empty error stands for it.
 */
export function causeOf(error: unknown, secrets: readonly string[]): unknown {
  const redact = redactorOf(secrets, LEAST_LETTERS);
  // Without a copy as long as its causes are read: errors can cause each other.
  const copies = new Map<unknown, unknown>();
  const copyOf = (value: unknown, depth: number): unknown => {
    if (Object(value) !== value) return redacted(value, redact);
    if (copies.has(value) || depth > DEEPEST) return copies.get(value) ?? new Error();
    copies.set(value, undefined);
    const copy = Array.isArray(value) ? [] : errorLike(value as object);
    // The first ones can be those of its class.
    for (const name of new Set(['name', 'message', 'code', 'cause', 'errors', ...Reflect.ownKeys(value as object)]))
      copyMember(value as object, name, copy, (member) => copyOf(member, depth + 1));
    copies.set(value, copy);
    return copy;
  };
  try {
    return copyOf(error, 0);
  } catch {
    // A proxy that throws.
    return new Error();
  }

  function copyMember(from: object, name: string | symbol, to: object, copied: (member: unknown) => unknown): void {
    let member: unknown = new Error();
    try {
      member = Reflect.get(from, name);
      if (Object(member) === member && !/^(cause|errors|\d+)$/.test(String(name))) return;
      member = copied(member);
    } catch {
      // A getter or a proxy throws.
    }
    if (member === undefined) return;
    // Not by assignment, which a getter of its class would refuse.
    const enumerable = Object.prototype.propertyIsEnumerable.call(from, name);
    const key = redacted(name, redact) as PropertyKey;
    Object.defineProperty(to, key, { value: member, enumerable, writable: true, configurable: true });
  }
}

function redacted(value: unknown, redact: (text: string) => string): unknown {
  const text = redact(String(value));
  return text === String(value) ? value : text;
}

/** An error of the class of another, so that `instanceof` holds. */
function errorLike(value: object): Error {
  const copy = new Error();
  if (value instanceof Error) Object.setPrototypeOf(copy, Object.getPrototypeOf(value) as object);
  return copy;
}
