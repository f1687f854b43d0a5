import type * as api from '../../../src/api/descriptor.ts';
import type { Notation } from '../../../src/api/form.ts';
import { Refusal } from '../../refusal.ts';
import { ANY_TYPE, isJson, JSON_TYPE, PARAMETERS } from '../dialect.ts';
import { bare } from './media.ts';
import { formKind, notationsOf, type FormKind } from './form.ts';
import { step } from '../pointer.ts';
import { target, type Media, type Operation, type Schema, type Spec } from '../spec.ts';

/** One argument of an operation, with its completed documentation in its schema. */
export interface Argument extends api.Argument {
  readonly name: string;
  readonly schema: Schema;
  readonly example: unknown;
  /** Its style, unless it is the default. */
  readonly style?: api.Style;
  /** Whether it is a field that a body needs, but the body may be left out. */
  readonly withBody?: true;
}

/** The arguments of an operation, and how the body arguments form the body. */
export interface Arguments {
  readonly all: readonly Argument[];
  readonly body?: api.BodyForm;
  /** The media type of the body, unless it is `application/json`. */
  readonly type?: string;
  /** The kind of form, if the body is one. */
  readonly form?: FormKind;
  /** The notations of form fields by name, without the default ones. */
  readonly notations?: Readonly<Record<string, Notation>>;
}

/** The examples of a body by name. */
export const examplesOf = ({ examples = {} }: Media): [string, unknown][] =>
  Object.entries(examples).map(([name, { value }]) => [name, value]);

const isFlat = (schema: Schema): boolean =>
  schema.type === 'object' && schema.properties !== undefined && !schema.additionalProperties;

function fields(schema: Schema, required: boolean, example: unknown): Argument[] {
  const values = new Map(typeof example === 'object' && example !== null ? Object.entries(example) : []);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const isNeeded = (schema.required ?? []).includes(name);
    return {
      name,
      in: 'body',
      required: required && isNeeded,
      ...(isNeeded && !required && { withBody: true }),
      schema: property,
      example: values.get(name),
    };
  });
}

/** A body and its location. */
interface Body {
  readonly type: string;
  readonly media: Media;
  readonly required: boolean;
  readonly pointer: string;
}

const whole = ({ required, media }: Body, schema: Schema): Argument[] => [
  { name: 'body', in: 'body', required, schema, example: examplesOf(media)[0]?.[1] },
];

/** Media types whose bodies are sent unchanged; not multipart, since only its serializer knows the boundary. */
const RAW_TYPE = new RegExp(String.raw`^(?!multipart\/)[\w!#$&^.+-]+\/[\w!#$&^.+-]+${PARAMETERS}$`, 'i');

/** A charset that is not the one in which clients write texts; text in quotes is part of another parameter. */
const OTHER_CHARSET = /^("[^"]*"|[^"])*?;\s*charset=(?!"?utf-8"?\s*(;|$))/i;

/** A body that is sent unchanged. */
function raw(body: Body): Arguments {
  const { type, media, pointer } = body;
  if (RAW_TYPE.test(bare(type)) && !RAW_TYPE.test(type))
    throw new Refusal(
      `${pointer}/content${step(type)}`,
      'has a parameter without a name, a value or quotes',
      'write each as `; name=value`, or leave it out',
    );
  if (type !== ANY_TYPE && !RAW_TYPE.test(type))
    throw new Refusal(
      `${pointer}/content${step(type)}`,
      'is a media type that a client cannot send on its own',
      `describe the body as one type that is not multipart, as \`multipart/form-data\` with an object, or as \`${ANY_TYPE}\``,
    );
  const description = media.schema?.description ?? 'The body, sent unchanged.';
  const all = whole(body, { type: 'string', 'x-raw': true, description });
  return { body: 'raw', ...(type !== ANY_TYPE && { type }), all };
}

/** A body that the client serializes, as JSON or as a form. */
function written(spec: Spec, body: Body, schema: Schema): Arguments {
  const { type, media, required, pointer } = body;
  const form = formKind(type);
  const given: api.BodyForm = isFlat(schema) ? 'fields' : 'json';
  const notations = notationsOf(spec, type, media, `${pointer}/content${step(type)}`);
  const example = examplesOf(media)[0]?.[1];
  return {
    body: given,
    ...(form && { form }),
    ...(type !== JSON_TYPE && { type }),
    ...(Object.keys(notations).length > 0 && { notations }),
    all: given === 'fields' ? fields(schema, required, example) : whole(body, media.schema ?? {}),
  };
}

/** The arguments of a request body. */
export function bodyOf(spec: Spec, { requestBody }: Operation, pointer: string): Arguments {
  if (!requestBody) return { all: [] };
  if (pointer.endsWith('/get/requestBody'))
    throw new Refusal(pointer, 'is the body of a GET, which clients cannot send', 'leave it out');
  const { content = {}, required = false } = requestBody;
  const [[type = '', media] = [], ...others] = Object.entries(content);
  if (!media || others.length > 0)
    throw new Refusal(pointer, `has ${media ? 'several media types' : 'no media type'}`, 'describe one');
  const schema = media.schema && target(spec.components?.schemas, media.schema);
  const body: Body = { type, media, required, pointer };
  const isForm = formKind(type) !== undefined && schema !== undefined && schema.type !== 'string';
  if (isForm && schema.type !== 'object')
    throw new Refusal(`${pointer}/content${step(type)}`, 'is a form that is not an object', 'describe its fields');
  if (OTHER_CHARSET.test(type))
    throw new Refusal(
      `${pointer}/content${step(type)}`,
      'has a charset that clients do not write',
      'write `charset=utf-8`',
    );
  if (!isJson(type) && !isForm) return raw(body);
  if (!schema) throw new Refusal(`${pointer}/content${step(type)}`, 'has no schema', 'give it one');
  return written(spec, body, schema);
}
