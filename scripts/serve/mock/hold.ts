import type { IHttpRequest } from '@stoplight/prism-http';
import type { Carrier } from '../../spec/dialect.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import { type Answer, type Operation, undocumented } from './prism.ts';

const token = "[\\w!#$%&'*+.^`|~-]+";
const mediaType = new RegExp(`^\\s*${token}/${token}(\\s*;\\s*${token}=(${token}|"[^"]*"))*\\s*$`);

// Prism treats a weight of 0, or an invalid one, as a type that was not named.
const isAccepted = (part: string): boolean =>
  mediaType.test(part) && /^(?:0?\.0*[1-9]\d*|1(?:\.0*)?)$/.test(/;\s*q=([^;\s]*)/i.exec(part)?.[1] ?? '1');

type Headers = Readonly<Record<string, string>>;

/** The response to invalid media types in headers, for which Prism would throw. */
export const unreadable = ({ accept, 'content-type': type }: Headers): Answer | undefined => {
  if (type !== undefined && !mediaType.test(type))
    return undocumented(415, 'Malformed content type', 'The header Content-Type is not a media type.');
  if (accept !== undefined && !accept.split(',').some(isAccepted))
    return undocumented(406, 'Malformed accept', 'The header Accept names no media type.');
  return undefined;
};

/** Removes everything that is not a media type, which some clients send. */
const acceptOf = ({ accept }: Headers): Headers =>
  accept === undefined
    ? {}
    : {
        accept: accept.split(',').filter(isAccepted).join(),
      };

/** Whether a text is a user name and a password in Base64, which `Buffer` would read even if it is invalid. */
const isPair = (encoded: string): boolean => {
  try {
    return atob(encoded).includes(':');
  } catch {
    return false;
  }
};

const fits = (carrier: Carrier, value = ''): boolean => {
  if ('query' in carrier) return value !== '';
  const { prefix } = carrier;
  const isForm = value.startsWith(prefix) && value.length > prefix.length;
  return isForm && (!('basic' in carrier) || isPair(value.slice(prefix.length)));
};

const nameOf = (carrier: Carrier): string => ('query' in carrier ? carrier.query : carrier.header.toLowerCase());

/** The places of credentials that hold an invalid one: Prism would accept most values. */
const misfits = (
  carriers: readonly Carrier[],
  sent: Readonly<Record<string, string | string[]>>,
): readonly string[] => {
  const names = [...new Set(carriers.map(nameOf))];
  return names.filter(
    (name) => !carriers.some((carrier) => nameOf(carrier) === name && fits(carrier, [sent[name] ?? ''].flat()[0])),
  );
};

const without = <Value>(sent: Readonly<Record<string, Value>>, names: readonly string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(sent).filter(([name]) => !names.includes(name)));

/** Prism rejects a password with a colon. */
const plainly = (carriers: readonly Carrier[], { authorization, ...others }: Headers): Headers => {
  const isBasic = carriers.some((carrier) => 'basic' in carrier && fits(carrier, authorization));
  if (authorization === undefined) return others;
  return { ...others, authorization: isBasic ? `Basic ${btoa('user:password')}` : authorization };
};

interface Schema {
  readonly type?: unknown;
  readonly items?: unknown;
}

const NUMERALS: Readonly<Record<string, RegExp>> = {
  integer: /^-?(0|[1-9]\d*)$/,
  number: /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i,
};

/** The text of a parameter; a number that Prism would parse, but that is not valid in JSON, becomes a word. */
const wordOf = (schema: Schema = {}, text: string): string => {
  const patterns = [schema.type].flat().map((type) => NUMERALS[String(type)]);
  return patterns.every((pattern) => pattern && !pattern.test(text)) ? 'no number' : text;
};

type Given = string | string[];

const valueOf = (schema: Schema | undefined, given: Given): Given =>
  Array.isArray(given) ? given.map((each) => wordOf(Object(schema?.items), each)) : wordOf(schema, given);

type Parameters = readonly { readonly name: string; readonly schema?: Schema }[];

const valuesOf = <Value extends Given>(
  parameters: Parameters = [],
  given: Readonly<Record<string, Value>> = {},
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const found = parameters.find((each) => each.name.toLowerCase() === name.toLowerCase());
      return [name, found ? (valueOf(found.schema, value) as Value) : value];
    }),
  );

/** Prepares a request for Prism, so that it accepts only what the API's client could have sent. */
export const hold = (
  credentials: ApiModel['credentials'],
  operation: Operation,
  request: IHttpRequest & { readonly headers: Headers },
): IHttpRequest => {
  const { query, headers } = operation.request ?? {};
  const all = credentials.flatMap((alternative) => Object.values(alternative));
  const [inQuery, inHeaders] = [true, false].map((is) => all.filter((carrier) => 'query' in carrier === is));
  const sent = { ...request.headers, ...acceptOf(request.headers) };
  const kept = without(sent, misfits(inHeaders ?? [], sent));
  const asked = request.url.query ?? {};
  return {
    ...request,
    url: {
      ...request.url,
      query: valuesOf(query as Parameters, without(asked, misfits(inQuery ?? [], asked))),
    },
    headers: valuesOf(headers as Parameters, plainly(all, kept)),
  };
};

/** An operation without the types of its absent headers: Prism parses a list or an object even if the header is missing, and fails. */
export const withoutAbsent = (operation: Operation, headers: Headers): Operation => {
  const { request } = operation;
  const isAbsent = ({ name, schema }: Parameters[number]): boolean =>
    /array|object/.test(String(schema?.type)) && headers[name.toLowerCase()] === undefined;
  const all = (request?.headers ?? []) as Parameters;
  if (!all.some(isAbsent)) return operation;
  const kept = all.map((each) => (isAbsent(each) ? { ...each, schema: {} } : each));
  return { ...operation, request: { ...request, headers: kept as never } };
};
