import { lintFromString, loadConfig } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { callCases, pager } from './call-cases.ts';
import { cases as specCases, edit, get, plan, price, valid } from './lint-cases.ts';

const config = await loadConfig({ configPath: 'redocly.yaml' });

const cases = [...specCases, ...callCases];

const lint = (spec: unknown) =>
  lintFromString({ source: JSON.stringify(spec), absoluteRef: '/plans/openapi.yaml', config });

const problemsOf = async (spec: unknown) => (await lint(spec)).map(({ ruleId, message }) => ({ ruleId, message }));

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

test.each<[what: string, at: readonly string[], value: unknown]>([
  ['a prefix of one letter', ['components', 'securitySchemes', 'Key', 'x-prefix'], 'T'],
  ['an envelope of one part', ['x-envelope'], { failure: { ok: false } }],
  ['a pager whose cursor is a text', pager, { argument: 'account', items: 'offers', cursor: 'total', more: 'total' }],
  ...['oneOf', 'anyOf'].map((choice): [string, readonly string[], unknown] => [
    `a list or null, as ${choice},`,
    [...plan, 'properties', 'offers'],
    { [choice]: [{ type: 'array', items: { $ref: '#/components/schemas/Offer' } }, { type: 'null' }] },
  ]),
])('%s may stand', async (_, at, value) => {
  expect(await problemsOf(edit(valid, at, value))).toEqual([]);
});

test('a write is told where it stands that lacks what the read needs, and no other is', async () => {
  const found = await lint(edit(valid, [...get, 'parameters', '0', 'required'], true));
  expect(found.flatMap(({ location }) => location.map(({ pointer }) => pointer))).toEqual([
    '#/paths/~1plan/delete/x-reconcile',
  ]);
});

test('every rule of ours is on, and has an input above that it refuses', async () => {
  const ours = config.plugins.flatMap(({ id, rules }) => (id === 'billing' ? Object.keys(rules?.oas3 ?? {}) : []));
  expect(new Set(cases.map(([rule]) => `billing/${rule}`))).toEqual(new Set(ours));
  expect(ours.filter((rule) => config.getRuleSettings(rule, 'oas3_1').severity !== 'error')).toEqual([]);
});
