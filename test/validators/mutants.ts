import { formatPattern } from '../../scripts/client/validators/formats.ts';
import { exampleOf } from '../../scripts/new/example.ts';
import type { Issue } from '../../src/api/issue.ts';
import { dig, list, type Node } from '../contract/nodes.ts';
import { validityOf, validValues } from '../contract/values.ts';

// Bodies that are wrong in one place, made from a schema and a body that fits it.

/** A body that is wrong in one place, and the issue that a validator has to report. */
export interface Mutant {
  readonly what: string;
  readonly body: unknown;
  readonly issue: Pick<Issue, 'kind' | 'path'>;
}

const isObject = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const node = (value: unknown): Node => (isObject(value) ? value : {});

/** The name of an undocumented member; both of its odd characters are escaped in a pointer. */
const UNDOCUMENTED = 'grown/new~';

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const typesOf = (schema: Node): readonly string[] => [schema['type'] ?? []].flat().map(String);

/** A value of another type than the schema lists. */
const strange = (schema: Node): unknown => {
  const types = typesOf(schema).map((type) => (type === 'integer' ? 'number' : type));
  return [true, 'strange', 1, [], {}].find((value) => !types.includes(typeOf(value)));
};

/** The only value of a member, which identifies a branch of a union; empty if there are several. */
const tagOf = (schema: Node): readonly unknown[] => {
  const members = 'const' in schema ? [schema['const']] : list(schema['enum']);
  return members.length === 1 ? members : [];
};

/** Follows references, and chooses the branch of a union that a value belongs to. */
const resolver = (spec: Node) => {
  const follow = (schema: unknown): Node => ('$ref' in node(schema) ? follow(dig(spec, schema)) : node(schema));
  const tagsOf = (branch: Node): [string, unknown][] =>
    Object.entries(node(branch['properties'])).flatMap(([name, member]) =>
      list(branch['required']).includes(name) ? tagOf(follow(member)).map((tag): [string, unknown] => [name, tag]) : [],
    );
  const branchesOf = (schema: unknown): Node[] => {
    const followed = follow(schema);
    return list(followed['oneOf'] ?? followed['anyOf']).map(follow);
  };
  const resolve = (schema: unknown, value: unknown): Node => {
    const branches = branchesOf(schema);
    if (branches.length === 0) return follow(schema);
    const chosen = branches.find(
      (branch) =>
        typesOf(branch).includes(typeOf(value)) && tagsOf(branch).every(([name, tag]) => tag === node(value)[name]),
    );
    const isNullable = branches.some((branch) => branch['type'] === 'null');
    return { ...chosen, type: [...typesOf(chosen ?? {}), ...(isNullable ? ['null'] : [])] };
  };
  /** Whether a union has no tag, so that a validator reports only that a value matches no branch. */
  const isBlind = (schema: unknown): boolean => {
    const branches = branchesOf(schema).filter((branch) => branch['type'] !== 'null');
    const [first = {}] = branches;
    const isTag = (name: string): boolean => {
      const tags = branches.map((branch) => Object.fromEntries(tagsOf(branch))[name]);
      return !tags.includes(undefined) && new Set(tags).size === tags.length;
    };
    return branches.length > 1 && !tagsOf(first).some(([name]) => isTag(name));
  };
  return { resolve, isBlind };
};

/** A text that no format allows. */
const FORMLESS = 'formless %';

type Change = readonly [what: string, value: unknown, kind: Issue['kind'], below?: string];

const without = (value: Node, name: string): Node =>
  Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));

/** A value that matches everything in the schema but its enum. */
const noMember = ({ enum: members, ...others }: Node): unknown => {
  const highest = Math.max(...list(members).filter((member) => typeof member === 'number'));
  const tried = ['unheard-of', highest + 1, exampleOf({}, others)];
  return tried.filter((value) => !list(members).includes(value)).find(validityOf({}, others));
};

const enumChanges = (schema: Node): readonly Change[] => {
  const members = 'const' in schema ? [schema['const']] : list(schema['enum']);
  if (members.length === 0) return [];
  const value = noMember(schema);
  const isOpen = value !== undefined && members.filter((member) => member !== null).length > 1;
  const other = typeof members[0] === 'boolean' ? !members[0] : 'unheard-of';
  return [['an unknown member of an enum', isOpen ? value : other, isOpen ? 'enum' : 'shape']];
};

/** Unlisted members, depending on `additionalProperties`: absent, false or a schema. */
const fieldChanges = ({ additionalProperties }: Node, members: Node): readonly Change[] => {
  if (additionalProperties !== undefined && additionalProperties !== false) return [];
  const kind = additionalProperties === false ? 'shape' : 'extra';
  return [['a new field', { ...members, [UNDOCUMENTED]: 'secret' }, kind, '/grown~1new~0']];
};

const isExact = (schema: Node): boolean =>
  typesOf(schema).includes('integer') || (typesOf(schema).includes('number') && 'x-unit' in schema);

/** All changes that make one value wrong. */
const changesOf = (schema: Node, value: unknown): readonly Change[] => {
  const types = typesOf(schema);
  const members = isObject(value) && isObject(schema['properties']) ? value : undefined;
  return [
    ...(types.length > 0 ? ([['a wrong type', strange(schema), 'shape']] as const) : []),
    ...(types.length > 0 && !types.includes('null') ? ([['null', null, 'shape']] as const) : []),
    ...(value === null || !formatPattern(String(schema['format']))
      ? []
      : ([['no format', FORMLESS, 'shape']] as const)),
    ...(isExact(schema) ? ([['a rounded number', JSON.parse('9007199254740993'), 'shape']] as const) : []),
    ...enumChanges(schema),
    ...(members ? list(schema['required']).map(String) : []).map((name): Change => [
      'a missing member',
      without(members ?? {}, name),
      'shape',
      `/${name}`,
    ]),
    ...(members ? fieldChanges(schema, members) : []),
  ];
};

type Mutate = (schema: unknown, value: unknown, path: string) => readonly Mutant[];

/** Every way to make a value wrong in one place. */
const mutator = (spec: Node): Mutate => {
  const { resolve, isBlind } = resolver(spec);
  const within: Mutate = (schema, value, path) => {
    const resolved = resolve(schema, value);
    const items = list(value)
      .slice(0, 1)
      .flatMap((item) => mutate(resolved['items'], item, `${path}/0`));
    const members = Object.entries(node(resolved['properties'])).filter(([name]) => name in node(value));
    return [
      ...changesOf(resolved, value).map(([what, body, kind, below = '']) => ({
        what,
        body,
        issue: { kind, path: path + below },
      })),
      ...items.map((mutant) => ({ ...mutant, body: [mutant.body, ...list(value).slice(1)] })),
      ...members.flatMap(([name, member]) =>
        mutate(member, node(value)[name], `${path}/${name}`).map((mutant) => ({
          ...mutant,
          body: { ...node(value), [name]: mutant.body },
        })),
      ),
    ];
  };
  const mutate: Mutate = (schema, value, path) => {
    const all = within(schema, value, path);
    if (!isBlind(schema)) return all;
    const isOne = validityOf(spec, schema);
    return all
      .filter(({ issue, body }) => issue.kind === 'shape' && !isOne(body))
      .map((mutant) => ({ ...mutant, issue: { kind: 'shape', path } }));
  };
  return mutate;
};

/** Bodies that together have every documented member, and every way to make them wrong in one place. */
export const mutantsOf = (
  spec: Node,
  schema: unknown,
  example: unknown,
): { wholes: readonly unknown[]; mutants: readonly Mutant[] } => {
  const wholes = validValues(spec, schema, example);
  const mutate = mutator(spec);
  return { wholes, mutants: wholes.flatMap((whole) => mutate(schema, whole, '')) };
};
