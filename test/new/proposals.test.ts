import { expect, test } from 'vitest';
import { draftOf } from '../../scripts/new/folder.ts';
import { guessed } from '../../scripts/new/guessed.ts';
import { leftOpen } from '../../scripts/new/left-open.ts';
import { unitsOpen } from '../../scripts/new/units-open.ts';
import { at } from '../../scripts/spec/json.ts';

// Pagers and idempotency keys that are inferred from names, in the spec and the ledger.

const object = (properties: object) => ({ type: 'object', properties });

const item = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } };
const body = (schema: object) => ({ description: 'It.', content: { 'application/json': { schema } } });

const REF = { $ref: '#/components/schemas/Item' };

const documentOf = (list: object, items: object = REF, required: readonly string[] = []) => ({
  openapi: '3.1.0',
  info: { title: 'Kiln', version: '1' },
  servers: [{ url: 'https://kiln.test' }],
  paths: {
    '/items': {
      get: {
        operationId: 'listItems',
        parameters: [{ name: 'cursor', in: 'query', schema: { type: 'string' } }],
        responses: {
          '200': body({ type: 'object', required, properties: { data: { type: 'array', items }, ...list } }),
        },
      },
      post: {
        operationId: 'addItem',
        parameters: [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }],
        responses: { '201': body(REF) },
      },
    },
  },
  components: { schemas: { Item: item } },
});

const draft = (document: object) => draftOf({ api: 'kiln', document: document as never, origin: 'kiln.json' });
const written = (document: object) => draft(document).contents.get('openapi.yaml');
const exampleOf = (document: object): unknown =>
  at(
    written(document),
    'paths',
    '/items',
    'get',
    'responses',
    '200',
    'content',
    'application/json',
    'examples',
    'invented',
    'value',
  );

const nullable = { next_cursor: { type: ['string', 'null'] } };

test('infers a pager and an idempotency key from names, in the spec and the ledger but not in the source', () => {
  const { contents, spec, audited } = draft(documentOf(nullable));
  const [list, add] = spec.model.operations;
  expect(list?.node['x-pager']).toEqual({ argument: 'cursor', cursor: 'next_cursor', items: 'data' });
  expect(add?.key).toBe('Idempotency-Key');
  expect(audited.problems).toEqual([]);
  const facts = JSON.stringify(contents.get('facts.yaml'));
  expect(facts).toContain('the names of arguments and members say so; the descriptions of the document are not read');
  expect(facts).toContain('the name of the argument says so; the descriptions of the document are not read');
  expect(JSON.stringify(contents.get('sources/oas.yaml'))).not.toMatch(/x-pager|x-idempotency/);
});

test('prints the pagers and idempotency keys that are inferred, with their arguments', () => {
  expect(guessed(draft(documentOf(nullable)).spec.model.operations).split('\n')).toEqual([
    'Inferred from names; remove from openapi.yaml and facts.yaml what the vendor contradicts:',
    '  pagers: 1 list (1 by cursor)',
    '  idempotency keys: 1 write (1 by Idempotency-Key)',
  ]);
  expect(guessed([])).toBe('');
});

test.each<[of: string, list: object, example: object]>([
  ['a cursor that may be null', nullable, { data: [{ id: 'example' }], next_cursor: null }],
  ['a cursor that may be absent', { next_cursor: { type: 'string' } }, { data: [{ id: 'example' }] }],
  [
    'a flag for more pages',
    { next_cursor: { type: 'string' }, has_more: { type: 'boolean' } },
    { data: [{ id: 'example' }], next_cursor: 'example', has_more: false },
  ],
])('the example of a list with %s is its last page', (_, list, example) => {
  expect(exampleOf(documentOf(list))).toEqual(example);
});

test('the example of a list that requires the URL of the next page has a URL on the server of the API', () => {
  const document = documentOf({ next: { type: 'string', format: 'uri' } }, REF, ['next']);
  expect(exampleOf(document)).toEqual({ data: [{ id: 'example' }], next: 'https://kiln.test/items' });
});

test('does not infer a pager that is invalid in the spec', () => {
  const document = documentOf(nullable, { type: 'string' });
  expect(draft(document).spec.model.operations[0]?.pager).toBeUndefined();
});

const writing = (...parameters: object[]) => ({
  openapi: '3.1.0',
  info: { title: 'Kiln', version: '1' },
  servers: [{ url: 'https://kiln.test' }],
  paths: Object.fromEntries(
    ['/fire', '/cool'].map((path) => [path, { post: { parameters, responses: { 204: { description: 'Done.' } } } }]),
  ),
});
const header = (name: string, more: object = {}) => ({ name, in: 'header', schema: { type: 'string', ...more } });

test.each<[name: string, schema: object, key: string]>([
  ['Idempotency-Key', { format: 'uuid', maxLength: 36 }, 'Idempotency-Key'],
  ['Idempotency-Key', { maxLength: 32 }, 'none'],
  ['Idempotency-Key', { pattern: '^\\d+$' }, 'none'],
  ['Idempotency-Key', { format: 'ulid' }, 'none'],
  ['X-Request-Id', {}, 'none'],
])('infers from the header %s with %j the idempotency key: %s', (name, schema, key) => {
  expect(draft(writing(header(name, schema))).spec.model.operations[0]?.key ?? 'none').toBe(key);
});

test('prints a possible idempotency key once, with all operations that take it', () => {
  const left = leftOpen('kiln', draft(writing(header('X-Request-Id'))).spec);
  expect(left).toContain('POST /fire, POST /cool:\n  names and keywords do not say whether a write');
  expect(left).toContain('    x-idempotency: X-Request-Id\n');
  expect(left).toContain('        POST /cool · idempotency key = X-Request-Id\n');
  expect(left.match(/x-idempotency/g)).toHaveLength(1);
});

test('prints an amount without a unit with the lines to write, and nothing if the unit is known', () => {
  const open = (amount: object) =>
    unitsOpen(draft(documentOf(nullable, object({ amount, id: { type: 'string' } }))).audited.items);
  expect(open({ type: 'integer', description: 'In cents.' })).toMatch(
    /^1 unit left open, .*: of .+ · amount\.\n[^]* {8}.+ · amount · unit = cents\n/,
  );
  expect(open({ type: 'integer', 'x-unit': 'cents' })).toBe('');
});
