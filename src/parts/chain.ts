import type { Wrap } from '../api/wrap.ts';

/** Composes wrappers around a call; the first one is outermost. Has what they ask for. */
export const chain = <Operation>(...parts: readonly Wrap<Operation>[]): Wrap<Operation> => {
  const wrap: Wrap<Operation> = (call) => parts.reduceRight((inner, part) => part(inner), call);
  return Object.assign(wrap, ...parts);
};
