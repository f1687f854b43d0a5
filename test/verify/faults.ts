import { isObject, itemsOf } from '../../scripts/spec/json.ts';
import type { Site } from './sites.ts';

/** A fault in a body: the attribute that it breaks, and the faulty value; undefined if the fault does not fit there. */
export interface Fault {
  readonly attribute: string;
  readonly make: (site: Site) => { readonly put: unknown } | undefined;
}

const typesOf = ({ schema }: Site): readonly unknown[] => [schema['type'] ?? []].flat();

const others: readonly (readonly [type: string, value: unknown])[] = [
  ['string', 'text'],
  ['number', 7.5],
  ['boolean', true],
  ['object', {}],
  ['array', []],
];

const wrongType = (site: Site): { put: unknown } | undefined => {
  const types = typesOf(site);
  const other = others.find(([type]) => !types.includes(type));
  return types.length === 0 || !other ? undefined : { put: other[1] };
};

/** The faults of bodies, by name. */
export const faults: Readonly<Record<string, Fault>> = {
  'a member that the spec does not have': {
    attribute: 'exists',
    make: ({ schema, value }) =>
      isObject(value) && isObject(schema['properties']) ? { put: { ...value, surplus: [{ a: 1 }] } } : undefined,
  },
  'a member that is missing': {
    attribute: 'presence',
    make: ({ required }) => (required ? { put: undefined } : undefined),
  },
  'a value of another type': { attribute: 'type', make: wrongType },
  'a fraction for an integer': {
    attribute: 'type',
    make: (site) => (typesOf(site).includes('integer') && !typesOf(site).includes('number') ? { put: 1.5 } : undefined),
  },
  'null for a value that is not nullable': {
    attribute: 'type',
    make: (site) => (typesOf(site).length > 0 && !typesOf(site).includes('null') ? { put: null } : undefined),
  },
  'an item of another type': {
    attribute: 'type',
    make: ({ schema, value }) => {
      const types = [
        isObject(schema['items']) ? (schema['items']['type'] ?? schema['items']['$ref'] ?? []) : [],
      ].flat();
      return Array.isArray(value) && types.length > 0 && !types.includes('boolean')
        ? { put: [...value, true] }
        : undefined;
    },
  },
  'a value that is not in the enum': {
    attribute: 'enum',
    make: ({ schema }) =>
      itemsOf(schema['enum']).some((value) => typeof value === 'string') ? { put: 'unheard-of' } : undefined,
  },
  'a string of another format': {
    attribute: 'format',
    make: ({ schema }) =>
      /^(?:date|date-time|uuid|uri|email)$/.test(String(schema['format'])) ? { put: 'no such thing' } : undefined,
  },
};
