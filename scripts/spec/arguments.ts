import { joinText } from './prose.ts';
import { escapePointer } from './nodes.ts';
import { Refusal } from '../refusal.ts';
import {
  componentName,
  own,
  target,
  type Example,
  type Media,
  type Operation,
  type Parameter,
  type PathItem,
  type Schema,
  type Spec,
} from './spec.ts';

/** One argument of an operation, with its completed documentation in its schema. */
export interface Argument {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly example: unknown;
}

/** The arguments of an operation, and how those in the body become one. */
export interface Arguments {
  readonly all: readonly Argument[];
  readonly body?: 'fields' | 'json' | 'raw';
}

const PLACES = ['path', 'query', 'header'];
const JSON_TYPE = 'application/json';

/** The examples of a parameter or a body by name. */
export function examplesOf(
  spec: Spec,
  { example, examples = {} }: Pick<Media, 'example' | 'examples'>,
): [string, unknown][] {
  const valueOf = (named: Example): unknown => target(spec.components?.examples, named).value;
  const all = Object.entries(examples).map(([name, named]): [string, unknown] => [name, valueOf(named)]);
  return example === undefined ? all : [['example', example], ...all];
}

const firstExample = (spec: Spec, node: Pick<Media, 'example' | 'examples'>): unknown => examplesOf(spec, node)[0]?.[1];

function fromParameter(spec: Spec, node: Parameter, pointer: string): Argument {
  const parameter = target(spec.components?.parameters, node);
  const { name, in: place, required = false, deprecated, schema } = parameter;
  if (!PLACES.includes(place))
    throw new Refusal(pointer, `is a ${place} parameter`, `a client sends arguments in ${PLACES.join(', ')} and body`);
  if (!schema) throw new Refusal(pointer, 'has no schema', 'give it one');
  const unsendable = [schema.type].flat().find((type) => type === 'object' || (type === 'array' && place !== 'query'));
  if (unsendable !== undefined)
    throw new Refusal(pointer, `takes an ${unsendable} in the ${place}`, 'describe a string, a number or a boolean');
  const description = joinText(parameter.description, node.description);
  const documented = { ...schema, description, ...(deprecated && { deprecated }) };
  return { name, in: place, required, schema: documented, example: firstExample(spec, parameter) };
}

/** Parameters of a path count for each of its operations, unless the operation has its own. */
function parametersOf(
  spec: Spec,
  item: PathItem,
  operation: Operation,
  [path, method]: readonly [string, string],
): Argument[] {
  const read = (parameters: readonly Parameter[] | undefined, at: string): Argument[] =>
    (parameters ?? []).map((parameter, index) => fromParameter(spec, parameter, `${at}/parameters/${index}`));
  const here = read(operation.parameters, method);
  const above = read(item.parameters, path).filter(
    (one) => !here.some((other) => other.name === one.name && other.in === one.in),
  );
  return [...above, ...here];
}

const isFlat = (schema: Schema): boolean =>
  schema.type === 'object' && schema.properties !== undefined && !schema.additionalProperties;

function fields(schema: Schema, required: boolean, example: unknown): Argument[] {
  const values = new Map(typeof example === 'object' && example !== null ? Object.entries(example) : []);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'body',
    required: required && (schema.required ?? []).includes(name),
    schema: property,
    example: values.get(name),
  }));
}

function bodyOf(spec: Spec, operation: Operation, pointer: string): Arguments {
  if (!operation.requestBody) return { all: [] };
  const { content = {}, required = false } = target(spec.components?.requestBodies, operation.requestBody);
  const [type, ...others] = Object.keys(content);
  const media = type === undefined ? undefined : own(content, type);
  if (!media || others.length > 0)
    throw new Refusal(
      `${pointer}/requestBody`,
      `has ${others.length ? 'several media types' : 'no media type'}`,
      'describe one',
    );
  const example = firstExample(spec, media);
  const whole = (schema: Schema): Argument[] => [{ name: 'body', in: 'body', required, schema, example }];
  if (type !== JSON_TYPE)
    return {
      body: 'raw',
      all: whole({
        type: 'string',
        'x-raw': true,
        description: media.schema?.description ?? 'The body, as it is sent.',
      }),
    };
  if (!media.schema)
    throw new Refusal(`${pointer}/requestBody/content/${escapePointer(type)}`, 'has no schema', 'give it one');
  const schema = target(spec.components?.schemas, media.schema);
  return isFlat(schema)
    ? { body: 'fields', all: fields(schema, required, example) }
    : { body: 'json', all: whole(media.schema) };
}

/** Everything an operation takes, as one flat list. */
export function argumentsOf(
  spec: Spec,
  item: PathItem,
  operation: Operation,
  pointers: readonly [string, string],
): Arguments {
  const body = bodyOf(spec, operation, pointers[1]);
  const all = [...parametersOf(spec, item, operation, pointers), ...body.all];
  if (all.some(({ name }) => name === '__proto__'))
    throw new Refusal(
      pointers[1],
      'has an argument named `__proto__`',
      'no object can hold it; leave it out of the spec',
    );
  const twice = all.find(({ name }, index) => all.findIndex((other) => other.name === name) < index);
  if (twice)
    throw new Refusal(
      pointers[1],
      `has two arguments named \`${twice.name}\``,
      'a client cannot tell them apart; leave one of them out of the spec and say so in its description',
    );
  return { ...body, all };
}

/** The name of the component that a schema is; undefined for one written in place. */
export const nameOf = (schema: Schema | undefined): string | undefined =>
  schema?.$ref === undefined ? undefined : componentName(schema.$ref);
