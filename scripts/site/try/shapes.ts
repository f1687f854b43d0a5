import { isSchema, target, type Schema } from '../../spec/spec.ts';

/** What the values of an argument may be. In a URL all of them are text. */
export interface Shape {
  readonly text?: true;
  readonly number?: true;
  readonly boolean?: true;
  /** The items of a list. */
  readonly items?: Shape;
  /** The members of an object, by name. */
  readonly members?: Readonly<Record<string, Shape>>;
  /** The members of an object with any other name. */
  readonly others?: Shape;
}

type Schemas = Readonly<Record<string, Schema>>;

const NAMES: Readonly<Record<string, 'text' | 'number' | 'boolean'>> = {
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
};

/** How deep a schema is followed: it may contain itself. */
const DEPTH = 6;

/** The types of the values that a schema lists, if it names no type. */
const typesOf = ({ type, enum: listed }: Schema): readonly string[] =>
  type === undefined ? (Array.isArray(listed) ? listed.map((value) => typeof value) : []) : [type].flat();

/** The shape of the values that a schema allows. */
export const shapeOf = (schemas: Schemas, schema: Schema, depth = 0): Shape => {
  if (depth > DEPTH) return {};
  const found = target(schemas, schema);
  const inside = (each: Schema): Shape => shapeOf(schemas, each, depth + 1);
  const { items, properties = {}, additionalProperties: others } = found;
  const branches = [found['oneOf'], found['anyOf'], found['allOf']].flat().filter(isSchema).map(inside);
  const members = Object.entries(properties).map(([name, each]) => [name, inside(each)] as const);
  const own: Shape = {
    ...Object.fromEntries(typesOf(found).flatMap((type) => (NAMES[type] ? [[NAMES[type], true]] : []))),
    ...(isSchema(items) && { items: inside(items) }),
    ...(members.length > 0 && { members: Object.fromEntries(members) }),
    ...(isSchema(others) && { others: inside(others) }),
  };
  return Object.assign({}, ...branches, own);
};

/** An example of a shape, which says no more than whether it is an object, a list or one value. */
export const exampleOf = ({ members, others, items }: Shape): unknown => {
  if (members || others) return {};
  return items ? [] : '';
};

const fromText = (text: string, { text: isText, number, boolean, items }: Shape): unknown => {
  const value = Number(text);
  // Where text is allowed, too, `007` is one.
  if (number && text.trim() !== '' && !Number.isNaN(value) && (!isText || String(value) === text)) return value;
  if (boolean && /^(?:true|false)$/.test(text)) return text === 'true';
  return items && !isText ? [fromText(text, items)] : text;
};

/** Converts the strings of a value from a URL or a header into the types of its schema. */
export const conform = (value: unknown, shape: Shape = {}): unknown => {
  if (typeof value === 'string') return fromText(value, shape);
  if (Array.isArray(value)) return value.map((each) => conform(each, shape.items));
  if (typeof value !== 'object' || value === null) return value;
  const { members = {}, others } = shape;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, conform(each, members[name] ?? others)]),
  );
};
