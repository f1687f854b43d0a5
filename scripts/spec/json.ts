/** A JSON object of the spec. */
export type Json = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a path of keys leads to. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined), value);

/** A group of things by name; an empty one where there is none. */
export const entriesOf = (value: unknown): [string, unknown][] => (isObject(value) ? Object.entries(value) : []);

/** The things in a list; none where there is no list. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The name that a local reference points at. */
export const referenced = (value: unknown): string | undefined => {
  const reference = at(value, '$ref');
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined;
};
