import type { OperationModel } from '../spec/model/operation.ts';
import type { PagerNode } from '../spec/spec.ts';
import { plural } from '../text.ts';

/** What selects the next page. */
const goesBy = (pager: PagerNode): string => {
  const { argument, next, header } = { argument: undefined, next: undefined, header: undefined, ...pager };
  return String(argument ?? next ?? header);
};

/** `pagers: 3 lists (2 by page, 1 by cursor)`. */
const row = (what: string, noun: string, names: readonly string[]): readonly string[] => {
  if (names.length === 0) return [];
  const kinds = [...new Set(names)].map((name) => `${names.filter((each) => each === name).length} by ${name}`);
  return [`  ${what}: ${plural(names.length, noun)} (${kinds.join(', ')})`];
};

/** What was inferred only from names and affects paging and retries; empty if there is nothing. */
export const guessed = (operations: readonly OperationModel[]): string => {
  const pagers = operations.flatMap(({ node }) => node['x-pager'] ?? []);
  const keys = operations.flatMap(({ node }) => node['x-idempotency'] ?? []);
  const rows = [...row('pagers', 'list', pagers.map(goesBy)), ...row('idempotency keys', 'write', keys.map(String))];
  const head = 'Inferred from names; remove from openapi.yaml and facts.yaml what the vendor contradicts:';
  return rows.length > 0 ? [head, ...rows].join('\n') : '';
};
