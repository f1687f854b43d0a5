import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { without } from './directions.ts';
import { isNode, type Node, nodesOf, resolve } from './nodes.ts';

/** A value in a spec, with the schema that it has to match. */
export interface Sample {
  readonly at: string;
  readonly schema: string;
  readonly value: unknown;
}

const pointer = (keys: readonly string[]): string =>
  keys.map((key) => `/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

const named = (examples: Node): [string[], unknown][] =>
  Object.entries(examples).map(([name, example]) => {
    if (!isNode(example) || !('value' in example)) throw new Error(`The example ${name} has no value`);
    return [['examples', name, 'value'], example['value']];
  });

const samplesAt = (node: Node): { of: string[]; value: unknown; key: string[] }[] => {
  const found: { of: string[]; value: unknown; key: string[] }[] = [];
  if ('schema' in node && 'example' in node) found.push({ of: ['schema'], key: ['example'], value: node['example'] });
  // A parameter that travels as JSON has its schema with the media type.
  const [type] = Object.keys(isNode(node['content']) ? node['content'] : {});
  if (type !== undefined && 'example' in node)
    found.push({ of: ['content', type, 'schema'], key: ['example'], value: node['example'] });
  if ('schema' in node && isNode(node['examples'])) {
    found.push(...named(node['examples']).map(([key, value]) => ({ of: ['schema'], key, value })));
  }
  if ('default' in node) found.push({ of: [], key: ['default'], value: node['default'] });
  if (Array.isArray(node['examples'])) {
    found.push(
      ...node['examples'].map((value: unknown, index) => ({ of: [], key: ['examples', String(index)], value })),
    );
  }
  return found;
};

/** The examples of bodies and parameters, and the defaults and examples of schemas. */
export const samplesOf = (spec: Node): Sample[] =>
  [...nodesOf(spec)].flatMap(({ at, node }) =>
    samplesAt(node).map(({ of, key, value }) => ({
      at: pointer([...at, ...key]),
      schema: pointer([...at, ...of]),
      value,
    })),
  );

/** Whether a part of an `allOf` is an object, directly or by its own parts. */
const isObject = (spec: Node, part: unknown): boolean => {
  const { type, properties, allOf } = resolve(spec, part);
  return type === 'object' || isNode(properties) || (Array.isArray(allOf) && allOf.some((own) => isObject(spec, own)));
};

/** The spec with every object closed that lists its properties, so that unlisted ones in samples are errors. */
export const closed = (spec: Node): Node => {
  const copy = structuredClone(spec);
  const parts = new Set<Node>();
  for (const { node } of nodesOf(copy))
    if (Array.isArray(node['allOf']) && isObject(copy, node)) {
      // Each part lists only some of the properties, so the `allOf` is closed as a whole.
      const own = node['allOf'].map((part: unknown) => structuredClone(resolve(copy, part)));
      for (const part of own) parts.add(part);
      Object.assign(node, { type: 'object', allOf: own, unevaluatedProperties: false });
    }
  for (const { node } of [...nodesOf(copy)])
    if (isNode(node['properties']) && !parts.has(node)) node['additionalProperties'] = false;
  return copy;
};

type Check = (sample: Sample) => string[];

const checkerOf = (spec: Node): Check => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  // A vendor's custom format cannot be checked.
  for (const { node } of nodesOf(spec))
    if (typeof node['format'] === 'string' && !(node['format'] in ajv.formats)) ajv.addFormat(node['format'], true);
  // References start at the document, so ajv also meets the keys of its root.
  ajv.addVocabulary([...Object.keys(spec), 'x-unit']);
  ajv.addSchema(spec, 'spec');
  return ({ at, schema, value }) => {
    const fits = ajv.getSchema(`spec#${schema}`);
    if (!fits) return [`${at}: no schema at ${schema}`];
    return fits(value) ? [] : [`${at}: ${ajv.errorsText(fits.errors, { dataVar: 'value' })}`];
  };
};

/** The problems of the samples of a spec, each with its place. */
export const sampleProblems = (spec: Node): string[] => {
  const [sent, received] = [checkerOf(without(spec, 'readOnly')), checkerOf(without(spec, 'writeOnly'))];
  return samplesOf(spec).flatMap((sample) => {
    if (/^\/paths\/.*\/responses\//.test(sample.at)) return received(sample);
    const problems = sent(sample);
    // A component may be used in requests or responses.
    return problems.length > 0 && sample.at.startsWith('/components/schemas/') ? received(sample) : problems;
  });
};
