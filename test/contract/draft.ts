import type { Credential } from './credentials.ts';
import { node } from './nodes.ts';
import { sentType, type Operation } from './operations.ts';
import type { Site } from './sites.ts';
import { byName, formPairs, queryPairs, readForm, textFor, writeForm } from './written.ts';

type Values = Readonly<Record<string, unknown>>;

/** A request before it is sent, so that one point of it can be changed. */
export interface Draft {
  readonly path: Values;
  readonly query: Values;
  readonly header: Values;
  /** `undefined` for none. */
  readonly body: unknown;
  /** The media type of the body. */
  readonly type: string | undefined;
  /** The credential, as it is sent. */
  readonly credential: Pick<Credential, 'headers' | 'query'>;
}

/** A request as it is sent. */
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
    type: requestBody && sentType(requestBody),
    credential: credentials[credential] ?? { headers: {}, query: {} },
  };
};

const changed = (value: unknown, [step, ...rest]: readonly string[], to: unknown): unknown => {
  if (step === undefined) return to;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === step ? changed(item, rest, to) : item));
  const members = Object(value) as Record<string, unknown>;
  const all = { ...members, [step]: changed(members[step], rest, to) };
  return Object.fromEntries(Object.entries(all).filter(([, member]) => member !== undefined));
};

/** The draft with another value at a site; `undefined` leaves it out. */
export const withValue = (draft: Draft, { place, steps }: Pick<Site, 'place' | 'steps'>, value: unknown): Draft => ({
  ...draft,
  [place]: changed(draft[place], steps, value),
});

/** The value of a draft at a site. */
export const valueAt = (draft: Draft, { place, steps }: Site): unknown =>
  steps.reduce<unknown>((value, step) => (Object(value) as Record<string, unknown>)[step], draft[place]);

type Body = Pick<Raw, 'body'> & { readonly headers?: Raw['headers'] };

const bodyOf = ({ requestBody }: Operation, { body, type }: Draft): Body => {
  if (body === undefined || !requestBody || type === undefined) return {};
  const { form } = requestBody;
  if (!form || typeof body !== 'object' || body === null)
    return {
      body: /json$/.test(requestBody.type) ? JSON.stringify(body) : String(body),
      headers: { 'content-type': type },
    };
  const written = writeForm(form.type, formPairs(form, body));
  return { body: written.body, headers: { 'content-type': type === form.type ? written.type : type } };
};

/** The request for a draft. */
export const toRaw = (operation: Operation, draft: Draft): Raw => {
  const { path, query, header, credential } = draft;
  const { wire, template, parameters } = operation;
  const at = (place: string, name: string) =>
    parameters.find((each) => each['in'] === place && each['name'] === name) ?? { name, in: place };
  const filled = template.replace(/\{(.+?)\}/g, (_, name: string) => textFor(at('path', name), path[name]));
  const pairs = Object.entries(query).flatMap(([name, value]) => queryPairs(at('query', name), value));
  const all = [...pairs, ...Object.entries(credential.query)].map(([name, text]): [string, string] => [name, text]);
  const search = new URLSearchParams(all).toString();
  const named = Object.entries(header).map(([name, value]) => [name.toLowerCase(), textFor(at('header', name), value)]);
  const { body, headers } = bodyOf(operation, draft);
  const { accept } = wire.headers;
  return {
    method: wire.method,
    path: search ? `${filled}?${search}` : filled,
    headers: {
      ...(accept !== undefined && { accept }),
      ...Object.fromEntries(named),
      ...headers,
      ...credential.headers,
    },
    ...(body !== undefined && { body }),
  };
};

const readBody = (type: string, body: string): unknown =>
  readForm(type, body) ?? (/json$/.test(type) ? JSON.parse(body) : body);

/** A request in a form that can be compared: order and spelling make no difference. */
export const readRaw = ({ method, path, headers, body }: Raw): unknown => {
  const [bare, search] = path.split('?');
  const type = headers['content-type'] ?? '';
  return {
    method,
    bare,
    query: byName(new URLSearchParams(search)),
    headers: { ...headers, ...(type && { 'content-type': type.replace(/; boundary=.+/, '') }) },
    body: body === undefined ? undefined : readBody(type, body),
  };
};

/** The arguments with which the client sends a draft; `undefined` if there are none. */
export const toArguments = (operation: Operation, draft: Draft): Values | undefined => {
  const { requestBody, called } = operation;
  const { body, type } = draft;
  if (type !== validDraft(operation).type) return undefined;
  const named = (place: string, values: object): Values =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [called(place, name), value]));
  const given = { ...named('path', draft.path), ...named('query', draft.query), ...named('header', draft.header) };
  if (!requestBody?.isFields) return { ...given, ...(body !== undefined && { body }) };
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? { ...given, ...named('body', node(body)) } : undefined;
};
