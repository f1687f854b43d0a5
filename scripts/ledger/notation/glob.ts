/** Escapes a text for use in a regular expression. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const expressions = new Map<string, RegExp>();

const compile = (pattern: string): RegExp => {
  const source = pattern.split('*').map(escaped).join('[^·]*');
  const expression = new RegExp(`^${source}$`);
  expressions.set(pattern, expression);
  return expression;
};

/** Compiles a pattern for names: `*` matches any characters except the `·` between a node and its child. */
export const glob = (pattern: string): ((name: string) => boolean) => {
  // Cached, since a ledger matches few patterns against many names.
  const expression = expressions.get(pattern) ?? compile(pattern);
  return (name) => expression.test(name);
};
