import { at, type Json } from '../spec/json.ts';
import { pascal, TAKEN } from '../spec/names.ts';
import type { Naming } from './naming.ts';
import { namesIn, targetOf } from './references.ts';
import { repaired } from './schema.ts';

/** Structural steps of a reference. */
const GENERIC = /^(components|definitions|schemas?|properties|items|paths|content|responses|parameters|requestBodies)$/;

/** A valid type name. */
const typeName = (words: string): string => {
  const name = pascal(words);
  return /^[A-Z]/.test(name) ? name : `Schema${name}`;
};

const isComponent = ([root, kind, ...rest]: readonly string[]): boolean =>
  root === 'components' && kind === 'schemas' && rest.length === 1;

/** The name of a referenced schema: its name in the document, or one made from its path. */
const nameFor = (steps: readonly string[]): string =>
  typeName(
    isComponent(steps) ? (steps[2] ?? '') : steps.filter((each) => !GENERIC.test(each) && !/\//.test(each)).join(' '),
  );

/** Follows references through schemas that are only aliases. */
const aliased = (document: Json, reference: string, seen: readonly string[] = []): string => {
  const { $ref, ...rest } = targetOf(document, reference);
  const isAlias = typeof $ref === 'string' && Object.keys(rest).length === 0 && !seen.includes($ref);
  return isAlias ? aliased(document, $ref, [...seen, reference]) : reference;
};

/** The component schemas of a new spec, as its operations refer to them. */
export class Components implements Naming {
  readonly #document: Json;
  /** The names that the document has for its own. */
  readonly #vendors: ReadonlySet<string>;
  readonly #taken: Set<string>;
  readonly #byReference = new Map<string, string>();
  readonly #made = new Map<string, Json>();
  readonly #unnamed = new Set<string>();

  /** Schemas never get a reserved name. */
  constructor(document: Json, reserved: readonly string[]) {
    this.#document = document;
    this.#vendors = new Set(Object.keys(Object(at(document, 'components', 'schemas'))).map(typeName));
    this.#taken = new Set([...TAKEN, ...reserved]);
  }

  refer(reference: string): Json {
    const target = aliased(this.#document, reference);
    return { $ref: `#/components/schemas/${this.#byReference.get(target) ?? this.#claim(target)}` };
  }

  follow(reference: string): Json {
    return targetOf(this.#document, reference);
  }

  named(wanted: string, schema: Json): Json {
    const text = JSON.stringify(schema);
    const isAnother = (name: string): boolean =>
      this.#vendors.has(name) || (this.#taken.has(name) && JSON.stringify(this.#made.get(name)) !== text);
    const name = free(typeName(wanted), isAnother);
    if (!this.#taken.has(name)) this.#unnamed.add(name);
    this.#taken.add(name);
    this.#made.set(name, schema);
    return { $ref: `#/components/schemas/${name}` };
  }

  /** All referenced schemas, repaired. */
  finish(): ReadonlyMap<string, Json> {
    // Repairing a schema may refer to others.
    for (const [reference, name] of this.#byReference)
      if (!this.#made.has(name)) this.#made.set(name, repaired(targetOf(this.#document, reference), name, this));
    return this.#made;
  }

  /** The ledger's names for a member of a schema; none if no operation refers to it. */
  nodesOf(reference: string, member: string): readonly string[] {
    const name = this.#byReference.get(reference);
    return name === undefined ? [] : [`${name} · ${member}`, `${name}Input · ${member}`];
  }

  /** The names of those that have none in the document. */
  unnamed(): readonly string[] {
    return [...this.#unnamed];
  }

  #claim(reference: string): string {
    const steps = namesIn(reference);
    const isOwn = isComponent(steps);
    const name = free(nameFor(steps), (each) => this.#taken.has(each) || (!isOwn && this.#vendors.has(each)));
    this.#taken.add(name);
    this.#byReference.set(reference, name);
    if (!isOwn) this.#unnamed.add(name);
    return name;
  }
}

/** A free name: the requested one, or the first with a number. */
const free = (wanted: string, isTaken: (name: string) => boolean, number = 1): string => {
  const name = number === 1 ? wanted : `${wanted}${number}`;
  return isTaken(name) ? free(wanted, isTaken, number + 1) : name;
};
