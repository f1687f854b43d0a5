import { METHODS } from '../../../spec/dialect.ts';
import { at, entriesOf, isObject, itemsOf, type Json } from '../../../spec/json.ts';
import { step } from '../../../spec/pointer.ts';
import { argumentsIn, type Argument, type Body } from './arguments.ts';
import { alternativesOf, type Alternative } from './security.ts';
import { resolve, type At } from './merged.ts';

/** What an operation responds with under one status. */
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
  readonly safe: boolean;
  readonly arguments: readonly Argument[];
  readonly body: Body | undefined;
  readonly responses: readonly Response[];
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

function operationOf(root: Json, path: string, item: Json, method: string): Operation[] {
  const node = item[method];
  if (!isObject(node)) return [];
  const pointer = `#/paths${step(path)}/${method}`;
  const { all, body } = argumentsIn(root, { node: item, pointer: `#/paths${step(path)}` }, { node, pointer });
  const id = typeof node['operationId'] === 'string' ? node['operationId'] : `${method.toUpperCase()} ${path}`;
  return [
    {
      id,
      method: method.toUpperCase(),
      path,
      pointer,
      node,
      safe: method === 'get' || node['x-safety'] === 'safe',
      arguments: all,
      body,
      responses: responsesOf(root, { node, pointer }),
      security: alternativesOf(root, node),
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

/** The address that clients send to by themselves: the first, without the slash that requests add. */
export const serverOf = (root: Json): string | undefined => {
  const url = at(itemsOf(root['servers'])[0], 'url');
  return typeof url === 'string' ? url.replace(/\/$/, '') : undefined;
};
