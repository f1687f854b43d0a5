import { entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { componentIn, namesIn } from './references.ts';
import type { Naming } from './naming.ts';

/** A branch of a choice, with the words of its name. */
interface Branch {
  readonly schema: Json;
  readonly title: string;
}

const nameOf = (reference: string): string => namesIn(reference).at(-1) ?? reference;

/** The discriminator values that a mapping gives to a component. */
export const mappedTo = (component: string, mapping: unknown): readonly string[] =>
  entriesOf(mapping)
    .filter(([, to]) => to === component || componentIn(to) === component)
    .map(([value]) => value);

/** The discriminator values of a branch: the mapped ones, or its own name. */
const valuesFor = (reference: string, mapping: unknown): readonly string[] => {
  const mapped = mappedTo(nameOf(reference), mapping);
  return mapped.length > 0 ? mapped : [nameOf(reference)];
};

/** The nesting limit: only recursive references exceed it. */
const DEEPEST = 8;

/** What a schema says itself, or else what it refers to or one of its parts says. */
export const saidIn = <Said>(
  schema: Json,
  look: (schema: Json) => Said | undefined,
  naming: Pick<Naming, 'follow'>,
  depth = 0,
): Said | undefined => {
  const said = look(schema);
  if (said !== undefined || depth > DEEPEST) return said;
  const { $ref, allOf } = schema;
  const parts = typeof $ref === 'string' ? [naming.follow($ref)] : itemsOf(allOf).filter(isObject);
  return parts.map((part) => saidIn(part, look, naming, depth + 1)).find((found) => found !== undefined);
};

/** The member of a schema, or of its parts. */
export const memberIn = (schema: Json, name: string, naming: Pick<Naming, 'follow'>): Json | undefined => {
  const look = ({ properties }: Json): Json | undefined => {
    const member = Object.hasOwn(Object(properties), name) ? Object(properties)[name] : undefined;
    return isObject(member) ? member : undefined;
  };
  return saidIn(schema, look, naming);
};

const isConstant = ({ const: value, enum: values }: Json): boolean =>
  value !== undefined || itemsOf(values).length === 1;

/** Branches whose tag says which of them it is, as the discriminator has it. */
export const withTags = (discriminator: unknown, branches: readonly Branch[], naming: Naming): readonly Branch[] => {
  const { propertyName, mapping } = Object(discriminator);
  if (typeof propertyName !== 'string') return branches;
  return branches.map((branch) => {
    const { $ref } = branch.schema;
    const member = memberIn(branch.schema, propertyName, naming);
    if (typeof $ref !== 'string' || (member && isConstant(member))) return branch;
    const tag = { type: 'string', enum: valuesFor($ref, mapping) };
    const part = { type: 'object', properties: { [propertyName]: tag }, required: [propertyName] };
    return { title: branch.title || nameOf($ref), schema: { allOf: [branch.schema, part] } };
  });
};
