import { isJson, JSON_TYPE } from '../../../spec/dialect.ts';
import { formKind } from '../../../spec/model/form.ts';
import { entriesOf, isObject, itemsOf, type Json } from '../../../spec/json.ts';
import { step } from '../../../spec/pointer.ts';
import { clientStyle, notationOf } from '../../../spec/model/styles.ts';
import { bare } from '../../../spec/model/media.ts';
import { resolve, type At } from './merged.ts';
import { shapeOf, type Shape } from './shape.ts';

/** One argument of an operation, as a caller gives it. */
export interface Argument {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: At;
  /** Its place: the parameter, or the field of the body. */
  readonly pointer: string;
  /** How OpenAPI says that it is written; `a file` of a form. */
  readonly style: string;
  /** How a client serializes it: several styles may be the same to it. */
  readonly written: string;
}

/** How the body of a request becomes arguments. */
export interface Body {
  /** Its fields, the whole as `body`, or a raw text. */
  readonly form: 'fields' | 'json' | 'raw';
  readonly media: readonly string[];
  /** The media type among them that a client sends. */
  readonly sent: string;
  readonly required: boolean;
  readonly pointer: string;
  readonly schema: At;
}

/** The marker of a file in a form, which differs from text. */
export const FILE = 'a file';
const fieldStyle = (media: string, { types, node }: Shape): string =>
  formKind(media) === 'multipart' && types.join() === 'string' && node['format'] === 'binary' ? FILE : '';

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const flagIn = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

function parameterOf(root: Json, place: At): Argument {
  const { node, pointer } = resolve(root, place);
  const parameter = isObject(node) ? node : {};
  const where = String(parameter['in']);
  const [media] = entriesOf(parameter['content']);
  const inContent = media && {
    node: Object(media[1])['schema'] ?? {},
    pointer: `${pointer}/content${step(media[0])}/schema`,
  };
  const schema = inContent ?? { node: parameter['schema'] ?? {}, pointer: `${pointer}/schema` };
  const { types } = shapeOf(root, schema);
  const kind = (['object', 'array'] as const).find((each) => types.includes(each)) ?? 'text';
  const given = { in: where, style: textIn(parameter['style']), explode: flagIn(parameter['explode']) };
  const { style, exploded } = notationOf(given);
  const declared = `${style}${exploded ? ', exploded' : ''}`;
  return {
    name: String(parameter['name']),
    in: where,
    required: parameter['required'] === true || where === 'path',
    schema,
    pointer,
    style: media?.[0] ?? declared,
    written: media?.[0] ?? clientStyle(given, kind) ?? `${declared} ${kind}`,
  };
}

/** The media type that a client sends: JSON where there is a choice, then the form that holds less. */
export const chosenMedia = (content: unknown): [type: string, media: unknown] | undefined => {
  const all = entriesOf(content);
  return (
    all.find(([type]) => type === JSON_TYPE) ??
    all.find(([type]) => isJson(bare(type))) ??
    all.find(([type]) => formKind(type) === 'urlencoded') ??
    all[0]
  );
};

function bodyOf(root: Json, place: At): { body?: Body; all: Argument[] } {
  const { node, pointer } = resolve(root, place);
  if (!isObject(node)) return { all: [] };
  const required = node['required'] === true;
  const [type, media] = chosenMedia(node['content']) ?? ['', {}];
  const schema = { node: Object(media)['schema'] ?? {}, pointer: `${pointer}/content${step(type)}/schema` };
  const shape = shapeOf(root, schema);
  const flat =
    shape.variants.length === 0 &&
    shape.types.join() === 'object' &&
    !shape.nullable &&
    shape.properties.size > 0 &&
    !shape.node['additionalProperties'];
  const isWritten = isJson(bare(type)) || (formKind(type) !== undefined && shape.types.join() === 'object');
  const form = !isWritten ? 'raw' : flat ? 'fields' : 'json';
  const body: Body = { form, media: Object.keys(Object(node['content'])), sent: type, required, pointer, schema };
  if (form !== 'fields')
    return { body, all: [{ name: 'body', in: 'body', required, schema, pointer, style: '', written: '' }] };
  const fields = [...shape.properties].filter(([, member]) => shapeOf(root, member).node['readOnly'] !== true);
  return {
    body,
    all: fields.map(([name, member]) => {
      const style = fieldStyle(type, shapeOf(root, member));
      const { pointer } = member;
      const isRequired = required && shape.required.has(name);
      return { name, in: 'body', required: isRequired, schema: member, pointer, style, written: style };
    }),
  };
}

/** All that an operation takes, parameters of its path included. */
export function argumentsIn(
  root: Json,
  item: At,
  operation: At,
): { readonly all: readonly Argument[]; readonly body?: Body } {
  const listIn = ({ node, pointer }: At): Argument[] =>
    itemsOf(Object(node)['parameters']).map((parameter, index) =>
      parameterOf(root, { node: parameter, pointer: `${pointer}/parameters/${index}` }),
    );
  const own = listIn(operation);
  const shared = listIn(item).filter(
    (one) => !own.some(({ name, in: where }) => name === one.name && where === one.in),
  );
  const { body, all } = bodyOf(root, {
    node: Object(operation.node)['requestBody'],
    pointer: `${operation.pointer}/requestBody`,
  });
  return { all: [...shared, ...own, ...all], ...(body && { body }) };
}
