import type { Schema } from '../../spec/spec.ts';

/** A schema in the keywords that ajv and `keywords.ts` support. */
export type Compilable = Readonly<Record<string, unknown>>;

/** How schemas are compiled: in full or, to choose between alternatives, by shape only. */
export interface Reading {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** The schemas of tags, by which the branches of a union differ. */
  readonly tags: ReadonlySet<object>;
  /** The section for named schemas compiled in this mode. */
  readonly under: '$defs' | 'definitions';
  readonly formOnly: boolean;
}

/** Compiles a schema or one of its keywords for ajv. */
export type Compile = (schema: Schema, reading: Reading) => Compilable;

/** The types of a schema as a list. */
export const typesOf = ({ type }: Schema): readonly string[] => (type === undefined ? [] : [type].flat());
