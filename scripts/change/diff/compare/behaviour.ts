import { entriesOf, isObject, type Json } from '../../../spec/json.ts';
import type { Difference } from '../finding/finding.ts';
import type { Both } from './operations.ts';
import { kind, same } from './same.ts';

/** A member of the items of a list or none: what a walk gives has another type then. */
function pagerRule(old: unknown, now: unknown): string {
  if (isObject(old) && isObject(now) && old['items'] !== now['items']) return 'pager-items-changed';
  return `pager-${kind(old, now)}`;
}

const isRead = (node: unknown): node is Json => isObject(node) && node['read'] !== undefined;

const parts = ({ arguments: same, constants, ...rest }: Json) => ({
  rest,
  compared: new Map(
    [...entriesOf(same), ...entriesOf(constants)].map(([path, value]) => [path, JSON.stringify(value)]),
  ),
});

/** The rule for a change in where to look after an unknown outcome. */
function reconcileRule(old: unknown, now: unknown): string | undefined {
  if (!isRead(old) && !isRead(now)) return undefined;
  if (!isRead(old)) return 'reconcile-added';
  if (!isRead(now)) return 'reconcile-removed';
  const [before, after] = [parts(old), parts(now)];
  if (!same(before.rest, after.rest)) return 'reconcile-changed';
  const fewer = [...before.compared].some(([path, value]) => after.compared.get(path) !== value);
  if (fewer) return 'reconcile-compares-less';
  return after.compared.size > before.compared.size ? 'reconcile-compares-more' : undefined;
}

/** What a client does by itself: sending again, walking through pages, looking for what became of a call. */
export function compareBehaviour({ old, now }: Both): Difference[] {
  const at = (keyword: string) => ({
    from: `${old.pointer}/${keyword}`,
    to: `${now.pointer}/${keyword}`,
    old: old.node[keyword],
    new: now.node[keyword],
  });
  const [key, nextKey] = [old.node['x-idempotency'], now.node['x-idempotency']];
  const [pager, nextPager] = [old.node['x-pager'], now.node['x-pager']];
  const reconcile = reconcileRule(old.node['x-reconcile'], now.node['x-reconcile']);
  const safety = old.safe === now.safe ? [] : [now.safe ? 'became-safe' : 'became-unsafe'];
  const deprecated = (node: Json): boolean => node['deprecated'] === true;
  return [
    ...safety.map((rule) => ({
      rule,
      subject: now.id,
      ...at('x-safety'),
      from: old.pointer,
      to: now.pointer,
      old: old.safe ? 'safe' : 'unsafe',
      new: now.safe ? 'safe' : 'unsafe',
    })),
    ...(same(pager, nextPager) ? [] : [{ rule: pagerRule(pager, nextPager), subject: 'the pager', ...at('x-pager') }]),
    ...(key === nextKey
      ? []
      : [{ rule: `idempotency-${kind(key, nextKey)}`, subject: 'the idempotency key', ...at('x-idempotency') }]),
    ...(reconcile === undefined ? [] : [{ rule: reconcile, subject: 'reconcile', ...at('x-reconcile') }]),
    ...(deprecated(old.node) === deprecated(now.node)
      ? []
      : [
          {
            rule: deprecated(now.node) ? 'operation-deprecated' : 'operation-restored',
            subject: now.id,
            ...at('deprecated'),
          },
        ]),
  ];
}
