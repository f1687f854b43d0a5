import { responseOf, textOf, type Answer } from '../contract/answers.ts';
import type { Operation } from '../contract/operations.ts';
import type { Send } from '../contract/apis.ts';
import { writeForm, type Pair } from '../contract/written.ts';
import { record, without } from './values.ts';

/** What a fault needs to know about the call. */
export interface Spot {
  readonly operation: Operation;
  readonly baseUrl: string;
  /** The headers that carry the credential. */
  readonly credential: Readonly<Record<string, string>>;
}

/** The faulty versions of a request; none if the fault does not apply. */
export type RequestFault = (request: Request, spot: Spot) => readonly (() => Promise<Request>)[];

/** The parts of a request to change. */
interface Change {
  readonly url?: string | URL;
  readonly method?: string;
  readonly headers?: Headers;
  readonly body?: string | undefined;
}

const bodyless = new Set(['GET', 'HEAD']);

const remade =
  (request: Request, change: Change): (() => Promise<Request>) =>
  async () => {
    const method = change.method ?? request.method;
    const kept = request.body && !('body' in change) ? await request.clone().text() : change.body;
    const body = bodyless.has(method) ? undefined : kept;
    return new Request(change.url ?? request.url, {
      method,
      headers: change.headers ?? request.headers,
      ...(body !== undefined && { body }),
    });
  };

const edited = (headers: Headers, edit: (headers: Headers) => void): Headers => {
  const copy = new Headers(headers);
  edit(copy);
  return copy;
};

const urlOf = (request: Request, edit: (url: URL) => void): URL => {
  const url = new URL(request.url);
  edit(url);
  return url;
};

const headerFaults = (names: readonly string[], edit: (headers: Headers, name: string) => void): RequestFault => {
  return (request) =>
    names
      .filter((name) => request.headers.has(name))
      .map((name) => remade(request, { headers: edited(request.headers, (headers) => edit(headers, name)) }));
};

const credentialFault =
  (edit: (headers: Headers, name: string) => void, applies: (value: string) => boolean = () => true): RequestFault =>
  (request, spot) =>
    headerFaults(
      Object.keys(spot.credential).filter((name) => applies(spot.credential[name] ?? '')),
      edit,
    )(request, spot);

const argumentHeaders = ({ operation }: Spot): string[] =>
  Object.keys(operation.wire.headers).filter((name) => name !== 'content-type');

const queryFault =
  (edit: (url: URL, name: string) => void): RequestFault =>
  (request) =>
    [...new Set(new URL(request.url).searchParams.keys())].map((name) =>
      remade(request, { url: urlOf(request, (url) => edit(url, name)) }),
    );

/** Applies an edit to each field of a JSON body or a form. */
const fieldFault =
  (edit: (fields: Readonly<Record<string, unknown>>, name: string) => object): RequestFault =>
  (request, { operation: { wire, requestBody } }) => {
    if (!request.body || typeof wire.body !== 'object' || wire.body === null) return [];
    if (!requestBody?.form) {
      const fields = wire.body as Readonly<Record<string, unknown>>;
      return Object.keys(fields).map((name) => remade(request, { body: JSON.stringify(edit(fields, name)) }));
    }
    const pairs = wire.body as readonly Pair[];
    const [, boundary] = /boundary=(.+)/.exec(request.headers.get('content-type') ?? '') ?? [];
    return pairs.map(([name, text, type], index) => {
      const rest: [type?: string] = type === undefined ? [] : [type];
      const edited = Object.entries(edit({ [name]: text }, name)).map(([key, value]): Pair => [
        key,
        String(value),
        ...rest,
      ]);
      return remade(request, {
        body: writeForm(requestBody.type, pairs.toSpliced(index, 1, ...edited), boundary).body,
      });
    });
  };

/** The name of the first parameter in a place. */
const firstIn = ({ parameters }: Operation, place: string): string | undefined => {
  const found = parameters.find((parameter) => parameter['in'] === place);
  return found && String(found['name']);
};

const swapped: RequestFault = (request, { operation }) => {
  const [inPath, inQuery] = [firstIn(operation, 'path'), firstIn(operation, 'query')];
  if (inPath === undefined || inQuery === undefined || !new URL(request.url).searchParams.has(inQuery)) return [];
  // Swapping equal values changes nothing.
  if (String(operation.args[inPath]) === String(operation.args[inQuery])) return [];
  const url = urlOf(request, (found) => {
    found.pathname = found.pathname.replace(String(operation.args[inPath]), String(operation.args[inQuery]));
    found.searchParams.set(inQuery, String(operation.args[inPath]));
  });
  return [remade(request, { url })];
};

const defaultSent: RequestFault = (request, { operation }) =>
  operation.parameters
    .map((parameter) => [parameter['in'], String(parameter['name']), record(parameter['schema'])['default']] as const)
    .filter(([place, name]) => place === 'query' && !new URL(request.url).searchParams.has(name))
    .filter(([, , value]) => value !== undefined)
    .map(([, name, value]) =>
      remade(request, { url: urlOf(request, (url) => url.searchParams.set(name, String(value))) }),
    );

/** What can go wrong with a request on its way out of the client. */
export const requestFaults: Readonly<Record<string, RequestFault>> = {
  'credential header dropped': credentialFault((headers, name) => headers.delete(name)),
  'prefix missing': credentialFault(
    (headers, name) => headers.set(name, headers.get(name)?.split(' ').at(-1) ?? ''),
    (value) => value.includes(' '),
  ),
  'credential changed': credentialFault((headers, name) => headers.set(name, `${headers.get(name)}0`)),
  'wrong method': (request) =>
    ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
      .filter((method) => method !== request.method)
      .map((method) => remade(request, { method })),
  'query and path swapped': swapped,
  'query argument dropped': queryFault((url, name) => url.searchParams.delete(name)),
  'query argument renamed': queryFault((url, name) => {
    url.searchParams.append(`${name}0`, url.searchParams.get(name) ?? '');
    url.searchParams.delete(name);
  }),
  'query argument changed': queryFault((url, name) => url.searchParams.set(name, `${url.searchParams.get(name)}0`)),
  'query argument sent twice': queryFault((url, name) =>
    url.searchParams.append(name, url.searchParams.get(name) ?? ''),
  ),
  'argument made up': (request) => [
    remade(request, { url: urlOf(request, (url) => url.searchParams.set('bogus', '1')) }),
  ],
  'header argument dropped': (request, spot) =>
    headerFaults(argumentHeaders(spot), (headers, name) => headers.delete(name))(request, spot),
  'header argument changed': (request, spot) =>
    headerFaults(argumentHeaders(spot), (headers, name) => headers.set(name, `${headers.get(name)}0`))(request, spot),
  'header made up': (request) => [
    remade(request, { headers: edited(request.headers, (headers) => headers.set('x-bogus', '1')) }),
  ],
  'body field dropped': fieldFault(without),
  'body field renamed': fieldFault((fields, name) => ({ ...without(fields, name), [`${name}0`]: fields[name] })),
  'body field as text': fieldFault((fields, name) => ({ ...fields, [name]: `${String(fields[name])}0` })),
  'body dropped': (request) => (request.body ? [remade(request, { body: undefined })] : []),
  'content type wrong': headerFaults(['content-type'], (headers, name) => headers.set(name, 'text/plain')),
  'base path dropped': (request, { baseUrl }) => [
    remade(request, { url: request.url.replace(baseUrl, new URL(baseUrl).origin) }),
  ],
  'slash at the end of the path': (request) => [
    remade(request, {
      url: urlOf(request, (url) => {
        url.pathname = url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : `${url.pathname}/`;
      }),
    }),
  ],
  'default sent although not given': defaultSent,
};

/** Wrong responses instead of the documented one; none if the fault does not apply. */
export type AnswerFault = (answer: Answer, operation: Operation) => readonly Response[];

/** The response that a spec documents. */
export const documented = (answer: Answer): Response => responseOf(answer);

const members = (example: unknown): readonly string[] =>
  typeof example === 'object' && example !== null && !Array.isArray(example) ? Object.keys(example) : [];

/** What can go wrong with a response on its way into the client. */
export const answerFaults: Readonly<Record<string, AnswerFault>> = {
  'status changed to another documented one': (answer, { answers }) =>
    answers.filter(({ status }) => status !== answer.status).map(({ status }) => documented({ ...answer, status })),
  'status changed to an undocumented one': (answer, { answers }) =>
    [418, 299, 503]
      .filter((status) => answers.every((other) => other.status !== status))
      .map((status) => documented({ ...answer, status })),
  'body emptied': (answer) => (answer.example === undefined ? [] : [new Response('', { status: answer.status })]),
  'body cut short': (answer) => (answer.example === undefined ? [] : [responseOf(answer, textOf(answer).slice(0, -1))]),
  'member of the body of another type': (answer) =>
    members(answer.example).map((name) =>
      responseOf({ ...answer, example: { ...(answer.example as Record<string, unknown>), [name]: [[true]] } }),
    ),
};

/** Sends the faulty request instead of the client's own. */
export const spoilt =
  (spoil: () => Promise<Request>) =>
  (send: Send): Send =>
  async () =>
    send(await spoil());
