import { expect, test } from 'vitest';
import { imported } from '../../scripts/new/document.ts';
import { documentWith } from './document-with.ts';

// Names of --only that select nothing.

test.each([
  ['things', 'Things'],
  ['Thinqs', 'Things'],
  ['GET /thing', 'GET /things'],
  ['get_things', 'getThings'],
])('refuses --only %s, and suggests %s', (given, meant) => {
  expect(() => imported(documentWith({ type: 'object' }), 'kiln', { only: [given] })).toThrow(
    new RegExp(`^--only ${given} leaves no operation: use .*${meant}`),
  );
});

test('refuses a name that selects nothing even if another one selects something', () => {
  expect(() => imported(documentWith({ type: 'object' }), 'kiln', { only: ['Things', 'zzz'] })).toThrow('--only zzz');
});
