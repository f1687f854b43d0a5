import { AT, cut, everywhere, given, rename, row, set, undone, type Row } from './edit.ts';

const { create, schemas, member } = AT;
const text = { type: 'string' };
const described = {
  description: 'Taken.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/TopUpEnvelope' } } },
};

const failed = (body: string) => ({
  description: 'It failed.',
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${body}` } } },
});

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
  given(
    set(`${create} responses default`, failed('Failure')),
    row(
      'any other error is described by range',
      'patch ok ok same',
      'other',
      cut(`${create} responses default`),
      set(`${create} responses 4XX`, failed('Failure')),
      set(`${create} responses 5XX`, failed('Failure')),
    ),
  ),
  given(
    set(`${create} responses 4XX`, failed('Failure')),
    row(
      'a range becomes any other error',
      'minor ok strict-only same',
      'error-status-added',
      rename(`${create} responses`, '4XX', 'default'),
    ),
  ),
  given(
    set(`${create} responses 4XX`, failed('Failure')),
    row(
      'an error of a range is new, with another body',
      'major breaks breaks same',
      'error-status-added response-property-removed-required',
      set(`${create} responses 429`, failed('Settings')),
    ),
  ),
  given(
    set(`${create} responses 4XX`, failed('Failure')),
    row(
      'an error of a range is new, with the same body',
      'minor ok strict-only same',
      'error-status-added',
      set(`${create} responses 429`, failed('Failure')),
    ),
  ),
  given(
    (spec) =>
      set(`${create} responses 4XX`, failed('Settings'))(set(`${create} responses 429`, failed('Failure'))(spec)),
    row(
      'an error is left to a range with another body',
      'major breaks breaks same',
      'error-status-removed response-property-removed-required',
      cut(`${create} responses 429`),
    ),
  ),
  undone(
    'a second success is gone',
    'minor ok strict-only same',
    'success-status-removed',
    set(`${create} responses 202`, described),
  ),
];
