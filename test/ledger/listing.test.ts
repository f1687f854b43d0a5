import { expect, test } from 'vitest';
import { audit } from '../../scripts/ledger/books.ts';
import { listing } from '../../scripts/ledger/report.ts';
import { quarry } from './quarry.ts';

test('problems are grouped by how they are fixed: contradictions first, claims without a fact last', () => {
  const audited = audit(
    quarry({
      facts: [
        ['No default 50', 'Yes default 50'],
        ['      Balance · open_cents · unit = cents\n', ''],
      ],
      spec: [['default: 50', 'default: 20']],
    }),
  );
  const headings = listing(audited)
    .split('\n')
    .filter((line) => /^ {2}\S/.test(line))
    .map((line) => line.trim());
  expect(headings).toEqual([
    'Sources, rows or books that contradict each other (2)',
    'Rows and spans that do not match the page (1)',
    'Lines of the page that no row accounts for (3)',
    'Claims of the spec that no fact says (1)',
  ]);
});
