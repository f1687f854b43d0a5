import { redactorOf } from './redact.ts';

// Longer chains of causes are truncated.
const DEEPEST = 9;

// Those of an error that can be members of its class.
const NAMES = ['name', 'message', 'code', 'cause', 'errors'];

/**
 * Copies an error of `fetch` so that it is safe to log: with the same texts, numbers and causes, and secrets redacted. Other
 * members are dropped, because a request, a buffer or a getter can reveal the credential in ways that no search finds. A cause
 * that cannot be read becomes an empty error.
 */
export function causeOf(error: unknown, secrets: () => readonly string[]): unknown {
  const redact = redactorOf(secrets());
  const redacted = <Value>(value: Value): Value | string => {
    const text = redact(String(value));
    return text === String(value) ? value : text;
  };
  // Registered before its causes are read, since causes can be cyclic.
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

/** Returns the result of a function, or an empty error if a getter or a proxy throws. */
function unlessThrown(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return new Error();
  }
}
