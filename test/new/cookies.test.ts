import { expect, test } from 'vitest';
import { draftOf } from '../../scripts/new/folder.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { documentWith } from './document-with.ts';

// Cookies of a document: clients send none but credentials.

const draft = (parameters: readonly object[], more: Json = {}) => {
  const document = documentWith({ type: 'object' });
  Object.assign(Object(document['paths'])['/things'].get, { parameters, ...more });
  Object.assign(Object(document['components']), {
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' } },
  });
  return draftOf({ api: 'things', document, origin: 'things.json' });
};
const cookie = (name: string, required?: boolean) => ({ name, in: 'cookie', required, schema: { type: 'string' } });
const page = { name: 'page', in: 'query', schema: { type: 'integer' } };

const operationIn = ({ made }: ReturnType<typeof draft>) => Object(made.spec['paths'])['/things'].get;

test.each([
  [['theme'], 'The document also describes the cookie `theme`, which no call sends.'],
  [['theme', 'lang'], 'The document also describes the cookies `theme` and `lang`, which no call sends.'],
])('the optional cookies %j are left out with a note, and the books close', (names, note) => {
  const made = draft([page, ...names.map((name) => cookie(name))]);
  expect(operationIn(made)).toMatchObject({ description: note, parameters: [{ name: 'page' }] });
  expect(made.audited.problems).toEqual([]);
});

test('a required cookie is refused, since clients send none', () => {
  expect(() => draft([page, cookie('basket', true)])).toThrow(
    '#/paths/~1things/get requires the cookie `basket`, but clients send no cookies: leave the operation out with --except, or describe the cookie under securitySchemes if it is a credential.',
  );
});

test('a required cookie that is the credential of its operation is that alone', () => {
  const operation = operationIn(draft([cookie('sid', true)], { security: [{ session: [] }] }));
  expect([operation.parameters, operation.description]).toEqual([[], undefined]);
});
