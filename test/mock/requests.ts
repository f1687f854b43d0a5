import { apis, isNode, type Node, readSpec, resolve } from '../specs/nodes.ts';

/** An operation of a spec with a request that it accepts. */
export interface SpecOperation {
  readonly api: string;
  readonly operationId: string;
  readonly method: string;
  /** Where the mock serves the API: its name, and the path of its server. */
  readonly mount: string;
  /** Filled with examples, query included. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly authenticated: boolean;
  readonly parameters: readonly Node[];
  /** The documented statuses, each with its examples where it has a body. */
  readonly answers: Readonly<Record<string, Node>>;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const object = (value: unknown): Node => (isNode(value) ? value : {});

const firstExample = (media: Node): unknown => object(Object.values(object(media['examples']))[0])['value'];

const mediaOf = (holder: Node): Node => object(Object.values(object(holder['content']))[0]);

const parametersOf = (spec: Node, item: Node, operation: Node): Node[] =>
  [...list(item['parameters']), ...list(operation['parameters'])].map((parameter) => resolve(spec, parameter));

const placed = (parameters: readonly Node[], place: string): [string, string][] =>
  parameters
    .filter((parameter) => parameter['in'] === place && parameter['required'])
    .map(({ name, example }) => [String(name), String(example)]);

const fill = (template: string, parameters: readonly Node[]): string => {
  const path = placed(parameters, 'path').reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, encodeURIComponent(value)),
    template,
  );
  const query = new URLSearchParams(placed(parameters, 'query')).toString();
  return query ? `${path}?${query}` : path;
};

/** The headers of the first credential that an operation accepts. */
const credentialOf = (spec: Node, operation: Node): [string, string][] => {
  const schemes = object(object(spec['components'])['securitySchemes']);
  const [first] = list(operation['security'] ?? spec['security']);
  return Object.keys(object(first)).map((name) => {
    const scheme = resolve(spec, schemes[name]);
    return scheme['type'] === 'http'
      ? ['authorization', 'Bearer key']
      : [String(scheme['name']).toLowerCase(), `${scheme['x-prefix'] ?? ''}key`];
  });
};

const mountOf = (api: string, spec: Node): string => {
  const server = object(list(spec['servers'])[0])['url'];
  return `/${api}${server === undefined ? '' : new URL(String(server)).pathname.replace(/\/$/, '')}`;
};

const operationAt = (api: string, spec: Node, path: string, method: string): SpecOperation => {
  const item = object(object(spec['paths'])[path]);
  const operation = object(item[method]);
  const parameters = parametersOf(spec, item, operation);
  const credential = credentialOf(spec, operation);
  const sent = object(operation['requestBody']);
  const body = firstExample(mediaOf(sent));
  const type = Object.keys(object(sent['content'])).map((name): [string, string] => ['content-type', name]);
  const answers = Object.entries(object(operation['responses'])).map(([status, answer]) => [
    status,
    object(mediaOf(resolve(spec, answer))['examples']),
  ]);
  return {
    api,
    mount: mountOf(api, spec),
    operationId: String(operation['operationId']),
    method: method.toUpperCase(),
    path: fill(path, parameters),
    headers: Object.fromEntries([...placed(parameters, 'header'), ...credential, ...type.slice(0, 1)]),
    body,
    authenticated: credential.length > 0,
    parameters,
    answers: Object.fromEntries(answers),
  };
};

const operationsOf = async (api: string): Promise<SpecOperation[]> => {
  const spec = await readSpec(api);
  return Object.entries(object(spec['paths'])).flatMap(([path, item]) =>
    Object.keys(object(item))
      .filter((key) => /^(get|put|post|patch|delete)$/.test(key))
      .map((method) => operationAt(api, spec, path, method)),
  );
};

/** Every operation of every spec. */
export const operations = (await Promise.all(apis.map(operationsOf))).flat();

/** Sends the request of an operation, or a variation of it. */
export const send = (
  origin: string,
  operation: SpecOperation,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${origin}${operation.mount}${operation.path}`, {
    method: operation.method,
    headers: { ...operation.headers, ...headers },
    ...(operation.body === undefined
      ? {}
      : { body: typeof operation.body === 'string' ? operation.body : JSON.stringify(operation.body) }),
  });

/** The first of each API. */
export const firstOfEach = <Of extends { readonly api: string }>(all: readonly Of[]): Of[] =>
  all.filter(({ api }, index) => all.findIndex((other) => other.api === api) === index);

/** One operation of each API. */
export const canaries: readonly SpecOperation[] = firstOfEach(operations);
