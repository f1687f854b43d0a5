import { at, isObject, type Json } from '../spec/json.ts';
import { step, stepsOf } from '../spec/pointer.ts';
import { Refusal } from '../refusal.ts';

/** A name of a reference, which is a part of a URL. */
const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};

/** The steps of a reference. */
export const namesIn = (reference: string): string[] => stepsOf(reference).map(decoded);

/** The component schema that a reference names as a whole. */
export const componentIn = (reference: unknown): string | undefined => {
  const [root, kind, name, ...rest] = namesIn(String(reference));
  return root === 'components' && kind === 'schemas' && rest.length === 0 ? name : undefined;
};

const atNames = (document: unknown, names: readonly string[]): unknown =>
  names.reduce<unknown>(
    (node, name) => (Array.isArray(node) ? (node as readonly unknown[])[Number(name)] : at(node, name)),
    document,
  );

/** The first place of a reference in a document. */
const placeOf = (value: unknown, reference: string, pointer = '#', seen = new Set<unknown>()): string | undefined => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  seen.add(value);
  if (at(value, '$ref') === reference) return pointer;
  for (const [name, each] of Object.entries(value)) {
    const found = placeOf(each, reference, `${pointer}${step(name)}`, seen);
    if (found !== undefined) return found;
  }
  return undefined;
};

const refused = (document: Json, reference: string, what: string, next: string): Refusal =>
  new Refusal([placeOf(document, reference), `\`${reference}\``].filter(Boolean).join(' '), what, next);

/** Resolves a reference in a document. */
export const targetOf = (document: Json, reference: string): Json => {
  if (!reference.startsWith('#/'))
    throw refused(document, reference, 'points outside the document', 'give the document bundled into one file');
  const found = atNames(document, namesIn(reference));
  if (isObject(found)) return found;
  throw refused(document, reference, 'points to nothing in the document', 'add its target');
};

/** Resolves a node through its chain of references. */
export const followed = (document: Json, value: unknown, seen: readonly string[] = []): Json => {
  if (!isObject(value)) return {};
  const { $ref } = value;
  if (typeof $ref !== 'string') return value;
  if (seen.includes($ref)) throw refused(document, $ref, 'refers to itself', 'fix it in the document');
  return followed(document, targetOf(document, $ref), [...seen, $ref]);
};
