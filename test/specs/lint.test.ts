import { lintFromString, loadConfig } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { callCases } from './call-cases.ts';
import { cases as specCases, edit, plan, price, valid } from './lint-cases.ts';

const config = await loadConfig({ configPath: 'redocly.yaml' });

const cases = [...specCases, ...callCases];

const problemsOf = async (spec: unknown) =>
  (await lintFromString({ source: JSON.stringify(spec), absoluteRef: '/plans/openapi.yaml', config })).map(
    ({ ruleId, message }) => ({ ruleId, message }),
  );

test('a spec that obeys every rule has no problem', async () => {
  expect(await problemsOf(valid)).toEqual([]);
});

test.each(cases)('billing/%s: %j as %j', async (rule, at, value, message) => {
  const found = await problemsOf(edit(valid, at, value));
  expect(found.filter(({ ruleId }) => ruleId === `billing/${rule}`)).toEqual([{ ruleId: `billing/${rule}`, message }]);
});

test('a schema or null, and named schemas, are choices that may stand', async () => {
  const named = [{ $ref: '#/components/schemas/Plan' }, { $ref: '#/components/schemas/Deal' }];
  const offered = edit(valid, ['components', 'schemas', 'Deal'], { type: 'string' });
  expect(await problemsOf(edit(valid, price, { oneOf: [{ type: 'number' }, { type: 'null' }] }))).toEqual([]);
  expect(await problemsOf(edit(offered, [...plan, 'properties', 'next'], { anyOf: named }))).toEqual([]);
});

test('every rule of ours is on, and has an input above that it refuses', async () => {
  const ours = config.plugins.flatMap(({ id, rules }) => (id === 'billing' ? Object.keys(rules?.oas3 ?? {}) : []));
  expect(new Set(cases.map(([rule]) => `billing/${rule}`))).toEqual(new Set(ours));
  expect(ours.filter((rule) => config.getRuleSettings(rule, 'oas3_1').severity !== 'error')).toEqual([]);
});
