import type { IHttpRequest } from '@stoplight/prism-http';
import type { ApiModel } from '../../spec/model.ts';
import { type Answer, type Operation, undocumented } from './prism.ts';

const token = "[\\w!#$%&'*+.^`|~-]+";
const mediaType = new RegExp(`^\\s*${token}/${token}(\\s*;\\s*${token}=(${token}|"[^"]*"))*\\s*$`);

type Headers = Readonly<Record<string, string>>;

/** The response to headers that do not name a media type, where they should: Prism would throw. */
export const unreadable = ({ accept, 'content-type': type }: Headers): Answer | undefined => {
  if (type !== undefined && !mediaType.test(type))
    return undocumented(415, 'Malformed content type', 'The header Content-Type is no media type.');
  if (accept !== undefined && !accept.split(',').some((part) => mediaType.test(part)))
    return undocumented(406, 'Malformed accept', 'The header Accept names no media type.');
  return undefined;
};

/** Without what is no media type: some clients send more than that. */
const acceptOf = ({ accept }: Headers): Headers =>
  accept === undefined
    ? {}
    : {
        accept: accept
          .split(',')
          .filter((part) => mediaType.test(part))
          .join(),
      };

/** The headers of credentials that hold none in any of its forms: to Prism, most values would do. */
const misfits = (credentials: ApiModel['credentials'], sent: Headers): readonly string[] => {
  const parts = credentials
    .flatMap((alternative) => Object.values(alternative))
    .map(({ header, prefix }) => ({ header: header.toLowerCase(), prefix }));
  const fitting = parts.filter(({ header, prefix }) => {
    const value = sent[header] ?? '';
    return value.startsWith(prefix) && value.length > prefix.length;
  });
  return parts.map(({ header }) => header).filter((header) => !fitting.some((part) => part.header === header));
};

interface Schema {
  readonly type?: unknown;
  readonly items?: unknown;
}

const NUMERALS: Readonly<Record<string, RegExp>> = {
  integer: /^-?(0|[1-9]\d*)$/,
  number: /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i,
};

/** A text for a parameter; one that Prism would read as a number, and is none as JSON writes it, becomes a word. */
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

/** A request as Prism has to see it, so that it lets nothing pass that the API's client could not have sent. */
export const hold = (
  credentials: ApiModel['credentials'],
  operation: Operation,
  request: IHttpRequest & { readonly headers: Headers },
): IHttpRequest => {
  const { query, headers } = operation.request ?? {};
  const dropped = misfits(credentials, request.headers);
  const kept = Object.entries({ ...request.headers, ...acceptOf(request.headers) }).filter(
    ([name]) => !dropped.includes(name),
  );
  return {
    ...request,
    url: { ...request.url, query: valuesOf(query as Parameters, request.url.query) },
    headers: valuesOf(headers as Parameters, Object.fromEntries(kept)),
  };
};
