import type { Json } from '../../scripts/spec/json.ts';
import {
  eachItemChanged,
  eachItemDropped,
  eachRenamed,
  has,
  list,
  otherScalar,
  record,
  renamed,
  without,
  type Variants,
} from './values.ts';

/** Where a mutation applies: the keys that lead there, and the whole spec. */
export interface Where {
  readonly path: readonly string[];
  readonly root: Json;
}

/** Every wrong change of one kind at one object of a spec. */
export type Mutation = (value: Json, where: Where) => Variants<Json>;
export type Mutations = Readonly<Record<string, Mutation>>;

export const bogus = (name: string): string => `${name}Bogus`;

/** Changes of the value of a key. */
export const change =
  (key: string, variants: (content: unknown, where: Where) => Variants): Mutation =>
  (value, where) =>
    has(value, key) ? [...variants(value[key], where)].map((content) => ({ ...value, [key]: content })) : [];

export const drop =
  (key: string): Mutation =>
  (value) =>
    has(value, key) ? [without(value, key)] : [];

/** Changes of the object that is the value of a key. */
export const inside =
  (parent: string, mutation: Mutation): Mutation =>
  (value, where) =>
    where.path.at(-1) === parent ? mutation(value, where) : [];

/** Both mutations, as one kind. */
export const either =
  (...mutations: readonly Mutation[]): Mutation =>
  (value, where) =>
    mutations.flatMap((mutation) => [...mutation(value, where)]);

/** Whether an object is a schema, by its place in the spec. */
export const isSchema = ({ path }: Where): boolean =>
  ['schema', 'items'].includes(path.at(-1) ?? '') || ['schemas', 'properties'].includes(path.at(-2) ?? '');

const inSchema =
  (mutation: Mutation): Mutation =>
  (value, where) =>
    isSchema(where) ? mutation(value, where) : [];

/** A mutation below `paths` only: responses among the components have names instead of statuses. */
export const ofOperation =
  (mutation: Mutation): Mutation =>
  (value, where) =>
    where.path[0] === 'paths' ? mutation(value, where) : [];

const scalars = ['string', 'number', 'integer', 'boolean', 'object', 'null'];
const otherTypes = (type: unknown): string[] => scalars.filter((name) => name !== type).slice(0, 3);

const retype = (type: unknown): Variants =>
  Array.isArray(type) ? [...eachItemDropped(type), ...eachItemChanged(type, otherTypes)] : otherTypes(type);

const withoutProse = (value: unknown): string =>
  JSON.stringify(value, (key, content: unknown) => (['description', 'examples'].includes(key) ? undefined : content));

/** References to nothing, and to another component. Shared responses that differ only in prose count as the same. */
const otherReferences = (reference: unknown, { root }: Where): string[] => {
  const [, , section = '', name = ''] = String(reference).split('/');
  const all = record(record(root['components'])[section]);
  const unlike = (other: string): boolean =>
    section === 'schemas' || withoutProse(all[other]) !== withoutProse(all[name]);
  const other = Object.keys(all).find((found) => found !== name && unlike(found));
  return ['Nothing', ...(other === undefined ? [] : [other])].map((found) => `#/components/${section}/${found}`);
};

const toggledRequired: Mutation = (value) => {
  const required = list(value['required']).map(String);
  return Object.keys(record(value['properties'])).map((name) =>
    required.includes(name)
      ? { ...value, required: required.filter((other) => other !== name) }
      : { ...value, required: [...required, name] },
  );
};

/** The schema without a member, also in its list of required ones, or with the member renamed in both. */
const wholeMembers: Mutation = (value) => {
  const properties = record(value['properties']);
  const required = list(value['required']);
  return Object.keys(properties).flatMap((name) => [
    { ...value, properties: without(properties, name), required: required.filter((other) => other !== name) },
    {
      ...value,
      properties: renamed(properties, name, bogus(name)),
      required: required.map((other) => (other === name ? bogus(name) : other)),
    },
  ]);
};

/** What a schema may claim besides its type, each with an invented value. */
const facets: Readonly<Record<string, unknown>> = {
  default: 7,
  minimum: 3,
  maximum: 9,
  exclusiveMinimum: 3,
  exclusiveMaximum: 9,
  multipleOf: 3,
  minLength: 2,
  maxLength: 8,
  minItems: 2,
  maxItems: 8,
  uniqueItems: true,
  minProperties: 2,
  maxProperties: 8,
  pattern: '^bogus',
  format: 'date',
  deprecated: true,
};

const facetMutations: Mutations = Object.fromEntries(
  Object.entries(facets).flatMap(([name, invented]): [string, Mutation][] => [
    [`${name} deleted`, drop(name)],
    [`${name} changed`, change(name, (content) => [otherScalar(content)])],
    [
      `${name} invented`,
      inSchema((value) => (has(value, 'type') && !has(value, name) ? [{ ...value, [name]: invented }] : [])),
    ],
  ]),
);

const branches = (keyword: string): Mutation =>
  change(keyword, (content) => [
    ...eachItemDropped(list(content)),
    [...list(content), { type: 'boolean' }],
    ...eachItemChanged(list(content), () => [{ type: 'boolean' }]),
  ]);

const enumInvented: Mutation = (value) =>
  value['type'] === 'string' && !has(value, 'enum') && !has(value, 'const') ? [{ ...value, enum: ['bogus'] }] : [];

const closing: Mutation = (value) =>
  has(value, 'properties') && !has(value, 'additionalProperties') ? [{ ...value, additionalProperties: false }] : [];

const nullAdmitted = change('type', (type) =>
  typeof type === 'string' && type !== 'null' && scalars.includes(type) ? [[type, 'null']] : [],
);

/** What can be wrong with a schema. */
export const schemaMutations: Mutations = {
  'type changed': inSchema(change('type', retype)),
  'type deleted': inSchema(drop('type')),
  'null admitted': inSchema(nullAdmitted),
  'branch of a union changed': either(branches('oneOf'), branches('anyOf')),
  'reference changed': change('$ref', otherReferences),
  'reference to another section': change('$ref', (name) => [String(name).replace('/schemas/', '/responses/')]),
  'member deleted': inside('properties', (value) => Object.keys(value).map((name) => without(value, name))),
  'member renamed': inside('properties', (value) => eachRenamed(value, bogus)),
  'member deleted or renamed in all its places': wholeMembers,
  'member added': inside('properties', (value) => [{ ...value, bogus: { type: 'string' } }]),
  'presence flipped': toggledRequired,
  'unknown member required': change('required', (names) => (Array.isArray(names) ? [[...list(names), 'bogus']] : [])),
  'enum member deleted': change('enum', (values) => eachItemDropped(list(values))),
  'enum member renamed': change('enum', (values) => eachItemChanged(list(values), (item) => [otherScalar(item)])),
  'enum member added': change('enum', (values) => [[...list(values), 'bogus']]),
  'enum deleted': drop('enum'),
  'enum invented': inSchema(enumInvented),
  'const changed': change('const', (content) => [otherScalar(content)]),
  'const deleted': drop('const'),
  'object opened': drop('additionalProperties'),
  'object closed': closing,
  'items deleted': drop('items'),
  ...facetMutations,
  'type put next to a union': (value) => (has(value, 'oneOf') ? [{ ...value, type: 'object' }] : []),
  'items put next to a type': inSchema((value) =>
    value['type'] === 'string' ? [{ ...value, items: { type: 'number' } }] : [],
  ),
  'bound put in quotes': either(
    change('minimum', (bound) => [String(bound)]),
    change('maximum', (bound) => [String(bound)]),
  ),
};
