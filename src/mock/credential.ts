import type { Descriptor } from '../api/descriptor.ts';
import { isSecret } from '../settings/credential.ts';
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

/** The headers of a request by their lower-case names, `***` in place of what may be a credential. */
export const withoutCredential = (descriptor: Pick<Descriptor, 'credentials'>, sent: Headers): Record<string, string> =>
  Object.fromEntries([...sent].map(([name, value]) => [name, isSecret(descriptor, name) ? '***' : value]));
