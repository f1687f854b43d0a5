import { METHODS } from '../../../spec/dialect.ts';
import { at, entriesOf, isObject, itemsOf, type Json } from '../../../spec/json.ts';
import { step } from '../../../spec/pointer.ts';
import { argumentsIn, type Argument, type Body } from './arguments.ts';
import { alternativesOf, type Alternative } from './security.ts';
import { resolve, type At } from './merged.ts';

/** The response of an operation for one status. */
export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  readonly pointer: string;
  readonly node: Json;
}

/** An operation as far as a change can reach its callers. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly pointer: string;
  readonly node: Json;
  /** Its path with all that holds for it. */
  readonly item: Json;
  readonly safe: boolean;
  readonly arguments: readonly Argument[];
  readonly body: Body | undefined;
  readonly responses: readonly Response[];
  /** The server that it is called at. */
  readonly server: string | undefined;
  readonly security: readonly Alternative[];
}

function responsesOf(root: Json, { node, pointer }: At): Response[] {
  return entriesOf(Object(node)['responses']).map(([status, response]) => {
    const found = resolve(root, { node: response, pointer: `${pointer}/responses${step(status)}` });
    return {
      status: status.toUpperCase() === 'DEFAULT' ? 'default' : status,
      pointer: found.pointer,
      node: isObject(found.node) ? found.node : {},
    };
  });
}

/** An operation, whose parts are read lazily: an unchanged one is never read. */
function operationOf(root: Json, path: string, item: Json, method: string): Operation[] {
  const node = item[method];
  if (!isObject(node)) return [];
  const pointer = `#/paths${step(path)}/${method}`;
  let given: ReturnType<typeof argumentsIn> | undefined;
  const takes = () => (given ??= argumentsIn(root, { node: item, pointer: `#/paths${step(path)}` }, { node, pointer }));
  return [
    {
      id: typeof node['operationId'] === 'string' ? node['operationId'] : `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      pointer,
      node,
      item,
      server: serverOf(
        root,
        [node, item].map((each) => itemsOf(each['servers'])).find((own) => own.length > 0),
      ),
      safe: method === 'get' || node['x-safety'] === 'safe',
      get arguments() {
        return takes().all;
      },
      get body() {
        return takes().body;
      },
      get responses() {
        return responsesOf(root, { node, pointer });
      },
      get security() {
        return alternativesOf(root, node);
      },
    },
  ];
}

/**
 * The operations of a document. It need not be one that clients can be generated from:
 * what a change means has to be said of a draft, too.
 */
export const operationsIn = (root: Json): Operation[] =>
  entriesOf(root['paths']).flatMap(([path, item]) =>
    isObject(item) ? METHODS.flatMap((method) => operationOf(root, path, item, method)) : [],
  );

/** A URL as requests have it: its host in lower case, without the default port. */
export const asRequested = (url: string): string =>
  url.replace(/^https?:\/\/[^/]*/i, (origin) => (URL.canParse(origin) ? new URL(origin).origin : origin));

/** The default address: the first server with default variables, without its trailing slash. */
export const serverOf = (root: Json, servers: readonly unknown[] = itemsOf(root['servers'])): string | undefined => {
  const [first] = servers;
  const url = at(first, 'url');
  const filled = (name: string): string => String(at(first, 'variables', name, 'default') ?? `{${name}}`);
  return typeof url === 'string'
    ? asRequested(url.replace(/\/$/, '').replace(/\{([^{}]+)\}/g, (_, name: string) => filled(name)))
    : undefined;
};

/** A variable of the server and a value that a caller may choose for it, `*` for any. */
export type Choice = readonly [variable: string, value: string];

/** What a caller may choose for the variables of that address. */
export const choicesOf = (root: Json): readonly Choice[] =>
  entriesOf(at(itemsOf(root['servers'])[0], 'variables')).flatMap(([name, variable]) => {
    const values = itemsOf(at(variable, 'enum')).map(String);
    return (values.length > 0 ? values : ['*']).map((value): Choice => [name, value]);
  });
