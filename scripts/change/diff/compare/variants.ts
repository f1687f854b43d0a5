import type { Json } from '../../../spec/json.ts';
import type { At } from '../read/merged.ts';
import { shapeOf, textOfShape, type Shape } from '../read/shape.ts';
import { differenceAt, type Compared, type Context, type Pair } from './pair.ts';
import { typeInWords } from './types.ts';

/** A variant, with what distinguishes it from the others. */
interface Variant {
  readonly at: At;
  readonly shape: Shape;
  readonly label: string;
  readonly text: string;
}

/** The member with a single constant that distinguishes a variant. */
function tagOf(root: Json, { properties }: Shape): string | undefined {
  for (const [name, member] of properties) {
    const { values } = shapeOf(root, member);
    if (values?.length === 1) return `${name} ${JSON.stringify(values[0])}`;
  }
  return undefined;
}

const variantsOf = (root: Json, shape: Shape, self: At): Variant[] =>
  (shape.variants.length > 0 ? shape.variants : [self]).map((at) => {
    const inner = shapeOf(root, at);
    return {
      at,
      shape: inner,
      label: tagOf(root, inner) ?? inner.name ?? typeInWords(inner),
      text: textOfShape(root, at),
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
export function compareVariants(context: Context, subject: string, old: Shape, now: Shape): Compared {
  const before = variantsOf(context.old, old, { node: old.node, pointer: old.pointer });
  const after = variantsOf(context.now, now, { node: now.node, pointer: now.pointer });
  const pairs = [
    ...take(before, after, (one, other) => one.text === other.text),
    ...take(before, after, (one, other) => one.label === other.label),
    ...(before.length === 1 && after.length === 1 && before[0]?.shape.types.join() === after[0]?.shape.types.join()
      ? take(before, after, () => true)
      : []),
  ];
  const { direction } = context;
  const labels = (shapes: readonly Variant[]): string => shapes.map(({ label }) => label).join(' | ');
  const said = {
    old: labels(variantsOf(context.old, old, { node: old.node, pointer: old.pointer })),
    new: labels(variantsOf(context.now, now, { node: now.node, pointer: now.pointer })),
  };
  const nullRule = old.nullable === now.nullable ? [] : [`${direction}-null-${now.nullable ? 'added' : 'removed'}`];
  const rules = [
    ...before.map(() => `${direction}-variant-removed`).slice(0, 1),
    ...after.map(() => `${direction}-variant-added`).slice(0, 1),
    ...nullRule,
  ];
  return {
    differences: rules.map((rule) => ({ ...differenceAt(rule, subject, old, now), ...said })),
    below: pairs.map(([one, other]): Pair => ({ old: one.at, now: other.at, subject: `${subject} (${other.label})` })),
  };
}
