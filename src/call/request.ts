import type { Operation } from '../api/descriptor.ts';
import type { Placed } from './arguments.ts';
import type { Outgoing } from './exchange.ts';

const pathOf = (template: string, values: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{(.+?)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));

const queryOf = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => [value].flat().map((item) => `${name}=${encodeURIComponent(String(item))}`))
    .join('&');

/** Builds the request of an operation. The names of `headers` are in lower case. */
export function buildRequest(
  base: URL,
  { method, path: template, type = 'application/json' }: Operation,
  { path, query, header, body }: Placed,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Outgoing {
  const search = queryOf(query);
  const own = Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]));
  const media = body !== undefined && { 'content-type': type };
  const url = base.href.replace(/\/$/, '') + pathOf(template, path) + (search && `?${search}`);
  // Pairs: as an object `__proto__` would be lost.
  const all = Object.entries({ ...media, ...headers, ...own });
  // Types cannot express that a raw body is a `BodyInit`.
  const init = {
    method,
    headers: all,
    body: body as BodyInit | undefined,
    redirect: 'manual',
    signal,
  } as RequestInit;
  return { url, init };
}
