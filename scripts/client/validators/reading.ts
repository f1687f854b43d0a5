import type { Schema } from '../../spec/spec.ts';

/** A schema in the keywords that ajv and `keywords.ts` know. */
export type Compilable = Readonly<Record<string, unknown>>;

/** How schemas are read: whole, or for the form of a value alone, where that decides between alternatives. */
export interface Reading {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Where the named schemas stand that are read in the same way. */
  readonly under: '$defs' | 'definitions';
  readonly formOnly: boolean;
}

/** Makes a schema ready to be compiled. */
export type Compile = (schema: Schema, reading: Reading) => Compilable;

/** The types that a schema lists. */
export const typesOf = ({ type }: Schema): readonly string[] => (type === undefined ? [] : [type].flat());
