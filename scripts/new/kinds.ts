import { isObject, itemsOf, type Json } from '../spec/json.ts';
import { step } from '../spec/pointer.ts';
import { saidIn } from './discriminator.ts';
import { familiesIn, type Family } from './families.ts';
import { componentIn, namesIn, targetOf } from './references.ts';

// A reference to a parent with a discriminator means any of its kinds, but within an heir it means what the heir inherits.

type Unions = Family['unions'];

const referTo = (name: string): Json => ({ $ref: `#/components/schemas${step(name)}` });

/** A schema that the document does not name: names of ours stand where it has none. */
const referToOurs = (name: string): Json => ({ $ref: `#/definitions${step(name)}` });

const baseOf = (parent: string): string => `${parent}Base`;
const itselfOf = (parent: string): string => `${parent}Itself`;

/** The discriminator values of a kind, as parts of it. */
const tagParts = (families: readonly Family[], name: string): readonly Json[] =>
  families.flatMap(({ tag, type, kinds }) => {
    const values = kinds.get(name);
    return values ? [{ type: 'object', properties: { [tag]: { type, enum: values } }, required: [tag] }] : [];
  });

/** A schema that takes from its parents what all of their kinds have. */
const inherited = (schema: Json, unions: Unions): Json => {
  const { discriminator: _, allOf, ...own } = schema;
  if (!Array.isArray(allOf)) return own;
  const parts = allOf.map((part: unknown) => {
    const name = isObject(part) ? componentIn(part['$ref']) : undefined;
    return name !== undefined && unions.has(name) ? referToOurs(baseOf(name)) : part;
  });
  return { ...own, allOf: parts };
};

const withParts = (schema: Json, parts: readonly Json[]): Json =>
  parts.length === 0 ? schema : { ...schema, allOf: [...itemsOf(schema['allOf']), ...parts] };

/** A value in which references to members of a parent lead to what its kinds inherit. */
const redirected = (value: unknown, unions: Unions): unknown => {
  if (Array.isArray(value)) return value.map((each) => redirected(each, unions));
  if (!isObject(value)) return value;
  const made = Object.entries(value).map(([key, each]) => [key, redirected(each, unions)]);
  const [root, , name = '', ...rest] = namesIn(String(value['$ref']));
  return root === 'components' && rest.length > 0 && unions.has(name)
    ? { ...Object.fromEntries(made), $ref: ['#/definitions', ...[baseOf(name), ...rest].map(step)].join('') }
    : Object.fromEntries(made);
};

/** A kind that has to have a tag, which its schema does not require in the document. */
interface Implied {
  readonly reference: string;
  readonly tag: string;
}

/** A document whose parents are unions, and what we have added to it. */
interface Kinds {
  readonly document: Json;
  readonly implied: readonly Implied[];
}

/** Cached per document, because a census takes one operation at a time. */
const made = new WeakMap<Json, Kinds>();

/** Converts parents into unions of their kinds, and gives each kind its discriminator values. */
export const withKinds = (written: Json): Kinds => {
  const found = made.get(written) ?? rewritten(written);
  made.set(written, found);
  return found;
};

/** The kinds whose tag the document leaves optional. */
const impliedIn = (written: Json, families: readonly Family[]): readonly Implied[] =>
  families.flatMap(({ tag, kinds, unions }) =>
    [...kinds.keys()].flatMap((name) => {
      const look = ({ required }: Json): true | undefined => itemsOf(required).includes(tag) || undefined;
      const isSaid = saidIn(referTo(name), look, { follow: (reference) => targetOf(written, reference) });
      const { $ref } = unions.has(name) ? referToOurs(itselfOf(name)) : referTo(name);
      return isSaid ? [] : [{ reference: String($ref), tag }];
    }),
  );

const rewritten = (written: Json): Kinds => {
  const families = familiesIn(written);
  if (families.length === 0) return { document: written, implied: [] };
  const unions: Unions = new Map(families.flatMap((family) => [...family.unions]));
  const document = Object(redirected(written, unions));
  const schemas: Record<string, Json> = { ...document.components.schemas };
  const ours: Record<string, Json> = { ...document.definitions };
  for (const name of new Set(families.flatMap(({ root, heirs }) => [root, ...heirs]))) {
    const { nullable, ...schema } = inherited(schemas[name] ?? {}, unions);
    const [kinds, parts] = [unions.get(name), tagParts(families, name)];
    const orNull = nullable !== undefined && { nullable };
    if (!kinds) schemas[name] = withParts({ ...schema, ...orNull }, parts);
    else {
      const choices = kinds.map((kind) => (unions.has(kind) ? referToOurs(itselfOf(kind)) : referTo(kind)));
      schemas[name] = { ...orNull, oneOf: choices };
      ours[baseOf(name)] = schema;
      if (parts.length > 0) ours[itselfOf(name)] = withParts({ allOf: [referToOurs(baseOf(name))] }, parts);
    }
  }
  return {
    document: { ...document, definitions: ours, components: { ...document.components, schemas } },
    implied: impliedIn(written, families),
  };
};
