import { at, entriesOf, type Json } from '../../../spec/json.ts';
import { step, stepsOf } from '../../../spec/pointer.ts';

/** Whether a value of both documents says the same, with all that it refers to. */
export type Alike = (old: unknown, now: unknown) => boolean;

/** What a text refers to, as far as its component: in `$ref` as in the mapping of a discriminator. */
const referredIn = (text: string): string[] =>
  [...text.matchAll(/"(#[^"]*)"/g)].map(([, pointer = '']) => pointer.split('/').slice(0, 4).join('/'));

/** The components that a part of a document leads to, by their pointers. */
export function reachedBy(part: unknown, { components }: Json): ReadonlySet<string> {
  const found = new Set(referredIn(JSON.stringify(part) ?? ''));
  for (const pointer of found)
    for (const next of referredIn(JSON.stringify(at({ components }, ...stepsOf(pointer))) ?? '')) found.add(next);
  return found;
}

/** The components of a document as texts, by their pointers. */
const componentsOf = (root: Json): Map<string, string> =>
  new Map(
    entriesOf(root['components']).flatMap(([kind, group]) =>
      entriesOf(group).map(([name, node]) => [`#/components/${kind}${step(name)}`, JSON.stringify(node)] as const),
    ),
  );

/** The components that say the same on both sides, as does all that they refer to. */
function sameIn(old: Json, now: Json): ReadonlySet<string> {
  const [before, after] = [componentsOf(old), componentsOf(now)];
  const same = new Set(
    [...before].filter(([pointer, text]) => after.get(pointer) === text).map(([pointer]) => pointer),
  );
  const users = new Map<string, string[]>();
  for (const user of same)
    for (const used of referredIn(before.get(user) ?? '')) users.set(used, [...(users.get(used) ?? []), user]);
  const changed = [...users.keys()].filter((used) => !same.has(used));
  for (const used of changed) for (const user of users.get(used) ?? []) if (same.delete(user)) changed.push(user);
  return same;
}

/**
 * Finds unchanged parts by their text, because most of a large document has not changed and comparing it takes many
 * times as long.
 */
export function alikeIn(old: Json, now: Json): Alike {
  const same = sameIn(old, now);
  return (one, other) => {
    const text = JSON.stringify(one);
    return text === JSON.stringify(other) && referredIn(text ?? '').every((pointer) => same.has(pointer));
  };
}
