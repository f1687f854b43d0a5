import type { CredentialPart } from '../api/descriptor.ts';

/** A key that travels in the query, behind the arguments; `part` is the name under which it is given. */
export const queryKey = (query: string, part: string): CredentialPart => ({
  query,
  put(given, into) {
    const secret = given[part];
    if (typeof secret !== 'string' || !secret.trim() || /[\p{Cc}\p{Cs}]/u.test(secret)) return undefined;
    into.query[query] = secret;
    into.secrets.push(secret.trim());
    return into;
  },
});
