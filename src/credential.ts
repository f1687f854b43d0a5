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

type Alternative = Descriptor['credentials'][number];

/** Keeps the credential in a closure, where neither `inspect` nor `JSON.stringify` sees it. */
export function keepCredential({ credentials }: Descriptor, base: URL, credential: unknown): Authorize {
  return async (label) => {
    if (!isPrivate(base)) {
      throw mistake(
        label,
        'sends no credential over plain http',
        'Pass an https `baseUrl`; http is for loopback hosts',
      );
    }
    const given: unknown = typeof credential === 'function' ? await credential() : credential;
    const alternative = credentials.find((each) => fits(given, Object.keys(each)));
    const pass = `Pass createClient a \`credential\`: ${credentials.map(formOf).join(' or ')}, or a function that returns it`;
    if (!alternative) throw mistake(label, 'needs a credential', pass);
    const parts = Object.entries(alternative).map(([part, { header, prefix }]) => {
      const secret = isRecord(given) ? given[part] : given;
      if (typeof secret !== 'string' || !secret.trim() || !canTravel(secret, 'header')) {
        throw mistake(
          label,
          'cannot send this credential, which is empty or has characters that no header can hold',
          pass,
        );
      }
      return { header, value: prefix + secret, secret: secret.trim() };
    });
    return {
      headers: Object.fromEntries(parts.map(({ header, value }) => [header, value])),
      secrets: parts.map(({ secret }) => secret),
    };
  };
}

const fits = (given: unknown, parts: readonly string[]): boolean =>
  isRecord(given)
    ? parts.length === Object.keys(given).length && parts.every((part) => Object.hasOwn(given, part))
    : parts.length === 1 && typeof given === 'string';

function formOf(alternative: Alternative): string {
  const parts = Object.keys(alternative);
  return parts.length > 1 ? `{ ${parts.join(', ')} }` : 'a string';
}
