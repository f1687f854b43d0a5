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
  const url = base.href.replace(/\/$/, '') + filled + (search && `?${search}`);
  const all: Record<string, string> = { ...(body !== undefined && { 'content-type': type }), ...headers };
  for (const name of Object.keys(header)) all[name.toLowerCase()] = String(header[name]);
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
