import { claimsIn } from '../../scripts/ledger/published.ts';
import { imported } from '../../scripts/new/document.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { documentWith } from './document-with.ts';

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
export const text = { type: 'string' };
export const having = (...names: readonly string[]): Json => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, text])),
});
export const child = (parent: string, ...names: readonly string[]): Json => ({
  allOf: [ref(parent), having(...names)],
});
export const parent = (discriminator: unknown, more: Json = {}): Json => ({
  ...having('kind', 'name'),
  discriminator,
  ...more,
});
export const byKind = { propertyName: 'kind' };
export const kinds = (...values: readonly string[]): Json => ({ type: 'string', enum: values });

/** The component that a member refers to. */
const referred = (type: string): string => (/^[A-Z]/.test(type) ? `:${type}` : '');

/** Each schema of a spec with its parts merged: the branches of a union, or the members with their components and enums. */
export const shapesOf = (schemas: Json): Readonly<Record<string, string>> => {
  const { spec } = imported(documentWith(ref('Pet'), schemas), 'things');
  const shapes: Record<string, string> = {};
  for (const { node, attribute, value } of claimsIn(spec, 'spec')) {
    const [, name = '', member = ''] = /^(\w+)(?: · (\w+))?$/.exec(node) ?? [];
    const parts: Readonly<Record<string, string>> = {
      type: member === '' ? String(value).replace(/^object$/, '') : referred(String(value)),
      presence: ` ${member}${value === 'required' ? '' : '?'}`,
      enum: `=${value}`,
    };
    if (name !== '') shapes[name] = `${shapes[name] ?? ''}${parts[attribute] ?? ''}`;
  }
  return shapes;
};

export const mapped = (mapping: Json): Json => ({ ...byKind, mapping });

export const plainPet = ' kind? name?';
