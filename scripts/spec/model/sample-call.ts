import type { ApiModel } from './model.ts';

/** A sample credential for calls to an API's mock. */
export const sampleCredential = ({ credentials: [parts = {}] }: ApiModel): unknown => {
  const names = Object.keys(parts);
  if (names.length === 1 && names[0] === 'token') return 'secret';
  return Object.fromEntries(names.map((name) => [name, 'secret']));
};

/** The method of a client for an operation, by its id: `invoices.list`. */
export const methodOf = (client: unknown, id: string): unknown =>
  id.split('.').reduce((node, step) => Object(node)[step], client);
