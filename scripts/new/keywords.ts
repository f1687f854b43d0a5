import { compiles } from '../spec/forms.ts';
import { isObject, itemsOf, type Json } from '../spec/json.ts';
import { listed, withArticle } from '../text.ts';
import { without } from './notes.ts';
import { isCombined } from './types.ts';

/** Keywords whose value has no effect. */
const REPEATED: readonly (readonly [keyword: string, repeats: (value: unknown) => boolean])[] = [
  ['additionalProperties', (value) => value === true || (isObject(value) && Object.keys(value).length === 0)],
  ['unevaluatedProperties', (value) => value !== false],
  ['propertyNames', (value) => isObject(value) && Object.keys(value).every((name) => name === 'type')],
  ['required', (value) => itemsOf(value).length === 0],
  ['properties', (value) => isObject(value) && Object.keys(value).length === 0],
  ['enum', (value) => itemsOf(value).length === 0],
  ['allOf', (value) => itemsOf(value).length === 0],
  ['deprecated', (value) => value === false],
  ['readOnly', (value) => value === false],
  ['writeOnly', (value) => value === false],
  ['uniqueItems', (value) => value === false],
  ['nullable', (value) => value === false],
];

/** Removes unnecessary escapes from a pattern, which other regex dialects allow. */
const plainPattern = (pattern: string): string => {
  if (compiles(pattern)) return pattern;
  const parts = pattern.match(/\\.|\[\^?|\]|[^\\]/gsu) ?? [];
  let inClass = false;
  const plain = parts.map((part) => {
    if (part.startsWith('[') && !inClass) inClass = true;
    else if (part === ']') inClass = false;
    const isSpare = /^\\[^A-Za-z0-9^$\\.*+?()[\]{}|/]$/u.test(part) && !(inClass && part === '\\-');
    return isSpare ? part.slice(1) : part;
  });
  return compiles(plain.join('')) ? plain.join('') : pattern;
};

/** An anchor behind a slash can match nothing: such a pattern is written as a program has it, between slashes and before flags. */
const BETWEEN_SLASHES = /^\/(\^.*\$)\/([a-z]*)$/s;

/** A pattern, or a word on one that only other notations of regular expressions know. */
const bounded = (pattern: unknown): Json => {
  if (typeof pattern !== 'string') return pattern === undefined ? {} : { pattern };
  const [, bare = pattern, flags = ''] = BETWEEN_SLASHES.exec(pattern) ?? [];
  const plain = plainPattern(bare);
  return compiles(plain) && flags === ''
    ? { pattern: plain }
    : { description: `Matches \`${pattern}\`, in another syntax of regular expressions.` };
};

/** The `format` of binary strings. */
const encodedAs = ({ contentEncoding, contentMediaType, format }: Json): Json => {
  if (format !== undefined) return { format };
  if (contentEncoding !== undefined)
    return { format: String(contentEncoding) === 'base64' ? 'byte' : String(contentEncoding) };
  const isText = contentMediaType === undefined || /^text\/|[/+](json|xml)$/i.test(String(contentMediaType));
  return isText ? {} : { format: 'binary' };
};

const isNothing = (schema: Json): boolean => isObject(schema['not']) && Object.keys(schema['not']).length === 0;

/** What other members may be: in a schema that combines no others, two keywords say the same. */
const withOthers = (schema: Json): Json => {
  const { unevaluatedProperties: others } = schema;
  if (!isObject(others) || Object.hasOwn(schema, 'additionalProperties') || isCombined(schema)) return schema;
  return { ...schema, additionalProperties: isNothing(others) ? false : others };
};

/** Keywords whose value cannot be checked if it is too large to be exact. */
// prettier-ignore
const BOUNDS = [
  'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'default',
  'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties',
];

const isInexact = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;

/** A schema without the bounds and the default that a number of a client cannot hold, which it names. */
const exact = (schema: Json): Json => {
  const beyond = BOUNDS.filter((name) => isInexact(schema[name]));
  if (beyond.length === 0) return schema;
  const which = listed(beyond.map(withArticle));
  return {
    ...without(schema, ...beyond),
    description: `Has ${which} beyond the integers that a client can represent exactly.`,
  };
};

/** A schema without meaningless keywords, and with the dialect's equivalents of some. */
export const spare = (written: Json): Json => {
  const schema = exact(withOthers(written));
  const repeated = REPEATED.filter(([name, repeats]) => Object.hasOwn(schema, name) && repeats(schema[name]));
  const { required, pattern, ...kept } = without(
    schema,
    ...repeated.map(([name]) => name),
    'contentEncoding',
    'contentMediaType',
    'format',
  );
  return {
    ...kept,
    ...encodedAs(schema),
    ...(required !== undefined && { required: Array.isArray(required) ? [...new Set(required)] : required }),
    ...bounded(pattern),
  };
};
