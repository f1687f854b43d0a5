/** Splits a name with brackets: `items[0][price]` becomes `items`, `0` and `price`. */
export const stepsOf = (name: string): readonly string[] => {
  const [, first = name, rest = ''] = /^([^[]+)((?:\[[^[\]]*\])+)$/.exec(name) ?? [];
  return [first, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, step = '']) => step)];
};

/** Nested values, by the steps of their names. */
export interface Tree {
  [name: string]: string | string[] | Tree;
}

/** A tree without a prototype: in an object, the name `__proto__` would reach the prototype of every other object. */
export const emptyTree = (): Tree => Object.create(null);

const isTree = (value: Tree[string] | undefined): value is Tree => typeof value === 'object' && !Array.isArray(value);

/** Sets the text at a path of steps. */
export const put = (into: Tree, [step = '', ...rest]: readonly string[], text: string | string[]): void => {
  const inner = into[step];
  if (rest.length === 0 || rest.join() === '') into[step] = rest.length === 0 ? text : [text].flat();
  else put((into[step] = isTree(inner) ? inner : emptyTree()), rest, text);
};

/** Converts an object with the keys 0, 1, 2 … to a list. */
export const asLists = (tree: Tree[string]): unknown => {
  if (!isTree(tree)) return tree;
  const members = Object.entries(tree).map(([name, each]) => [name, asLists(each)] as const);
  return members.every(([name], index) => name === String(index))
    ? members.map(([, each]) => each)
    : Object.fromEntries(members);
};
