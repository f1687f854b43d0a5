import { DIALECT, type Kind } from '../spec/dialect.ts';
import { isObject, itemsOf, type Json } from '../spec/json.ts';
import { pascal } from '../spec/names.ts';

/** Words for readers and tools, from which no client follows. */
const NOTES = ['title', 'description', 'summary', 'example', 'examples', 'externalDocs', 'xml', '$comment'];

/** A node without notes, and without the extensions of others. */
export const withoutNotes = (node: Json, kind: Kind): Json =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([name]) => !NOTES.includes(name) && !(name.startsWith('x-') && !Object.hasOwn(DIALECT[kind], name)),
    ),
  );

const without = (node: Json, ...names: readonly string[]): Json =>
  Object.fromEntries(Object.entries(node).filter(([name]) => !names.includes(name)));

const isNull = (schema: unknown): boolean => isObject(schema) && schema['type'] === 'null';

/** OpenAPI 3.0 says beside a type that null is one of its values, OpenAPI 3.1 in the list of types. */
const nullable = (schema: Json): Json => {
  const rest = without(schema, 'nullable');
  if (schema['nullable'] !== true) return rest;
  const { type, enum: values } = rest;
  if (type === undefined) {
    const choice = itemsOf(rest['anyOf'] ?? rest['oneOf']);
    if (choice.length > 0) return { ...without(rest, 'anyOf', 'oneOf'), anyOf: [...choice, { type: 'null' }] };
    return Object.keys(rest).length > 0 ? { anyOf: [rest, { type: 'null' }] } : rest;
  }
  return {
    ...rest,
    type: [...new Set([type, 'null'].flat())],
    ...(Array.isArray(values) && { enum: [...new Set([...values, null])] }),
  };
};

/** OpenAPI 3.0 says with a flag that a bound is no value itself. */
const exclusive = (schema: Json): Json =>
  [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ].reduce<Json>((node, [flag = '', bound = '']) => {
    if (typeof node[flag] !== 'boolean') return node;
    return node[flag] === true ? { ...without(node, flag, bound), [flag]: node[bound] } : without(node, flag);
  }, schema);

/** A choice of one is no choice. */
const unwrapped = (schema: Json): Json => {
  const [name, only, ...others] = ['allOf', 'oneOf', 'anyOf'].flatMap((each) =>
    itemsOf(schema[each]).length === 1 ? [each, schema[each]] : [],
  );
  const [inner] = itemsOf(only);
  if (typeof name !== 'string' || others.length > 0 || !isObject(inner)) return schema;
  const rest = without(schema, name);
  return Object.keys(rest).length === 0 ? inner : schema;
};

const typeOfValue = (value: unknown): string => {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** What a schema leaves to be seen from its other keywords. */
const inferredType = (schema: Json): readonly string[] => {
  if (isObject(schema['properties']) || Object.hasOwn(schema, 'additionalProperties')) return ['object'];
  if (Object.hasOwn(schema, 'items')) return ['array'];
  return [...new Set(itemsOf(schema['enum']).map(typeOfValue))];
};

const typed = (schema: Json): Json => {
  if (['type', '$ref', 'oneOf', 'anyOf', 'allOf', 'not', 'const'].some((name) => Object.hasOwn(schema, name)))
    return Array.isArray(schema['type']) && schema['type'].length === 1
      ? { ...schema, type: schema['type'][0] }
      : schema;
  const types = inferredType(schema);
  return types.length === 0 ? schema : { ...schema, type: types.length === 1 ? types[0] : types };
};

/** Keywords whose value repeats what holds without them. */
const REPEATED: readonly (readonly [keyword: string, repeats: (value: unknown) => boolean])[] = [
  ['additionalProperties', (value) => value === true || (isObject(value) && Object.keys(value).length === 0)],
  ['required', (value) => itemsOf(value).length === 0],
  ['properties', (value) => isObject(value) && Object.keys(value).length === 0],
  ['deprecated', (value) => value === false],
  ['readOnly', (value) => value === false],
  ['writeOnly', (value) => value === false],
  ['uniqueItems', (value) => value === false],
];

const spare = (schema: Json): Json => {
  const kept = without(
    schema,
    ...REPEATED.filter(([name, repeats]) => Object.hasOwn(schema, name) && repeats(schema[name])).map(([name]) => name),
  );
  const { required } = kept;
  return Array.isArray(required) ? { ...kept, required: [...new Set(required)] } : kept;
};

/** How a schema refers to others, and what becomes of one that needs a name. */
export interface Naming {
  /** The schema behind a reference that leads to no component; nothing where it leads to one. */
  readonly inlined: (reference: string) => Json | undefined;
  /** Gives a schema a name, and returns the reference to it. */
  readonly named: (name: string, schema: Json) => Json;
}

/** The reference to a component under the name that it is exported under. */
export const componentRef = (reference: string): Json => ({
  $ref: `#/components/schemas/${pascal(reference.slice(reference.lastIndexOf('/') + 1))}`,
});

const branches = (schema: Json, name: string, naming: Naming): Json =>
  ['oneOf', 'anyOf'].reduce<Json>((node, choice) => {
    const all = itemsOf(node[choice]).map((each, index) => repaired(each, `${name}${index + 1}`, naming));
    if (all.length === 0) return node;
    const inOrder = [...all.filter((each) => !isNull(each)), ...all.filter(isNull)];
    const isSimple = inOrder.length === 2 && isNull(inOrder[1]);
    const named = inOrder.map((each, index) =>
      isNull(each) || each['$ref'] !== undefined || (isSimple && each['properties'] === undefined)
        ? each
        : naming.named(`${name}${isSimple ? '' : index + 1}`, each),
    );
    return { ...node, [choice]: named };
  }, schema);

const children = (schema: Json, name: string, naming: Naming): Json => {
  const { properties, items, additionalProperties, allOf, not } = schema;
  return {
    ...schema,
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, each]) => [key, repaired(each, `${name}${pascal(key)}`, naming)]),
      ),
    }),
    ...(items !== undefined && { items: repaired(items, `${name}Item`, naming) }),
    ...(isObject(additionalProperties) && {
      additionalProperties: repaired(additionalProperties, `${name}Value`, naming),
    }),
    ...(Array.isArray(allOf) && {
      allOf: allOf.map((each, index) => repaired(each, `${name}Part${index + 1}`, naming)),
    }),
    ...(isObject(not) && { not: repaired(not, `${name}Not`, naming) }),
  };
};

/** A schema as the dialect writes it. Whatever the dialect does not know stays, so that it is refused and not lost. */
export function repaired(value: unknown, name: string, naming: Naming): Json {
  if (!isObject(value)) return {};
  const schema = unwrapped(withoutNotes(value, 'schema'));
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const target = naming.inlined($ref);
    if (target) return repaired({ ...target, ...without(schema, '$ref') }, name, naming);
    const others = spare(without(schema, '$ref', 'nullable'));
    const reference = { ...componentRef($ref), ...others };
    return schema['nullable'] === true ? { anyOf: [reference, { type: 'null' }] } : reference;
  }
  const plain = typed(spare(exclusive(nullable(schema))));
  return children(branches(plain, name, naming), name, naming);
}
