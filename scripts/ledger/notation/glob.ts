/** A text as a regular expression that matches it literally. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const expressions = new Map<string, RegExp>();

const compile = (pattern: string): RegExp => {
  const source = pattern.split('*').map(escaped).join('[^·]*');
  const expression = new RegExp(`^${source}$`);
  expressions.set(pattern, expression);
  return expression;
};

/** A pattern over names: `*` stands for anything but the ` · ` between a node and what hangs below it. */
export const glob = (pattern: string): ((name: string) => boolean) => {
  // A ledger asks few patterns of many names.
  const expression = expressions.get(pattern) ?? compile(pattern);
  return (name) => expression.test(name);
};
