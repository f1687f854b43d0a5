import type { Wrap } from '../api/wrap.ts';

/** Several parts around the calls of an operation, the first one outermost. */
export const chain =
  <Operation>(...parts: readonly Wrap<Operation>[]): Wrap<Operation> =>
  (call) =>
    parts.reduceRight((inner, part) => part(inner), call);
