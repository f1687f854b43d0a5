import { AT, cut, everywhere, given, rename, row, set, undone, type Row } from './edit.ts';

const { create, schemas, member } = AT;
const text = { type: 'string' };
const described = {
  description: 'Taken.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/TopUpEnvelope' } } },
};

/** Changes to the statuses of responses, and to the types that callers import. */
export const statusRows: readonly Row[] = [
  row(
    'an error is new',
    'minor ok strict-only same',
    'error-status-added',
    set(`${create} responses 429`, { description: 'Too many.' }),
  ),
  row('an error is gone', 'minor ok strict-only same', 'error-status-removed', cut(`${create} responses 409`)),
  row(
    'success has another status',
    'major breaks breaks same',
    'success-status-changed',
    rename(`${create} responses`, '201', '200'),
  ),
  row(
    'a second success is new',
    'major breaks ok same',
    'success-status-added',
    set(`${create} responses 202`, described),
  ),
  row(
    'any other status is described',
    'minor ok strict-only same',
    'error-status-added',
    set(`${create} responses default`, { description: 'Anything else.' }),
  ),
  row(
    'a type has another name',
    'major ok breaks same',
    'schema-renamed',
    everywhere('"Line"', '"Row"'),
    everywhere('/Line"', '/Row"'),
  ),
  row(
    'the type of an error has another name',
    'major ok breaks same',
    'schema-renamed',
    everywhere('"Failure"', '"Problem"'),
    everywhere('/Failure"', '/Problem"'),
  ),
  row(
    'a type is written in place',
    'major ok breaks same',
    'schema-removed',
    cut(`${schemas} Customer`),
    set(`${member} customer oneOf 0`, { type: 'object', required: ['name'], properties: { name: text } }),
  ),
  row(
    'a type has a name',
    'minor ok ok same',
    'schema-added',
    set(`${schemas} Place`, { type: 'object', required: ['city'], properties: { city: text } }),
    set(`${member} place`, { $ref: '#/components/schemas/Place' }),
  ),
  given(
    set(`${create} responses default`, { description: 'Anything else.' }),
    row(
      'no other status is described',
      'minor ok strict-only same',
      'error-status-removed',
      cut(`${create} responses default`),
    ),
  ),
  undone(
    'a second success is gone',
    'minor ok strict-only same',
    'success-status-removed',
    set(`${create} responses 202`, described),
  ),
];
