import { expect, test } from 'vitest';
import { edit, get, valid } from '../spec/valid.ts';
import { misfitsIn } from './misfits.ts';

const failed = {
  description: 'It failed.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Plan' } } },
};

/** What of a status is not as a spec with this entry for other statuses has it. */
const misfits = (entry: string, status: number, media: string): string[] =>
  misfitsIn(edit(valid, [...get, 'responses', entry], failed), {
    status,
    headers: [['content-type', media]],
    text: '{}',
  });

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
