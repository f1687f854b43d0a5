import type { Descriptor } from 'billing-clients';

/** A credential in the first form that an operation takes; the mock accepts any value. */
export const credentialFor = ({ credentials, operations }: Descriptor, id: string): unknown => {
  const form = credentials[operations[id]?.takes?.of[0] ?? 0] ?? {};
  const parts = Object.keys(form);
  if (parts.length === 1 && parts[0] === 'token') return 'any';
  return Object.fromEntries(parts.map((part) => [part, 'any']));
};
