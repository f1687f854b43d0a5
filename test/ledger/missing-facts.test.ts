import { expect, test } from 'vitest';
import { audit } from '../../scripts/ledger/books.ts';
import { missingFacts } from '../../scripts/ledger/report.ts';
import { acmeBooks, problemsOf, type Edit, type Edits } from './acme.ts';

const rowsFor = (edits: Edits): string[] => missingFacts(audit(acmeBooks('page', edits)).problems);

const additions: Record<string, Edit> = {
  'a field': [
    '        note: { type: string }',
    "        note: { type: string }\n        memo: { type: [string, 'null'] }",
  ],
  'an enum': [
    '        note: { type: string }',
    '        note: { type: string }\n        kind: { type: string, enum: [a, b] }',
  ],
  'an argument': [
    '      responses:',
    '        - { name: order, in: query, description: Order., schema: { type: string, default: up }, example: up }\n      responses:',
  ],
  'a type': [
    '    Charge:\n',
    '    Payer:\n      type: object\n      required: [name]\n      properties:\n        name: { type: string }\n    Charge:\n',
  ],
};

test.each(Object.entries(additions))('the rows printed for %s added to the spec close the books', (_, edit) => {
  const spec = [edit];
  const [sentence, ...rows] = rowsFor({ spec });
  expect(sentence).toContain('to facts.yaml, as rows');
  // The rows as printed, with a reason filled in.
  const block = rows.join('\n').replaceAll(/^ {2}/gm, '').replace('(the reason)', 'for a test');
  expect(problemsOf({ spec, facts: [['inferred:\n', `inferred:\n${block}\n`]] })).toEqual([]);
});

test('no rows are printed when every claim has a fact', () => {
  expect(rowsFor({})).toEqual([]);
});
