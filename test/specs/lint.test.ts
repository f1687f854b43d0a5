import { lintFromString, loadConfig } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { answer, edit, get, valid } from '../spec/valid.ts';

const config = await loadConfig({ configPath: 'redocly.yaml' });

const problemsOf = async (spec: unknown) => {
  const found = await lintFromString({ source: JSON.stringify(spec), absoluteRef: '/plans/openapi.yaml', config });
  return found.map(({ ruleId, message }) => ({ ruleId, message }));
};

/** A rule, a place and value in a valid spec that break it, and the rule's message. */
const cases: readonly (readonly [rule: string, at: readonly string[], value: unknown, message: string])[] = [
  [
    'examples-have-standing',
    [...answer, 'examples'],
    undefined,
    'The 200 answer has no example of its application/json body: add one under `examples`, as `documented` or `invented`.',
  ],
  [
    'examples-have-standing',
    [...answer, 'examples', 'good'],
    { value: {} },
    'The example `good` does not say where it comes from: name it `documented` if the page shows it, else `invented`.',
  ],
  ['operation-has-one-tag', [...get, 'tags'], undefined, 'The operation has 0 tags: give it exactly one.'],
  ['operation-has-one-tag', [...get, 'tags'], ['Plans', 'Money'], 'The operation has 2 tags: give it exactly one.'],
  [
    'operation-has-one-tag',
    [...get, 'tags'],
    ['Money'],
    "The tag `Money` is not described: add it to the root's `tags` with a description.",
  ],
  ...['plan', 'Plan.get_it', 'a.Plan.get', 'plan.get it'].map(
    (id) =>
      [
        'operation-id-has-words',
        [...get, 'operationId'],
        id,
        `The operationId \`${id}\` is not words with dots between them: write two or more in lowerCamel, such as \`invoices.list\`.`,
      ] as const,
  ),
  [
    'paths-end-plainly',
    ['paths', '/plan/'],
    valid.paths['/plan'],
    'The path `/plan/` ends in a slash: remove it, or list the path under `except` in redocly.yaml if the page has it.',
  ],
];

test('a spec that follows every rule has no problems', async () => {
  expect(await problemsOf(valid)).toEqual([]);
});

test.each(cases)('billing/%s reports %j with the value %j', async (rule, at, value, message) => {
  const found = await problemsOf(edit(valid, at, value));
  expect(found.filter(({ ruleId }) => ruleId === `billing/${rule}`)).toEqual([{ ruleId: `billing/${rule}`, message }]);
});

test('every rule of the billing plugin is an error in redocly.yaml, and has a case above', async () => {
  const ours = config.plugins.flatMap(({ id, rules }) => (id === 'billing' ? Object.keys(rules?.oas3 ?? {}) : []));
  expect(new Set(cases.map(([rule]) => `billing/${rule}`))).toEqual(new Set(ours));
  expect(ours.filter((rule) => config.getRuleSettings(rule, 'oas3_1').severity !== 'error')).toEqual([]);
});
