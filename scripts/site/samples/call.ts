import type { OperationModel } from '../../spec/operation.ts';
import type { ApiModel } from '../../spec/model.ts';
import { credentialVariable, serverVariable } from '../../spec/variables.ts';

/** A text with environment variables in it. */
export type Text = readonly (string | { readonly variable: string })[];

/** What a sample puts on the wire, whatever its language. */
export interface Call {
  readonly method: string;
  /** Without its query. */
  readonly url: Text;
  /** By name; a list stands for its name once per item. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Without `Content-Type`, which follows from the body. */
  readonly headers: readonly (readonly [string, Text])[];
  readonly body?: { readonly json: unknown; readonly type: string } | { readonly raw: string; readonly type: string };
}

/** An operation, its API, and what stands in place of the documented server. */
export interface Subject {
  readonly api: ApiModel;
  readonly operation: OperationModel;
  readonly baseUrl: string | undefined;
}

/** The examples of an operation's arguments, by name. */
export const examplesOf = ({ takes }: OperationModel): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    takes.all.filter(({ example }) => example !== undefined).map(({ name, example }) => [name, example]),
  );

/** Whether each argument that an operation needs has an example: without it no sample would run. */
export const isShowable = ({ takes }: OperationModel): boolean =>
  takes.all.every(({ required, example }) => !required || example !== undefined);

/** Text as a part of a URL, in which neither curl nor a shell finds a sign of its own. */
export const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** What is given of the arguments in one place. A query and a path have no null. */
function placed({ takes }: OperationModel, place: string): Readonly<Record<string, unknown>> {
  const there = takes.all.filter((argument) => argument.in === place && argument.example !== undefined);
  const sent = place === 'body' ? there : there.filter(({ example }) => example !== null);
  return Object.fromEntries(sent.map(({ name, example }) => [name, example]));
}

function urlOf({ api, operation, baseUrl = api.server }: Subject): Text {
  const values = placed(operation, 'path');
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encode(String(values[name])));
  return baseUrl === undefined ? [{ variable: serverVariable(api) }, path] : [baseUrl.replace(/\/+$/, '') + path];
}

/** The first way to authenticate, which is the one that the page prefers. */
function credentialOf({ api, operation }: Subject): Call['headers'] {
  const parts = operation.authenticated ? Object.values(api.credentials[0] ?? {}) : [];
  return parts.map(({ header, prefix }) => [header, [prefix, { variable: credentialVariable(api, header) }]]);
}

/** What the client says of a body where the spec names no other type. */
const DEFAULT_TYPE = 'application/json';

function bodyOf({ operation }: Subject): Pick<Call, 'body'> {
  const fields = placed(operation, 'body');
  const { requestBody } = operation.node;
  if (!requestBody || (operation.takes.body !== 'fields' && !('body' in fields))) return {};
  const { body, type = DEFAULT_TYPE } = operation.takes;
  if (body === 'fields') return { body: { json: fields, type } };
  if (body === 'json') return { body: { json: fields['body'], type } };
  return { body: { raw: String(fields['body']), type } };
}

/** What the sample of an operation puts on the wire. */
export function callOf(subject: Subject): Call {
  const { operation } = subject;
  const given = Object.entries(placed(operation, 'header')).map(([name, value]) => [name, [String(value)]] as const);
  return {
    method: operation.method,
    url: urlOf(subject),
    query: placed(operation, 'query'),
    headers: [...credentialOf(subject), ...given],
    ...bodyOf(subject),
  };
}
