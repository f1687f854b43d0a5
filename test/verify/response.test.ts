import { expect, test } from 'vitest';
import { seenIn } from '../../scripts/change/verify/response.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { edit, get, valid } from '../spec/valid.ts';

const failed = {
  description: 'It failed.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Plan' } } },
};

/** What of a status is not as a spec with this entry for other statuses has it. */
const misfits = (entry: string, status: number, media: string): string[] => {
  const spec = edit(valid, [...get, 'responses', entry], failed);
  const source = parseSpec('plans', JSON.stringify(spec));
  const operation = source.model.operations.find(({ id }) => id === 'plan.get');
  if (!operation) throw new Error('there is no such operation');
  const exchange = {
    sent: { operation, url: '', headers: [], credential: [], keys: [] },
    startedAt: '',
    tookMs: 0,
    status,
    statusText: '',
    headers: [['content-type', media]] as const,
    text: '{}',
  };
  return seenIn(source.json, exchange).flatMap(({ fits, node, attribute }) => (fits ? [] : `${node} · ${attribute}`));
};

test.each(['4XX', 'default'])('what a status shows is said of the entry %s that documents it', (entry) => {
  expect(misfits(entry, 418, 'text/html')).toContain(`GET /plan · ${entry} · media`);
  expect(misfits(entry, 418, 'application/problem+json')).not.toContain(`GET /plan · ${entry} · media`);
});

test.each([206, 307])(
  'the entry `default` does not document the status %i, as little as it does for clients',
  (status) => {
    expect(misfits('default', status, 'application/problem+json')).toEqual([`GET /plan · ${status} · exists`]);
  },
);
