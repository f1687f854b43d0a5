import { entriesOf, isObject, type Json } from '../../../spec/json.ts';
import type { Difference } from '../finding/finding.ts';
import { changed } from './difference.ts';
import type { Both } from './operations.ts';
import { kind, same } from './same.ts';

/** Which member holds the items; a change gives iteration another type. */
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

/** Compares what a client does automatically: retries, paging, and lookups of an unknown outcome. */
export function compareBehaviour({ old, now }: Both): Difference[] {
  const differs = (rule: string, subject: string, keyword: string): Difference[] => {
    const at = { subject, from: `${old.pointer}/${keyword}`, to: `${now.pointer}/${keyword}` };
    return changed(rule, at, old.node[keyword], now.node[keyword]);
  };
  const safety = ({ safe }: Both['old']): string => (safe ? 'safe' : 'unsafe');
  const [key, nextKey] = [old.node['x-idempotency'], now.node['x-idempotency']];
  const reconcile = reconcileRule(old.node['x-reconcile'], now.node['x-reconcile']);
  const [was, is] = [old, now].map(({ node }) => node['deprecated'] === true);
  const deprecated = is ? 'operation-deprecated' : 'operation-restored';
  return [
    ...changed(
      `became-${safety(now)}`,
      { subject: now.id, from: old.pointer, to: now.pointer },
      safety(old),
      safety(now),
    ),
    ...differs(pagerRule(old.node['x-pager'], now.node['x-pager']), 'the pager', 'x-pager'),
    ...differs(`idempotency-${kind(key, nextKey)}`, 'the idempotency key', 'x-idempotency'),
    ...(reconcile === undefined ? [] : differs(reconcile, 'reconcile', 'x-reconcile')),
    ...(was === is ? [] : differs(deprecated, now.id, 'deprecated')),
  ];
}
