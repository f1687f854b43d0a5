import { at, isObject, type Json } from '../spec/json.ts';
import { stepsOf } from '../spec/pointer.ts';
import { Refusal } from '../refusal.ts';

/** Whether a reference leads to a component schema as a whole. */
export const isComponent = (reference: string): boolean => /^#\/components\/schemas\/[^/]+$/.test(reference);

/** What a reference of a document leads to. */
export const targetOf = (document: Json, reference: string): Json => {
  if (!reference.startsWith('#/'))
    throw new Refusal(`\`${reference}\``, 'leads out of the document', 'give the document bundled into one file');
  const found = at(document, ...stepsOf(reference));
  if (isObject(found)) return found;
  throw new Refusal(`\`${reference}\``, 'leads to nothing in the document', 'add what it names');
};

/** A node, or what it refers to, and so on. */
export const followed = (document: Json, value: unknown, seen: readonly string[] = []): Json => {
  if (!isObject(value)) return {};
  const { $ref } = value;
  if (typeof $ref !== 'string') return value;
  if (seen.includes($ref)) throw new Refusal(`\`${$ref}\``, 'leads in a circle', 'mend it in the document');
  return followed(document, targetOf(document, $ref), [...seen, $ref]);
};
