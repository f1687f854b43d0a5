import type { CredentialPart } from '../api/descriptor.ts';

/** A key sent in the query, after the arguments; `part` is its name in `credential`. */
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
