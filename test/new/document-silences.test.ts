import { expect, test } from 'vitest';
import { at, itemsOf } from '../../scripts/spec/json.ts';
import { draftOf } from '../../scripts/new/folder.ts';
import { documentWith } from './document-with.ts';

// What the ledger of a document says that it does not know.

const silentFor = (name: string, schema: object): readonly unknown[] => {
  const document = documentWith({ type: 'object', properties: { [name]: schema } });
  return itemsOf(draftOf({ api: 'kiln', document, origin: 'kiln.json' }).contents.get('facts.yaml')?.['silent']);
};

test('a silence of a document names the descriptions, which nobody has read', () => {
  const [first] = silentFor('amount', { type: 'integer' });
  expect(at(first, 'why')).toBe('no keyword of the document says it; its descriptions, which are not read here, may');
});
