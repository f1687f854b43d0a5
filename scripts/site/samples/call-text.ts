import { key, literal, Part } from '../../client/print.ts';

const WIDTH = 100;

/** A call with flat arguments, on one line if it fits. */
export function callWith(before: string, args: Readonly<Record<string, unknown>>, after: string): string {
  const members = Object.entries(args);
  if (members.length === 0) return `${before}()${after}`;
  const line = `${before}(${literal(args)})${after}`;
  if (!line.includes('\n') && line.length <= WIDTH) return line;
  const lines = members.map(([name, value]) => `  ${key(name)}: ${literal(value, '  ')},\n`);
  return `${before}({\n${lines.join('')}})${after}`;
}

/** Wraps the contents of a file in `new File`. */
export const asFile = (name: string, content: unknown): unknown =>
  Array.isArray(content) ? content.map((each) => asFile(name, each)) : new Part('new File', [content], name);
