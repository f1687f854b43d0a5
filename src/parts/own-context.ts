import type { Wrap } from '../api/wrap.ts';

/** Calls an operation on its own server and with its own credential. */
export const ownContext =
  <Operation>(): Wrap<Operation> =>
  (call) =>
  (context, label, name, operation, ...given) =>
    call({ ...context, ...context.at?.(operation) }, label, name, operation, ...given);
