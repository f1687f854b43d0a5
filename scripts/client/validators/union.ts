import { areDisjoint, tagValues } from '../../spec/plain/tags.ts';
import { own, target, type Schema } from '../../spec/spec.ts';
import { typesOf, type Compilable, type Compile, type Reading } from './reading.ts';

const isNull = (schema: Schema): boolean => schema.type === 'null';

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** The values of a required member by branch, if they discriminate between the branches. */
function tagsAt(name: string, branches: readonly Schema[], { schemas }: Reading): readonly unknown[][] | undefined {
  const values = branches.map(({ properties, required }) =>
    required?.includes(name) ? [...tagValues(target(schemas, own(properties, name) ?? {}))] : [],
  );
  return areDisjoint(values) && values.flat().every(isScalar) ? values : undefined;
}

/** Compiles alternatives, selected by their tag if they have one, else by shape. */
function compileChoice(branches: readonly Schema[], reading: Reading, compile: Compile): Compilable {
  const targets = branches.map((branch) => target(reading.schemas, branch));
  for (const tag of Object.keys(targets[0]?.properties ?? {})) {
    const tags = tagsAt(tag, targets, reading);
    if (tags) return { type: 'object', tag, tags, tagged: branches.map((branch) => compile(branch, reading)) };
  }
  // If no branch matches, it is unknown which one was meant: report only that none matches.
  const forms = branches.map((branch) => compile(branch, { ...reading, under: 'definitions', formOnly: true }));
  return { not: { not: { anyOf: forms } } };
}

/**
 * Compiles a union so that an undocumented field or enum value is reported as such, and does not fail all branches. One
 * matching branch is enough, even for `oneOf`: responses are read leniently.
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
