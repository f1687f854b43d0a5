import type { CredentialParts, Operation, WideAuthorization } from '../api/descriptor.ts';
import { mistake } from '../mistake.ts';
import { isPrivate } from '../settings/base-url.ts';
import { createContext, type Open } from '../settings/context.ts';
import { ANONYMOUS, formOf, isUsable, type Authorize } from '../settings/credential.ts';
import { isFunction, isRecord } from '../values.ts';

/** The given values for the parts of one credential; a bare value is its `token`. */
function partly(given: unknown, parts: CredentialParts): Readonly<Record<string, unknown>> {
  if (!isRecord(given)) return { token: given };
  return Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(parts, name)));
}

/** Builds the authorization of one credential; `undefined` if a part is missing or cannot be sent. */
function read(given: unknown, parts: CredentialParts): WideAuthorization | undefined {
  const values = partly(given, parts);
  const into: WideAuthorization = { headers: {}, query: {}, secrets: [] };
  for (const [name, part] of Object.entries(parts)) {
    const secret = values[name];
    if (part.put) {
      if (!part.put(values, into)) return undefined;
    } else if (isUsable(secret, part.prefix)) {
      Object.assign(into.headers, { [part.header.toLowerCase()]: part.prefix + secret });
      into.secrets.push(secret.trim());
    } else return undefined;
  }
  return into;
}

/** Whether a given part already begins with the scheme that is put in front of it. Not read, it would be left out silently where it is optional. */
const isDoubled = (given: unknown, credentials: readonly CredentialParts[]): boolean =>
  credentials.some((parts) => {
    const values = partly(given, parts);
    return Object.entries(parts).some(
      ([name, part]) => !part.put && part.prefix && String(values[name]).startsWith(part.prefix),
    );
  });

/** Whether every given member is a part of some credential. */
const isKnown = (given: unknown, credentials: readonly CredentialParts[]): boolean =>
  !isRecord(given) || Object.keys(given).every((name) => credentials.some((parts) => Object.hasOwn(parts, name)));

const bySize = (one: CredentialParts, other: CredentialParts): number =>
  Object.keys(other).length - Object.keys(one).length;

/**
 * Picks the credential of an operation: among those that it accepts and that are complete, the one with the most parts;
 * the first on a tie. If its credential is optional, it sends none when none is given, or only one for other
 * operations.
 */
function choose(given: unknown, all: readonly CredentialParts[], { takes }: Pick<Operation, 'takes'>) {
  if (!isKnown(given, all) || isDoubled(given, all)) return undefined;
  const own = all.filter((_, index) => takes?.of.includes(index) ?? true).sort(bySize);
  const [found] = own.flatMap((parts) => read(given, parts) ?? []);
  const isOther = given === undefined || all.some((parts) => read(given, parts));
  return found ?? (takes?.optional && isOther ? { ...ANONYMOUS, query: {} } : undefined);
}

/** Handles credentials that the core does not: not sent as a plain header, optional, or different between operations. */
export const authorization = (): Open => (descriptor, options, label, known) => {
  const context = createContext(descriptor, options, label, known);
  const { credentials } = descriptor;
  const { credential } = Object(options) as { readonly credential?: unknown };
  const authorize =
    (operation: Pick<Operation, 'takes'>): Authorize =>
    async (name, query) => {
      if (credential !== undefined && !isPrivate(context.base))
        throw mistake(name, 'sends no credential over plain http', 'Pass an https `baseUrl`');
      const given: unknown = isFunction(credential) ? await credential() : credential;
      const found = choose(given, credentials, operation);
      if (found) {
        Object.assign(query, found.query);
        return found;
      }
      const forms = credentials
        .filter((_, index) => operation.takes?.of.includes(index) ?? true)
        .map((parts) => formOf(Object.keys(parts)));
      throw mistake(name, 'needs a usable credential', `Pass createClient a \`credential\`: ${forms.join(' or ')}`);
    };
  return { ...context, authorize: authorize({}), at: (operation) => ({ authorize: authorize(operation) }) };
};
