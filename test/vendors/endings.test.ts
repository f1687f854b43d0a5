import { afterAll, expect, test } from 'vitest';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { endingsOf } from '../../scripts/site/docs/outcomes.ts';
import { projectOf } from './folder.ts';

// How a page describes the endings of a call: a key allows retries, and ranges leave few statuses undocumented.

const project = await projectOf(['harbour', 'lantern', 'quarry', 'trestle']);
afterAll(project.close);

test.each([
  ['lantern', 'bills.createBill', 'undocumented status', 'retried after 408, 429, 500, 502, 503, 504', true],
  ['lantern', 'bills.createBill', 'connection lost', undefined, true],
  ['lantern', 'bills.createBill', 'no complete response in time', undefined, false],
  ['trestle', 'charges.createCharge', '4XX', 'retried after 408, 429', true],
  ['trestle', 'charges.createCharge', 'undocumented status', undefined, false],
  ['trestle', 'charges.listCharges', 'undocumented status', 'retried after 500, 502, 503, 504', true],
  ['harbour', 'billing.invoicesList', 'undocumented status', undefined, false],
  ['quarry', 'triggers.createPlan', '4XX', undefined, false],
  ['quarry', 'triggers.createTrigger', 'undocumented status', undefined, false],
])('endingsOf describes retries of %s %s after "%s": %s', async (api, id, when, more, again) => {
  const { model } = await readSpec(project.specs, api);
  const operation = model.operations.find((each) => each.id === id);
  const ending = operation && endingsOf(model, operation).find((each) => each.when === when);
  const said = ending?.more?.split('; ').find((words) => words.startsWith('retried'));
  expect({ again: ending?.again, said }).toEqual({ again, said: more });
});
