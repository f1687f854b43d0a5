import { at, isObject, type Json } from '../spec/json.ts';
import { stepsOf } from '../spec/pointer.ts';
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

/** Resolves a reference in a document. */
export const targetOf = (document: Json, reference: string): Json => {
  if (!reference.startsWith('#/'))
    throw new Refusal(`\`${reference}\``, 'leads out of the document', 'give the document bundled into one file');
  const found = atNames(document, namesIn(reference));
  if (isObject(found)) return found;
  throw new Refusal(`\`${reference}\``, 'leads to nothing in the document', 'add what it names');
};

/** Resolves a node through its chain of references. */
export const followed = (document: Json, value: unknown, seen: readonly string[] = []): Json => {
  if (!isObject(value)) return {};
  const { $ref } = value;
  if (typeof $ref !== 'string') return value;
  if (seen.includes($ref)) throw new Refusal(`\`${$ref}\``, 'refers to itself', 'fix it in the document');
  return followed(document, targetOf(document, $ref), [...seen, $ref]);
};
