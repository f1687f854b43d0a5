import { isObject, itemsOf, type Json } from '../spec/json.ts';
import { pascal } from '../spec/names.ts';
import { withTags } from './discriminator.ts';
import { spare } from './keywords.ts';
import { without, withoutNotes } from './notes.ts';
import type { Naming } from './naming.ts';
import { asType, isCombined, isNull, orNull, typed } from './types.ts';

/** The naming and the repair function for the branches of a choice. */
interface Tools {
  readonly naming: Naming;
  readonly repaired: (value: unknown, name: string, naming: Naming, isPart?: boolean) => Json;
}

const MARKS = ['readOnly', 'writeOnly', 'deprecated', 'default'];
const WORDS = ['oneOf', 'anyOf'];

const wordOf = (schema: Json): string | undefined => {
  const words = WORDS.filter((word) => Array.isArray(schema[word]));
  return words.length === 1 ? words[0] : undefined;
};

/** The resolved schema, if it is a choice. */
export const choiceIn = (schema: Json, naming?: Naming): Json | undefined => {
  if (wordOf(schema) !== undefined) return schema;
  const { $ref } = schema;
  return naming && typeof $ref === 'string' ? choiceIn(naming.follow($ref)) : undefined;
};

/** A branch of a choice, with the words of its name. */
interface Branch {
  readonly schema: Json;
  readonly title: string;
}

/** The branches of a choice, with nested choices flattened and without null. */
const branchesOf = (schema: Json): { readonly all: readonly Branch[]; readonly orNull: boolean } => {
  const found = itemsOf(schema[wordOf(schema) ?? ''])
    .filter(isObject)
    .map((branch) => ({
      schema: spare(withoutNotes(branch, 'schema')),
      title: typeof branch['title'] === 'string' ? branch['title'] : '',
    }));
  const inner = found.map((branch) => {
    const { schema: each } = branch;
    if (isNull(each)) return { all: [], orNull: true };
    const isOnly = wordOf(each) !== undefined && Object.keys(without(each, 'nullable', ...MARKS)).length === 1;
    return isOnly ? branchesOf(each) : { all: [branch], orNull: each['$ref'] === undefined && saysNull(each) };
  });
  return {
    all: inner.flatMap(({ all }) => all),
    orNull: schema['nullable'] === true || inner.some((each) => each.orNull),
  };
};

const saysNull = ({ type, nullable }: Json): boolean => nullable === true || [type].flat().includes('null');

/** A branch without null, which is said of the whole. */
const notNull = (schema: Json): Json => {
  const { nullable: _, ...rest } = schema;
  const { type } = rest;
  return Array.isArray(type) && type.includes('null')
    ? { ...rest, ...asType(type.filter((each) => each !== 'null')) }
    : rest;
};

/** Keywords next to a choice apply to each of its branches. */
const withRest = (branch: Json, rest: Json): Json => {
  const more = without(rest, 'type', 'allOf');
  const parts = [...itemsOf(rest['allOf']).filter(isObject), ...(Object.keys(more).length > 0 ? [more] : [])];
  if (parts.length === 0)
    return rest['type'] !== undefined && !isCombined(branch) && branch['type'] === undefined
      ? { ...branch, type: rest['type'] }
      : branch;
  return { allOf: [branch, ...parts.map((part) => ({ type: 'object', ...part }))] };
};

const isBare = (schema: Json): boolean => !isCombined(schema) && schema['type'] !== undefined;
const isListed = (schema: Json): boolean => Array.isArray(schema['enum']) || Object.hasOwn(schema, 'const');

const valuesOf = (schema: Json): readonly unknown[] =>
  Array.isArray(schema['enum']) ? schema['enum'] : [schema['const']];

/** Merges branches into one equivalent schema, if their types allow it. */
const collapsed = (branches: readonly Json[]): Json | undefined => {
  if (!branches.every(isBare)) return undefined;
  const types = branches.flatMap(({ type }) => [type].flat());
  if (branches.every(isListed)) return { ...asType(types), enum: [...new Set(branches.flatMap(valuesOf))] };
  const texts = branches.filter(({ type }) => type === 'string');
  const open = texts.find((each) => Object.keys(each).length === 1);
  // Where any text will do, values and formats of some add nothing.
  if (open && texts.length > 1) return collapsed([...branches.filter((each) => !texts.includes(each)), open]);
  const kinds = types.map((type) => (type === 'integer' ? 'number' : type));
  const keywords = branches.flatMap((each) => Object.keys(without(each, 'type')));
  if (branches.some(isListed) && branches.length > 1) return undefined;
  if (new Set(kinds).size < kinds.length || new Set(keywords).size < keywords.length) return undefined;
  return { ...Object.assign({}, ...branches), ...asType(types) };
};

const named = ({ schema, title }: Branch, index: number, name: string, { naming, repaired }: Tools): Json => {
  const wanted = `${name}${pascal(title) || index + 1}`;
  const made = repaired(schema, wanted, naming);
  return typeof made['$ref'] === 'string' ? made : naming.named(wanted, made);
};

const union = (branches: readonly Json[], name: string, isNullable: boolean, { naming }: Tools): Json => {
  const distinct = [...new Map(branches.map((each) => [JSON.stringify(each), each])).values()];
  const [only] = distinct;
  const whole = only && distinct.length === 1 ? only : { anyOf: distinct };
  if (!isNullable) return whole;
  const one = whole['$ref'] === undefined ? naming.named(`${name}Value`, whole) : whole;
  return { anyOf: [one, { type: 'null' }] };
};

/** Converts a choice to the dialect: one schema of several types, or a union of named schemas. */
export const repairedChoice = (schema: Json, name: string, tools: Tools): Json => {
  const word = wordOf(schema) ?? 'oneOf';
  const marks = Object.fromEntries(Object.entries(schema).filter(([key]) => MARKS.includes(key)));
  const { discriminator, unevaluatedProperties, ...siblings } = without(schema, word, 'nullable', ...MARKS);
  const { all, orNull: isNullable } = branchesOf(schema);
  const rest = typed(siblings);
  const closing = unevaluatedProperties === false && { additionalProperties: false };
  const branches = withTags(discriminator, all, tools.naming).map(({ schema: each, title }) => ({
    title,
    schema: withRest(typed(notNull(closing && each['$ref'] === undefined ? { ...each, ...closing } : each)), rest),
  }));
  const one = collapsed(branches.map((branch) => branch.schema));
  if (one) return tools.repaired({ ...(isNullable ? orNull(one) : one), ...marks }, name, tools.naming);
  const refs = branches.map((branch, index) => named(branch, index, name, tools));
  const made = union(refs, name, isNullable, tools);
  if (typeof made['$ref'] !== 'string' || Object.keys(marks).length === 0) return { ...made, ...marks };
  return { allOf: [made], ...marks };
};
