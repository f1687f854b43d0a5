import { isDeepStrictEqual } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { exampleOf } from '../../scripts/new/example.ts';
import { dig, list, node, type Node } from './nodes.ts';

// An example may leave out members of its schema: they are made up here, and must be valid.

const ajv = new Ajv2020({ strict: false, logger: false });
addFormats.default(ajv);

/** A validator of a schema, which is compiled once for all values. */
export const validityOf = (spec: Node, schema: unknown): ((value: unknown) => boolean) =>
  ajv.compile({ components: spec['components'], ...node(schema) });

/** Whether a value is valid for a schema. */
export const isValid = (spec: Node, schema: unknown, value: unknown): boolean => validityOf(spec, schema)(value);

/** The schemas around a schema: one that contains itself is entered once. */
interface Around {
  readonly spec: Node;
  readonly schemas: readonly unknown[];
}

type Make = (around: Around, schema: Node, known: unknown) => unknown[];

const ofObject: Make = (around, schema, known) => {
  const made = (): unknown => exampleOf(around.spec, { ...schema, properties: {}, required: [] });
  const given = Object.entries(node(known ?? made()));
  const required = list(schema['required']);
  const members = Object.entries(node(schema['properties'])).flatMap(([name, member]) => {
    const [, own] = given.find(([key]) => key === name) ?? [];
    const goesRound = around.schemas.includes(dig(around.spec, member)) && !required.includes(name);
    return goesRound ? [] : [[name, valuesIn(around, member, own)] as const];
  });
  const count = Math.max(1, ...members.map(([, values]) => values.length));
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries([...given, ...members.map(([name, values]) => [name, values[index % values.length]] as const)]),
  );
};

const ofArray: Make = (around, schema, known) => {
  const [first, ...rest] = list(known ?? exampleOf(around.spec, schema));
  if (around.schemas.includes(dig(around.spec, schema['items']))) return [known ?? []];
  return valuesIn(around, schema['items'], known && first).map((item) => [item, ...rest]);
};

const ofUnion =
  (branches: readonly unknown[]): Make =>
  (around) =>
    branches.flatMap((branch) => valuesIn(around, branch, undefined));

const makerOf = (schema: Node, branches: readonly unknown[]): Make | undefined => {
  if (branches.length > 0) return ofUnion(branches);
  return schema['properties'] ? ofObject : schema['items'] ? ofArray : undefined;
};

/** Values of a schema that together have every member and every branch; the first is nearest to a known value. */
const valuesIn = ({ spec, schemas }: Around, schema: unknown, known: unknown): unknown[] => {
  const found = node(dig(spec, schema));
  const around = { spec, schemas: [...schemas, found] };
  const branches = list(found['oneOf'] ?? found['anyOf']).filter((each) => !schemas.includes(dig(spec, each)));
  const make = makerOf(found, branches);
  if (!make) return [known ?? list(found['examples'])[0] ?? exampleOf(spec, found)];
  // A known value that nothing can be added to stays, next to made-up ones.
  const isBare = known !== undefined && (branches.length > 0 || known === null || isDeepStrictEqual(known, []));
  return isBare ? [known, ...make(around, found, undefined)] : make(around, found, known);
};

/**
 * Valid values of a schema that together have every member and every branch; the first is the documented value,
 * completed with what it leaves out.
 */
export const validValues = (spec: Node, schema: unknown, documented: unknown): readonly [unknown, ...unknown[]] => {
  const made = valuesIn({ spec, schemas: [] }, schema, documented);
  const [first, ...others] = made.filter(validityOf(spec, schema));
  if (first === undefined) throw new Error(`none of these is valid: ${JSON.stringify({ schema, made })}`);
  return [first, ...others];
};
