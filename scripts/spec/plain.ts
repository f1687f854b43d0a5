import type { Refusal } from '../refusal.ts';
import { placesOf } from './nodes.ts';
import type { Spec } from './spec.ts';
import { splitDirections } from './directions.ts';
import { mergeAllOf } from './merge.ts';

/** A spec in the few forms that its readers know. */
export interface Plain {
  readonly spec: Spec;
  readonly refusals: readonly Refusal[];
  /** Where a pointer of the plain form leads in the spec as it is written. */
  readonly originOf: (pointer: string) => string;
}

/** Rewrites a spec, which is changed in the process, to its plain form. */
export function plainOf(spec: Spec): Plain {
  // Most specs have none, and to look for the place of each node takes longer than to see that.
  const contradictions = JSON.stringify(spec).includes('"allOf":')
    ? mergeAllOf(placesOf(spec), placesOf(structuredClone(spec)))
    : [];
  if (contradictions.length > 0) return { spec, refusals: contradictions, originOf: (pointer) => pointer };
  const { refusals, origins } = splitDirections(spec);
  const originOf = (pointer: string): string => {
    const [input, origin] = [...origins].find(([name]) => `${pointer}/`.startsWith(`${name}/`)) ?? [];
    return input === undefined ? pointer : `${origin}${pointer.slice(input.length)}`;
  };
  return { spec, refusals, originOf };
}
