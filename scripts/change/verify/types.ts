import { setOf } from '../../ledger/claims/claim.ts';
import { at, itemsOf, referenced, typeOfJson, type Json } from '../../spec/json.ts';

/** The target of a reference, or the schema itself. */
export const resolved = (spec: Json, schema: unknown): unknown => {
  const name = referenced(schema);
  return name === undefined ? schema : resolved(spec, at(spec, 'components', 'schemas', name));
};

/** The schemas that a union chooses between; nothing for any other schema. */
export const branchesOf = (schema: unknown): readonly unknown[] => [
  ...itemsOf(at(schema, 'oneOf')),
  ...itemsOf(at(schema, 'anyOf')),
];

/** Whether a schema allows for a value of this kind; what the value holds does not matter. */
export const admits = (spec: Json, schema: unknown, value: unknown): boolean => {
  const found = resolved(spec, schema);
  const branches = branchesOf(found);
  if (branches.length > 0) return branches.some((branch) => admits(spec, branch, value));
  const types = [at(found, 'type') ?? []].flat();
  const kind = typeOfJson(value);
  return types.length === 0 || types.includes(kind) || (kind === 'integer' && types.includes('number'));
};

/** The branch of a schema that is an object or a list as the value is. */
const branchFor = (spec: Json, schema: unknown, value: unknown): unknown => {
  const branches = branchesOf(resolved(spec, schema));
  return branches.length === 0 ? schema : branches.find((branch) => admits(spec, branch, value));
};

/** The type that a value shows, in the notation of the ledger; the name of a type is the spec's. */
export const typeShown = (spec: Json, schema: unknown, value: unknown): string => {
  const branch = branchFor(spec, schema, value);
  const name = referenced(branch);
  if (name !== undefined && admits(spec, branch, value)) return name;
  if (Array.isArray(value)) {
    const items = at(branch, 'items');
    return `Array<${unionOf(value.map((item) => typeShown(spec, items, item)))}>`;
  }
  return typeOfJson(value);
};

/** The parts of a union; those within `Array<…>` stay together. */
const partsOf = (type: string): string[] => {
  const parts = [''];
  let depth = 0;
  for (const letter of type) {
    depth += letter === '<' ? 1 : letter === '>' ? -1 : 0;
    if (letter === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
};

const itemsIn = (part: string): string | undefined => /^Array<(.*)>$/.exec(part)?.[1];

/** Merges types: list types become one, and unknown parts yield to known ones. */
export const unionOf = (types: readonly string[]): string => {
  const parts = new Set(types.flatMap(partsOf));
  const lists = [...parts].flatMap((part) => itemsIn(part) ?? []);
  const others = [...parts].filter((part) => itemsIn(part) === undefined && part !== 'unknown' && part !== '');
  const kept = others.filter((part) => part !== 'integer' || !parts.has('number'));
  return setOf([...kept, ...(lists.length > 0 ? [`Array<${unionOf(lists)}>`] : [])]) || 'unknown';
};

/** Whether a claimed type allows for all that a shown one has. */
export const covers = (claimed: string, shown: string): boolean =>
  claimed === 'unknown' || unionOf([claimed, shown]) === unionOf([claimed]);
