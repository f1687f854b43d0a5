import type { Item } from '../ledger/silences.ts';
import { listed, plural } from '../text.ts';

/** How many names are shown. */
const FEW = 6;

/** The amounts and times without a unit, with the lines to write for one; empty if there are none. */
export const unitsOpen = (items: readonly Item[]): string => {
  const nodes = items.filter(({ kind, known }) => kind === 'unit' && !known).map(({ node }) => node);
  const [first] = nodes;
  if (first === undefined) return '';
  const shown = nodes.length <= FEW ? nodes : [...nodes.slice(0, FEW - 1), `${nodes.length - FEW + 1} more`];
  return [
    `${plural(nodes.length, 'unit')} left open, since descriptions are not read: of ${listed(shown)}.`,
    '  For each that the vendor states, in openapi.yaml, in its schema:',
    '    x-unit: cents',
    '  In facts.yaml, under inferred, in place of its entry under silent:',
    '    - claims: |',
    `        ${first} · unit = cents`,
    '      why: (what the vendor says about it)',
  ].join('\n');
};
