import type { Encode, Operation } from '../api/descriptor.ts';
import type { Placed } from './arguments.ts';
import type { Outgoing } from './exchange.ts';

/** Builds the request of an operation. The names of `headers` are in lower case. */
export function buildRequest(
  base: URL,
  { method, path: template, type = 'application/json', encode = encodeURIComponent as Encode }: Operation,
  { path, query, header, body }: Placed,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Outgoing {
  const search = Object.entries(query)
    .flatMap(([name, value]) => [value].flat().map((item) => `${name}=${encode(item, name)}`))
    .join('&');
  const filled = template.replace(/\{(.+?)\}/g, (_, name: string) => encode(path[name], name));
  const own = Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]));
  const media = body !== undefined && { 'content-type': type };
  const url = base.href.replace(/\/$/, '') + filled + (search && `?${search}`);
  // Pairs, because an object would lose `__proto__`.
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
