import { isObject, type Json } from '../json.ts';
import { pascal } from '../names.ts';
import type { Node } from '../nodes.ts';
import { stepsOf } from '../pointer.ts';

const CHOICES = ['oneOf', 'anyOf'] as const;

/** Keywords next to a choice that need not be copied to its branches. */
const BESIDE: readonly string[] = ['description', 'examples', 'deprecated', 'default', 'readOnly', 'writeOnly'];

const wordOf = (node: Node): (typeof CHOICES)[number] | undefined => CHOICES.find((word) => Array.isArray(node[word]));

const part = (node: Node, isBeside: boolean): Node =>
  Object.fromEntries(Object.entries(node).filter(([name]) => BESIDE.includes(name) === isBeside));

/** The structural words of a pointer. */
const FRAME = /^(#|components|schemas|properties|items|allOf|paths|responses|content|schema|application\/json)$/;

const nameFor = (pointer: string, branch: string, taken: Json): string => {
  const words = stepsOf(pointer).filter((word) => !FRAME.test(word));
  const name = `${pascal(words.join(' '))}${branch}`.replace(/^\d/, '_$&');
  let free = name;
  for (let count = 2; Object.hasOwn(taken, free); count++) free = `${name}${count}`;
  return free;
};

const mayBeNull = ({ type, enum: values }: Node): boolean =>
  (type === undefined || [type].flat().includes('null')) && (!Array.isArray(values) || values.includes(null));

/** A choice with its branches as separate components, or the merged node if only one branch remains. */
export interface Distributed {
  readonly node: Node;
  /** The new components by name, not merged yet. */
  readonly made: ReadonlyMap<string, Node>;
}

/**
 * Distributes `allOf` parts over the one choice among them: each branch gets all the other parts.
 * Returns undefined if no part or several are choices, or if the other parts do not constrain values.
 */
export function distributed(parts: readonly Node[], pointer: string, components: Json): Distributed | undefined {
  const [choice, another] = parts.filter((node) => wordOf(node));
  const word = choice && wordOf(choice);
  if (!choice || !word || another) return undefined;
  const { [word]: branches, ...siblings } = choice;
  const rest = [...parts.filter((node) => node !== choice), siblings]
    .map((node) => part(node, false))
    .filter((node) => Object.keys(node).length > 0);
  if (rest.length === 0 || !Array.isArray(branches)) return undefined;
  const marks = Object.assign({}, ...parts.map((node) => part(node, true)).reverse());
  const possible = branches.filter(isObject).filter((branch) => branch['type'] !== 'null' || rest.every(mayBeNull));
  const [only] = possible;
  // Without the null branch, it is no longer a union.
  if (only && possible.length === 1) return { node: { allOf: [only, ...rest], ...marks }, made: new Map() };
  const made = new Map<string, Node>();
  const all = possible.map((branch): Node => {
    if (branch['type'] === 'null') return branch;
    const label = String(branch['$ref'] ?? '').replace(/^.*\//, '');
    const name = nameFor(pointer, label, { ...components, ...Object.fromEntries(made) });
    made.set(name, { allOf: [branch, ...rest] });
    return { $ref: `#/components/schemas/${name}` };
  });
  return { node: { [word]: all, ...marks }, made };
}
