import type { Descriptor } from '../api/descriptor.ts';
import { UNAUTHORIZED, type Wrong } from './wrong.ts';

/** Says what is wrong with the credential of a request; never repeats it. */
export function checkCredential({ credentials }: Pick<Descriptor, 'credentials'>, sent: Headers): Wrong | undefined {
  const alternatives = credentials.map((each) => Object.values(each));
  const fits = alternatives.some((parts) =>
    parts.every(({ header, prefix }) => {
      const value = sent.get(header) ?? '';
      return value.startsWith(prefix) && value.length > prefix.length;
    }),
  );
  if (fits) return undefined;
  const forms = alternatives.map((parts) =>
    parts.map(({ header, prefix }) => `\`${header}: ${prefix}…\``).join(' and '),
  );
  const some = alternatives.flat().some(({ header }) => sent.has(header));
  return {
    what: some ? 'has a credential of another form' : 'has no credential',
    next: `Send ${forms.join(', or ')}`,
    statuses: UNAUTHORIZED,
  };
}

// Wider than the API's own headers: a credential that went to the wrong one is a credential all the same.
const SECRET = /auth|cookie|secret|token|api-?key/i;

/** The headers of a request by their lower-case names, `***` in place of what may be a credential. */
export function withoutCredential(
  { credentials }: Pick<Descriptor, 'credentials'>,
  sent: Headers,
): Record<string, string> {
  const kept = credentials.flatMap((parts) => Object.values(parts)).map(({ header }) => header.toLowerCase());
  return Object.fromEntries(
    [...sent].map(([name, value]) => [name, kept.includes(name) || SECRET.test(name) ? '***' : value]),
  );
}
