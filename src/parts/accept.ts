import type { Wrap } from '../api/wrap.ts';

/** Asks for the media types that an operation documents; a caller's own \`accept\` wins. */
export const accept =
  <Operation>(types: string): Wrap<Operation> =>
  (call) =>
  (context, ...rest) =>
    call({ ...context, headers: { accept: types, ...context.headers } }, ...rest);
