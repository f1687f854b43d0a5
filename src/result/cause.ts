import { redactorOf } from './redact.ts';

// Fewer than in messages, which have to stay readable.
const LEAST_LETTERS = 4;

/**
 * What `fetch` threw, as a copy that is safe to read and to keep: an error with the same texts and numbers, secrets redacted,
 * and with its own causes. Other members are left out: a request, a buffer or a getter can show the credential in ways that no
 * search finds. Where a cause cannot be read, an empty error stands for it.
 */
export const causeOf = (error: unknown, secrets: readonly string[]): unknown =>
  (copyOf([error], redactorOf(secrets, LEAST_LETTERS)) as readonly unknown[])[0];

function copyOf(value: unknown, redact: (text: string) => string, above: readonly unknown[] = []): unknown {
  if (Object(value) !== value) {
    const redacted = redact(String(value));
    return redacted === String(value) ? value : redacted;
  }
  const copy = Array.isArray(value) ? [] : new Error();
  // Errors can cause each other.
  if (above.includes(value) || above.length > 9) return copy;
  // The first ones can be those of its class.
  for (const name of new Set(['name', 'message', 'code', 'cause', 'errors', ...Reflect.ownKeys(value as object)])) {
    let member: unknown = new Error();
    try {
      member = Reflect.get(value as object, name);
      if (Object(member) === member && !/^(cause|errors|\d+)$/.test(String(name))) continue;
      member = copyOf(member, redact, [...above, value]);
    } catch {
      // A getter or a proxy throws.
    }
    if (member !== undefined) Reflect.set(copy, copyOf(name, redact) as PropertyKey, member);
  }
  return copy;
}
