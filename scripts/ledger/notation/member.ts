import { Refusal } from '../../refusal.ts';
import { refusedRow } from './row.ts';
import { setOf } from '../claims/claim.ts';

/** A type as printed in rows: `number | null`, `"day" | "hour"`, `TopupConfig { amount, 2 more }`, `Array<Invoice>`. */
export interface PrintedType {
  /** In the notation of claims: `null|number`. */
  readonly type: string;
  /** The literal values in the type, such as those of an enum; empty if there are none. */
  readonly values: readonly string[];
  /** The number of values, including those that the row only counts (`2 more`). */
  readonly size: number;
  /** The named schema in the type, if there is one. */
  readonly name?: string;
  readonly header?: Header;
}

/** The members in braces, with their total number. */
export interface Header {
  readonly names: readonly string[];
  readonly size: number;
}

const facets = new Set([
  'default',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'unit',
  'closed',
  'deprecated',
]);
const scalars = new Set(['string', 'number', 'integer', 'boolean', 'object', 'unknown', 'null']);

/** Reads `{ a, b, 2 more }`. */
export const parseHeader = (text: string): Header => {
  const parts = text
    .replace(/[{}]/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const more = parts.map((part) => /^(\d+) more$/.exec(part)?.[1]).find(Boolean);
  const names = parts.filter((part) => !/^\d+ more$/.test(part));
  return { names, size: names.length + Number(more ?? 0) };
};

const atom = (text: string): { type: string; value?: string; more?: number } => {
  const more = /^(\d+) more$/.exec(text);
  if (more) return { type: 'string', more: Number(more[1]) };
  if (/^".*"$/.test(text)) return { type: 'string', value: text };
  if (text === 'true' || text === 'false') return { type: 'boolean', value: text };
  const named = /^(?:Array<)?(\w+)>?$/.exec(text)?.[1];
  if (named !== undefined && (scalars.has(named) || /^[A-Z]/.test(named))) return { type: text };
  throw new Refusal(
    `"${text}"`,
    'is not a type',
    'write string, number, integer, boolean, object, unknown, null, a "value", a Name or Array<…>',
    { quoted: text },
  );
};

/** Reads a printed type. */
export const parseType = (text: string): PrintedType => {
  const header = /\{.*\}/.exec(text)?.[0];
  const atoms = text
    .replace(/\s*\{.*\}/, '')
    .split('|')
    .map((part) => atom(part.trim()));
  const values = atoms.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const type = setOf(atoms.map((part) => part.type));
  const name = /(?<!\w)[A-Z]\w*/.exec(type.replace('Array<', ''))?.[0];
  return {
    type,
    values,
    size: values.length + atoms.reduce((sum, { more }) => sum + (more ?? 0), 0),
    ...(name !== undefined && { name }),
    ...(header !== undefined && { header: parseHeader(header) }),
  };
};

/** One member or argument of a row. */
export interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly printed: PrintedType;
  /** Pairs of attribute and value, as in `minimum 1000, unit cents`. */
  readonly facets: readonly (readonly [string, string])[];
}

const facet = (text: string): readonly [string, string] => {
  const [attribute = '', ...value] = text.split(' ');
  if (!facets.has(attribute))
    throw new Refusal(`"${text}"`, 'is not a facet', `write one of ${[...facets].join(', ')}`, { quoted: text });
  return [attribute, value.join(' ') || 'yes'];
};

// Commas inside braces belong to the type and do not separate facets.
const outerCommas = /,\s+(?![^{]*\})/;

/** Reads `name?: type, facet, facet`. */
export const parseMember = (text: string): Member => {
  const found = /^(?<name>[\w.-]+)(?<optional>\?)?: (?<rest>.+)$/.exec(text)?.groups;
  if (!found) throw refusedRow({ text }, 'is not of the form name: type', 'write it so');
  const [type = '', ...rest] = (found['rest'] ?? '').split(outerCommas);
  return {
    name: found['name'] ?? '',
    optional: found['optional'] !== undefined,
    printed: parseType(type),
    facets: rest.map(facet),
  };
};
