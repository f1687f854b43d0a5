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

/** The member of a schema, or of its parts. */
export const memberOf = (schema: Json, member: string, naming: Pick<Naming, 'follow'>, depth = 0): Json | undefined => {
  if (depth > 8) return undefined;
  const { $ref, properties, allOf } = schema;
  if (typeof $ref === 'string') return memberOf(naming.follow($ref), member, naming, depth + 1);
  const own = Object.hasOwn(Object(properties), member) ? Object(properties)[member] : undefined;
  if (isObject(own)) return own;
  const parts = itemsOf(allOf).filter(isObject);
  return parts.map((part) => memberOf(part, member, naming, depth + 1)).find((found) => found !== undefined);
};

export const isConstant = ({ const: value, enum: values }: Json): boolean =>
  value !== undefined || itemsOf(values).length === 1;

/** Branches whose tag says which of them it is, as the discriminator has it. */
export const tagsOf = (discriminator: unknown, branches: readonly Branch[], naming: Naming): readonly Branch[] => {
  const { propertyName, mapping } = Object(discriminator);
  if (typeof propertyName !== 'string') return branches;
  return branches.map((branch) => {
    const { $ref } = branch.schema;
    const member = memberOf(branch.schema, propertyName, naming);
    if (typeof $ref !== 'string' || (member && isConstant(member))) return branch;
    const tag = { type: 'string', enum: valuesFor($ref, mapping) };
    const part = { type: 'object', properties: { [propertyName]: tag }, required: [propertyName] };
    return { title: branch.title || nameOf($ref), schema: { allOf: [branch.schema, part] } };
  });
};
