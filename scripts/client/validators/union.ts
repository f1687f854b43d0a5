import { own, target, type Schema } from '../../spec/spec.ts';
import { typesOf, type Compilable, type Compile, type Reading } from './reading.ts';

const isNull = (schema: Schema): boolean => schema.type === 'null';

/** The one value that a member can have. */
function tagValue(schema: Schema | undefined): unknown {
  if (schema?.['const'] !== undefined) return schema['const'];
  return schema?.enum?.length === 1 ? schema.enum[0] : undefined;
}

/** The values of a member that every branch requires, if they discriminate between the branches. */
function tagsAt(name: string, branches: readonly Schema[], { schemas }: Reading): readonly unknown[] | undefined {
  const values = branches.map(({ properties, required }) =>
    required?.includes(name) ? tagValue(target(schemas, own(properties, name) ?? {})) : undefined,
  );
  const areTags = values.every((value) => ['string', 'number', 'boolean'].includes(typeof value));
  return areTags && new Set(values).size === values.length ? values : undefined;
}

/** Several schemas: by their tag where they have one, else by their form. */
function compileChoice(branches: readonly Schema[], reading: Reading, compile: Compile): Compilable {
  const targets = branches.map((branch) => target(reading.schemas, branch));
  for (const tag of Object.keys(targets[0]?.properties ?? {})) {
    const tags = tagsAt(tag, targets, reading);
    if (tags) return { type: 'object', tag, tags, tagged: branches.map((branch) => compile(branch, reading)) };
  }
  // If a value matches no branch, no branch can say what is wrong with it: report only that none matches.
  const forms = branches.map((branch) => compile(branch, { ...reading, under: 'definitions', formOnly: true }));
  return { not: { not: { anyOf: forms } } };
}

/**
 * A choice between schemas, compiled so that a field or enum member which no source has is reported as such,
 * and does not make all the branches fail. One branch that fits is enough, for `oneOf` too:
 * responses are read in the wider sense.
 */
export function compileUnion(union: unknown, reading: Reading, compile: Compile): Compilable {
  const all: readonly Schema[] = Array.isArray(union) ? union : [];
  const branches = all.filter((branch) => !isNull(branch));
  const [only] = branches;
  if (!only) return { type: 'null' };
  const choice = branches.length === 1 ? compile(only, reading) : compileChoice(branches, reading, compile);
  if (branches.length === all.length) return choice;
  const types = branches.length === 1 ? typesOf(target(reading.schemas, only)) : [];
  return { ...(types.length > 0 && { is: [...new Set([...types, 'null'])] }), orNull: choice };
}
