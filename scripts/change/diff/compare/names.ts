import { at, entriesOf, type Json } from '../../../spec/json.ts';
import { step } from '../../../spec/pointer.ts';
import type { Difference } from '../finding/finding.ts';
import type { At } from '../read/merged.ts';
import { digestOf } from '../read/shape.ts';
import { reachedBy, type Alike } from './alike.ts';
import { changed, found, lost, type Roots } from './difference.ts';
import { match } from './match.ts';
import type { Comparing } from './schema.ts';

const schemasIn = (root: Json): Map<string, At> =>
  new Map(
    entriesOf(at(root, 'components', 'schemas')).map(([name, node]) => [
      name,
      { node, pointer: `#/components/schemas${step(name)}` },
    ]),
  );

/** The named schemas, whose names are types that callers import. */
export function compareNames(old: Json, now: Json): Difference[] {
  const { gone, come, both } = match({ old, now }, schemasIn(old), schemasIn(now), { meaning: digestOf });
  return [
    ...both.flatMap(({ from, to, old: { pointer }, now: other }) =>
      changed('schema-renamed', { subject: from, from: pointer, to: other.pointer }, from, to),
    ),
    ...gone.map(([name, { pointer }]) => lost('schema-removed', name, pointer, name)),
    ...come.map(([name, { pointer }]) => found('schema-added', name, pointer, name)),
  ];
}

/**
 * Compares the named schemas that no operation references, or whose name now belongs to another schema. Their types can
 * be imported for data from elsewhere.
 */
export function compareUnused({ old, now }: Roots, { compare, isMet }: Comparing, alike: Alike): Difference[] {
  let used: readonly ReadonlySet<string>[] | undefined;
  const isUsed = (pointer: string): boolean =>
    (used ??= [old, now].map((root) => reachedBy(root['paths'], root))).some((reached) => reached.has(pointer));
  const [all, after] = [schemasIn(old), schemasIn(now)];
  const others = (pointer: string): boolean =>
    [...after.values()].some((other) => other.pointer !== pointer && isMet(pointer, other.pointer)) ||
    [...all.values()].some((other) => other.pointer !== pointer && isMet(other.pointer, pointer));
  return [...all].flatMap(([name, before]) => {
    const next = after.get(name);
    if (!next || alike(before.node, next.node) || isMet(before.pointer, next.pointer)) return [];
    return !isUsed(before.pointer) || others(before.pointer)
      ? compare('response', { old: before, now: next, subject: name }).map((each) => ({
          ...each,
          unsent: true as const,
        }))
      : [];
  });
}
