import { at, type Json } from '../spec/json.ts';
import { pascal, TAKEN } from '../spec/names.ts';
import type { Naming } from './naming.ts';
import { namesIn, targetOf } from './references.ts';
import { repaired } from './schema.ts';

/** Steps of a reference that name no thing. */
const GENERIC = /^(components|definitions|schemas?|properties|items|paths|content|responses|parameters|requestBodies)$/;

/** A name that a type can have. */
const typeName = (words: string): string => {
  const name = pascal(words);
  return /^[A-Z]/.test(name) ? name : `Schema${name}`;
};

const isComponent = ([root, kind, ...rest]: readonly string[]): boolean =>
  root === 'components' && kind === 'schemas' && rest.length === 1;

/** What a schema behind a reference is called: as in the document, or after the way that leads to it. */
const nameFor = (steps: readonly string[]): string =>
  typeName(
    isComponent(steps) ? (steps[2] ?? '') : steps.filter((each) => !GENERIC.test(each) && !/\//.test(each)).join(' '),
  );

/** A reference that stands for nothing but what it leads to. */
const aliased = (document: Json, reference: string, seen: readonly string[] = []): string => {
  const { $ref, ...rest } = targetOf(document, reference);
  const isAlias = typeof $ref === 'string' && Object.keys(rest).length === 0 && !seen.includes($ref);
  return isAlias ? aliased(document, $ref, [...seen, reference]) : reference;
};

/** The component schemas of a new spec, as its operations refer to them. */
export interface Components extends Naming {
  /** All that have been referred to, each repaired. */
  readonly finish: () => ReadonlyMap<string, Json>;
  /** The names of those that have none in the document. */
  readonly unnamed: () => readonly string[];
}

/** Collects the schemas of a document that are referred to; no name is one of those that are reserved. */
export const componentsOf = (document: Json, reserved: Iterable<string>): Components => {
  const schemas = Object(at(document, 'components', 'schemas'));
  const vendors = new Set(Object.keys(schemas).map(typeName));
  const owners = new Map<string, string>([...TAKEN, ...reserved].map((name) => [name, '']));
  const byReference = new Map<string, string>();
  const made = new Map<string, Json>();
  const unnamed: string[] = [];

  const free = (wanted: string, isTaken: (name: string) => boolean, number = 1): string => {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    return isTaken(name) ? free(wanted, isTaken, number + 1) : name;
  };

  const claim = (reference: string): string => {
    const steps = namesIn(reference);
    const own = isComponent(steps);
    const name = free(nameFor(steps), (each) => owners.has(each) || (!own && vendors.has(each)));
    owners.set(name, reference);
    byReference.set(reference, name);
    if (!own) unnamed.push(name);
    return name;
  };

  const components: Components = {
    refer: (reference) => {
      const target = aliased(document, reference);
      return { $ref: `#/components/schemas/${byReference.get(target) ?? claim(target)}` };
    },
    follow: (reference) => targetOf(document, reference),
    named: (wanted, schema) => {
      const text = JSON.stringify(schema);
      const isOther = (name: string): boolean =>
        vendors.has(name) || (owners.has(name) && JSON.stringify(made.get(name)) !== text);
      const name = free(typeName(wanted), isOther);
      if (!owners.has(name)) unnamed.push(name);
      owners.set(name, name);
      made.set(name, schema);
      return { $ref: `#/components/schemas/${name}` };
    },
    finish: () => {
      // Repairing one refers to others.
      for (const [reference, name] of byReference)
        if (!made.has(name)) made.set(name, repaired(targetOf(document, reference), name, components));
      return made;
    },
    unnamed: () => unnamed,
  };
  return components;
};

