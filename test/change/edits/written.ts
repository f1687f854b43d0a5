import { AT, given, row, set, type Row } from './edit.ts';

const { body } = AT;
const ratio = `${body} properties ratio`;
const currency = `${body} properties currency`;
const place = 'components schemas Invoice properties place';

/** Changes to schemas that are written in parts. */
export const writtenRows: readonly Row[] = [
  given(
    set(ratio, { allOf: [{ type: 'number', maximum: 10 }, { maximum: 20 }] }),
    row(
      'the tighter of two bounds in parts is tighter',
      'major breaks ok differs',
      'request-bound-tightened',
      set(`${ratio} allOf 0 maximum`, 5),
    ),
  ),
  given(
    set(ratio, { allOf: [{ type: 'number', maximum: 10 }, { maximum: 20 }] }),
    row(
      'the looser of two bounds in parts is looser',
      'patch ok ok same',
      'other',
      set(`${ratio} allOf 1 maximum`, 30),
    ),
  ),
  given(
    set(currency, { allOf: [{ type: 'string', enum: ['usd', 'eur'] }, { enum: ['usd', 'eur', 'inr'] }] }),
    row(
      'a part takes fewer values',
      'major breaks breaks same',
      'request-enum-removed',
      set(`${currency} allOf 0 enum`, ['usd']),
    ),
  ),
  given(
    set(place, {
      allOf: [
        { type: 'object', required: ['city'], properties: { city: { type: 'string' } } },
        { type: 'object', properties: { city: { description: 'Where it is.' } } },
      ],
    }),
    row(
      'one of two parts gives a member another type',
      'major breaks breaks same',
      'response-type-widened',
      set(`${place} allOf 0 properties city type`, 'number'),
    ),
  ),
];
