import type { Shape } from '../read/shape.ts';
import type { Direction, Facet } from './types.ts';

const OPEN = ['string', 'number', 'integer'];

/** Whether clients take further values than an enum of a response lists: a single member is a tag or a flag. */
const isOpen = ({ values = [], types, isTag }: Shape): boolean =>
  values.length > 1 && types.length === 1 && types.every((type) => OPEN.includes(type)) && !isTag();

const without = (values: readonly unknown[], others: readonly unknown[]): unknown[] => {
  const known = new Set(others.map((value) => JSON.stringify(value)));
  return values.filter((value) => !known.has(JSON.stringify(value)));
};

function responseRule(old: Shape, gone: readonly unknown[], come: readonly unknown[], now: Shape): string | undefined {
  if (gone.length + come.length === 0) return undefined;
  const [open, single] = [isOpen(old), now.values?.length === 1];
  if (gone.length > 0 && come.length > 0) return open ? 'response-enum-renamed' : 'response-tag-changed';
  if (come.length > 0) return open ? 'response-enum-added' : 'response-tag-joined';
  if (old.isTag()) return 'response-tag-left';
  return open && single ? 'response-enum-to-tag' : 'response-enum-removed';
}

const requestRules = (gone: readonly unknown[], come: readonly unknown[]): string[] => [
  ...(gone.length > 0 ? ['request-enum-removed'] : []),
  ...(come.length > 0 ? ['request-enum-added'] : []),
];

const valuesOf = ({ values = [], listsNull }: Shape, withNull: boolean): readonly unknown[] =>
  withNull && listsNull ? [...values, null] : values;

/** Compares the enum values of two schemas, regardless of order. */
export function compareValues(direction: Direction, old: Shape, now: Shape): Facet[] {
  const said = { keyword: 'enum', old: old.values, new: now.values };
  if (old.values === undefined && now.values === undefined) return [];
  if (old.values === undefined) {
    const tag = direction === 'response' && now.values?.length === 1;
    return [{ rule: tag ? 'response-enum-to-tag' : `${direction}-enum-closed`, ...said }];
  }
  if (now.values === undefined) {
    const tag = direction === 'response' && !isOpen(old);
    return [{ rule: tag ? 'response-tag-opened' : `${direction}-enum-opened`, ...said }];
  }
  // Where null has come or gone with the type, that is said of the type.
  const sameType = old.nullable && now.nullable;
  const [before, after] = [valuesOf(old, sameType), valuesOf(now, sameType)];
  const [gone, come] = [without(before, after), without(after, before)];
  const rules = direction === 'request' ? requestRules(gone, come) : [responseRule(old, gone, come, now)];
  return rules.flatMap((rule) => (rule === undefined ? [] : [{ rule, ...said }]));
}
