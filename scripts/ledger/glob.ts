/** A pattern over names: `*` stands for anything but the ` · ` between a node and what hangs below it. */
export const glob = (pattern: string): ((name: string) => boolean) => {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^·]*');
  const expression = new RegExp(`^${source}$`);
  return (name) => expression.test(name);
};
