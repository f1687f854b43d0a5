import type { Descriptor, Operation } from '../api/descriptor.ts';
import { labelOf } from '../mistake.ts';
import { objection } from './wrong.ts';

/** The operation that a request is for. */
export interface Route {
  readonly id: string;
  readonly operation: Operation;
  readonly label: string;
  /** The values of the path, decoded, by name. */
  readonly values: Readonly<Record<string, string>>;
}

type Routable = Pick<Descriptor, 'id' | 'operations' | 'variables'>;

/** The base URL of an API. */
export interface Base {
  readonly base: URL | undefined;
  /** Whether it replaces every documented server. */
  readonly isBaseGiven: boolean;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The values of the path parameters; undefined if the path does not match the template. */
function match(template: string, path: string, anchor: string): Record<string, string> | undefined {
  const names = [...template.matchAll(/\{(.+?)\}/g)].map(([, name = '']) => name);
  const pattern = template
    .split(/\{.+?\}/)
    .map(escape)
    .join('([^/]+)');
  const found = new RegExp(`${anchor}${pattern}$`).exec(path);
  return found ? Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? '')])) : undefined;
}

/** The path below the base URL; undefined if the request goes elsewhere. */
function below(base: URL | undefined, { origin, pathname }: URL): string | undefined {
  if (!base) return pathname;
  const prefix = base.pathname.replace(/\/$/, '');
  return origin === base.origin && pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : undefined;
}

/** The server of an operation, with its variables filled from a request. */
function baseFor(
  { base, isBaseGiven }: Base,
  { variables }: Routable,
  { server }: Operation,
  url: URL,
): URL | undefined {
  if (isBaseGiven) return base;
  if (server !== undefined) return new URL(server);
  if (!variables) return base;
  const pattern = variables.template
    .split(/\{.+?\}/)
    .map(escape)
    .join('[^/?#]+?');
  const [filled] = new RegExp(`^${pattern}(?=/|$)`).exec(url.href) ?? [];
  return filled === undefined ? base : new URL(filled);
}

/** Finds the operation of a request; throws if there is none. */
export function findRoute(api: Routable, where: Base, method: string, url: URL): Route {
  const { id, operations } = api;
  const label = `${labelOf(`${id} mock`, method, url.pathname)}`;
  const paths = Object.values(operations).map((operation) => below(baseFor(where, api, operation, url), url));
  if (paths.every((path) => path === undefined)) {
    throw objection(
      label,
      `is not below its server (${where.base?.href})`,
      'Give createMock the `baseUrl` of the client',
    );
  }
  const routes = Object.entries(operations)
    .map(([name, operation], index) => {
      const path = paths[index];
      return {
        id: name,
        operation,
        values: path === undefined ? path : match(operation.path, path, where.base ? '^' : ''),
      };
    })
    .filter((route): route is Omit<Route, 'label'> => route.values !== undefined)
    // A literal segment takes precedence over a parameter.
    .sort((one, other) => Object.keys(one.values).length - Object.keys(other.values).length);
  const found = routes.find(({ operation }) => operation.method === method);
  if (found) return { ...found, label: labelOf(`${id} mock`, method, found.operation.path) };
  const there = routes.length > 0 ? routes.map(({ operation }) => operation) : Object.values(operations);
  const known = there.map((operation) => `${operation.method} ${operation.path}`).join(', ');
  throw objection(label, 'is not an operation', `${routes.length > 0 ? 'There is' : 'The API has'} ${known}`);
}
