import type { Operation } from '../api/descriptor.ts';
import type { Placed } from './arguments.ts';

const pathOf = (template: string, values: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{(.+?)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));

const queryOf = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => [value].flat().map((item) => `${name}=${encodeURIComponent(String(item))}`))
    .join('&');

/** Builds the request of an operation. */
export function buildRequest(
  base: URL,
  { method, path: template }: Operation,
  { path, query, header, body }: Placed,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Request {
  const search = queryOf(query);
  const all = new Headers(body === undefined ? {} : { 'content-type': 'application/json' });
  // `set` makes a text of what it gets, as the path does.
  for (const [name, value] of Object.entries({ ...headers, ...header })) all.set(name, value as string);
  return new Request(base.href.replace(/\/$/, '') + pathOf(template, path) + (search && `?${search}`), {
    method,
    headers: all,
    // `BodyInit`, as far as types can tell what a raw body is.
    body: body as BodyInit | undefined,
    redirect: 'manual',
    signal,
  } as RequestInit);
}
