import { entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { choiceIn } from './choice.ts';
import { isConstant, mappedTo, memberOf } from './discriminator.ts';
import type { Naming } from './naming.ts';
import { withoutNotes } from './notes.ts';
import { componentIn } from './references.ts';

/** How a parent says which of its heirs a value is. */
interface Discriminator {
  readonly propertyName: string;
  readonly mapping?: unknown;
}

const inlineParts = ({ allOf }: Json): readonly Json[] =>
  itemsOf(allOf).filter((part): part is Json => isObject(part) && part['$ref'] === undefined);

/** The discriminator of a parent, of which Swagger 2 has the name alone; a choice lists its branches itself. */
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

/** The values that a schema, what it refers to or one of its parts lists. */
const valuesOf = (schema: Json = {}, naming: Pick<Naming, 'follow'>, depth = 0): readonly unknown[] => {
  const { $ref, enum: values, const: value, allOf } = schema;
  const own = itemsOf(values ?? [value ?? []].flat()).filter((each) => each !== null);
  if (own.length > 0 || depth > DEEPEST) return own;
  const parts = [...(typeof $ref === 'string' ? [naming.follow($ref)] : []), ...itemsOf(allOf).filter(isObject)];
  return parts.map((part) => valuesOf(part, naming, depth + 1)).find((found) => found.length > 0) ?? [];
};

/** The nesting limit: only recursive references exceed it. */
const DEEPEST = 8;

const letters = (name: unknown): string =>
  String(name)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The component schemas of a document that inherit from others, and the values that tell them apart. */
export class Heirs {
  readonly #schemas: ReadonlyMap<string, Json>;
  readonly #naming: Pick<Naming, 'follow'>;
  readonly #discriminators = new Map<string, Discriminator>();
  /** Each schema with all from which it inherits. */
  readonly #lines = new Map<string, readonly string[]>();

  constructor(schemas: unknown, naming: Pick<Naming, 'follow'>) {
    this.#schemas = new Map(entriesOf(schemas).filter((entry): entry is [string, Json] => isObject(entry[1])));
    this.#naming = naming;
    for (const [name, schema] of this.#schemas) {
      const found = discriminatorOf(schema);
      if (found) this.#discriminators.set(name, found);
    }
    if (this.#discriminators.size === 0) return;
    for (const name of this.#schemas.keys()) this.#lines.set(name, this.#lineOf(name, []));
  }

  /** The members by which the kinds of a schema, or of those above it, are told apart. */
  tagsOf(name: string): readonly string[] {
    return [...new Set(this.#line(name).flatMap((each) => this.#discriminators.get(each)?.propertyName ?? []))];
  }

  /** All that inherit from a schema. */
  below(name: string): readonly string[] {
    return [...this.#lines].filter(([each, line]) => each !== name && line.includes(name)).map(([each]) => each);
  }

  /** Whether a value can be of a schema itself, and not only of its heirs. */
  isKind(name: string): boolean {
    const tags = this.tagsOf(name);
    return tags.length > 0 && tags.every((tag) => this.valuesOf(name, tag).length > 0);
  }

  /** The schemas with heirs that are kinds of them. */
  parents(): ReadonlySet<string> {
    const line = [...this.#lines].flatMap(([name, [, ...above]]) => (this.isKind(name) ? above : []));
    return new Set(line.filter((name) => this.tagsOf(name).length > 0));
  }

  /** The tag of a schema as it has it itself; what it repeats of its parent says nothing of it. */
  ownTag(name: string, tag: string): Json | undefined {
    const { allOf: _, ...own } = this.#schemas.get(name) ?? {};
    return [own, ...inlineParts(this.#schemas.get(name) ?? {})]
      .map((part) => memberOf(part, tag, this.#naming))
      .find((member) => member && isConstant(member));
  }

  /** The member of a schema, its own or one that it inherits. */
  memberOf(name: string, member: string): Json | undefined {
    return memberOf(this.#schemas.get(name) ?? {}, member, this.#naming);
  }

  /** The values of a tag that a schema has: those that the document says, or else its name. */
  valuesOf(name: string, tag: string): readonly unknown[] {
    const line = this.#line(name);
    const tellers = line.filter((each) => this.#discriminators.get(each)?.propertyName === tag);
    const said = this.#said(name, tag, tellers);
    if (said.length > 0) return said;
    // For those above it, an heir with a discriminator of its own is one kind, and its heirs are of that.
    const kind = line.slice(1).find((each) => this.#tellsOtherwise(each, tag));
    if (kind !== undefined) return this.valuesOf(kind, tag);
    const listed = valuesOf(this.memberOf(tellers.at(-1) ?? name, tag), this.#naming);
    if (tellers.at(-1) === name) {
      const taken = this.below(name).flatMap((each) => this.valuesOf(each, tag));
      return listed.filter((value) => !taken.includes(value));
    }
    if (listed.length > 0) return listed.filter((value) => letters(value) === letters(name));
    const isMapped = tellers.some((each) => this.#discriminators.get(each)?.mapping !== undefined);
    return isMapped && this.below(name).length > 0 ? [] : [name];
  }

  #said(name: string, tag: string, tellers: readonly string[]): readonly unknown[] {
    const mapped = tellers.flatMap((each) => mappedTo(name, this.#discriminators.get(each)?.mapping));
    if (mapped.length > 0 || tellers.at(-1) === name) return [...new Set(mapped)];
    const own = valuesOf(this.ownTag(name, tag), this.#naming);
    return own.length > 0 ? own : [this.#schemas.get(name)?.[VALUE] ?? []].flat();
  }

  #tellsOtherwise(name: string, tag: string): boolean {
    const own = this.#discriminators.get(name)?.propertyName;
    return own !== undefined && own !== tag && this.tagsOf(name).includes(tag);
  }

  #line(name: string): readonly string[] {
    return this.#lines.get(name) ?? [name];
  }

  #isMapped(name: string): boolean {
    return [...this.#discriminators.values()].some(({ mapping }) => mappedTo(name, mapping).length > 0);
  }

  #lineOf(name: string, seen: readonly string[]): readonly string[] {
    const schema = this.#schemas.get(name) ?? {};
    if (isAlias(schema) && !this.#isMapped(name)) return [name];
    const parents = itemsOf(schema['allOf']).flatMap((part) => componentIn(Object(part)['$ref']) ?? []);
    const above = parents.filter((each) => this.#schemas.has(each) && ![...seen, name].includes(each));
    return [...new Set([name, ...above.flatMap((each) => this.#lineOf(each, [...seen, name]))])];
  }
}
