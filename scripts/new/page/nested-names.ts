import { isObject } from '../../spec/json.ts';
import type { Field } from './model.ts';

const NESTED: ReadonlySet<Field['place']> = new Set(['body', 'response', 'type']);

/** What a field stands next to. */
const groupOf = ({ place, status = '', type = '' }: Field): string => `${place} ${status} ${type}`;

const isList = (sample: unknown, name: string): boolean => isObject(sample) && Array.isArray(sample[name]);

const inside = (sample: unknown, name: string): unknown => {
  const value = isObject(sample) ? sample[name] : undefined;
  return Array.isArray(value) ? (value as unknown[])[0] : value;
};

/** A parent that has no words of its own. */
const parentOf = (member: Field, name: string, type: 'array' | 'object'): Field => ({
  name,
  place: member.place,
  at: member.at,
  printed: { type },
  facets: {},
  words: '',
  unread: [],
  passage: member.passage,
  members: [],
  ...(member.status !== undefined && { status: member.status }),
  ...(member.type !== undefined && { type: member.type }),
});

/** A page may repeat the name of the parent where its markup nests, too. */
const withoutParent = (name: string, parent: string): string =>
  [`${parent}.`, `${parent}[].`].reduce((rest, head) => (rest.startsWith(head) ? rest.slice(head.length) : rest), name);

/** Fields whose names begin with their parents', as `grants.id` and `holds[].id`, as members of these. */
export const nestedByName = (fields: readonly Field[], sample?: unknown): readonly Field[] => {
  const found = new Map<string, { readonly field: Field; readonly members: Field[] }>();
  for (const field of fields) {
    const [, parent, list, rest] = (NESTED.has(field.place) && /^([^.[\]]+)(\[\])?\.(.+)$/.exec(field.name)) || [];
    const key = `${groupOf(field)} ${parent ?? field.name}`;
    if (parent === undefined || rest === undefined) {
      found.set(key, { field, members: [...(found.get(key)?.members ?? []), ...field.members] });
      continue;
    }
    const type = list !== undefined || isList(sample, parent) ? 'array' : 'object';
    const owner = found.get(key) ?? { field: parentOf(field, parent, type), members: [] };
    owner.members.push({ ...field, name: rest });
    found.set(key, owner);
  }
  return [...found.values()].map(({ field, members }) => ({
    ...field,
    members: nestedByName(
      members.map((member) => ({ ...member, name: withoutParent(member.name, field.name) })),
      inside(sample, field.name),
    ),
  }));
};
