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
    'an error status is added',
    'minor ok strict-only same',
    'error-status-added',
    set(`${create} responses 429`, { description: 'Too many.' }),
  ),
  row(
    'an error status is removed',
    'minor ok strict-only same',
    'error-status-removed',
    cut(`${create} responses 409`),
  ),
  row(
    'the success status changes',
    'major breaks breaks same',
    'success-status-changed',
    rename(`${create} responses`, '201', '200'),
  ),
  row(
    'a second success status is added',
    'major breaks ok same',
    'success-status-added',
    set(`${create} responses 202`, described),
  ),
  row(
    'a `default` response is added',
    'minor ok strict-only same',
    'error-status-added',
    set(`${create} responses default`, { description: 'Anything else.' }),
  ),
  row(
    'a type is renamed',
    'major ok breaks same',
    'schema-renamed',
    everywhere('"Line"', '"Row"'),
    everywhere('/Line"', '/Row"'),
  ),
  row(
    'an error type is renamed',
    'major ok breaks same',
    'schema-renamed',
    everywhere('"Failure"', '"Problem"'),
    everywhere('/Failure"', '/Problem"'),
  ),
  row(
    'a named type is written inline',
    'major ok breaks same',
    'schema-removed',
    cut(`${schemas} Customer`),
    set(`${member} customer oneOf 0`, { type: 'object', required: ['name'], properties: { name: text } }),
  ),
  row(
    'an inline type gets a name',
    'minor ok ok same',
    'schema-added',
    set(`${schemas} Place`, { type: 'object', required: ['city'], properties: { city: text } }),
    set(`${member} place`, { $ref: '#/components/schemas/Place' }),
  ),
  given(
    set(`${create} responses default`, { description: 'Anything else.' }),
    row(
      'a `default` response is removed',
      'minor ok strict-only same',
      'error-status-removed',
      cut(`${create} responses default`),
    ),
  ),
  given(
    set(`${create} responses default`, failed('Failure')),
    row(
      '`default` is replaced with 4XX and 5XX',
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
      '4XX is replaced with `default`',
      'minor ok strict-only same',
      'error-status-added',
      rename(`${create} responses`, '4XX', 'default'),
    ),
  ),
  given(
    set(`${create} responses 4XX`, failed('Failure')),
    row(
      'a status of a range is added, with another body',
      'major breaks breaks same',
      'error-status-added response-property-removed-required',
      set(`${create} responses 429`, failed('Settings')),
    ),
  ),
  given(
    set(`${create} responses 4XX`, failed('Failure')),
    row(
      'a status of a range is added, with the same body',
      'minor ok strict-only same',
      'error-status-added',
      set(`${create} responses 429`, failed('Failure')),
    ),
  ),
  given(
    (spec) =>
      set(`${create} responses 4XX`, failed('Settings'))(set(`${create} responses 429`, failed('Failure'))(spec)),
    row(
      'a status is left to a range with another body',
      'major breaks breaks same',
      'error-status-removed response-property-removed-required',
      cut(`${create} responses 429`),
    ),
  ),
  undone(
    'a second success status is removed',
    'minor ok strict-only same',
    'success-status-removed',
    set(`${create} responses 202`, described),
  ),
];
