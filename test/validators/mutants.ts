import type { Issue } from '../../src/api/issue.ts';

// Bodies that are wrong in one place, made from a schema and a body that fits it.

type Node = Readonly<Record<string, unknown>>;

/** A body that is wrong in one place, and what is to be said of it. */
export interface Mutant {
  readonly what: string;
  readonly body: unknown;
  readonly issue: Pick<Issue, 'kind' | 'path'>;
}

const isObject = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const node = (value: unknown): Node => (isObject(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

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

/** Follows references, and chooses the branch of a union that a value belongs to. */
const resolver = (spec: Node) => {
  const follow = (schema: unknown): Node => {
    const { $ref } = node(schema);
    if (typeof $ref !== 'string') return node(schema);
    return follow(
      $ref
        .slice(2)
        .split('/')
        .reduce<unknown>((parent, key) => node(parent)[key], spec),
    );
  };
  const isTagged = (branch: Node, value: unknown): boolean =>
    Object.entries(node(branch['properties'])).every(([name, member]) => {
      const members = list(node(member)['enum']);
      return members.length !== 1 || members[0] === node(value)[name];
    });
  const resolve = (schema: unknown, value: unknown): Node => {
    const followed = follow(schema);
    const branches = list(followed['oneOf'] ?? followed['anyOf']).map(follow);
    if (branches.length === 0) return followed;
    const chosen = branches.find((branch) => typesOf(branch).includes(typeOf(value)) && isTagged(branch, value));
    const isNullable = branches.some((branch) => branch['type'] === 'null');
    return { ...chosen, type: [...typesOf(chosen ?? {}), ...(isNullable ? ['null'] : [])] };
  };
  return resolve;
};

type Resolve = ReturnType<typeof resolver>;

const FORMATS: Readonly<Record<string, unknown>> = {
  uuid: '8f14e45f-ceea-467f-a0e6-5e8a1b5c0d11',
  'date-time': '2026-02-01T00:00:00Z',
  date: '2026-02-01',
  time: '00:00:00Z',
  email: 'someone@example.com',
  uri: 'https://example.com/',
  'uri-reference': '/example',
};

/** What no format allows, not even one that most words have. */
const FORMLESS = 'formless %';

const PLAIN: Readonly<Record<string, unknown>> = {
  boolean: true,
  integer: 1,
  number: 1.5,
  string: 'word',
  array: [],
  object: {},
  null: null,
};

const sample = (resolve: Resolve, schema: unknown): unknown => {
  const resolved = resolve(schema, {});
  const [first] = list(resolved['enum']);
  return first ?? FORMATS[String(resolved['format'])] ?? PLAIN[String(typesOf(resolved)[0])] ?? null;
};

/** Schemas may hold themselves: what is deeper stays as the value has it. */
const DEPTH = 6;

/** The value with every member that its schema has. */
const complete = (resolve: Resolve, schema: unknown, value: unknown, depth = 0): unknown => {
  const resolved = resolve(schema, value);
  if (Array.isArray(value)) {
    const items = value.length > 0 || resolved['items'] === undefined ? value : [sample(resolve, resolved['items'])];
    return items.map((item) => complete(resolve, resolved['items'], item, depth + 1));
  }
  if (!isObject(value)) return value;
  const described = Object.entries(node(resolved['properties']));
  const members = described
    .filter(([name]) => name in value || depth < DEPTH || list(resolved['required']).includes(name))
    .map(([name, member]) => [
      name,
      complete(resolve, member, name in value ? value[name] : sample(resolve, member), depth + 1),
    ]);
  return { ...value, ...Object.fromEntries(members) };
};

type Change = readonly [what: string, value: unknown, kind: Issue['kind'], below?: string];

const without = (value: Node, name: string): Node =>
  Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));

const enumChanges = (schema: Node): readonly Change[] => {
  const members = list(schema['enum']);
  if (members.length === 0) return [];
  const isOpen = members.filter((member) => member !== null).length > 1;
  return [
    [
      'an unknown member of an enum',
      typeof members[0] === 'boolean' ? !members[0] : 'unheard-of',
      isOpen ? 'enum' : 'shape',
    ],
  ];
};

const isExact = (schema: Node): boolean =>
  typesOf(schema).includes('integer') || (typesOf(schema).includes('number') && 'x-unit' in schema);

/** What can go wrong with one value. */
const changesOf = (schema: Node, value: unknown): readonly Change[] => {
  const types = typesOf(schema);
  const members = isObject(value) && isObject(schema['properties']) ? value : undefined;
  return [
    ...(types.length > 0 ? ([['a wrong type', strange(schema), 'shape']] as const) : []),
    ...(types.length > 0 && !types.includes('null') ? ([['null', null, 'shape']] as const) : []),
    ...(schema['format'] === undefined || value === null ? [] : ([['no format', FORMLESS, 'shape']] as const)),
    ...(isExact(schema) ? ([['a rounded number', JSON.parse('9007199254740993'), 'shape']] as const) : []),
    ...enumChanges(schema),
    ...(members ? list(schema['required']).map(String) : []).map((name): Change => [
      'a missing member',
      without(members ?? {}, name),
      'shape',
      `/${name}`,
    ]),
    ...(members
      ? ([['a new field', { ...members, [UNDOCUMENTED]: 'secret' }, 'extra', '/grown~1new~0']] as const)
      : []),
  ];
};

const mutate = function* (resolve: Resolve, schema: unknown, value: unknown, path: string): Generator<Mutant> {
  const resolved = resolve(schema, value);
  for (const [what, body, kind, below = ''] of changesOf(resolved, value))
    yield { what, body, issue: { kind, path: path + below } };
  const [item] = list(value);
  if (item !== undefined)
    for (const mutant of mutate(resolve, resolved['items'], item, `${path}/0`))
      yield { ...mutant, body: [mutant.body, ...list(value).slice(1)] };
  for (const [name, member] of Object.entries(node(resolved['properties'])))
    if (isObject(value) && name in value)
      for (const mutant of mutate(resolve, member, value[name], `${path}/${name}`))
        yield { ...mutant, body: { ...value, [name]: mutant.body } };
};

/** A body with every documented member, and every way to make it wrong in one place. */
export const mutantsOf = (
  spec: Node,
  schema: unknown,
  example: unknown,
): { whole: unknown; mutants: readonly Mutant[] } => {
  const resolve = resolver(spec);
  const whole = complete(resolve, schema, example);
  return { whole, mutants: [...mutate(resolve, schema, whole, '')] };
};
