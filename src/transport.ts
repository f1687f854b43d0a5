import type { Placed } from './arguments.ts';
import type { Operation } from './descriptor.ts';
import { createFinalURL } from './openapi-fetch.ts';

// openapi-fetch's own serializers know styles that no spec here may use, in three times the code.
const pathSerializer = (url: string, values: Record<string, unknown>): string =>
  url.replace(/\{(.+?)\}/g, (_, name: string) => encodeURIComponent(values[name] as string));

const querySerializer = (values: object): string =>
  Object.entries(values)
    .flatMap(([name, value]: [string, string | string[]]) =>
      [value].flat().map((item) => `${name}=${encodeURIComponent(item)}`),
    )
    .join('&');

/** Builds the request of an operation. */
export function buildRequest(
  base: URL,
  { method, path: template }: Operation,
  { path, query, header, body }: Placed,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Request {
  const url = createFinalURL(template, {
    baseUrl: base.href.replace(/\/$/, ''),
    params: { path, query },
    querySerializer,
    pathSerializer,
  });
  const all = new Headers(body === undefined ? {} : { 'content-type': 'application/json' });
  // `set` makes a text of what it gets, as the path does.
  for (const [name, value] of Object.entries({ ...headers, ...header })) all.set(name, value as string);
  return new Request(url, {
    method,
    headers: all,
    // `BodyInit`, as far as types can tell what a raw body is.
    body: body as BodyInit | undefined,
    redirect: 'manual',
    signal,
  } as RequestInit);
}
