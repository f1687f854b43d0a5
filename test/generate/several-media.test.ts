import { expect, test } from 'vitest';
import { operation, renderAcme } from './acme.ts';

const onList = (members: object) => ({ paths: { '/invoices': { get: members } } });
const json = (schema: object) => ({ required: true, content: { 'application/json': { schema } } });
const client = async (members: object): Promise<string> => (await renderAcme(members)).get('client.ts') ?? '';

test('the comment of a method names the media types that the client does not request', async () => {
  const content = { ...json({ $ref: '#/components/schemas/Failure' }).content, 'text/csv': {}, 'application/pdf': {} };
  const text = await client(onList({ responses: { '200': { description: 'All.', content } } }));
  expect(text).toContain('* The API also offers `text/csv`, `application/pdf`, which the client does not request.\n');
  expect(await client({})).not.toContain('also offers');
});

test('an error with two JSON media types has the union of their types', async () => {
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const Problem = { type: 'object', properties: { title: { type: 'string' } } };
  const text = await client({
    ...onList({ responses: { '403': { content: problem } } }),
    components: { schemas: { Problem } },
  });
  expect(text).toContain('Api<403, Failure | Problem>');
  expect(text).toContain('export interface Problem {');
});

test('a body that holds the idempotency key is always sent, so its required fields are required', async () => {
  const text = { type: 'string' };
  const fields = { type: 'object', required: ['key', 'amount'], properties: { key: text, amount: text, note: text } };
  const pay = operation('pay', {
    'x-reconcile': { none: 'there is no read' },
    'x-idempotency': 'key',
    requestBody: { ...json(fields), required: false },
    parameters: [],
  });
  expect(await client({ paths: { '/pay': { post: pay } } })).toMatch(
    /interface PayArgs \{\s+(\/\*\*[^/]*\*\/\s+)?key\?: string \| undefined;\s+amount: string;\s+note\?: string \| undefined;\s+\}/,
  );
});
