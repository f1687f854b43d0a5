import { redactorOf } from './redact.ts';

// Fewer than in messages, which have to stay readable.
const LEAST_LETTERS = 4;

// A chain of causes that is longer is cut.
const DEEPEST = 9;

// Those of an error that can be members of its class.
const NAMES = ['name', 'message', 'code', 'cause', 'errors'];

/**
 * What `fetch` threw, as a copy that is safe to read and to keep: an error with the same texts and numbers, secrets redacted,
 * and with its own causes. Other members are left out: a request, a buffer or a getter can show the credential in ways that no
 * search finds. Where a cause cannot be read, an empty error stands for it.
 */
export function causeOf(error: unknown, secrets: () => readonly string[]): unknown {
  const redact = redactorOf(secrets(), LEAST_LETTERS);
  const redacted = <Value>(value: Value): Value | string => {
    const text = redact(String(value));
    return text === String(value) ? value : text;
  };
  // Empty until its causes are read: errors can cause each other.
  const copies = new Map<unknown, unknown>();

  const copyOf = (value: unknown, depth: number): unknown => {
    if (Object(value) !== value) return redacted(value);
    if (copies.has(value) || depth > DEEPEST) return copies.get(value) ?? new Error();
    copies.set(value, undefined);
    const copied = (member: unknown): unknown => copyOf(member, depth + 1);
    const copy = Array.isArray(value) ? value.map(copied) : errorOf(value as object, copied);
    copies.set(value, copy);
    return copy;
  };

  const errorOf = (value: object, copied: (member: unknown) => unknown): Error => {
    const copy = value instanceof TypeError ? new TypeError() : new Error();
    for (const name of new Set([...NAMES, ...Reflect.ownKeys(value)])) {
      const member = unlessThrown(() => {
        const own: unknown = Reflect.get(value, name);
        return Object(own) !== own || name === 'cause' || name === 'errors' ? copied(own) : undefined;
      });
      if (member !== undefined) Reflect.set(copy, redacted(name), member);
    }
    return copy;
  };
  return unlessThrown(() => copyOf(error, 0));
}

/** What a function returns, or an empty error where a getter or a proxy throws. */
function unlessThrown(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return new Error();
  }
}
