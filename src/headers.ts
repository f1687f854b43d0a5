import type { Operation } from './descriptor.ts';
import { mistake } from './mistake.ts';
import { checkPlace } from './travel.ts';

// Not what a transport sets itself: `fetch` fails on some of these as if the network had, or lets them break the request.
const FREE = /^(?!(connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade)$)[\w!#$%&'*+.^`|~-]+$/i;

/** Refuses headers of a call that it cannot carry, or that are not the caller's to set. */
export function checkHeaders(label: string, { body }: Operation, headers: object): void {
  for (const [header, value] of Object.entries(headers)) {
    if (!FREE.test(header) || (body !== 'raw' && /^content-type$/i.test(header))) {
      throw mistake(label, `takes no header \`${header}\``, 'Leave it out');
    }
    checkPlace(label, header, value, 'header');
  }
}
