import { InputError } from '../problem.ts';

/** A JSON object of the spec. */
export type Json = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object; anything else is a mistake in the spec. */
export const object = (value: unknown, pointer: string): Json => {
  if (isObject(value)) return value;
  throw new InputError(`${pointer} is not an object. Write it as a mapping.`);
};

/** The value as a list; anything else is a mistake in the spec. */
export const list = (value: unknown, pointer: string): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  throw new InputError(`${pointer} is not a list. Write it as one.`);
};

/** What a path of keys leads to. */
export const at = (value: Json, path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), value);
