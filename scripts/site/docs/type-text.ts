import { breaking, html, joined, link, type Content } from '../../html.ts';
import { quote } from '../../client/print.ts';
import { componentName, isSchema, type Schema } from '../../spec/spec.ts';
import { unitInWords } from '../../spec/units.ts';
import { plural } from '../../text.ts';

/** A schema as a TypeScript type, with type names linked if the page shows them. */
export const typeText = (schema: Schema, toType: (name: string) => string | undefined): Content => {
  const text = (each: Schema): Content => typeText(each, toType);
  const { $ref, items, oneOf, anyOf, type, properties, additionalProperties: others } = schema;
  if ($ref !== undefined) {
    const name = componentName($ref);
    const to = toType(name);
    return to === undefined ? breaking(name) : link(to, breaking(name));
  }
  if (Array.isArray(schema.enum)) return joined(schema.enum.map(literal), ' | ');
  if ('const' in schema) return literal(schema['const']);
  const choice = oneOf ?? anyOf;
  if (Array.isArray(choice)) return joined(choice.map(text), ' | ');
  const types = [type ?? 'unknown'].flat().map((each): Content => {
    if (each === 'object' && !properties && isSchema(others)) return ['Record<string, ', text(others), '>'];
    if (each !== 'array') return names[String(each)] ?? String(each);
    return isSchema(items) ? arrayOf(items, text(items)) : 'unknown[]';
  });
  return joined(types, ' | ');
};

const arrayOf = ({ oneOf, anyOf, enum: listed, type }: Schema, text: Content): Content =>
  oneOf !== undefined || anyOf !== undefined || listed !== undefined || Array.isArray(type)
    ? html`(${text})[]`
    : html`${text}[]`;

const names: Readonly<Record<string, string>> = { integer: 'number' };

const literal = (value: unknown): string => (typeof value === 'string' ? quote(value) : JSON.stringify(value));

/** Descriptions of constraints, by keyword. */
const words: readonly (readonly [keyword: string, say: (value: unknown) => string])[] = [
  ['x-unit', (value) => `unit: ${unitInWords(String(value))}`],
  ['default', (value) => `default ${JSON.stringify(value)}`],
  ['minimum', (value) => `≥ ${String(value)}`],
  ['maximum', (value) => `≤ ${String(value)}`],
  ['exclusiveMinimum', (value) => `> ${String(value)}`],
  ['exclusiveMaximum', (value) => `< ${String(value)}`],
  ['multipleOf', (value) => `a multiple of ${String(value)}`],
  ['minItems', (value) => `at least ${String(value)} of them`],
  ['maxItems', (value) => `at most ${String(value)} of them`],
  ['uniqueItems', (value) => (value === true ? 'none of them twice' : '')],
  ['minProperties', (value) => `at least ${plural(Number(value), 'member')}`],
  ['maxProperties', (value) => `at most ${plural(Number(value), 'member')}`],
  ['minLength', (value) => `at least ${String(value)} long`],
  ['maxLength', (value) => `at most ${String(value)} long`],
  ['pattern', (value) => `matches ${String(value)}`],
  ['format', String],
  ['deprecated', (value) => (value === true ? 'deprecated' : '')],
];

/** The unit, default and bounds of a schema, and whether it is deprecated, or has values that may become more. */
export const limitsOf = (schema: Schema, isOpen: boolean): string[] => [
  ...(schema['type'] === 'integer' ? ['integer'] : []),
  ...words.flatMap(([keyword, say]) => (Object.hasOwn(schema, keyword) ? say(schema[keyword]) || [] : [])),
  ...(isOpen ? ['other values may be added later'] : []),
];
