import type { Refusal } from '../../refusal.ts';
import { placesOf } from '../nodes.ts';
import type { Spec } from '../spec.ts';
import { splitDirections } from './directions.ts';
import { mergeAllOf } from './merge.ts';

/** A spec in its plain form, and the refusals. */
export interface Plain {
  readonly spec: Spec;
  readonly refusals: readonly Refusal[];
  /** Maps a pointer of the plain form to the spec as written. */
  readonly originOf: (pointer: string) => string;
}

/** Rewrites a spec to its plain form, in place. `places` are those of its nodes, where the caller has them. */
export function plainOf(spec: Spec, places = placesOf(spec)): Plain {
  const isComposed = [...places.values()].some(({ node }) => Object.hasOwn(node, 'allOf'));
  const contradictions = isComposed ? mergeAllOf(places, placesOf(structuredClone(spec))) : [];
  if (contradictions.length > 0) return { spec, refusals: contradictions, originOf: (pointer) => pointer };
  const { refusals, origins } = splitDirections(spec, isComposed ? placesOf(spec) : places);
  const originOf = (pointer: string): string => {
    const [input, origin] = [...origins].find(([name]) => `${pointer}/`.startsWith(`${name}/`)) ?? [];
    return input === undefined ? pointer : `${origin}${pointer.slice(input.length)}`;
  };
  return { spec, refusals, originOf };
}
