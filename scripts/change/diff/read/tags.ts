import { itemsOf, type Json } from '../../../spec/json.ts';
import { placesOf } from '../../../spec/nodes.ts';
import { tagValues, tellApart } from '../../../spec/plain/tags.ts';
import type { Spec } from '../../../spec/spec.ts';
import { at, merged } from './merged.ts';

/**
 * The members that the variants of a union differ by: each variant requires it, with the values of its kind. Old documents
 * are read as they are written, with `allOf` and circles that a plain spec does not have.
 */
function membersIn(root: Json, union: Readonly<Json>): readonly unknown[] {
  const variants = [...itemsOf(union['oneOf']), ...itemsOf(union['anyOf'])]
    .map((variant) => merged(root, at(variant, '')))
    .filter(({ properties }) => properties.size > 0);
  const [first, another] = variants;
  if (!first || !another) return [];
  return [...first.properties.keys()].flatMap((name) => {
    const members = variants.flatMap(({ node, properties }) =>
      itemsOf(node['required']).includes(name) ? (properties.get(name) ?? []) : [],
    );
    const values = members.map((member) => tagValues(merged(root, member).node));
    return members.length === variants.length && tellApart(values) ? members.map(({ node }) => node) : [];
  });
}

const known = new WeakMap<Json, ReadonlySet<unknown>>();

/** The tags of the unions of a document. */
export function tagsOf(root: Json): ReadonlySet<unknown> {
  const tags =
    known.get(root) ??
    new Set([...placesOf(root as unknown as Spec).values()].flatMap(({ node }) => membersIn(root, node)));
  known.set(root, tags);
  return tags;
}
