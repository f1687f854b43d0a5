import type { ServerVariables } from '../api/descriptor.ts';
import { mistake, takes } from '../mistake.ts';
import { createContext, type Open } from '../settings/context.ts';
import { isPlain } from '../values.ts';

/** A host label or path segment, without delimiters. */
const PLAIN = /^\w([\w.~-]*\w)?$/;

/** Fills the URL template with the given variables, or their defaults. */
function fill({ template, values }: ServerVariables, label: string, given: unknown = {}): string {
  if (!isPlain(given)) throw mistake(label, 'cannot use this `server`', 'Pass an object');
  const chosen = new Map(Object.entries(given).filter(([, value]) => value !== undefined));
  for (const [name, value] of chosen) {
    const known = Object.hasOwn(values, name) ? values[name] : undefined;
    if (known === undefined) throw mistake(label, `has no server variable \`${name}\``, takes(Object.keys(values)));
    const isOpen = typeof known === 'string';
    if (isOpen ? !PLAIN.test(String(value)) : !known.some((each) => each === value))
      throw mistake(
        label,
        `cannot use this \`${name}\` of \`server\``,
        `Pass ${isOpen ? 'letters, digits, dots and dashes' : known.join(' or ')}`,
      );
  }
  const valueOf = (name: string): unknown => chosen.get(name) ?? [values[name]].flat()[0];
  return template.replace(/\{(.+?)\}/g, (_, name: string) => String(valueOf(name)));
}

/** Supports server URLs with variables, and servers of single operations. A `baseUrl` replaces them all. */
export const servers =
  (open: Open = createContext): Open =>
  (descriptor, options, label = `${descriptor.id}: createClient`, known) => {
    const { variables } = descriptor;
    const { server, ...others } = Object(options);
    const { baseUrl } = others;
    const filled = variables && fill(variables, label, server);
    const context = open(
      descriptor,
      variables ? { ...others, baseUrl: baseUrl === undefined ? filled : baseUrl } : options,
      label,
      known,
    );
    if (baseUrl !== undefined) return context;
    return {
      ...context,
      at: (operation) => {
        const own = context.at?.(operation);
        return operation.server === undefined ? { ...own } : { ...own, base: new URL(operation.server) };
      },
    };
  };
