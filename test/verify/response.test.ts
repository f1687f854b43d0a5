import { expect, test } from 'vitest';
import { edit, get, valid } from '../spec/valid.ts';
import { misfitsIn } from './misfits.ts';

const failed = {
  description: 'It failed.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Plan' } } },
};

/** The deviations of a response with a status, from a spec with this entry in `responses`. */
const misfits = (entry: string, status: number, media: string): string[] =>
  misfitsIn(edit(valid, [...get, 'responses', entry], failed), {
    status,
    headers: [['content-type', media]],
    text: '{}',
  });

test.each(['4XX', 'default'])(
  'a deviation is reported at the entry %s that documents the status of the response',
  (entry) => {
    expect(misfits(entry, 418, 'text/html')).toContain(`GET /plan · ${entry} · media`);
    expect(misfits(entry, 418, 'application/problem+json')).not.toContain(`GET /plan · ${entry} · media`);
  },
);

test.each([206, 307])('the entry `default` does not document the status %i', (status) => {
  expect(misfits('default', status, 'application/problem+json')).toEqual([`GET /plan · ${status} · exists`]);
});
