import type { Operation } from '../api/descriptor.ts';

type Values = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, Values | undefined>>;

interface Given {
  readonly params?: Params;
  readonly querySerializer?: unknown;
  readonly pathSerializer?: unknown;
}

/** Serializers for openapi-fetch, if arguments have a style that it does not support. */
export function styledInit({ styles, arguments: takes }: Partial<Operation>, label: string, given: Given): object {
  const { params = {}, querySerializer, pathSerializer } = given;
  // Serializers of the caller take precedence.
  if (!styles || !takes || querySerializer || pathSerializer) return {};
  const write = (place: string) => styles.write(label, params[place] ?? {}, takes);
  const [path, query, header] = ['path', 'query', 'header'].map(write);
  const encode = (all: typeof query, name: string, value: unknown): string =>
    all?.encoded.includes(name) ? String(value) : encodeURIComponent(String(value));
  const pairs = Object.entries(query?.values ?? {}).flatMap(([name, value]) =>
    [value ?? []].flat().map((item) => `${name}=${encode(query, name, item)}`),
  );
  return {
    params: { ...params, header: header?.values },
    querySerializer: () => pairs.join('&'),
    pathSerializer: (template: string) =>
      template.replace(/\{(.+?)\}/g, (_, name: string) => encode(path, name, path?.values[name])),
  };
}
