/** Any object of a spec. */
export type Node = Readonly<Record<string, unknown>>;

export const node = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value at a path of keys; follows a local reference first. */
export const dig = (spec: Node, value: unknown, ...keys: readonly string[]): unknown => {
  const reference = node(value)['$ref'];
  const start = typeof reference === 'string' ? [spec, ...reference.slice(2).split('/')] : [value];
  const [from, ...steps] = [...start, ...keys] as [unknown, ...string[]];
  return steps.reduce<unknown>((parent, key) => node(parent)[key], from);
};

/** The first example of a body. */
export const firstExample = (media: unknown): unknown => node(Object.values(node(node(media)['examples']))[0])['value'];
