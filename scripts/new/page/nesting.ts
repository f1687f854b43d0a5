import { isObject } from '../../spec/json.ts';
import type { Field } from './model.ts';

type Path = readonly string[];

/** The paths of all members of a value, an item of a list standing for all of them. */
const pathsIn = (value: unknown, above: Path = []): Path[] => {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, above));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => [[...above, name], ...pathsIn(each, [...above, name])]);
};

const startsWith = (path: Path, start: Path): boolean => start.every((step, index) => path[index] === step);

/** Of several places for a name, the nearest to the previous field: in it, next to it, or next to its parent. */
const nearest = (places: readonly Path[], last: Path): Path | undefined => {
  for (let size = last.length; size >= 0; size--) {
    const found = places.find((path) => path.length === size + 1 && startsWith(path, last.slice(0, size)));
    if (found) return found;
  }
  return undefined;
};

/** Nests a flat list of fields as the sample does: a page that is only text does not show the nesting. */
export const nestedBy = (fields: readonly Field[], sample: unknown): readonly Field[] => {
  const all = pathsIn(sample);
  const isFlat = fields.every(({ members }) => members.length === 0);
  const isDeep = fields.some(({ name }) => !all.some((path) => path.length === 1 && path[0] === name));
  if (!isFlat || !isDeep || all.length === 0) return fields;
  const known = new Set(['']);
  const below = new Map<string, { readonly field: Field; readonly path: string }[]>();
  let last: Path = [];
  for (const field of fields) {
    const places = all.filter((path) => path.at(-1) === field.name && known.has(path.slice(0, -1).join('.')));
    const path: Path = nearest(places, last) ?? [...last.slice(0, -1), field.name];
    const owner = path.slice(0, -1).join('.');
    below.set(owner, [...(below.get(owner) ?? []), { field, path: path.join('.') }]);
    known.add(path.join('.'));
    last = path;
  }
  const nest = (owner: string): Field[] =>
    (below.get(owner) ?? []).map(({ field, path }) => ({ ...field, members: nest(path) }));
  return nest('');
};
