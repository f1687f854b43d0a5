import { expect, test } from 'vitest';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { endingsOf } from '../../scripts/site/docs/outcomes.ts';
import { edit, get, valid } from '../spec/valid.ts';

const whensOf = (spec: unknown, id: string): string[] => {
  const { model } = parseSpec('plans', JSON.stringify(spec));
  return model.operations
    .filter((each) => each.id === id)
    .flatMap((each) => endingsOf(model, each).map(({ when }) => when));
};

const text = { content: { 'text/csv': { schema: { type: 'string' } } }, description: 'The plans.' };
const plan = {
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Plan' } } },
  description: 'The plan.',
};

test.each([
  ['no body', 'plan.check', valid],
  ['a text', 'plan.end', edit(valid, ['paths', '/plan', 'delete', 'responses'], { '200': text })],
])(
  'a call that returns %s has no ending with an unreadable body, a broken schema or the failure flag',
  (_, id, spec) => {
    const whens = whensOf(spec, id);
    expect(whens).toContain('redirect');
    expect(whens.filter((when) => /body|with ok/.test(when))).toEqual([]);
  },
);

test('the ending with the failure flag names every success status that can have it', () => {
  const whens = whensOf(edit(valid, [...get, 'responses', '203'], plan), 'plan.get');
  expect(whens).toContain('200 or 203, with ok: false');
  expect(whens).toContain('body breaks its schema');
});

test.each([
  ['in two types names the other', { ...text.content, ...plan.content }, 'The plan.; the API also offers text/csv'],
  ['in one type names no other', plan.content, 'The plan.'],
])('a status that is offered %s', (_, content, more) => {
  const { model } = parseSpec('plans', JSON.stringify(edit(valid, [...get, 'responses', '203'], { ...plan, content })));
  const endings = model.operations.flatMap((each) => endingsOf(model, each));
  expect(endings.find(({ when }) => when === '203')?.more).toBe(more);
});

test('a text response that is also documented in another media type can end as unreadable', () => {
  const content = { ...text.content, 'application/pdf': {} };
  const spec = edit(valid, ['paths', '/plan', 'delete', 'responses'], { '200': { ...text, content } });
  expect(whensOf(spec, 'plan.end')).toContain('unreadable body or redirect');
});
