import { isObject, type Json } from '../../spec/json.ts';
import type { Field } from './model.ts';
import type { Printed } from '../../ledger/page/type-words.ts';

/** A schema under construction: what fields and samples of pages state about a value. */
export interface Shape {
  readonly types: ReadonlySet<string>;
  readonly nullable: boolean;
  readonly keywords: Json;
  /** The members of an object, each with whether it is always there. */
  readonly members?: ReadonlyMap<string, Member>;
  readonly items?: Shape;
  readonly name?: string;
}

export interface Member {
  readonly shape: Shape;
  readonly required: boolean;
  /** Whether the page says that it is required or optional. */
  readonly marked?: true;
  /** Whether samples cannot show that it is always present. */
  readonly alternative?: true;
}

export const unknownShape: Shape = { types: new Set(), nullable: false, keywords: {} };

const typeOf = (value: unknown): string =>
  Number.isInteger(value) ? 'integer' : Array.isArray(value) ? 'array' : isObject(value) ? 'object' : typeof value;

/** The shape of a sample value. */
export const shapeOfValue = (value: unknown): Shape => {
  if (value === null) return { types: new Set(['null']), nullable: true, keywords: {} };
  const types = new Set([typeOf(value)]);
  if (Array.isArray(value)) {
    const items = value.map(shapeOfValue);
    return { types, nullable: false, keywords: {}, ...(items.length > 0 && { items: items.reduce(joined) }) };
  }
  if (!isObject(value)) return { types, nullable: false, keywords: {} };
  const members = Object.entries(value).map(
    ([name, each]) => [name, { shape: shapeOfValue(each), required: true }] as const,
  );
  return { types, nullable: false, keywords: {}, members: new Map(members) };
};

/** The wider of two compatible types; nullability is handled separately. */
const wider = (types: ReadonlySet<string>): ReadonlySet<string> => {
  const some = [...types].filter((type) => !(type === 'integer' && types.has('number')));
  return new Set(some.length > 1 ? some.filter((type) => type !== 'null') : some);
};

const joinedMembers = (a: Shape, b: Shape): ReadonlyMap<string, Member> | undefined => {
  if (!a.members || !b.members) return a.members ?? b.members;
  const names = new Set([...a.members.keys(), ...b.members.keys()]);
  return new Map(
    [...names].map((name) => {
      const [one, other] = [a.members?.get(name), b.members?.get(name)];
      const shape = one && other ? joined(one.shape, other.shape) : (one ?? other)?.shape;
      return [name, { shape: shape ?? unknownShape, required: one?.required === true && other?.required === true }];
    }),
  );
};

/** Merges two samples of a value: a member that one of them lacks is optional. */
export const joined = (a: Shape, b: Shape): Shape => {
  const members = joinedMembers(a, b);
  const items = a.items && b.items ? joined(a.items, b.items) : (a.items ?? b.items);
  return {
    types: wider(new Set([...a.types, ...b.types])),
    nullable: a.nullable || b.nullable,
    keywords: { ...b.keywords, ...a.keywords },
    ...(members && { members }),
    ...(items && { items }),
  };
};

const printedShape = ({ type, format, nullable, items, name }: Printed): Shape => ({
  types: new Set(type === 'unknown' ? [] : [type]),
  nullable: nullable === true,
  keywords: format === undefined ? {} : { format },
  ...(name !== undefined && { name }),
  ...(items && { items: printedShape(items) }),
});

const typed = (value: string, type: string | undefined): unknown =>
  type === 'integer' || type === 'number' ? Number(value) : type === 'boolean' ? value === 'true' : value;

/** The shape of a field, from its description. */
export const shapeOfField = (field: Field): Shape => {
  const { printed, facets, members } = field;
  const { required: _, values, unit, default: usual, ...bounds } = facets;
  const base = printed ? printedShape(printed) : unknownShape;
  const [type] = base.types;
  const target = type === 'array' ? base.items : base;
  const listed = values && { enum: values.map((value) => typed(value, [...(target?.types ?? [])][0])) };
  const inner = shapeOfFields(members);
  const keywords = {
    ...base.keywords,
    ...bounds,
    ...(unit !== undefined && type !== 'object' && type !== 'array' && { 'x-unit': unit }),
    ...(usual !== undefined && { default: type === 'string' ? String(usual) : usual }),
  };
  if (type === 'array') {
    const items = members.length > 0 ? { ...inner, types: new Set(['object']) } : (base.items ?? unknownShape);
    return { ...base, keywords, items: { ...items, keywords: { ...items.keywords, ...listed } } };
  }
  return {
    ...base,
    keywords: { ...keywords, ...listed },
    ...(members.length > 0 && inner.members && { members: inner.members }),
  };
};

/** An object of fields, optional unless the page calls them required. */
export const shapeOfFields = (fields: readonly Field[]): Shape => ({
  types: new Set(['object']),
  nullable: false,
  keywords: {},
  members: new Map(
    fields.map(({ alternative, ...field }) => [
      field.name,
      {
        shape: shapeOfField(field),
        required: field.facets.required === true && !alternative,
        ...(field.facets.required !== undefined && { marked: true }),
        ...(alternative && { alternative }),
      },
    ]),
  ),
});

const both = (said: Member | undefined, shown: Member | undefined, marks: boolean): Member => {
  if (!said || !shown) return said ?? shown ?? { shape: unknownShape, required: false };
  const { required } = marks || said.marked || said.alternative ? said : shown;
  return { shape: completed(said.shape, shown.shape), required };
};

/** Members of what samples show as a list are those of its items. */
const listedAs = (said: Shape, shown: Shape): Shape => {
  if (said.members === undefined || said.types.size > 0 || !shown.types.has('array')) return said;
  const { members, ...list } = said;
  return { ...list, types: new Set(['array']), items: { ...unknownShape, types: new Set(['object']), members } };
};

/**
 * Merges shapes: the description wins, and samples fill the gaps. If it marks some members as required, or `marks` says
 * that the page does so, members without a mark are optional; otherwise samples decide.
 */
export const completed = (described: Shape, shown: Shape, marks = false): Shape => {
  const said = listedAs(described, shown);
  const marksRequired = marks || [...(said.members?.values() ?? [])].some((each) => each.marked && each.required);
  const names = [...new Set([...(said.members?.keys() ?? []), ...(shown.members?.keys() ?? [])])];
  const members = names.map(
    (name) => [name, both(said.members?.get(name), shown.members?.get(name), marksRequired)] as const,
  );
  const items = said.items && shown.items ? completed(said.items, shown.items) : (said.items ?? shown.items);
  const name = said.name ?? shown.name;
  return {
    ...(name !== undefined && { name }),
    types: said.types.size > 0 ? said.types : wider(shown.types),
    nullable: said.nullable || shown.nullable,
    keywords: { ...shown.keywords, ...said.keywords },
    ...(names.length > 0 && { members: new Map(members) }),
    ...(items && { items }),
  };
};
