import type { Json } from '../../../spec/json.ts';
import type { At } from '../read/merged.ts';
import { shapeOf, type Shape } from '../read/shape.ts';

/** Whether requests or responses carry it. */
export type Direction = 'request' | 'response';

/** What one aspect of two shapes differs in: the rest of the rule's name, and the values. */
export interface Facet {
  readonly rule: string;
  /** The keyword that says it. */
  readonly keyword: string;
  readonly old?: unknown;
  readonly new?: unknown;
}

const takes = (types: readonly string[], type: string): boolean =>
  types.length === 0 || types.includes(type) || (type === 'integer' && types.includes('number'));

/** Whether any value may be of both. */
export const meets = (old: Shape, now: Shape): boolean =>
  old.types.length === 0 ||
  now.types.length === 0 ||
  old.types.some((type) => takes(now.types, type)) ||
  now.types.some((type) => takes(old.types, type));

const SCALARS = ['number', 'integer', 'boolean'];

/** The types of a shape in words. */
export const typeInWords = ({ types, nullable, name, variants }: Shape): string => {
  const words = variants.length > 0 ? [name ?? `one of ${variants.length}`] : types.length > 0 ? types : ['any'];
  return [...words, ...(nullable ? ['null'] : [])].join('|');
};

/** What kind of value it is, whatever its unit, its bounds and its format. */
export const kindOf = (root: Json, place: At): string => {
  const { types, items } = shapeOf(root, place);
  const all = [...types, ...(items ? ['of', ...shapeOf(root, items).types] : [])];
  return all.map((type) => (type === 'integer' ? 'number' : type)).join(' ');
};

function requestRule(old: Shape, now: Shape, asText: boolean): string | undefined {
  const lost =
    old.types.length === 0 && now.types.length > 0 ? ['any'] : old.types.filter((type) => !takes(now.types, type));
  if (lost.length === 0)
    return now.types.some((type) => !takes(old.types, type)) || (now.types.length === 0 && old.types.length > 0)
      ? 'request-type-widened'
      : undefined;
  if (lost.join() === 'number' && now.types.includes('integer')) return 'request-number-to-integer';
  const respelled = asText && now.types.includes('string') && lost.every((type) => SCALARS.includes(type));
  return respelled ? 'request-type-respelled' : 'request-type-narrowed';
}

function responseRule(old: Shape, now: Shape): string | undefined {
  const opened = now.types.length === 0 && old.types.length > 0;
  const come = opened ? ['any'] : now.types.filter((type) => !takes(old.types, type));
  if (come.length > 0)
    return come.join() === 'number' && old.types.includes('integer')
      ? 'response-integer-to-number'
      : 'response-type-widened';
  const gone = old.types.filter((type) => !now.types.includes(type));
  if (gone.length === 0 && old.types.length > 0) return undefined;
  if (gone.join() === 'number' && now.types.includes('integer')) return 'response-number-to-integer';
  return gone.length > 0 || now.types.length > 0 ? 'response-type-narrowed' : undefined;
}

/** Compares the types of a value; null is compared separately. In a query, path or header everything is text. */
export function compareTypes(direction: Direction, old: Shape, now: Shape, asText: boolean): Facet[] {
  const rule = direction === 'request' ? requestRule(old, now, asText) : responseRule(old, now);
  const said = { keyword: 'type', old: typeInWords(old), new: typeInWords(now) };
  const types = rule === undefined ? [] : [{ rule, ...said }];
  // What takes anything takes null, too.
  const isAny = [old, now].some((each) => each.types.length === 0 && each.variants.length === 0);
  if (old.nullable === now.nullable || isAny) return types;
  return [...types, { rule: `${direction}-null-${now.nullable ? 'added' : 'removed'}`, ...said }];
}
