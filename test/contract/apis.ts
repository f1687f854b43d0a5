import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { apiNames, specsFolder } from '../../scripts/apis.ts';
import type { CallOptions, Descriptor, Result } from '../../src/index.ts';
import { createClient } from '../../src/index.ts';

// The expectations below are read from the specs, not from what is generated from them.

export type Node = Readonly<Record<string, unknown>>;

/** One documented answer. */
export interface Answer {
  readonly status: number;
  /** Its schema; `undefined` where the body is not described. */
  readonly schema: Node | undefined;
  readonly example: unknown;
}

/** What the spec says that a call puts on the wire. */
export interface Wire {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A body that an operation takes. */
export interface RequestBody {
  readonly type: string;
  readonly required: boolean;
  readonly schema: Node;
  readonly example: unknown;
}

/** A call, as a caller makes it and as it travels. */
export interface Call {
  readonly args: Readonly<Record<string, unknown>>;
  readonly wire: Wire;
}

/** One operation of a spec, with a call of it made from the spec's examples. */
export interface Operation extends Call {
  readonly id: string;
  /** `GET /path`, as the ledger names it. */
  readonly node: string;
  readonly template: string;
  readonly parameters: readonly Node[];
  readonly requestBody: RequestBody | undefined;
  readonly safe: boolean;
  /** The call with its required arguments alone. */
  readonly least: Call;
  /** Each alternative of its credential, as a caller gives it and as it travels. */
  readonly credentials: readonly { readonly given: unknown; readonly headers: Readonly<Record<string, string>> }[];
  readonly answers: readonly Answer[];
}

/** One API, as its spec describes it. */
export interface Api {
  readonly name: string;
  readonly spec: Node;
  readonly descriptor: Descriptor;
  /** The member of an answer that a caller gets as data; `undefined` where it is the whole answer. */
  readonly payload: string | undefined;
  readonly operations: readonly Operation[];
}

const node = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What a path of keys leads to; a local reference is followed first. */
export const dig = (spec: Node, value: unknown, ...keys: readonly string[]): unknown => {
  const reference = node(value)['$ref'];
  const start = typeof reference === 'string' ? [spec, ...reference.slice(2).split('/')] : [value];
  const [from, ...steps] = [...start, ...keys] as [unknown, ...string[]];
  return steps.reduce<unknown>((parent, key) => node(parent)[key], from);
};

const firstExample = (media: unknown): unknown => node(Object.values(node(node(media)['examples']))[0])['value'];

const answersOf = (spec: Node, operation: Node): Answer[] =>
  Object.entries(node(operation['responses'])).map(([status, response]) => {
    const media = dig(spec, response, 'content', 'application/json');
    return {
      status: Number(status),
      schema: media === undefined ? undefined : node(node(media)['schema']),
      example: firstExample(media),
    };
  });

const schemeHeader = (scheme: Node, secret: string): [string, string] =>
  scheme['type'] === 'http'
    ? ['authorization', `Bearer ${secret}`]
    : [String(scheme['name']).toLowerCase(), `${String(scheme['x-prefix'] ?? '')}${secret}`];

const alternativeOf = (spec: Node, alternative: Node): Operation['credentials'][number] => {
  const parts = Object.keys(alternative).map((name) => {
    const secret = `secret-of-${name}`;
    const scheme = node(dig(spec, spec, 'components', 'securitySchemes', name));
    return { word: String(name.split('_').at(-1)), secret, header: schemeHeader(scheme, secret) };
  });
  const given =
    parts.length === 1 ? parts[0]?.secret : Object.fromEntries(parts.map(({ word, secret }) => [word, secret]));
  return { given, headers: Object.fromEntries(parts.map(({ header }) => header)) };
};

/** An operation that takes no credential is called by a client that has one. */
const credentialsOf = (spec: Node, operation: Node): Operation['credentials'] => {
  const alternatives = list(operation['security'] ?? spec['security']).map((alternative) =>
    alternativeOf(spec, node(alternative)),
  );
  return alternatives.length > 0 ? alternatives : [{ given: 'kept-back', headers: {} }];
};

const serialized = (parameters: readonly Node[], place: string): Record<string, string> =>
  Object.fromEntries(
    parameters
      .filter((parameter) => parameter['in'] === place)
      .map(({ name, example }) => [String(name), String(example)]),
  );

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const requestBodyOf = (spec: Node, operation: Node): RequestBody | undefined => {
  const sent = node(dig(spec, operation['requestBody']));
  const [type, media] = Object.entries(node(sent['content']))[0] ?? [];
  if (type === undefined) return undefined;
  const schema = node(dig(spec, node(media)['schema']));
  return { type, required: sent['required'] === true, schema, example: firstExample(media) };
};

type Sent = Pick<RequestBody, 'type' | 'example'> | undefined;

const callOf = (path: string, method: string, parameters: readonly Node[], sent: Sent): Call => {
  const places = serialized(parameters, 'path');
  const body = sent?.example;
  return {
    args: {
      ...Object.fromEntries(parameters.map(({ name, example }) => [String(name), example])),
      ...(sent?.type === 'application/json' ? node(body) : body === undefined ? {} : { body }),
    },
    wire: {
      method: method.toUpperCase(),
      path: path.replace(/\{(.+?)\}/g, (_, name: string) => String(places[name])),
      query: serialized(parameters, 'query'),
      headers: {
        ...lowerCased(serialized(parameters, 'header')),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body,
    },
  };
};

/** The fields of a body that it cannot do without; a body that has no fields is whole. */
const leastOf = (sent: RequestBody | undefined): Sent => {
  if (sent?.type !== 'application/json') return sent;
  const required = list(sent.schema['required']);
  const fields = Object.entries(node(sent.example)).filter(([name]) => required.includes(name));
  return { type: sent.type, example: Object.fromEntries(fields) };
};

const operationOf = (spec: Node, path: string, method: string, operation: Node): Operation => {
  const parameters = list(operation['parameters']).map((parameter) => node(dig(spec, parameter)));
  const requestBody = requestBodyOf(spec, operation);
  const required = parameters.filter((parameter) => parameter['required'] === true);
  return {
    id: String(operation['operationId']),
    node: `${method.toUpperCase()} ${path}`,
    template: path,
    parameters,
    requestBody,
    safe: method === 'get' || operation['x-safety'] === 'safe',
    ...callOf(path, method, parameters, requestBody),
    least: callOf(path, method, required, leastOf(requestBody)),
    credentials: credentialsOf(spec, operation),
    answers: answersOf(spec, operation),
  };
};

/** Every operation of a spec. */
export const operationsOf = (spec: Node): Operation[] =>
  Object.entries(node(spec['paths'])).flatMap(([path, item]) =>
    Object.entries(node(item)).map(([method, operation]) => operationOf(spec, path, method, node(operation))),
  );

const isDescriptor = (value: unknown): value is Descriptor => typeof node(value)['id'] === 'string';

const load = async (name: string): Promise<Api> => {
  const spec = node(parse(await readFile(join(specsFolder, name, 'openapi.yaml'), 'utf8')));
  const module = node(await import(`../../generated/${name}/index.ts`));
  const descriptor = Object.values(module).find(isDescriptor);
  if (!descriptor) throw new Error(`generated/${name}/index.ts exports no descriptor`);
  const payload = node(spec['x-envelope'])['payload'];
  return {
    name,
    spec,
    descriptor,
    payload: typeof payload === 'string' ? payload : undefined,
    operations: operationsOf(spec),
  };
};

/** Every API under specs/. */
export const apis: readonly Api[] = await Promise.all((await apiNames(specsFolder)).map(load));

/** Each operation of each API, for tables of tests. */
export const everyOperation = apis.flatMap((api) =>
  api.operations.map((operation) => ({ name: `${api.name} ${operation.id}`, api, operation })),
);

/** What was sent while a call ran. */
export interface Recorded {
  readonly result: Result;
  readonly requests: readonly Request[];
}

/** Sends a request. */
export type Send = (request: Request) => Promise<Response>;

/** As whom, and how, an operation is called. */
export interface Calling {
  readonly baseUrl: string;
  readonly credential: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: Send;
  /** What stands between the client and what is recorded of it, such as a fault. */
  readonly through?: (send: Send) => Send;
}

type Method = (args: unknown, options?: CallOptions) => Promise<Result>;

/** Calls an operation through the generated client, and keeps what it sent. */
export const callOperation = async (
  { descriptor }: Api,
  { id, args }: Pick<Operation, 'id' | 'args'>,
  { baseUrl, credential, headers = {}, fetch: send = fetch, through = (whole) => whole }: Calling,
): Promise<Recorded> => {
  const requests: Request[] = [];
  const recorded: Send = (request) => {
    requests.push(request.clone());
    return send(request);
  };
  const client = createClient(descriptor, { baseUrl, credential, maxRetries: 0, fetch: through(recorded) });
  const method = id.split('.').reduce<unknown>((parent, step) => node(parent)[step], client) as Method;
  return { result: await method(args, { headers }), requests };
};
