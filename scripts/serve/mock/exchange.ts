import type { Markup } from '../../html.ts';
import type { IncomingMessage } from 'node:http';
import type { MockedApi } from './api.ts';
import { isJson, JSON_TYPE, METHODS } from '../../spec/dialect.ts';
import { listApis, listingPage } from './listing.ts';
import type { ReadForm } from './forms.ts';
import { bare } from '../../spec/model/media.ts';
import { hold, unreadable, withoutAbsent } from './hold.ts';
import { type Answer, ask, type Operation, operationFor, operationsAt, undocumented } from './prism.ts';

interface Sent {
  readonly body: unknown;
  /** The media type of the body for Prism, if it differs from the one that was sent. */
  readonly type?: string;
}

const isAnswer = (value: Answer | Sent): value is Answer => 'status' in value;

const parseBody = (text: string, type = ''): Answer | Sent => {
  if (text === '') return { body: null };
  if (!isJson(type.split(';', 1).join().trim())) return { body: text };
  try {
    return { body: JSON.parse(text) };
  } catch {
    return undocumented(400, 'Malformed JSON', 'The body is not the JSON that its content type says.');
  }
};

/** Converts a form to JSON; any other body, including JSON, gets a media type that the operation does not take. */
const readForm = async (bytes: Buffer, type: string, read: ReadForm): Promise<Sent> => {
  const json = await read(type, bytes);
  if (json !== undefined) return { body: JSON.parse(json), type: JSON_TYPE };
  return { body: bytes.toString('utf8'), type: isJson(bare(type)) ? 'application/x-no-form' : type };
};

const readBody = (bytes: Buffer, type = '', read?: ReadForm): Promise<Sent> | Answer | Sent =>
  read && bytes.length > 0 ? readForm(bytes, type, read) : parseBody(bytes.toString('utf8'), type);

const parseQuery = (search: string): Record<string, string | string[]> => {
  const given = new URLSearchParams(search);
  const all = [...new Set(given.keys())].map((name) => [name, given.getAll(name)] as const);
  // From entries, because an assignment to `__proto__` would be lost.
  return Object.fromEntries(
    all.map(([name, [first = '', ...rest]]) => [name, rest.length > 0 ? [first, ...rest] : first]),
  );
};

const plainHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value = '']) => [name, String(value)]));

/** The allowed methods of a path; GET implies HEAD. */
const methodsOf = (operations: readonly Operation[]): string[] =>
  METHODS.filter((method) => operations.some((operation) => operation.method === method)).flatMap((method) =>
    method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()],
  );

/** A completely received request. */
interface Received {
  readonly asked: string;
  readonly path: string;
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

const answerTo = async (api: MockedApi, { asked, path, search, headers, bytes }: Received): Promise<Answer> => {
  const found = operationsAt(api.operations, path);
  const allowed = methodsOf(found);
  if (allowed.length > 0 && !allowed.includes(asked))
    return undocumented(405, 'Method not allowed', `${path} has no ${asked}, only ${allowed.join(', ')}.`, {
      allow: allowed.join(', '),
    });
  const method = METHODS.find((known) => known.toUpperCase() === asked) ?? 'get';
  const operation = operationFor(found, { method, url: { path } });
  const key = operation ? `${method} ${operation.path.slice(api.prefix.length)}` : '';
  const sent = unreadable(headers) ?? (await readBody(bytes, headers['content-type'], api.forms.get(key)));
  if (isAnswer(sent)) return sent;
  const typed = sent.type === undefined ? headers : { ...headers, 'content-type': sent.type };
  const given = { method, url: { path, query: parseQuery(search) }, headers: typed, body: sent.body };
  if (!operation) return ask(api.operations, given);
  const held = hold(api.credentials, operation, given);
  const read = api.queries.get(key);
  const { query = {} } = held.url;
  return ask([withoutAbsent(operation, headers)], read ? { ...held, url: { ...held.url, query: read(query) } } : held);
};

/** The maximum number of cached responses per API; when it is reached, the cache is cleared. */
const REMEMBERED = 1000;

/** Caches responses: equal requests have equal responses, and test suites repeat them. */
const answerFrom = async (api: MockedApi, request: IncomingMessage, path: string, search: string): Promise<Answer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const received = { asked: request.method?.toUpperCase() ?? '', path, search, headers: plainHeaders(request), bytes };
  // Keep large bodies out of the cache.
  if (bytes.length > 0) return answerTo(api, received);
  const key = JSON.stringify(received);
  const known = api.answers.get(key);
  if (known) return known;
  const made = await answerTo(api, received);
  if (api.answers.size >= REMEMBERED) api.answers.clear();
  api.answers.set(key, made);
  return made;
};

const answerIndex = (
  apis: readonly MockedApi[],
  origin: string,
  accept = '',
  around?: (api: string) => Markup,
): Answer => {
  const listed = listApis(apis, origin);
  return accept.includes('text/html')
    ? {
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: listingPage(listed, around),
      }
    : {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ apis: listed }, null, 2),
      };
};

const decodes = (path: string): boolean => {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
};

/** Whether a browser opens the base address of an API, which is not an operation. */
const isBase = ({ name, prefix, operations }: MockedApi, { method }: IncomingMessage, path: string): boolean =>
  method === 'GET' &&
  [`/${name}`, prefix].includes(path.replace(/\/$/, '')) &&
  !operations.some((operation) => operation.path === path);

/**
 * Responds with the index of all APIs or of one, with Prism's response for the API named first in the path, or with an error.
 * Uses the raw path, because `URL` would parse `//` as a host, and resolve `..`.
 */
export const answer = async (
  apis: readonly MockedApi[],
  origin: string,
  request: IncomingMessage,
  around?: (api: string) => Markup,
): Promise<Answer> => {
  const [path = '', search = ''] = (request.url ?? '').split(/\?(.*)/s);
  if (path === '/') return answerIndex(apis, origin, request.headers.accept, around);
  if (!decodes(path)) return undocumented(400, 'Malformed path', 'The path has an invalid percent-encoding.');
  const api = apis.find(({ name }) => path === `/${name}` || path.startsWith(`/${name}/`));
  if (api && isBase(api, request, path)) return answerIndex([api], origin, request.headers.accept, around);
  if (api) return answerFrom(api, request, path, search);
  const served = apis.map(({ name }) => `/${name}`).join(', ');
  return undocumented(
    404,
    'Unknown API',
    `The mock serves nothing at ${path}, only ${served}: ${origin}/ lists their operations.`,
  );
};

/** The CORS headers, which let pages of any origin call the mock. */
export const corsHeaders = ({ headers }: IncomingMessage): Record<string, string> => ({
  vary: 'accept, origin',
  'access-control-allow-origin': headers.origin ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
  'access-control-expose-headers': '*',
});

/** The response to a preflight request; undefined for any other request. */
export const answerPreflight = ({ method, headers }: IncomingMessage): Answer | undefined => {
  const asked = headers['access-control-request-method'];
  return method === 'OPTIONS' && headers.origin && asked
    ? { status: 204, headers: { 'access-control-allow-methods': asked } }
    : undefined;
};
