import type { Wrap } from '../api/wrap.ts';

/** Composes wrappers around a call; the first one is outermost. */
export const chain =
  <Operation>(...parts: readonly Wrap<Operation>[]): Wrap<Operation> =>
  (call) =>
    parts.reduceRight((inner, part) => part(inner), call);
