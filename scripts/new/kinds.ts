import { at, isObject, itemsOf, type Json } from '../spec/json.ts';
import { step } from '../spec/pointer.ts';
import { Heirs } from './heirs.ts';
import { componentIn, targetOf } from './references.ts';

// A reference to a parent with a discriminator means any of its kinds, but within an heir it means what the heir inherits.

const referTo = (name: string): Json => ({ $ref: `#/components/schemas${step(name)}` });

/** A schema that the document does not name: names of ours stand where it has none. */
const referToOurs = (name: string): Json => ({ $ref: `#/definitions${step(name)}` });

const baseOf = (parent: string): string => `${parent}Base`;
const itselfOf = (parent: string): string => `${parent}Itself`;

/** The values of its tags, as a part of a kind. */
const tagsOf = (heirs: Heirs, name: string): readonly Json[] =>
  heirs.tagsOf(name).map((tag) => {
    const { type } = heirs.memberOf(name, tag) ?? {};
    const values = { type: typeof type === 'string' ? type : 'string', enum: heirs.valuesOf(name, tag) };
    const properties = heirs.ownTag(name, tag) ? {} : { properties: { [tag]: values } };
    return { type: 'object', ...properties, required: [tag] };
  });

/** A schema that takes from its parents what all of their kinds have. */
const inherited = (schema: Json, parents: ReadonlySet<string>): Json => {
  const { discriminator: _, allOf, ...own } = schema;
  if (!Array.isArray(allOf)) return own;
  const parts = allOf.map((part: unknown) => {
    const name = isObject(part) ? componentIn(part['$ref']) : undefined;
    return name !== undefined && parents.has(name) ? referToOurs(baseOf(name)) : part;
  });
  return { ...own, allOf: parts };
};

/** A kind without heirs: what it inherits, its own members and its tags. */
const kindOf = (schema: Json, tags: readonly Json[], parents: ReadonlySet<string>): Json => {
  const made = inherited(schema, parents);
  return { ...made, allOf: [...itemsOf(made['allOf']), ...tags] };
};

/** What a parent becomes: the choice of its kinds, and what they all have. */
const parentOf = (
  heirs: Heirs,
  parents: ReadonlySet<string>,
  name: string,
  schema: Json,
): { readonly union: Json; readonly ours: Json } => {
  const { nullable, ...base } = inherited(schema, parents);
  const kinds = [name, ...heirs.below(name)].filter((each) => heirs.isKind(each));
  const union = {
    ...(nullable !== undefined && { nullable }),
    oneOf: kinds.map((each) => (parents.has(each) ? referToOurs(itselfOf(each)) : referTo(each))),
  };
  const itself = heirs.isKind(name) && {
    [itselfOf(name)]: { allOf: [referToOurs(baseOf(name)), ...tagsOf(heirs, name)] },
  };
  return { union, ours: { [baseOf(name)]: base, ...itself } };
};

/** References to members of a parent, which its kinds inherit. */
const redirected = (document: Json, parents: ReadonlySet<string>): Json =>
  JSON.parse(
    JSON.stringify(document).replace(/"\$ref":"#\/components\/schemas\/([^"/]+)\//g, (all, name) =>
      parents.has(name) ? `"$ref":"#/definitions/${baseOf(name)}/` : all,
    ),
  );

/** What is made of each document, of which a census takes one operation at a time. */
const made = new WeakMap<Json, Json>();

/** A document in which parents are choices of their kinds, and each kind has the values that tell it apart. */
export const withKinds = (written: Json): Json => {
  const found = made.get(written) ?? rewritten(written);
  made.set(written, found);
  return found;
};

const rewritten = (written: Json): Json => {
  const heirs = new Heirs(at(written, 'components', 'schemas'), { follow: (to) => targetOf(written, to) });
  const parents = heirs.parents();
  if (parents.size === 0) return written;
  const document = redirected(written, parents);
  const components = Object(document['components']);
  const schemas: Record<string, unknown> = { ...components.schemas };
  let definitions = Object(document['definitions']);
  for (const [name, schema] of Object.entries(schemas).filter((entry): entry is [string, Json] => isObject(entry[1]))) {
    if (parents.has(name)) {
      const { union, ours } = parentOf(heirs, parents, name, schema);
      schemas[name] = union;
      definitions = { ...definitions, ...ours };
    } else if (heirs.isKind(name)) schemas[name] = kindOf(schema, tagsOf(heirs, name), parents);
  }
  return { ...document, definitions, components: { ...components, schemas } };
};
