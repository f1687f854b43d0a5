import { expect, test } from 'vitest';
import { at, itemsOf } from '../../scripts/spec/json.ts';
import { draftOf } from '../../scripts/new/folder.ts';
import { documentWith } from './document-with.ts';

// What the ledger of a document records as unknown.

const silentFor = (name: string, schema: object): readonly unknown[] => {
  const document = documentWith({ type: 'object', properties: { [name]: schema } });
  return itemsOf(draftOf({ api: 'kiln', document, origin: 'kiln.json' }).contents.get('facts.yaml')?.['silent']);
};

test.each<[name: string, schema: object, isSilent: boolean]>([
  ['amount', { type: 'integer' }, true],
  ['amount', { type: 'string' }, true],
  ['zero_amount_invoice', { type: 'boolean' }, false],
  ['zero_amount_invoice', { type: 'string', enum: ['skip', 'finalize'] }, false],
  ['frequency_duration', { type: 'integer' }, true],
  ['frequency_duration', { type: 'string' }, false],
])('records the unit of `%s` with the schema %j as silent: %s', (name, schema, isSilent) => {
  const items = silentFor(name, schema).map((each) => at(each, 'item'));
  expect(items.filter((item) => String(item).startsWith('unit'))).toEqual(isSilent ? [`unit · Thing · ${name}`] : []);
});

test('the reason of a silence says that descriptions are not read', () => {
  const [first] = silentFor('amount', { type: 'integer' });
  expect(at(first, 'why')).toBe('no keyword of the document says it; its descriptions, which are not read here, might');
});
