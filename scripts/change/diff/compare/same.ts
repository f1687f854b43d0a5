import { isObject } from '../../../spec/json.ts';

/** Deep equality, regardless of key order. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, index) => same(item, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && same(one[name], other[name]))
  );
}

/** What has become of a value, as the names of rules end. */
export const kind = (old: unknown, now: unknown): string => {
  if (old === undefined) return 'added';
  return now === undefined ? 'removed' : 'changed';
};
