import { isObject, type Json } from '../../scripts/spec/json.ts';

// Small changes of a value. Each returns all variants, so that every member is changed, not only the first.

export type Variants<Value = unknown> = Iterable<Value>;

export const has = (value: Json, key: string): boolean => Object.hasOwn(value, key);
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const record = (value: unknown): Json => (isObject(value) ? value : {});

export const without = (value: Json, key: string): Json =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

/** The object with a key renamed, in the same place. */
export const renamed = (value: Json, key: string, to: string): Json =>
  Object.fromEntries(Object.entries(value).map(([name, content]) => [name === key ? to : name, content]));

/** Each object that lacks one key. */
export const eachDropped = (value: Json): Json[] => Object.keys(value).map((key) => without(value, key));

/** Each object with one key renamed. */
export const eachRenamed = (value: Json, to: (key: string) => string): Json[] =>
  Object.keys(value)
    .filter((key) => !has(value, to(key)))
    .map((key) => renamed(value, key, to(key)));

/** Each list that lacks one item. */
export const eachItemDropped = (items: readonly unknown[]): unknown[][] =>
  items.map((_, index) => items.filter((__, other) => other !== index));

/** Each list with one item changed. */
export const eachItemChanged = (items: readonly unknown[], change: (item: unknown) => Variants): unknown[][] =>
  items.flatMap((item, index) => [...change(item)].map((other) => items.with(index, other)));

/** Another scalar of the same type. */
export const otherScalar = (value: unknown): unknown => {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return value === null ? 'bogus' : `${String(value)}Bogus`;
};

/** A text that ends in a space, without it or with two: as a prefix, it would change what is sent. */
const otherSpacing = (value: unknown): string[] => {
  const text = String(value);
  return text === text.trimEnd() ? [] : [text.trimEnd(), `${text} `];
};

/** Every change of one leaf, and every part left out or added, at any depth of a value. */
export const eachLeafChanged = (value: unknown): unknown[] => {
  if (Array.isArray(value))
    return [...eachItemDropped(value), ...eachItemChanged(value, eachLeafChanged), [...(value as unknown[]), 'bogus']];
  if (!isObject(value)) return [otherScalar(value), ...otherSpacing(value)];
  const deeper = Object.entries(value).flatMap(([key, content]) =>
    eachLeafChanged(content).map((changed) => ({ ...value, [key]: changed })),
  );
  return [
    ...eachDropped(value),
    ...eachRenamed(value, (key) => `${key}Bogus`),
    ...deeper,
    { ...value, bogus: 'bogus' },
  ];
};

/** Whether a schema does more than allow any value. */
export const constrains = (schema: unknown): boolean => Object.keys(without(record(schema), 'description')).length > 0;
