import { expect, test } from 'vitest';
import { audit } from '../../scripts/ledger/books.ts';
import { silentCanaries } from '../../scripts/ledger/canaries.ts';
import { draftOf } from '../../scripts/new/folder.ts';
import type { Json } from '../../scripts/spec/json.ts';

const text = { 'text/plain': { schema: { type: 'string' } } };
const member = { type: 'object', properties: { id: { type: 'string' } } };

/** Responses of the only operation of an API, from an object with members to no body. */
const responses: readonly (readonly [name: string, response: Json])[] = [
  ['members', { description: 'ok', content: { 'application/json': { schema: member } } }],
  ['a list', { description: 'ok', content: { 'application/json': { schema: { type: 'array', items: {} } } } }],
  ['a text', { description: 'ok', content: text }],
  ['no body', { description: 'ok' }],
];

test.each(responses)('the audit detects every canary in the books of an API that responds with %s', (_, response) => {
  const { audited } = draftOf({
    api: 'quarry',
    document: {
      openapi: '3.0.3',
      info: { title: 'Quarry', version: '1' },
      paths: { '/stones': { get: { responses: { 200: response } } } },
    },
    origin: 'quarry.json',
  });
  const { components: _components, ...bare } = audited.books.spec;
  for (const spec of [audited.books.spec, ...('content' in response ? [] : [bare])])
    expect(silentCanaries(audit({ ...audited.books, spec }))).toEqual([]);
});
