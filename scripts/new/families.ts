import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { areDisjoint } from '../spec/plain/tags.ts';
import { choiceIn } from './choice.ts';
import { mappedTo, memberIn, saidIn } from './discriminator.ts';
import type { Naming } from './naming.ts';
import { withoutNotes } from './notes.ts';
import { componentIn, targetOf } from './references.ts';

/** A schema and the heirs that a discriminator distinguishes. */
export interface Family {
  readonly root: string;
  readonly heirs: readonly string[];
  /** The discriminator. */
  readonly tag: string;
  readonly type: string;
  /** The values of those that a value can be of. */
  readonly kinds: ReadonlyMap<string, readonly unknown[]>;
  /** The schemas that are choices, with the kinds that they choose from. */
  readonly unions: ReadonlyMap<string, readonly string[]>;
}

/** How a schema says which of its heirs a value is. */
interface Discriminator {
  readonly propertyName: string;
  readonly mapping?: unknown;
}

/** The schemas of a document, and how their references are followed. */
interface Schemas extends Pick<Naming, 'follow'> {
  readonly all: ReadonlyMap<string, Json>;
}

const inlineParts = ({ allOf }: Json): readonly Json[] =>
  itemsOf(allOf).filter((part): part is Json => isObject(part) && part['$ref'] === undefined);

/** The discriminator of a schema. Swagger 2 only gives its name; a union lists its branches itself. */
const discriminatorOf = (schema: Json): Discriminator | undefined => {
  if (choiceIn(schema)) return undefined;
  const [found] = [schema, ...inlineParts(schema)].flatMap(({ discriminator }) => discriminator ?? []);
  if (typeof found === 'string') return { propertyName: found };
  return typeof Object(found).propertyName === 'string' ? Object(found) : undefined;
};

/** The extension by which Azure's documents name the value of an heir. */
const VALUE = 'x-ms-discriminator-value';

/** Whether a schema is another one, with notes at most. */
const isAlias = (schema: Json): boolean =>
  itemsOf(schema['allOf']).length === 1 &&
  inlineParts(schema).length === 0 &&
  !Object.hasOwn(schema, VALUE) &&
  Object.keys(withoutNotes(schema, 'schema')).every((name) => ['allOf', 'nullable'].includes(name));

/** A schema with all that inherit from it, in the order of the document. */
const lineOf = (name: string, mapping: unknown, { all }: Schemas): readonly string[] => {
  const line = new Set([name]);
  const heirs = [...all].filter(([each, schema]) => !isAlias(schema) || mappedTo(each, mapping).length > 0);
  for (const above of line)
    for (const [each, { allOf }] of heirs)
      if (itemsOf(allOf).some((part) => componentIn(Object(part)['$ref']) === above)) line.add(each);
  return [...all.keys()].filter((each) => line.has(each));
};

/** The values that a member lists, itself or elsewhere. */
const listedBy = (member: Json, schemas: Schemas): readonly unknown[] => {
  const look = ({ enum: values, const: value }: Json): readonly unknown[] | undefined => {
    const listed = itemsOf(values ?? [value ?? []].flat()).filter((each) => each !== null);
    return listed.length > 0 ? listed : undefined;
  };
  return saidIn(member, look, schemas) ?? [];
};

/** The discriminator values that an heir states itself. A list of several repeats the parent's and is ignored. */
const statedBy = (name: string, tag: string, schemas: Schemas): readonly unknown[] => {
  const schema = schemas.all.get(name) ?? {};
  const listed = listedBy(memberIn({ ...schema, allOf: inlineParts(schema) }, tag, schemas) ?? {}, schemas);
  return listed.length === 1 ? listed : [schema[VALUE] ?? []].flat();
};

/** How a tag of each type reads the values of a mapping, which are texts. */
const READ: Readonly<Record<string, (value: string) => unknown>> = { string: String, integer: Number, number: Number };

const letters = (name: unknown): string =>
  String(name)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The tag of a schema with heirs: its type, and the values that it lists and that a mapping names. */
const tagOf = (schema: Json, { propertyName: name, mapping }: Discriminator, schemas: Schemas) => {
  const member = memberIn(schema, name, schemas) ?? {};
  const typeOf = ({ type }: Json): unknown => [type].flat().find((each) => each !== 'null');
  const type = String(saidIn(member, typeOf, schemas) ?? 'string');
  const read = READ[type] ?? String;
  const mapped = (to: string): readonly unknown[] => mappedTo(to, mapping).map(read);
  return { name, type, read, mapped, keys: Object.keys(Object(mapping)).map(read), listed: listedBy(member, schemas) };
};

type Tag = ReturnType<typeof tagOf>;

/** The values of an heir: with a mapping those that it names, else the one that the heir states or the parent lists. */
const valuesOf = (heir: string, { name, mapped, keys, listed }: Tag, schemas: Schemas): readonly unknown[] => {
  if (keys.length > 0 && mapped(heir).length === 0) return [];
  const stated = statedBy(heir, name, schemas);
  if (stated.length > 0) return stated;
  return keys.length > 0 ? mapped(heir) : listed.filter((value) => letters(value) === letters(heir));
};

/** The kinds of a schema and their values; none where the document leaves a doubt. */
const kindsOf = (root: string, heirs: readonly string[], tag: Tag, schemas: Schemas): Family['kinds'] => {
  const { read, mapped, keys, listed } = tag;
  const said = heirs.map((heir) => [heir, valuesOf(heir, tag, schemas)] as const);
  const taken = [...keys, ...said.flatMap(([, values]) => values)];
  const others = listed.filter((value) => !taken.includes(value));
  const kinds = new Map([[root, [...mapped(root), ...others]] as const, ...said].filter(([, own]) => own.length > 0));
  const values = [...kinds.values()].flat();
  const isClear =
    kinds.size > 1 &&
    areDisjoint([...kinds.values()]) &&
    keys.every((key) => values.includes(key)) &&
    values.every((value) => value === read(String(value)) && (listed.length === 0 || listed.includes(value))) &&
    // An heir without a value may have one that nothing names.
    (said.every(([, own]) => own.length > 0) || (keys.length > 0 && others.length === 0));
  return isClear ? kinds : new Map();
};

/** The families of a document whose discriminator values are clear; no heir has its own family. */
export const familiesIn = (document: Json): readonly Family[] => {
  const all = new Map(
    entriesOf(at(document, 'components', 'schemas')).filter((entry): entry is [string, Json] => isObject(entry[1])),
  );
  const schemas: Schemas = { all, follow: (reference) => targetOf(document, reference) };
  const families = [...all].flatMap(([root, schema]): Family[] => {
    const told = discriminatorOf(schema);
    if (!told) return [];
    const line = (name: string): readonly string[] => lineOf(name, told.mapping, schemas);
    const heirs = line(root).filter((name) => name !== root);
    // Parents in a cycle are left out; the schemas themselves are refused later.
    if (heirs.some((heir) => line(heir).includes(root))) return [];
    const tag = tagOf(schema, told, schemas);
    const kinds = kindsOf(root, heirs, tag, schemas);
    const choices = [root, ...heirs].map((name) => [name, line(name).filter((each) => kinds.has(each))] as const);
    const unions = new Map(choices.filter(([, chosen]) => chosen.length > 1));
    return kinds.size > 0 ? [{ root, heirs, tag: tag.name, type: tag.type, kinds, unions }] : [];
  });
  const heirs = new Set(families.flatMap((family) => family.heirs));
  return families.filter(({ root }) => !heirs.has(root));
};
