import type { Authorization, CredentialHeader, Descriptor } from '../api/descriptor.ts';
import { canTravel } from '../wire-values.ts';
import { mistake } from '../mistake.ts';
import { isPrivate } from './base-url.ts';
import { isFunction, isRecord } from '../values.ts';

/** The credential of a call that needs none. */
export const ANONYMOUS: Authorization = { headers: {}, secrets: [] };

/** Returns the credential for one call, which is kept only as long as the call and its result. */
export type Authorize = (label: string, query: Record<string, unknown>) => Promise<Authorization>;

// Wider than the API's own headers: a credential in the wrong header is still a credential.
const SECRET = /auth|cookie|secret|token|api-?key/i;

/** Whether a header, by its lower-case name, may carry a credential. */
export const isSecret = ({ credentials }: Pick<Descriptor, 'credentials'>, name: string): boolean =>
  SECRET.test(name) || JSON.stringify(credentials).toLowerCase().includes(`"${name}"`);

/** The parts of header values that may be a credential, without a scheme such as `Bearer` or the name of a cookie. */
export const secretsIn = (descriptor: Descriptor, headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers)
    .filter(([name]) => isSecret(descriptor, name))
    .flatMap(([, value]) => value.match(/[^\s,;=]{8,}/g) ?? []);

/** Keeps the credential in a closure, hidden from `inspect` and `JSON.stringify`. */
export function keepCredential({ credentials }: Descriptor, base: URL, credential: unknown): Authorize {
  return async (label) => {
    if (!isPrivate(base)) {
      throw mistake(label, 'sends no credential over plain http', 'Pass an https `baseUrl`');
    }
    const given: unknown = isFunction(credential) ? await credential() : credential;
    // Credentials that are not plain headers are read by `authorization`, a part of the runtime.
    const found = credentials.map((parts) => read(given, Object.entries(parts as HeadersOnly))).find(Boolean);
    if (!found) {
      const forms = credentials.map((parts) => formOf(Object.keys(parts))).join(' or ');
      throw mistake(label, 'needs a usable credential', `Pass createClient a \`credential\`: ${forms}`);
    }
    return found;
  };
}

type HeadersOnly = Readonly<Record<string, CredentialHeader>>;

export const formOf = (parts: readonly string[]): string =>
  parts.join() === 'token' ? 'a string on one line (no scheme)' : `{ ${parts.join(', ')} }`;

/** Whether a value is text that can be sent after a prefix, and does not begin with that prefix itself. */
export const isUsable = (secret: unknown, prefix: string): secret is string =>
  typeof secret === 'string' &&
  !!secret.trim() &&
  canTravel(secret, 'header') &&
  !(prefix && secret.startsWith(prefix));

/** The headers of a credential, if it has exactly these parts and each is valid in a header. */
function read(given: unknown, parts: readonly [string, CredentialHeader][]): Authorization | undefined {
  const values = isRecord(given) ? given : { token: given };
  // By lower-case name, like the other headers of a call, which it overrides.
  const headers: Record<string, string> = {};
  const secrets: string[] = [];
  for (const [part, { header, prefix }] of parts) {
    const secret = values[part];
    if (!isUsable(secret, prefix)) return undefined;
    headers[header.toLowerCase()] = prefix + secret;
    secrets.push(secret.trim());
  }
  return Object.keys(values).length === parts.length ? { headers, secrets } : undefined;
}
