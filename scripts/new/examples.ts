import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { formKind } from '../spec/model/form.ts';
import { readOf } from '../spec/model/media.ts';
import { plainOf } from '../spec/plain/plain.ts';
import { exampleOf } from './example.ts';
import { followed } from './references.ts';

/** Changes a node, given the same node in the plain form. */
type Change = (node: unknown, plain: unknown) => unknown;

const changed = (node: Json, plain: unknown, key: string, change: Change): Json =>
  node[key] === undefined ? node : { ...node, [key]: change(node[key], at(plain, key)) };

const each =
  (change: Change): Change =>
  (group, plain) =>
    Object.fromEntries(entriesOf(group).map(([name, node]) => [name, change(node, at(plain, name))]));

const typeName = ({ type }: Json): string | undefined => (type === undefined ? undefined : String(type));

/** A form cannot express an empty value. */
const filled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(filled).filter((each) => !isNothing(each));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).map(([name, each]): [string, unknown] => [name, filled(each)]);
  return Object.fromEntries(kept.filter(([, each]) => !isNothing(each)));
};

const isNothing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** An example of a form: empty values are left out or, if they are required, filled. */
const inForm = (value: unknown, required: readonly unknown[]): unknown => {
  const kept = entriesOf(value).map(([name, each]): [string, unknown] => [name, filled(each)]);
  return Object.fromEntries(
    kept.flatMap(([name, each]): [string, unknown][] => {
      if (!isNothing(each)) return [[name, each]];
      return required.includes(name) ? [[name, Array.isArray(each) ? ['example'] : { example: 'example' }]] : [];
    }),
  );
};

/** Formats of strings; any other format may be a plain word. */
const TEXTS: readonly (readonly [type: RegExp, text: string])[] = [
  [/ndjson|json-?l/i, '{"example":1}\n{"example":2}\n'],
  [/xml/i, '<example/>'],
];

const textIn = (type: string): string => TEXTS.find(([pattern]) => pattern.test(type))?.[1] ?? 'example';

const media =
  (spec: Json, type: string): Change =>
  (node, plain) => {
    const schema = followed(spec, at(plain, 'schema'));
    const read = readOf(type, { schema });
    // The XML of an object does not follow from its schema.
    const form = typeName(schema) === 'object' && formKind(type) !== undefined;
    const isMade = form || read === 'json';
    const isKnown = isMade ? at(plain, 'schema') !== undefined : [undefined, 'string'].includes(typeName(schema));
    if (!isObject(node) || !isKnown) return node;
    const made = isMade ? exampleOf(spec, at(plain, 'schema')) : textIn(type);
    return { ...node, examples: { invented: { value: form ? inForm(made, itemsOf(schema['required'])) : made } } };
  };

const body =
  (spec: Json): Change =>
  (node, plain) =>
    isObject(node)
      ? changed(node, plain, 'content', (content, of) =>
          Object.fromEntries(entriesOf(content).map(([type, one]) => [type, media(spec, type)(one, at(of, type))])),
        )
      : node;

/** The schema of a parameter or of its JSON content. */
const schemaOf = (parameter: unknown): unknown => {
  const [[, media] = []] = entriesOf(at(parameter, 'content'));
  return media === undefined ? at(parameter, 'schema') : at(media, 'schema');
};

const parameters =
  (spec: Json): Change =>
  (all, plain) =>
    itemsOf(all).map((node, index) => ({
      ...Object(node),
      example: exampleOf(spec, schemaOf(itemsOf(plain)[index])),
    }));

const operation =
  (spec: Json): Change =>
  (node, plain) => {
    if (!isObject(node) || !isObject(node['responses'])) return node;
    const withArguments = changed(node, plain, 'parameters', parameters(spec));
    const withRequest = changed(withArguments, plain, 'requestBody', body(spec));
    return changed(withRequest, plain, 'responses', each(body(spec)));
  };

/** Adds examples generated from the schemas of a spec. */
export const withExamples = (spec: Json): Json => {
  const plain: Json = { ...plainOf(JSON.parse(JSON.stringify(spec))).spec };
  return changed(spec, plain, 'paths', each(each(operation(plain))));
};
