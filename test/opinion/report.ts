import { columns, plural } from '../../scripts/text.ts';
import type { Compared } from './clients.ts';
import type { Explained, Verdict } from './explain.ts';
import type { Rule } from './rules.ts';

const heads = ['operation', 'fails', 'member', 'ours', 'theirs', 'why'];

const row = ({ difference, why }: Explained): string[] => {
  const { operation, side, member, ours, theirs, fails } = difference;
  return [operation, fails, member === '' ? side : `${side} ${member}`, ours, theirs, why ?? 'UNEXPLAINED'];
};

/** The differences, one row each. */
export const table = (explained: readonly Explained[]): string => columns([heads, ...explained.map(row)]);

/** The rules that were needed, each with its reason. */
export const legend = ({ explained }: Verdict, rules: readonly Rule[]): string =>
  rules
    .map(({ name, why }) => {
      const uses = explained.filter(({ difference }) => difference.rules.includes(name)).length;
      return `rule ${name}: ${why} (${plural(uses, 'member')})`;
    })
    .join('\n');

/** The counts, in one line. */
export const conclusion = ({ operations, types, nodes }: Compared, { explained, stale }: Verdict): string => {
  const by = (start: string): number => explained.filter(({ why }) => why?.startsWith(start)).length;
  const unexplained = explained.filter(({ why }) => why === undefined).length;
  return [
    `${plural(operations, 'operation')}, ${plural(types, 'type')} both ways, ${plural(nodes.size, 'node')}`,
    `${plural(explained.length, 'difference')}: ${by('dispute')} by dispute, ${by('rule')} by rule, ${unexplained} unexplained`,
    `${stale.length} stale`,
  ].join('; ');
};
