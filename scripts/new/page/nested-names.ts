import { isObject } from '../../spec/json.ts';
import type { Field } from './model.ts';

const NESTED: ReadonlySet<Field['place']> = new Set(['body', 'response', 'type']);

/** The siblings of a field. */
const groupOf = ({ place, status = '', type = '' }: Field): string => `${place} ${status} ${type}`;

const isList = (sample: unknown, name: string): boolean => isObject(sample) && Array.isArray(sample[name]);

const inside = (sample: unknown, name: string): unknown => {
  const value = isObject(sample) ? sample[name] : undefined;
  return Array.isArray(value) ? (value as unknown[])[0] : value;
};

/** A parent without a row of its own. */
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

/** A name behind arrows that show how deep it stands, as `↳ id` in the rows of a table. */
const ARROWS = /^((?:[↳└]\s*)+)(.+)$/;

/** Fields behind arrows as members of the last field before them that has fewer. */
const nestedByArrow = (fields: readonly Field[]): readonly Field[] => {
  const [first, ...rest] = fields;
  if (first === undefined || !fields.some(({ name }) => ARROWS.test(name))) return fields;
  const end = rest.findIndex(({ name }) => !ARROWS.test(name));
  const own = rest.slice(0, end === -1 ? rest.length : end).map((field) => {
    const [, arrows = '', name = ''] = ARROWS.exec(field.name) ?? [];
    return { ...field, name: `${arrows.replace(/[↳└]\s*/, '')}${name}` };
  });
  const members = [...first.members, ...nestedByArrow(own)];
  return [{ ...first, members }, ...nestedByArrow(end === -1 ? [] : rest.slice(end))];
};

const isAnyName = ({ name }: Field): boolean => /^[{<]\w+[}>]$/.test(name);

/** A placeholder for any name describes the values of a map; that is left to do. */
const withoutAnyNames = (field: Field): Field => ({
  ...field,
  members: field.members.filter((member) => !isAnyName(member)),
  unread: [
    ...field.unread,
    ...field.members.filter(isAnyName).flatMap(({ name, at }) => [{ text: name, at: { ...at, to: at.from } }]),
  ],
});

/** Fields whose names begin with their parents', as `grants.id` and `holds[].id`, as members of these. */
export const nestedByName = (named: readonly Field[], sample?: unknown): readonly Field[] => {
  const fields = nestedByArrow(named);
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
  return [...found.values()].map(({ field, members }) =>
    withoutAnyNames({
      ...field,
      members: nestedByName(
        members.map((member) => ({ ...member, name: withoutParent(member.name, field.name) })),
        inside(sample, field.name),
      ),
    }),
  );
};
