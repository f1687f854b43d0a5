import type { ApiModel } from './model.ts';
import type { OperationModel } from './operation.ts';
import { alternativesFor } from './security.ts';

/** A sample credential for calls of an operation to a mock. */
export const sampleCredential = ({ credentials }: ApiModel, operation: OperationModel): unknown => {
  const [parts = {}] = alternativesFor(credentials, operation);
  const names = Object.keys(parts);
  if (names.length === 1 && names[0] === 'token') return 'secret';
  return Object.fromEntries(names.map((name) => [name, 'secret']));
};

/** The method of a client for an operation, by its id: `invoices.list`. */
export const methodOf = (client: unknown, id: string): unknown =>
  id.split('.').reduce((node, step) => Object(node)[step], client);
