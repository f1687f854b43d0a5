import { isSchema, target, type Schema } from '../../spec/spec.ts';

type Schemas = Readonly<Record<string, Schema>>;

const branchesOf = (schema: Schema): Schema[] =>
  ['oneOf', 'anyOf'].flatMap((keyword) => (Array.isArray(schema[keyword]) ? schema[keyword].filter(isSchema) : []));

/** The values of a schema that have a unit, with their paths: `items[].amount: cents`. */
export function unitsOf(schemas: Schemas, node: Schema, path = '', above: readonly Schema[] = []): string[] {
  const schema = target(schemas, node);
  // Stop at recursive schemas.
  if (above.includes(schema)) return [];
  const below = (child: Schema, at: string): string[] => unitsOf(schemas, child, at, [...above, schema]);
  const { properties = {}, items, 'x-unit': unit } = schema;
  return [
    ...(typeof unit === 'string' ? [`${path}: ${unit}`] : []),
    ...branchesOf(schema).flatMap((branch) => below(branch, path)),
    ...(isSchema(items) ? below(items, `${path}[]`) : []),
    ...Object.entries(properties).flatMap(([name, member]) => below(member, path ? `${path}.${name}` : name)),
  ];
}
