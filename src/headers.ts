import type { Descriptor, Operation } from './descriptor.ts';
import { mistake } from './mistake.ts';
import { checkPlace } from './travel.ts';

// What a transport sets itself: `fetch` fails on some of these as if the network had, or lets them break the request.
const FREE =
  /^(?!(connection|content-length|expect|host|keep-alive|te|trailer|transfer-encoding|upgrade)$)[\w!#$%&'*+.^`|~-]+$/;

/** Refuses headers of a call that it cannot carry, or that are not the caller's to set. */
export function checkHeaders(label: string, { credentials }: Descriptor, { body }: Operation, headers: object): void {
  const kept = credentials.flatMap((parts) => Object.values(parts)).map(({ header }) => header.toLowerCase());
  for (const [header, value] of Object.entries(headers)) {
    const name = header.toLowerCase();
    if (kept.includes(name)) throw mistake(label, `takes no header \`${header}\``, 'Pass createClient a `credential`');
    if (!FREE.test(name) || (name === 'content-type' && body !== 'raw')) {
      throw mistake(label, `takes no header \`${header}\``, 'Leave it out');
    }
    checkPlace(label, header, value, 'header');
  }
}
