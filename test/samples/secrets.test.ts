import { expect, test } from 'vitest';
import { printTypeScript } from '../../scripts/site/samples/typescript.ts';
import { shapes } from './acme.ts';

test.each([
  ['a secret and an id', { client_secret: {}, note: {}, intent_id: {} }, 'result.data.intent_id'],
  ['a secret and another member', { password: {}, note: {} }, 'result.data.note'],
  ['only a secret', { accessToken: {} }, 'result.data'],
  ['a page token, which is not a secret', { next_token: {}, items: {} }, 'result.data'],
])('a sample for a response with %s prints a secret only if it is the only member', (_, properties, printed) => {
  const { model } = shapes();
  const operation = model.operations.find(({ id }) => id === 'plan.get');
  const answer = operation?.answers[0];
  if (!operation || !answer) throw new Error('There is no plan.get.');
  const source = printTypeScript({
    api: { ...model, schemas: { Secretive: { properties } } },
    operation: { ...operation, answers: [{ ...answer, data: 'Secretive' }] },
    baseUrl: undefined,
  });
  expect(source).toContain(`console.log(${printed});`);
});
