import type { Operation } from './apis.ts';
import type { Site } from './sites.ts';

type Values = Readonly<Record<string, unknown>>;

/** A request before it is put on the wire, so that one point of it can be changed. */
export interface Draft {
  readonly path: Values;
  readonly query: Values;
  readonly header: Values;
  /** `undefined` for none. */
  readonly body: unknown;
  /** The media type of the body. */
  readonly type: string | undefined;
  /** The headers of the credential. */
  readonly credential: Readonly<Record<string, string>>;
}

/** What is sent. */
export interface Raw {
  readonly method: string;
  /** The query included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A draft of an operation's valid request: every argument has its example. */
export const validDraft = ({ parameters, requestBody, credentials }: Operation, credential = 0): Draft => {
  const at = (place: string) =>
    Object.fromEntries(
      parameters.filter((each) => each['in'] === place).map(({ name, example }) => [String(name), example]),
    );
  return {
    path: at('path'),
    query: at('query'),
    header: at('header'),
    body: requestBody?.example,
    // A media range is no type to send: what the body is in truth is.
    type: requestBody?.type.replace('*/*', 'application/json'),
    credential: credentials[credential]?.headers ?? {},
  };
};

const changed = (value: unknown, [step, ...rest]: readonly string[], to: unknown): unknown => {
  if (step === undefined) return to;
  const members = Object(value) as Record<string, unknown>;
  const all = { ...members, [step]: changed(members[step], rest, to) };
  return Object.fromEntries(Object.entries(all).filter(([, member]) => member !== undefined));
};

/** The draft with another value at a site; `undefined` leaves it out. */
export const withValue = (draft: Draft, { place, steps }: Pick<Site, 'place' | 'steps'>, value: unknown): Draft => ({
  ...draft,
  [place]: changed(draft[place], steps, value),
});

/** What a draft has at a site. */
export const valueAt = (draft: Draft, { place, steps }: Site): unknown =>
  steps.reduce<unknown>((value, step) => (Object(value) as Record<string, unknown>)[step], draft[place]);

const isJson = (operation: Operation): boolean => operation.requestBody?.type === 'application/json';

/** Puts a draft on the wire. */
export const toRaw = (operation: Operation, { path, query, header, body, type, credential }: Draft): Raw => {
  const filled = operation.template.replace(/\{(.+?)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((item) => [name, String(item)]));
  const search = new URLSearchParams(pairs).toString();
  const named = Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    method: operation.wire.method,
    path: search ? `${filled}?${search}` : filled,
    headers: {
      ...Object.fromEntries(named),
      ...(body !== undefined && type !== undefined && { 'content-type': type }),
      ...credential,
    },
    ...(body !== undefined && { body: isJson(operation) ? JSON.stringify(body) : String(body) }),
  };
};

/** A request in a form in which order and spelling make no difference. */
export const readRaw = ({ method, path, headers, body }: Raw): unknown => {
  const [bare, search] = path.split('?');
  const type = headers['content-type'];
  return {
    method,
    bare,
    query: [...new URLSearchParams(search)].sort(([a], [b]) => (a < b ? -1 : Number(a > b))),
    headers,
    body: body !== undefined && type === 'application/json' ? JSON.parse(body) : body,
  };
};

/** The arguments with which a caller of the client asks for a draft; `undefined` where none can. */
export const toArguments = (operation: Operation, draft: Draft): Values | undefined => {
  const { path, query, header, body, type } = draft;
  if (type !== validDraft(operation).type) return undefined;
  const isFields = isJson(operation) && operation.requestBody?.schema['type'] === 'object';
  if (!isFields) return { ...path, ...query, ...header, ...(body !== undefined && { body }) };
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? { ...path, ...query, ...header, ...body } : undefined;
};
