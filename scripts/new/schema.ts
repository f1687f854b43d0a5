import { Refusal } from '../refusal.ts';
import { isObject, itemsOf, type Json } from '../spec/json.ts';
import { pascal } from '../spec/names.ts';
import { choiceIn, repairedChoice } from './choice.ts';
import { spare } from './keywords.ts';
import type { Naming } from './naming.ts';
import { without, withoutNotes } from './notes.ts';
import { isCombined, isNull, typed } from './types.ts';

/** The name length limit: only recursive schemas exceed it. */
const LONGEST = 400;

/** Keywords next to a choice or an `allOf` part that do not make another part. */
const MARKS = ['readOnly', 'writeOnly', 'deprecated', 'default'];

const marksOf = (schema: Json): Json =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => MARKS.includes(name)));

const mapped = (value: unknown, change: (name: string, each: unknown) => Json): Json =>
  Object.fromEntries(Object.entries(Object(value)).map(([name, each]) => [name, change(name, each)]));

const children = (schema: Json, name: string, naming: Naming): Json => {
  const { properties, items, additionalProperties, not } = schema;
  return {
    ...schema,
    ...(isObject(properties) && {
      properties: mapped(properties, (key, each) => repaired(each, `${name}${pascal(key)}`, naming)),
    }),
    ...(items !== undefined && { items: repaired(items, `${name}Item`, naming) }),
    ...(isObject(additionalProperties) && {
      additionalProperties: repaired(additionalProperties, `${name}Value`, naming),
    }),
    ...(isObject(not) && { not: repaired(not, `${name}Not`, naming) }),
  };
};

/** Required members without a schema may have any value. */
const withRequired = (schema: Json): Json => {
  const lost = itemsOf(schema['required']).filter((name) => !Object.hasOwn(Object(schema['properties']), String(name)));
  if (lost.length === 0) return schema;
  return {
    ...schema,
    properties: { ...Object(schema['properties']), ...Object.fromEntries(lost.map((n) => [n, {}])) },
  };
};

const closed = (schema: Json): Json =>
  schema['unevaluatedProperties'] === false && isObject(schema['properties']) && !Object.hasOwn(schema, 'allOf')
    ? { ...without(schema, 'unevaluatedProperties'), additionalProperties: false }
    : schema;

const nullOr = (schema: Json, name: string, naming: Naming): Json => {
  const { $ref } = schema;
  return { anyOf: [typeof $ref === 'string' ? schema : naming.named(`${name}Value`, schema), { type: 'null' }] };
};

/** An object behind a reference that is closed next to it, and nothing else: as parts, one would take what the other refuses. */
const closedBeside = (schema: Json, reference: string, naming: Naming): Json | undefined => {
  if (Object.keys(schema).sort().join() !== '$ref,additionalProperties' || schema['additionalProperties'] !== false)
    return undefined;
  const target = naming.follow(reference);
  return isObject(target['properties']) && !isCombined(target) ? { ...target, additionalProperties: false } : undefined;
};

/** A unit next to other parts applies to their type. */
const withUnitOf = (part: Json, others: readonly Json[], naming: Naming): Json => {
  if (!Object.hasOwn(part, 'x-unit') || part['type'] !== undefined) return part;
  const targets = others.map(({ $ref, ...own }) => (typeof $ref === 'string' ? naming.follow($ref) : own));
  const type = targets.map((target) => target['type']).find((each) => each !== undefined);
  return type === undefined ? part : { ...part, type };
};

const resolved = (part: Json, naming: Naming): Json =>
  typeof part['$ref'] === 'string' ? naming.follow(part['$ref']) : part;

/** A reference with sibling keywords, which OpenAPI 3.0 ignores but vendors mean. */
const besideReference = (schema: Json, reference: string, name: string, naming: Naming): Json => {
  const marks = marksOf(schema);
  const more = without(schema, '$ref', 'nullable', 'type', 'format', ...MARKS);
  const refers = naming.refer(reference);
  const parts =
    Object.keys(more).length === 0
      ? [refers]
      : [refers, repaired(withUnitOf(more, [schema], naming), name, naming, true)];
  if (schema['nullable'] === true) {
    const whole = parts.length === 1 ? refers : naming.named(`${name}Value`, { allOf: parts });
    return { anyOf: [whole, { type: 'null' }], ...marks };
  }
  return parts.length === 1 && Object.keys(marks).length === 0 ? refers : { allOf: parts, ...marks };
};

/** The parts of an `allOf`, without empty ones. */
const partsOf = (schema: Json): readonly Json[] =>
  itemsOf(schema['allOf'])
    .filter(isObject)
    .map((part) => spare(withoutNotes(part, 'schema')))
    .filter((part) => Object.keys(part).length > 0);

/** A base of several kinds, as one of the kinds has it. */
const asBase = (part: Json, naming: Naming): Json => {
  const target = typeof part['$ref'] === 'string' ? naming.follow(part['$ref']) : {};
  const isBase = choiceIn(target) !== undefined && (isObject(target['properties']) || Array.isArray(target['allOf']));
  return isBase ? without(target, 'oneOf', 'anyOf', 'discriminator') : part;
};

/** The values that are listed in one part and not excluded in another. */
const withoutExcluded = (parts: readonly Json[], naming: Naming): readonly Json[] => {
  const excluded = parts.filter((part) => isExclusion(part)).flatMap((part) => itemsOf(Object(part['not'])['enum']));
  if (excluded.length === 0) return parts;
  return parts
    .filter((part) => !isExclusion(part))
    .map((part) => {
      const target = resolved(part, naming);
      const { enum: values } = target;
      return Array.isArray(values) ? { ...target, enum: values.filter((value) => !excluded.includes(value)) } : part;
    });
};

const isExclusion = (part: Json): boolean =>
  Object.keys(part).join() === 'not' && Object.keys(Object(part['not'])).join() === 'enum';

const repairedAll = (schema: Json, name: string, naming: Naming): Json => {
  if (name.length > LONGEST)
    throw new Refusal(`\`${name.slice(0, 40)}…\``, 'contains itself endlessly', 'fix it in the document');
  const { allOf: _, nullable, ...own } = schema;
  const marks = marksOf(schema);
  const siblings = without(own, ...MARKS, 'discriminator');
  const all = partsOf(schema);
  const listed = [...all, ...(Object.keys(siblings).length > 0 ? [withUnitOf(siblings, all, naming)] : [])];
  const parts = withoutExcluded(listed, naming).map((part) => asBase(part, naming));
  const isMarked = Object.keys(marks).length > 0;
  const [only] = parts;
  if (only && parts.length === 1 && !isMarked && nullable !== true) return repaired(only, name, naming);
  const choice = parts.find((part) => choiceIn(part, naming));
  if (choice) {
    const others = parts.filter((part) => part !== choice);
    return repaired({ ...choiceIn(choice, naming), allOf: others, ...marks, nullable }, name, naming);
  }
  const made = parts.map((part, index) => repaired(part, `${name}Part${index + 1}`, naming, true));
  if (nullable !== true) return { allOf: made, ...marks };
  const whole = made.length === 1 && made[0]?.['$ref'] !== undefined ? made[0] : { allOf: made };
  return { ...nullOr(whole, name, naming), ...marks };
};

/** Converts a schema to the dialect. Unknown keywords stay, so that they are refused and not lost. */
export function repaired(value: unknown, name: string, naming: Naming, isPart = false): Json {
  if (!isObject(value)) return {};
  const schema = spare(withoutNotes(value, 'schema'));
  const { $ref } = schema;
  const alone = typeof $ref === 'string' && closedBeside(schema, $ref, naming);
  if (alone) return repaired(alone, name, naming, isPart);
  if (typeof $ref === 'string') return besideReference(schema, $ref, name, naming);
  if (choiceIn(schema)) return repairedChoice(schema, name, { naming, repaired });
  if (Array.isArray(schema['allOf'])) return repairedAll(schema, name, naming);
  if (isNull(schema)) return { type: 'null' };
  const plain = typed(closed(without(schema, 'discriminator')));
  return children(isPart ? plain : withRequired(plain), name, naming);
}
