import { afterAll, expect, test } from 'vitest';
import { bundle, sourcesOf } from '../../scripts/client/validators/compile.ts';
import { validatorOf, type Check } from '../../src/result/validator.ts';
import { text } from './faults.ts';
import { run } from './lab.ts';
import { startFaultServer } from './server.ts';
import { topUp } from './subjects.ts';

const server = await startFaultServer();
afterAll(server.close);

// An integer field without bounds.
const schema = {
  type: 'object',
  properties: { result: { type: 'object', properties: { count: { type: 'integer' } } } },
};
const [code = ''] = (await bundle(sourcesOf({ Body: schema }, ['Body']))).values();
const { check }: { check: Check } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
const validators = { 'topups.create': validatorOf({ 200: check }) };

const issue = expect.objectContaining({ kind: 'shape', path: '/result/count' });
const answered = (count: string) =>
  text(200, `{"success":true,"result":{"id":"t1","count":${count}}}`, { 'content-type': 'application/json' });

test.each(['9007199254740993', '-9007199254740993'])(
  'validation reports the unsafe integer %s in a field that is not an amount',
  async (count) => {
    server.play(() => answered(count));
    const { result, events } = await run(topUp, { baseUrl: server.baseUrl, validators });
    expect(result).toMatchObject({ kind: 'ok', data: { id: 't1' } });
    expect(events).toContainEqual(['onIssues', expect.objectContaining({ issues: [issue] })]);
  },
);

test.each(['9007199254740993', '-9007199254740993'])(
  'strict validation returns a contract error for the unsafe integer %s in a field that is not an amount',
  async (count) => {
    server.play(() => answered(count));
    const { result } = await run(topUp, { baseUrl: server.baseUrl, validators, validate: 'strict' });
    expect(result).toMatchObject({ kind: 'contract', outcome: 'unknown' });
    expect(result).toHaveProperty('issues', expect.arrayContaining([issue]));
  },
);

test('validation does not report the largest safe integer', async () => {
  server.play(() => answered('9007199254740991'));
  const { result, events } = await run(topUp, { baseUrl: server.baseUrl, validators });
  expect(result).toMatchObject({ kind: 'ok', data: { id: 't1', count: Number.MAX_SAFE_INTEGER } });
  expect(events.map(([hook]) => hook)).not.toContain('onIssues');
});
