import type { Restyled } from '../../../src/api/descriptor.ts';
import type { OperationModel } from '../../spec/model/operation.ts';
import { formParts, type FormPart } from '../../spec/model/form-parts.ts';
import type { ApiModel } from '../../spec/model/model.ts';
import { acceptOf } from '../../spec/model/responses.ts';
import { alternativesFor } from '../../spec/model/security.ts';
import { writtenIn } from '../../spec/model/written.ts';
import { credentialVariable, serverVariable } from '../../spec/model/variables.ts';

/** Text with references to environment variables. */
export type Text = readonly (string | { readonly variable: string })[];

/** The body of a request, by encoding. */
export type Body =
  | { readonly json: unknown; readonly type: string }
  | { readonly raw: string; readonly type: string }
  | { readonly form: 'urlencoded' | 'multipart'; readonly parts: readonly FormPart[] };

/** The request that a sample sends, independent of language. */
export interface Call {
  readonly method: string;
  /** Includes only the part of the query that is already serialized. */
  readonly url: Text;
  /** By name; a list repeats its name for each item. */
  readonly query: Readonly<Record<string, unknown>>;
  /** Without `Content-Type`, which depends on the body. */
  readonly headers: readonly (readonly [string, Text])[];
  /** The parts of the credential that are sent in the query, after the arguments. */
  readonly keys: readonly (readonly [string, Text])[];
  /** User name and password, for HTTP Basic. */
  readonly login?: { readonly username: Text; readonly password: Text };
  readonly body?: Body;
}

/** An operation to print a sample for; `baseUrl` replaces the documented server. */
export interface Subject {
  readonly api: ApiModel;
  readonly operation: OperationModel;
  readonly baseUrl: string | undefined;
}

export const examplesOf = ({ takes }: OperationModel): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    takes.all.filter(({ example }) => example !== undefined).map(({ name, example }) => [name, example]),
  );

/** Whether every required argument has an example; without them the sample would not run. */
export const isShowable = ({ takes }: OperationModel): boolean =>
  takes.all.every(({ required, example }) => !required || example !== undefined);

/** Percent-encodes text, including characters special to curl and shells. */
export const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The example values of the body, by field. */
const fieldsOf = ({ takes }: OperationModel): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    takes.all
      .filter((argument) => argument.in === 'body' && argument.example !== undefined)
      .map(({ name, as, example }) => [as ?? name, example]),
  );

/** The example values in one place, serialized by style. */
const written = (operation: OperationModel, place: string): Restyled =>
  writtenIn(operation, place, examplesOf(operation));

/** The query, split into parameters and an already encoded part for the URL. */
function queryOf(operation: OperationModel): { readonly query: Call['query']; readonly search: string } {
  const { values, encoded } = written(operation, 'query');
  const all = Object.entries(values);
  const pairs = all.filter(([name]) => encoded.includes(name)).map(([name, value]) => `${encode(name)}=${value}`);
  const query = Object.fromEntries(all.filter(([name]) => !encoded.includes(name)));
  return { query, search: pairs.length > 0 ? `?${pairs.join('&')}` : '' };
}

function urlOf({ api, operation, baseUrl = operation.server ?? api.server }: Subject): Text {
  const { values, encoded } = written(operation, 'path');
  const plain = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encoded.includes(name) ? String(values[name]) : encode(String(values[name])),
  );
  const path = plain + queryOf(operation).search;
  return baseUrl === undefined ? [{ variable: serverVariable(api) }, path] : [baseUrl.replace(/\/+$/, '') + path];
}

type Credential = Pick<Call, 'headers' | 'keys' | 'login'>;

/** The first credential, which the vendor prefers. */
function credentialOf({ api, operation }: Subject): Credential {
  const [parts = {}] = alternativesFor(api.credentials, operation);
  const headers: [string, Text][] = [];
  const keys: [string, Text][] = [];
  let login: Credential['login'];
  for (const [part, carrier] of Object.entries(parts)) {
    const variable = (name: string) => ({ variable: credentialVariable(api, name, carrier) });
    if ('query' in carrier) keys.push([carrier.query, [variable(part)]]);
    else if ('basic' in carrier) login = { username: [variable('username')], password: [variable('password')] };
    else headers.push([carrier.header, [carrier.prefix, variable(part)]]);
  }
  return { headers, keys, ...(login && { login }) };
}

/** The content type that the client sends by default. */
const DEFAULT_TYPE = 'application/json';

function bodyOf({ operation }: Subject): Pick<Call, 'body'> {
  const fields = fieldsOf(operation);
  const { requestBody } = operation.node;
  if (!requestBody || (operation.takes.body !== 'fields' && !('body' in fields))) return {};
  const { body, form, type = DEFAULT_TYPE } = operation.takes;
  if (form) {
    const values: Readonly<Record<string, unknown>> = body === 'fields' ? fields : Object(fields['body']);
    return { body: { form, parts: formParts(operation.takes, values) } };
  }
  if (body === 'fields') return { body: { json: fields, type } };
  if (body === 'json') return { body: { json: fields['body'], type } };
  return { body: { raw: String(fields['body']), type } };
}

/** Builds the request of an operation's sample. */
export function callOf(subject: Subject): Call {
  const { operation } = subject;
  const credential = credentialOf(subject);
  const given = Object.entries(written(operation, 'header').values).map(
    ([name, value]) => [name, [String(value)]] as const,
  );
  const accept = acceptOf(operation.answers);
  const asked: Call['headers'] = accept === undefined ? [] : [['Accept', [accept]]];
  return {
    method: operation.method,
    url: urlOf(subject),
    query: queryOf(operation).query,
    ...credential,
    headers: [...credential.headers, ...asked, ...given],
    ...bodyOf(subject),
  };
}
