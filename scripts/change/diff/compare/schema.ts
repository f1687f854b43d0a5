import type { Json } from '../../../spec/json.ts';
import { step } from '../../../spec/pointer.ts';
import type { Difference } from '../finding/finding.ts';
import { at, placeOf, type At } from '../read/merged.ts';
import { asTypes, shapeOf, type Shape } from '../read/shape.ts';
import type { Alike } from './alike.ts';
import { compareFacets } from './facets.ts';
import type { Compared, Context, Pair } from './difference.ts';
import { compareMembers } from './members.ts';

import { meets, type Direction } from './types.ts';
import { compareVariants } from './variants.ts';

/** All differences between two shapes, without their members. */
export const differencesOf = (
  direction: Direction,
  subject: string,
  old: Shape,
  now: Shape,
  asText = false,
): Difference[] =>
  compareFacets(direction, old, now, asText).map(({ rule, keyword, ...values }): Difference => ({
    rule,
    subject,
    from: `${old.pointer}${keyword in old.node ? step(keyword) : ''}`,
    to: `${now.pointer}${keyword in now.node ? step(keyword) : ''}`,
    ...values,
  }));

/** The items of a list; anything, where nothing is said of them. */
const itemsOf = ({ items, pointer }: Shape): At => items ?? at({}, pointer);

function compareShapes(context: Context, pair: Pair, before: Shape, after: Shape): Compared {
  // A union may be written as a list of types.
  const [old, now] =
    before.variants.length > 0 === after.variants.length > 0
      ? [before, after]
      : [asTypes(context.old, before), asTypes(context.now, after)];
  // Within a component its name says more than the way that led there.
  const subject = now.name !== undefined && old.name !== undefined ? now.name : pair.subject;
  const facets = differencesOf(context.direction, subject, old, now, pair.asText);
  if (old.variants.length + now.variants.length > 0) {
    const { differences, below } = compareVariants(context, subject, old, now);
    return { differences: [...facets, ...differences], below };
  }
  if (!meets(old, now)) return { differences: facets, below: [] };
  const members = compareMembers(context, subject, old, now);
  const listed = [old, now].every(({ types }) => types.includes('array')) && (old.items ?? now.items) !== undefined;
  const items = listed ? [{ old: itemsOf(old), now: itemsOf(now), subject: `${subject}[]` }] : [];
  return { differences: [...facets, ...members.differences], below: [...members.below, ...items] };
}

/** What the two documents and a direction are compared by: each pair of places once. */
export type Comparer = (direction: Direction, pair: Pair) => readonly Difference[];

/** A comparer, and what it has compared. */
export interface Comparing {
  readonly compare: Comparer;
  /** Whether it has compared these two places. */
  readonly isMet: (old: string, now: string) => boolean;
}

/** Creates a comparer of schemas, including everything they refer to. */
export function comparing(old: Json, now: Json, alike: Alike): Comparing {
  const met = new Set<string>();
  const known = new Map<string, Compared>();
  const compareOnce = (direction: Direction, pair: Pair): [key: string, compared: Compared] => {
    const [one, other] = [placeOf(old, pair.old), placeOf(now, pair.now)];
    const key = [direction, one, other, pair.asText].join(' ');
    const found = known.get(key);
    if (found) return [key, found];
    const [before, after] = [shapeOf(old, pair.old), shapeOf(now, pair.now)];
    met.add(`${before.pointer} ${after.pointer}`);
    const compared = compareShapes({ old, now, direction }, pair, before, after);
    known.set(key, compared);
    return [key, compared];
  };
  const compare: Comparer = (direction, pair) => {
    const [seen, queue] = [new Set<string>(), [pair]];
    const differences: Difference[] = [];
    for (const next of queue) {
      if (alike(next.old.node, next.now.node)) continue;
      const [key, compared] = compareOnce(direction, next);
      if (seen.has(key)) continue;
      seen.add(key);
      differences.push(...compared.differences);
      queue.push(...compared.below);
    }
    return differences;
  };
  return { compare, isMet: (one, other) => met.has(`${one} ${other}`) };
}
