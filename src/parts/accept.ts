import type { Wrap } from '../api/wrap.ts';

/** Sends `accept` with the documented media types of an operation, unless the caller sets that header. */
export const accept = <Operation>(types: string): Wrap<Operation> => {
  const wrap: Wrap<Operation> =
    (call) =>
    (context, ...rest) =>
      call({ ...context, headers: { accept: types, ...context.headers } }, ...rest);
  return Object.assign(wrap, { accept: types });
};
