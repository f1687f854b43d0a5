import { isObject } from '../../../spec/json.ts';

/** A value with its object keys sorted, since their order has no meaning. */
export const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
};

/** Deep equality, regardless of key order. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** What has become of a value, as the names of rules end. */
export const kind = (old: unknown, now: unknown): string => {
  if (old === undefined) return 'added';
  return now === undefined ? 'removed' : 'changed';
};
