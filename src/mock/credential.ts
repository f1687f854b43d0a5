import type { CredentialPart, CredentialParts, Descriptor, Operation } from '../api/descriptor.ts';
import { isSecret } from '../settings/credential.ts';
import { UNAUTHORIZED, type Wrong } from './wrong.ts';

/** The parts of a request that can hold a credential. */
interface Sent {
  readonly headers: Headers;
  readonly query: URLSearchParams;
}

/** The parts of a credential as they are sent; parts in the same place are merged. */
const partsOf = (parts: CredentialParts): CredentialPart[] => [
  ...new Map(Object.values(parts).map((part) => [formOf(part), part])).values(),
];

const formOf = (part: CredentialPart): string =>
  'query' in part ? `?${part.query}=…` : `${part.header}: ${part.prefix}…`;

const valueOf = (part: CredentialPart, { headers, query }: Sent): string | undefined =>
  ('query' in part ? query.get(part.query) : headers.get(part.header)) ?? undefined;

/** Whether a value has the form of a part: one that is written by a function has a user name and a password. */
function fits(part: CredentialPart, sent: Sent): boolean {
  const value = valueOf(part, sent) ?? '';
  if ('query' in part) return value !== '';
  const { prefix, put } = part;
  const isForm = value.startsWith(prefix) && value.length > prefix.length;
  return isForm && (!put || isPair(value.slice(prefix.length)));
}

function isPair(encoded: string): boolean {
  try {
    return atob(encoded).includes(':');
  } catch {
    return false;
  }
}

/** Describes what is wrong with the credential of a request, without quoting it. */
export function checkCredential(
  { credentials }: Pick<Descriptor, 'credentials'>,
  { takes }: Pick<Operation, 'takes'>,
  sent: Sent,
): Wrong | undefined {
  const alternatives = credentials.filter((_, index) => takes?.of.includes(index) ?? true).map(partsOf);
  // If none is required, the effect of a wrong one is undocumented.
  if (takes?.optional || alternatives.some((parts) => parts.every((part) => fits(part, sent)))) return undefined;
  const some = alternatives.flat().some((part) => valueOf(part, sent) !== undefined);
  const forms = alternatives.map((parts) => parts.map((part) => `\`${formOf(part)}\``).join(' and '));
  return {
    what: some ? 'has a credential in the wrong form' : 'has no credential',
    next: `Send ${forms.join(', or ')}`,
    statuses: UNAUTHORIZED,
  };
}

/** The headers of a request by lower-case name, with possible credentials replaced by `***`. */
export const withoutCredential = (descriptor: Pick<Descriptor, 'credentials'>, sent: Headers): Record<string, string> =>
  Object.fromEntries([...sent].map(([name, value]) => [name, isSecret(descriptor, name) ? '***' : value]));

/** A URL without the credentials in its query, which are not arguments. */
export function withoutKeys({ credentials }: Pick<Descriptor, 'credentials'>, sent: URL): URL {
  const url = new URL(sent);
  for (const part of credentials.flatMap((parts) => Object.values(parts)))
    if ('query' in part) url.searchParams.delete(part.query);
  return url;
}
