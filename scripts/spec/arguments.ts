import type * as api from '../../src/api/descriptor.ts';
import { nameAmong } from './argument-names.ts';
import { joinText } from './prose.ts';
import { ANY_TYPE, isJson, JSON_TYPE, RAW_TYPE } from './dialect.ts';
import { checkHeaderArgument } from './header.ts';
import { step } from './pointer.ts';
import { styleOf } from './styles.ts';
import { Refusal } from '../refusal.ts';
import { componentName, target, type Media, type Operation, type Parameter, type Schema, type Spec } from './spec.ts';

/** One argument of an operation, with its completed documentation in its schema. */
export interface Argument extends api.Argument {
  readonly name: string;
  readonly schema: Schema;
  readonly example: unknown;
  /** How it is written, where it has a style of its own. */
  readonly style?: api.Style;
}

/** The arguments of an operation, and how those in the body become one. */
export interface Arguments {
  readonly all: readonly Argument[];
  readonly body?: api.BodyForm;
  /** The media type of the body, where the spec names one that is not `application/json`. */
  readonly type?: string;
}

/** The examples of a body by name. */
export const examplesOf = ({ examples = {} }: Media): [string, unknown][] =>
  Object.entries(examples).map(([name, { value }]) => [name, value]);

function fromParameter(spec: Spec, node: Parameter, pointer: string): Argument {
  const parameter = target(spec.components?.parameters, node);
  const { name, in: place, required = false, content = {}, example } = parameter;
  if (place === 'header') checkHeaderArgument(name, pointer);
  const [media] = Object.values(content);
  const schema = media ? media.schema : parameter.schema;
  if (!schema || (media && parameter.schema)) throw new Refusal(pointer, 'has no `schema`', 'give it one');
  const style = styleOf(spec, parameter, schema, pointer);
  const description = joinText(parameter.description, node.description);
  return { name, in: place, required, schema: { ...schema, description }, example, ...(style && { style }) };
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

function bodyOf(spec: Spec, { requestBody }: Operation, pointer: string): Arguments {
  if (!requestBody) return { all: [] };
  if (pointer.endsWith('/get/requestBody'))
    throw new Refusal(pointer, 'is the body of a GET, which no request carries', 'leave it out');
  const { content = {}, required = false } = requestBody;
  const [[type = '', media] = [], ...others] = Object.entries(content);
  if (!media || others.length > 0)
    throw new Refusal(pointer, `has ${media ? 'several media types' : 'no media type'}`, 'describe one');
  const example = examplesOf(media)[0]?.[1];
  const whole = (schema: Schema): Argument[] => [{ name: 'body', in: 'body', required, schema, example }];
  if (!isJson(type)) {
    if (type !== ANY_TYPE && !RAW_TYPE.test(type))
      throw new Refusal(
        `${pointer}/content${step(type)}`,
        'is a media type that no client can send by itself',
        `describe the body as one type that is not multipart, or as \`${ANY_TYPE}\``,
      );
    const description = media.schema?.description ?? 'The body, as it is sent.';
    const all = whole({ type: 'string', 'x-raw': true, description });
    return { body: 'raw', ...(type !== ANY_TYPE && { type }), all };
  }
  if (!media.schema) throw new Refusal(`${pointer}/content${step(type)}`, 'has no schema', 'give it one');
  const schema = target(spec.components?.schemas, media.schema);
  const named = type !== JSON_TYPE && { type };
  return isFlat(schema)
    ? { body: 'fields', ...named, all: fields(schema, required, example) }
    : { body: 'json', ...named, all: whole(media.schema) };
}

/** Everything an operation takes, as one flat list. */
export function argumentsOf(spec: Spec, operation: Operation, pointer: string): Arguments {
  const body = bodyOf(spec, operation, `${pointer}/requestBody`);
  const parameters = (operation.parameters ?? []).map((parameter, index) =>
    fromParameter(spec, parameter, `${pointer}/parameters/${index}`),
  );
  const all = [...parameters, ...body.all];
  if (all.some(({ name }) => name === '__proto__'))
    throw new Refusal(pointer, 'has an argument named `__proto__`', 'no object can hold it; leave it out of the spec');
  return { ...body, all: distinct(all, pointer) };
}

/** Arguments that a caller can tell apart: of two with one name, one has its place in its name. */
function distinct(all: readonly Argument[], pointer: string): Argument[] {
  const named = all.map((argument): Argument => {
    const name = nameAmong(argument, all);
    if (name === argument.name) return argument;
    const description = joinText(argument.schema.description, `\`${argument.name}\` in the ${argument.in}.`);
    return { ...argument, name, as: argument.name, schema: { ...argument.schema, description } };
  });
  const twice = named.find(({ name }, index) => named.findIndex((other) => other.name === name) < index);
  if (twice)
    throw new Refusal(
      pointer,
      `has two arguments named \`${twice.name}\``,
      'a client cannot tell them apart; leave one of them out of the spec and say so in its description',
    );
  const both = named.find(({ as, style }) => as !== undefined && style !== undefined);
  if (both)
    throw new Refusal(
      pointer,
      `has two arguments named \`${both.as}\`, one of them with a style of its own`,
      'leave one of them out of the spec and say so in its description',
    );
  return named;
}

/** The name of the component that a schema is; undefined for one written in place. */
export const nameOf = (schema: Schema | undefined): string | undefined =>
  schema?.$ref === undefined ? undefined : componentName(schema.$ref);
