import { isPrivate } from './base-url.ts';
import type { Descriptor } from './descriptor.ts';
import { isRecord, mistake } from './mistake.ts';
import { canTravel } from './travel.ts';

/** A credential as it travels, and the texts that must not show in a message. */
export interface Authorization {
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

/** What a call without a credential sends. */
export const ANONYMOUS: Authorization = { headers: {}, secrets: [] };

/** Asks for the credential of one call; the answer lives no longer than the call. */
export type Authorize = (label: string) => Promise<Authorization>;

/** Keeps the credential in a closure, where neither `inspect` nor `JSON.stringify` sees it. */
export function keepCredential({ credentials }: Descriptor, base: URL, credential: unknown): Authorize {
  const forms = credentials.map((parts) => Object.keys(parts)).map((parts) => (parts.length > 1 ? `{ ${parts.join(', ')} }` : 'a string'));
  const pass = `Pass createClient a \`credential\`: ${[...forms, 'a function that returns it'].join(' or ')}`;
  return async (label) => {
    if (!isPrivate(base)) throw mistake(label, 'sends no credential over plain http', 'Pass an https `baseUrl`; http is for loopback hosts');
    const given: unknown = typeof credential === 'function' ? await credential() : credential;
    const values = isRecord(given) ? Object.values(given) : [given];
    const alternative = credentials.find((parts) => {
      const names = Object.keys(parts);
      return names.length === values.length && (!isRecord(given) || names.every((name) => Object.hasOwn(given, name)));
    });
    if (!alternative || given === undefined) throw mistake(label, 'needs a credential', pass);
    const headers: Record<string, string> = {};
    const secrets: string[] = [];
    for (const [part, { header, prefix }] of Object.entries(alternative)) {
      const secret = isRecord(given) ? given[part] : given;
      if (typeof secret !== 'string' || !secret.trim() || !canTravel(secret, 'header')) {
        throw mistake(label, 'cannot send this credential: it is empty, or holds a line break or another character that no header can', pass);
      }
      headers[header] = prefix + secret;
      secrets.push(secret);
    }
    return { headers, secrets };
  };
}
