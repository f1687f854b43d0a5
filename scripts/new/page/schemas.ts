import type { Json } from '../../spec/json.ts';
import { pascal } from '../../spec/names.ts';
import type { Shape } from './shape.ts';

/** `invoices` is a list of `Invoice`. */
export const singular = (word: string): string => {
  if (/ies$/i.test(word)) return word.replace(/ies$/i, 'y');
  if (/(?:ch|sh|x|ss)es$/i.test(word)) return word.replace(/es$/i, '');
  return /[^s]s$/i.test(word) && !/(?:us|is)$/i.test(word) ? word.slice(0, -1) : word;
};

const typeName = (words: string): string => {
  const name = pascal(words.replace(/([a-z0-9])([A-Z])/g, '$1 $2'));
  return /^[A-Z]/.test(name) ? name : `Schema${name}`;
};

/** What holds for a value; of one whose type nobody knows, no unit. */
const keywordsOf = ({ types, keywords }: Shape): Json =>
  ['integer', 'number', 'string'].some((type) => types.has(type))
    ? keywords
    : Object.fromEntries(Object.entries(keywords).filter(([name]) => name !== 'x-unit'));

/** The named schemas of a document, as the pages' operations need them. */
export class Schemas {
  readonly #made = new Map<string, Json>();
  readonly #unit: (name: string, types: ReadonlySet<string>) => string | undefined;

  /** Amounts get the unit that the pages give them. */
  constructor(unit: (name: string, types: ReadonlySet<string>) => string | undefined) {
    this.#unit = unit;
  }

  get all(): Json {
    return Object.fromEntries(this.#made);
  }

  /** An object under the wanted name; two that are alike have one. */
  named(wanted: string, shape: Shape): Json {
    const schema = this.schema(shape, wanted);
    const text = JSON.stringify(schema);
    const base = typeName(wanted);
    let name = base;
    for (let number = 2; this.#made.has(name) && JSON.stringify(this.#made.get(name)) !== text; number++)
      name = `${base}${number}`;
    this.#made.set(name, schema);
    return { $ref: `#/components/schemas/${name}` };
  }

  /** A shape as a schema; objects below it are named after their members. */
  schema(shape: Shape, name: string): Json {
    const types = [...shape.types];
    const all = shape.nullable ? [...new Set([...types, ...(types.length > 0 ? ['null'] : [])])] : types;
    const unit = this.#unit(name, shape.types);
    return {
      ...(all.length === 1 && { type: all[0] }),
      ...(all.length > 1 && { type: all }),
      ...keywordsOf(shape),
      ...(unit !== undefined && shape.keywords['x-unit'] === undefined && { 'x-unit': unit }),
      ...(shape.members && this.#members(shape.members)),
      ...(shape.types.has('array') && { items: this.#below(shape.items, singular(name)) }),
    };
  }

  #members(members: NonNullable<Shape['members']>): Json {
    const required = [...members].filter(([, { required: isRequired }]) => isRequired).map(([name]) => name);
    return {
      ...(required.length > 0 && { required }),
      properties: Object.fromEntries([...members].map(([name, { shape }]) => [name, this.#below(shape, name)])),
    };
  }

  #below(shape: Shape | undefined, name: string): Json {
    if (!shape) return {};
    const isNamed = shape.members !== undefined && shape.members.size > 0 && !shape.nullable;
    return isNamed ? this.named(shape.name ?? name, shape) : this.schema(shape, name);
  }
}
