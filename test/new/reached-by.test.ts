import { expect, test } from 'vitest';
import { draftOf } from '../../scripts/new/folder.ts';
import type { Json } from '../../scripts/spec/json.ts';

// Which operations a refusal of a schema is about.

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const responds = (schema: object) => ({
  responses: { '200': { description: 'It.', content: { 'application/json': { schema } } } },
});
const good = responds({ type: 'object', properties: { id: { type: 'string' } } });

/** What no client can do with a member. */
const bad = { type: 'object', properties: { kind: { type: 'strange' } } };

const refusalOf = (paths: Json): string => {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Kiln', version: '1' },
    paths,
    components: { schemas: { Bad: bad, Outer: { type: 'object', properties: { inner: ref('Bad') } } } },
  };
  try {
    draftOf({ api: 'kiln', document, origin: 'kiln.json' });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test('the only operation that reaches a schema is named', () => {
  const message = refusalOf({ '/bad': { get: responds(ref('Bad')) }, '/good': { get: good } });
  expect(message).toMatch(
    /^kiln\.json #\/components\/schemas\/Bad\/properties\/kind.*: .*\. Reached by GET \/bad; leave it out with --except\.$/,
  );
});

test('operations that reach it through other schemas or send it are named, too', () => {
  const body = { requestBody: { content: { 'application/json': { schema: ref('Bad') } } } };
  const message = refusalOf({ '/outer': { get: responds(ref('Outer')) }, '/sent': { post: { ...good, ...body } } });
  expect(message).toContain(' Reached by GET /outer and POST /sent; leave them out with --except.');
});

test.each([
  [4, 'GET /0, GET /1, GET /2 and GET /3'],
  [6, 'GET /0, GET /1, GET /2 and 3 more'],
])('of %i operations the sentence names a few', (count, says) => {
  const all = Array.from({ length: count }, (_, index) => [`/${index}`, { get: responds(ref('Bad')) }]);
  expect(refusalOf(Object.fromEntries(all))).toContain(`Reached by ${says}; leave them out with --except.`);
});

test('a refusal of an operation names no others', () => {
  const message = refusalOf({ '/bad': { get: { ...good, parameters: [{ name: 'q', in: 'nowhere', schema: {} }] } } });
  expect(message).toContain('#/paths/~1bad/get');
  expect(message).not.toContain('Reached by');
  expect(message).toMatch(/\. Or leave the operation out with --except\.$/);
});
