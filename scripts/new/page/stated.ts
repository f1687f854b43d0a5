import { setOf, type Claim } from '../../ledger/claims/claim.ts';
import type { Field } from './model.ts';
import type { Shape } from './shape.ts';
import type { Printed } from '../../ledger/page/type-words.ts';
import { unitInName } from './unit-names.ts';

/** Whether a type that a spec has is what a page prints, which may leave out what items are and whether null is one. */
const isPrinted = ({ type, nullable, items }: Printed, value: string): boolean => {
  const parts = value.split(/\|(?![^<]*>)/).filter((part) => part !== 'null');
  if (nullable === true && !/(?:^|\|)null(?:\||$)/.test(value)) return false;
  if (type === 'unknown') return true;
  const isOne = (part: string): boolean => {
    const inner = /^Array<(.*)>$/.exec(part)?.[1];
    if (type === 'array') return inner !== undefined && (items === undefined || isPrinted(items, inner));
    // A named type is an object or, of texts, an enum; which of them, the page need not say.
    return part === type || (/^[A-Z]\w*$/.test(part) && ['object', 'string'].includes(type));
  };
  return parts.length > 0 && parts.every(isOne);
};

/** Whether a type of the spec accepts a sample value. */
export const isShown = ({ types }: Shape, value: string): boolean =>
  types.size > 0 &&
  [...types].every((type) => {
    if (type === 'array') return value.includes('Array<');
    if (type === 'object' && /(?:^|\|)[A-Z]/.test(value)) return true;
    const taken = type === 'integer' ? /(?:^|\|)(?:integer|number)(?:\||$)/ : new RegExp(`(?:^|\\|)${type}(?:\\||$)`);
    return taken.test(value) || (type === 'string' && /^[A-Z]\w*$/.test(value));
  });

const printedAs = ({ type, nullable, items }: Printed): string => {
  const one = type === 'array' ? `Array<${items ? printedAs(items) : 'unknown'}>` : type;
  return nullable === true ? setOf([one, 'null']) : one;
};

const literal = (value: string, others: string): string => (others.startsWith('"') ? JSON.stringify(value) : value);

const SENT: ReadonlySet<string> = new Set(['query', 'header', 'body']);

/** Whether the page states that a field is required; a request field with a default is optional. */
const presenceOf = ({ place, facets, alternative }: Field): string | undefined => {
  // What one of several alternatives requires is not always there.
  if (alternative) return undefined;
  const { required, default: usual } = facets;
  if (required !== undefined) return required ? 'required' : 'optional';
  if (place === 'path') return 'required';
  return SENT.has(place) && usual !== undefined ? 'optional' : undefined;
};

/** A value in the form of a claim; `undefined` if the page does not state the attribute. */
const said = (field: Field, { attribute, value }: Claim): string | undefined => {
  const { printed, facets, guessed, place } = field;
  const { required: _, values, ...bounds } = facets;
  if (attribute === 'exists') return 'yes';
  if (attribute === 'in') return guessed ? undefined : place;
  if (attribute === 'type') return printed && (isPrinted(printed, value) ? value : printedAs(printed));
  if (attribute === 'presence') return presenceOf(field);
  if (attribute === 'enum') return values && setOf(values.map((each) => literal(each, value)));
  if (attribute === 'unit') return bounds.unit ?? unitInName(field.name);
  if (attribute === 'format') return printed?.format ?? bounds.format;
  const bound = bounds[attribute as keyof typeof bounds];
  return bound === undefined ? undefined : String(bound);
};

/** The claims that a field states, with their values; if a claim is missing in the spec, only its existence counts. */
export const asStated = (field: Field, own: readonly Claim[], node: string): Claim[] => {
  if (own.length === 0) return [{ node, attribute: 'exists', value: 'yes', pointer: '#' }];
  return own.flatMap((claim) => {
    const value = said(field, claim);
    return value === undefined ? [] : [{ ...claim, value }];
  });
};
