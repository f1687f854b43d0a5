import { expect, test } from 'vitest';
import { printTypeScript } from '../../scripts/site/samples/typescript.ts';
import { shapes } from './acme.ts';

test.each([
  ['a secret and an id', { client_secret: {}, note: {}, intent_id: {} }, 'result.data.intent_id'],
  ['a secret and more', { password: {}, note: {} }, 'result.data.note'],
  ['a secret alone', { accessToken: {} }, 'result.data'],
  ['a token of a page', { next_token: {}, items: {} }, 'result.data'],
])('a sample of a success with %s prints no secret that it can leave out', (_, properties, printed) => {
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
