import { AT, cut, given, row, set, undone, type Edit, type Row } from './edit.ts';

const { body } = AT;
const ratio = `${body} properties ratio`;
const currency = `${body} properties currency`;
const lines = 'components schemas Invoice properties lines';
const place = 'components schemas Invoice properties place';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = 'components schemas';

/** A named union of named texts and lists, as an argument and in a response. */
const union: Edit = (spec) =>
  [
    set(`${schemas} Word`, { type: 'string', maxLength: 8 }),
    set(`${schemas} Words`, { type: 'array', items: { type: 'string' } }),
    set(`${schemas} Rate`, { anyOf: [ref('Word'), ref('Words')] }),
    set(ratio, ref('Rate')),
    set(`${AT.member} rate`, ref('Rate')),
  ].reduce((changed, edit) => edit(changed), spec);
const asList = { type: ['string', 'array'], maxLength: 8, items: { type: 'string' } };

const source = `${body} properties source`;
const state = `${schemas} TopUp properties state`;
const forms = { oneOf: [ref('CardSource'), ref('BankSource')] };
const text = { type: 'string' };
const beside = (path: string): Edit =>
  set(`${path} allOf`, [{ type: 'object', required: ['memo'], properties: { memo: text, place: text } }]);

/** Changes to schemas that are written in parts, such as `allOf` and unions. */
export const writtenRows: readonly Row[] = [
  given(
    beside(state),
    row(
      'a member next to a union changes its type',
      'major breaks breaks same',
      'response-type-widened',
      set(`${state} allOf 0 properties memo type`, 'integer'),
    ),
  ),
  given(
    beside(source),
    row(
      'an optional field next to a union becomes required',
      'major breaks breaks same',
      'request-property-became-required',
      set(`${source} allOf 0 required`, ['memo', 'place']),
    ),
  ),
  given(
    set(source, ref('CardSource')),
    row(
      'a request schema becomes a union of itself and another',
      'minor ok strict-only same',
      'request-variant-added',
      set(source, forms),
    ),
  ),
  row(
    'a request union is reduced to one variant',
    'major breaks breaks same',
    'request-variant-removed',
    set(source, ref('CardSource')),
  ),
  given(
    set(state, forms),
    row(
      'a response union is reduced to one variant',
      'minor ok strict-only same',
      'response-variant-removed',
      set(state, ref('CardSource')),
    ),
  ),
  given(
    set(ratio, { allOf: [{ type: 'number', maximum: 10 }, { maximum: 20 }] }),
    row(
      'the tighter of two bounds in an `allOf` is tightened',
      'major breaks ok differs',
      'request-bound-tightened',
      set(`${ratio} allOf 0 maximum`, 5),
    ),
  ),
  given(
    set(ratio, { allOf: [{ type: 'number', maximum: 10 }, { maximum: 20 }] }),
    row(
      'the looser of two bounds in an `allOf` is loosened',
      'patch ok ok same',
      'other',
      set(`${ratio} allOf 1 maximum`, 30),
    ),
  ),
  given(
    set(currency, { allOf: [{ type: 'string', enum: ['usd', 'eur'] }, { enum: ['usd', 'eur', 'inr'] }] }),
    row(
      'a part of an `allOf` allows fewer values',
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
      'a part of an `allOf` changes the type of a member',
      'major breaks breaks same',
      'response-type-widened',
      set(`${place} allOf 0 properties city type`, 'number'),
    ),
  ),
  given(
    set(`${body} properties plan`, { type: ['string', 'null'], enum: ['small', 'large', null] }),
    row(
      'null is removed from an enum',
      'major breaks breaks same',
      'request-enum-removed',
      set(`${body} properties plan enum`, ['small', 'large']),
    ),
  ),
  given(
    union,
    row('a named union is written as a list of types', 'patch ok ok same', 'other', set(`${schemas} Rate`, asList)),
  ),
  given(
    union,
    row(
      'a named union is written as a list of types, with a tighter bound',
      'major breaks ok differs',
      'request-bound-tightened',
      set(`${schemas} Rate`, { ...asList, maxLength: 4 }),
    ),
  ),
  given(
    union,
    row(
      'a named union is written as a list of fewer types',
      'major breaks breaks same',
      'request-type-narrowed response-type-narrowed',
      set(`${schemas} Rate`, { type: 'string', maxLength: 8 }),
    ),
  ),
  row(
    'the items of a list lose their type',
    'major breaks breaks same',
    'response-type-widened',
    cut(`${lines} items`),
  ),
  undone(
    'the items of a list get a type',
    'minor ok strict-only same',
    'response-type-narrowed',
    cut(`${lines} items`),
  ),
  given(
    set(`${ratio} multipleOf`, 100),
    row(
      '`multipleOf` becomes a divisor of its old value',
      'minor ok ok same',
      'request-bound-loosened',
      set(`${ratio} multipleOf`, 10),
    ),
  ),
  given(
    set(`${ratio} multipleOf`, 0.15),
    row(
      'a fractional `multipleOf` becomes a divisor of its old value',
      'minor ok ok same',
      'request-bound-loosened',
      set(`${ratio} multipleOf`, 0.05),
    ),
  ),
  row(
    'the minimum of an integer is written as an exclusive one',
    'patch ok ok same',
    'other',
    cut(`${AT.size} schema minimum`),
    set(`${AT.size} schema exclusiveMinimum`, 0),
  ),
  given(
    set(`${AT.size} schema exclusiveMaximum`, 50),
    row(
      'the exclusive maximum of an integer is written as an inclusive one',
      'patch ok ok same',
      'other',
      cut(`${AT.size} schema exclusiveMaximum`),
      set(`${AT.size} schema maximum`, 49),
    ),
  ),
  given(
    set(`${ratio} multipleOf`, 10),
    row(
      '`multipleOf` becomes no divisor of its old value',
      'major breaks ok differs',
      'request-bound-tightened',
      set(`${ratio} multipleOf`, 15),
    ),
  ),
];
