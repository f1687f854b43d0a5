import { below } from '../../ledger/claims/claim.ts';
import type { Exchange } from './exchange.ts';
import { isDocumented, nodeOf } from './response.ts';
import type { Sighting } from './sighting.ts';

/** What a call without its credential shows, next to what its response shows as any other does. */
export const seenWithout = ({ sent, status }: Exchange): Sighting[] => {
  const { operation } = sent;
  const where = `${nodeOf(operation)} without a credential`;
  const seen = { value: 'none', fits: false, at: where };
  if (status < 300)
    return [
      {
        ...seen,
        node: nodeOf(operation),
        attribute: 'security',
        pointer: `${operation.pointer}/security`,
        says: `${status} without a credential`,
      },
    ];
  // An undocumented status is a separate sighting.
  const has401 = operation.answers.some(({ code }) => code === '401');
  if (status === 401 || !isDocumented(operation, status) || !has401) return [];
  return [
    {
      ...seen,
      node: below(nodeOf(operation), '401'),
      attribute: 'exists',
      value: 'yes',
      pointer: `${operation.pointer}/responses/401`,
      says: `${status} where the credential is missing, not 401`,
    },
  ];
};
