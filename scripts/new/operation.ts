import { STATUS_CODES } from 'node:http';
import { ANY_TYPE, isJson, JSON_TYPE } from '../spec/dialect.ts';
import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { bare, isBodiless, readOf } from '../spec/model/media.ts';
import { formKind } from '../spec/model/form.ts';
import { pascal, typeNameOf } from '../spec/names.ts';
import { followed } from './references.ts';
import { asPassed, isRead, isWritten, plainMedia } from './media-types.ts';
import { checkCookies, cookieNote, isCookie } from './cookies.ts';
import { withPath } from './path-parameters.ts';
import { ownServersOf, serverNote } from './servers.ts';
import type { Naming } from './naming.ts';
import { without, withoutNotes } from './notes.ts';
import { repaired } from './schema.ts';

/** The context for converting an operation to the dialect. */
export interface Workshop {
  readonly document: Json;
  readonly naming: Naming;
  readonly path: string;
  readonly method: string;
  /** Its name in the client. */
  readonly id: string;
  readonly tag: string;
}

/** OpenAPI ignores these headers as parameters: other parts of a document define them. */
const RESERVED = ['accept', 'content-type', 'authorization'];

const isReserved = ({ in: place, name }: Json): boolean =>
  place === 'header' && RESERVED.includes(String(name).toLowerCase());

/** Whether a parameter is a key of the operation, which some documents describe twice: its credential has it. */
const isKey = ({ document }: Workshop, { security = document['security'] }: Json, parameter: Json): boolean => {
  const names = itemsOf(security).flatMap((each) => Object.keys(Object(each)));
  const schemes = names.map((name) => Object(at(document, 'components', 'securitySchemes', name)));
  const of = ({ in: place, name }: Json): string => `${String(place)} ${String(name).toLowerCase()}`;
  return schemes.some((scheme) => scheme['type'] === 'apiKey' && of(scheme) === of(parameter));
};

/** Whether what a schema describes is written in one piece, however a parameter joins several. */
const isOnePiece = ({ document }: Workshop, schema: unknown): boolean => {
  const { type, items, properties, oneOf, anyOf, allOf } = followed(document, schema);
  const types = type === undefined ? [] : [type].flat();
  if ([items, properties, oneOf, anyOf, allOf].some((each) => each !== undefined)) return false;
  return types.length > 0 && !types.includes('array') && !types.includes('object');
};

/** Notations that are the default, or that change nothing. */
const repeatsDefault = (shop: Workshop, parameter: Json, keyword: string): boolean => {
  const form = parameter['in'] === 'query' || parameter['in'] === 'cookie';
  if (keyword === 'style') return parameter['style'] === (form ? 'form' : 'simple');
  if (keyword === 'explode') return parameter['explode'] === form || isOnePiece(shop, parameter['schema']);
  return ['allowReserved', 'deprecated'].includes(keyword) && parameter[keyword] === false;
};

/** `required`, unless it is the default; what is neither true nor false is kept, so that it is refused. */
const ifRequired = (required: unknown): Json =>
  [undefined, null, false].includes(required as never) ? {} : { required };

const parameter = (shop: Workshop, found: Json): Json => {
  const { naming, id } = shop;
  const kept = Object.entries(withoutNotes(found, 'parameter')).filter(([name]) => !repeatsDefault(shop, found, name));
  const { schema, content, required, deprecated, allowEmptyValue, ...rest } = Object.fromEntries(kept);
  const name = `${typeNameOf(id)}${pascal(String(found['name']))}`;
  const mended = schema === undefined ? undefined : repaired(schema, name, naming);
  const media = entriesOf(content).map(([type, each]) => {
    const { schema: inner } = Object(each);
    return [plainMedia(type), inner === undefined ? {} : { schema: repaired(inner, name, naming) }] as const;
  });
  return {
    ...rest,
    ...(allowEmptyValue === true && {
      description: `\`${String(found['name'])}=\`, without a value, may also be sent.`,
    }),
    ...ifRequired(required),
    ...(media.length > 0 && { content: Object.fromEntries(media) }),
    ...(mended && { schema: deprecated === true && mended['$ref'] === undefined ? { ...mended, deprecated } : mended }),
  };
};

/** The documented parameters of a path and its operation; those of the operation override. */
export const writtenParameters = (document: Json, item: Json, operation: Json): Json[] => {
  const all = [...itemsOf(item['parameters']), ...itemsOf(operation['parameters'])].map((each) =>
    followed(document, each),
  );
  return [...new Map(all.map((each) => [`${String(each['in'])} ${String(each['name'])}`, each])).values()];
};

/** The parameters that are arguments, and cookies. */
const argumentsOf = (shop: Workshop, item: Json, operation: Json): Json[] =>
  withPath(shop.path, writtenParameters(shop.document, item, operation)).filter(
    (each) => !isReserved(each) && !isKey(shop, operation, each),
  );

const parameters = (shop: Workshop, item: Json, operation: Json): Json[] => {
  const all = argumentsOf(shop, item, operation);
  checkCookies(shop, all);
  return all.filter((each) => !isCookie(each)).map((each) => parameter(shop, each));
};

/** The schema of a body; one that clients read as JSON has a name. */
const bodySchema = ({ naming }: Workshop, type: string, media: Json, name: string): Json | undefined => {
  const { schema } = media;
  const isRead = readOf(type, isObject(schema) ? { schema } : {}) === 'json';
  if (!isObject(schema) && !(isRead && isJson(type))) return undefined;
  const mended = repaired(schema ?? {}, name, naming);
  return !isRead || typeof mended['$ref'] === 'string' ? mended : naming.named(name, mended);
};

/** A body of any type that nothing is said of is not described. */
const isSaid = ([type, media]: [string, unknown]): boolean => type !== ANY_TYPE || isObject(Object(media)['schema']);

const content = (shop: Workshop, value: unknown, name: string): Json =>
  Object.fromEntries(
    entriesOf(value)
      .filter(isSaid)
      .map(([type, each]) => {
        const noted = withoutNotes(Object(each), 'media type');
        // It has no effect outside forms.
        const { schema: _, ...rest } = formKind(type) === undefined ? without(noted, 'encoding') : noted;
        const mended = bodySchema(shop, type, Object(each), name);
        return [plainMedia(type), { ...rest, ...(mended && { schema: mended }) }];
      }),
  );

/** What a client sends where it can, the best first: JSON by its own name, which each server reads; a form of text holds less than JSON, and one of parts takes longer. */
const SENT: readonly ((type: string) => boolean)[] = [
  (type) => plainMedia(type).toLowerCase() === JSON_TYPE,
  (type) => isJson(bare(type)),
  (type) => formKind(type) === 'urlencoded',
  (type) => formKind(type) === 'multipart',
];

/** A client sends one of several media types; the others are listed. */
const sentContent = (value: unknown): { readonly media: Json; readonly others: readonly string[] } => {
  const all = entriesOf(value);
  const sent = SENT.map((isSent) => all.find(([type]) => isSent(type))).find((each) => each !== undefined);
  if (all.length < 2 || !sent) return { media: Object(value), others: [] };
  return { media: Object.fromEntries([sent]), others: all.filter((each) => each !== sent).map(([type]) => type) };
};

const isEmpty = (value: unknown): boolean => Object.keys(Object(value)).length === 0;

/** A form without fields is not a body. */
const isEmptyForm = ({ document }: Workshop, [type, media]: [string, unknown]): boolean => {
  if (formKind(type) === undefined) return false;
  const { properties, additionalProperties, allOf, oneOf, anyOf } = followed(document, Object(media)['schema']);
  const isMap = isObject(additionalProperties) && !isEmpty(additionalProperties);
  return isEmpty(properties) && !isMap && [allOf, oneOf, anyOf].every((each) => each === undefined);
};

const requestBody = (shop: Workshop, value: unknown): Json | undefined => {
  if (value === undefined) return undefined;
  const { required, content: all, ...rest } = withoutNotes(followed(shop.document, value), 'requestBody');
  const { media, others } = sentContent(all);
  if (entriesOf(media).every((each) => !isSaid(each) || isEmptyForm(shop, each))) return undefined;
  return {
    ...rest,
    ...(others.length > 0 && { description: `The document also describes ${others.join(' and ')}.` }),
    ...ifRequired(required),
    content: content(shop, asPassed(shop.document, media, isWritten), `${typeNameOf(shop.id)}Request`),
  };
};

const response = (shop: Workshop, status: string, value: unknown): Json => {
  const { content: media, headers, ...rest } = withoutNotes(followed(shop.document, value), 'response');
  const name = `${typeNameOf(shop.id)}${status.startsWith('2') ? 'Response' : `Response${pascal(status)}`}`;
  const bodies = isBodiless(status) ? {} : content(shop, asPassed(shop.document, media, isRead), name);
  return {
    description: STATUS_CODES[status] ?? 'Any other status',
    ...rest,
    ...(isObject(headers) && Object.keys(headers).length > 0 && { headers: resolvedHeaders(shop, headers) }),
    ...(Object.keys(bodies).length > 0 && { content: bodies }),
  };
};

/** Clients do not return redirects and informational responses. */
const isReturned = ([status]: [string, unknown]): boolean => !/^[13]/.test(status);

/** Whether a response describes a body that HTTP does not let it have. */
const hasForbiddenBody = ({ document }: Workshop, [status, each]: [string, unknown]): boolean =>
  isBodiless(status) && !isEmpty(followed(document, each)['content']);

const statuses = (entries: readonly [string, unknown][]): string => entries.map(([status]) => status).join(' and ');

const responsesOf = (
  shop: Workshop,
  item: Json,
  operation: Json,
): { readonly responses: Json; readonly description?: string } => {
  const all = entriesOf(operation['responses']);
  const others = all.filter((each) => !isReturned(each));
  const forbidden = all.filter((each) => hasForbiddenBody(shop, each));
  const notes = [
    ...serverNote(Array.isArray(operation['servers']) ? operation : item),
    ...cookieNote(argumentsOf(shop, item, operation)),
    ...(others.length > 0
      ? [`The document also describes the status ${statuses(others)}, which no call returns.`]
      : []),
    ...(forbidden.length > 0
      ? [`The document describes a body for the status ${statuses(forbidden)}, which has none.`]
      : []),
  ];
  return {
    ...(notes.length > 0 && { description: notes.join(' ') }),
    responses: Object.fromEntries(
      all.filter(isReturned).map(([status, each]) => [status.replace(/xx$/, 'XX'), response(shop, status, each)]),
    ),
  };
};

/** Removes the default notation from a header. */
const plainHeader = (header: Json): Json =>
  without(
    withoutNotes(header, 'header'),
    ...['style', 'explode', 'allowEmptyValue'].filter((name) => !isOther(header, name)),
  );

const isOther = (header: Json, name: string): boolean =>
  name === 'style' ? header[name] !== 'simple' : name === 'explode' && header[name] === true;

const resolvedHeaders = ({ document, naming, id }: Workshop, headers: Json): Json =>
  Object.fromEntries(
    Object.entries(headers).map(([name, each]) => {
      const { schema, ...rest } = plainHeader(followed(document, each));
      return [name, { ...rest, schema: repaired(schema, `${typeNameOf(id)}${pascal(name)}`, naming) }];
    }),
  );

/** Converts an operation to the dialect. */
export const operationOf = (shop: Workshop, item: Json, operation: Json): Json => {
  const { deprecated, servers, requestBody: sent, ...rest } = withoutNotes(operation, 'operation');
  const takes = parameters(shop, item, operation);
  const body = requestBody(shop, sent);
  return {
    ...rest,
    operationId: shop.id,
    summary: shop.id,
    tags: [shop.tag],
    ...(deprecated === true && { deprecated }),
    ...(Array.isArray(servers) && { servers: ownServersOf(operation) }),
    parameters: takes,
    ...(body && { requestBody: body }),
    ...responsesOf(shop, item, operation),
  };
};
