import type { Json } from '../../../spec/json.ts';
import { at, resolve, type At } from '../read/merged.ts';
import { shapeOf, digestOf, type Shape } from '../read/shape.ts';
import { placeOfBoth, type Compared, type Context, type Pair } from './difference.ts';
import { typeInWords } from './types.ts';

/** A variant, with what distinguishes it from the others. */
interface Variant {
  readonly at: At;
  readonly shape: Shape;
  readonly label: string;
  readonly digest: string;
}

/** The member with a single constant that distinguishes a variant. */
function tagOf(root: Json, { properties }: Shape): string | undefined {
  for (const [name, member] of properties) {
    const { values } = shapeOf(root, member);
    if (values?.length === 1) return `${name} ${JSON.stringify(values[0])}`;
  }
  return undefined;
}

/** A variant merged with the siblings of its union: all their members, and which are required. */
function withBeside(root: Json, { node, properties }: Shape, variant: At): At {
  const { required, additionalProperties } = node;
  if (properties.size === 0 && required === undefined && additionalProperties === undefined) return variant;
  // A referenced member keeps its place; one merged from several parts has none.
  const members = [...properties].map(([name, member]) => {
    const own = at({ $ref: member.pointer }, member.pointer);
    return [name, resolve(root, own).node === resolve(root, member).node ? own.node : member.node];
  });
  const beside = {
    ...(members.length > 0 && { properties: Object.fromEntries(members) }),
    ...(required !== undefined && { required }),
    ...(additionalProperties !== undefined && { additionalProperties }),
  };
  return at({ allOf: [variant.node, beside] }, variant.pointer);
}

/** The variants of a union; of any other shape itself. */
const variantsOf = (root: Json, shape: Shape): Variant[] =>
  (shape.variants.length > 0 ? shape.variants : [shape.place]).map((place) => {
    const inner = shapeOf(root, place);
    const whole = shape.variants.length > 0 ? withBeside(root, shape, place) : place;
    return {
      at: whole,
      shape: inner,
      label: tagOf(root, inner) ?? inner.name ?? typeInWords(inner),
      digest: digestOf(root, whole),
    };
  });

/** Takes what fits together out of both lists. */
function take(old: Variant[], now: Variant[], fits: (one: Variant, other: Variant) => boolean): [Variant, Variant][] {
  const pairs: [Variant, Variant][] = [];
  for (const one of [...old]) {
    const other = now.find((each) => fits(one, each));
    if (!other) continue;
    pairs.push([one, other]);
    old.splice(old.indexOf(one), 1);
    now.splice(now.indexOf(other), 1);
  }
  return pairs;
}

/** Compares the variants of two unions. */
export function compareVariants(
  { old: root, now: next, direction }: Context,
  subject: string,
  old: Shape,
  now: Shape,
): Compared {
  const [all, allNow] = [variantsOf(root, old), variantsOf(next, now)];
  const [before, after] = [[...all], [...allNow]];
  const pairs = [
    ...take(before, after, (one, other) => one.digest === other.digest),
    ...take(before, after, (one, other) => one.label === other.label),
    ...(before.length === 1 && after.length === 1 && before[0]?.shape.types.join() === after[0]?.shape.types.join()
      ? take(before, after, () => true)
      : []),
  ];
  const labels = (variants: readonly Variant[]): string => variants.map(({ label }) => label).join(' | ');
  const rules = [
    ...(before.length > 0 ? [`${direction}-variant-removed`] : []),
    ...(after.length > 0 ? [`${direction}-variant-added`] : []),
    ...(old.nullable === now.nullable ? [] : [`${direction}-null-${now.nullable ? 'added' : 'removed'}`]),
  ];
  return {
    differences: rules.map((rule) => ({
      rule,
      ...placeOfBoth(subject, old, now),
      old: labels(all),
      new: labels(allNow),
    })),
    below: pairs.map(([one, other]): Pair => ({ old: one.at, now: other.at, subject: `${subject} (${other.label})` })),
  };
}
