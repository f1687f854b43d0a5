import { add, AT, cut, given, reverse, row, set, undone, type Row } from './edit.ts';

const { list, schemas, member } = AT;
const text = { type: 'string' };

const withMap = (values: object) =>
  set(`${member} place`, { type: 'object', properties: {}, additionalProperties: values });

/** A type that no operation leads to. */
const notice = `${schemas} Notice`;
const noticed = (properties: object) => set(notice, { type: 'object', required: Object.keys(properties), properties });

/** Changes to the values of responses. */
export const responseRows: readonly Row[] = [
  given(
    noticed({ id: text, sent: text }),
    row(
      'a type that no operation uses has lost a member',
      'major ok breaks same',
      'response-property-removed-required',
      noticed({ id: text }),
    ),
  ),
  given(
    noticed({ id: text }),
    row(
      'a type that no operation uses has one member more',
      'minor ok strict-only same',
      'response-property-added-required',
      noticed({ id: text, sent: text }),
    ),
  ),
  row(
    'a member may be null',
    'major breaks breaks same',
    'response-null-added',
    set(`${member} id type`, ['string', 'null']),
  ),
  row(
    'a member is never null',
    'minor ok strict-only same',
    'response-null-removed',
    set(`${member} paid_at type`, 'string'),
  ),
  row(
    'a nested object may be null no more',
    'minor ok strict-only same',
    'response-null-removed',
    set(`${member} customer`, { $ref: '#/components/schemas/Customer' }),
  ),
  row(
    'a nested object may be null',
    'major breaks breaks same',
    'response-null-added',
    set(`${schemas} InvoicesEnvelope properties result`, {
      oneOf: [{ $ref: '#/components/schemas/Invoices' }, { type: 'null' }],
    }),
  ),
  row(
    'an integer may have fractions',
    'major breaks ok differs',
    'response-integer-to-number',
    set(`${member} count type`, 'number'),
  ),
  row(
    'a number is an integer',
    'patch ok ok same',
    'response-number-to-integer',
    set(`${member} amount type`, 'integer'),
  ),
  row(
    'a member may be of another type',
    'major breaks breaks same',
    'response-type-widened',
    set(`${member} id type`, ['string', 'number']),
  ),
  row(
    'a member is of another type',
    'major breaks breaks same',
    'response-type-widened',
    set(`${member} id type`, 'number'),
  ),
  row('a member is of fewer types', 'minor ok ok same', 'response-type-narrowed', set(`${member} rate type`, 'string')),
  row('a member may be anything', 'major breaks breaks same', 'response-type-widened', set(`${member} id`, {})),
  row(
    'a list is one',
    'major breaks breaks same',
    'response-type-widened',
    set(`${member} lines`, { $ref: '#/components/schemas/Line' }),
  ),
  row('a value is new', 'minor ok ok same', 'response-enum-added', add(`${member} status enum`, 'lost')),
  row('a value is gone', 'minor ok ok same', 'response-enum-removed', set(`${member} status enum`, ['open', 'paid'])),
  row(
    'a value has another name',
    'major breaks ok differs',
    'response-enum-renamed',
    set(`${member} status enum`, ['open', 'settled', 'void']),
  ),
  row('any value may come', 'minor ok ok same', 'response-enum-opened', cut(`${member} status enum`)),
  row('listed values come', 'minor ok ok same', 'response-enum-closed', set(`${member} note enum`, ['a', 'b'])),
  row(
    'one of two values is left',
    'major ok breaks same',
    'response-enum-to-tag',
    set(`${member} pair enum`, ['left']),
  ),
  row(
    'a tag has a second value',
    'major breaks ok differs',
    'response-tag-joined',
    add(`${member} kind enum`, 'credit'),
  ),
  row(
    'a tag has another value',
    'major breaks breaks same',
    'response-tag-changed',
    set(`${member} kind enum`, ['bill']),
  ),
  row('a tag may be anything', 'major breaks ok differs', 'response-tag-opened', cut(`${member} kind enum`)),
  row('values are in another order', 'patch ok ok same', 'order', reverse(`${member} status enum`)),
  row('members are in another order', 'patch ok ok same', 'order', reverse(member)),
  row('a format is said', 'patch ok ok same', 'response-format-added', set(`${member} id format`, 'uuid')),
  row('a format is another', 'major breaks ok differs', 'response-format-changed', set(`${member} due format`, 'date')),
  row(
    'a format is not said any more',
    'major breaks ok differs',
    'response-format-removed',
    cut(`${member} due format`),
  ),
  row('a bound is said', 'patch ok ok same', 'response-bound-tightened', set(`${member} amount minimum`, 0)),
  row('a bound is gone', 'major breaks ok differs', 'response-bound-loosened', cut(`${member} count minimum`)),
  row('a bound is wider', 'major breaks ok differs', 'response-bound-loosened', set(`${member} count minimum`, -1)),
  row('a default is another', 'patch ok ok same', 'response-default-changed', set(`${member} note default`, 'none')),
  row(
    'a unit is another',
    'major ok breaks differs',
    'response-unit-changed',
    set(`${member} amount x-unit`, 'dollars'),
  ),
  row(
    'a unit of an item of a list is another',
    'major ok breaks differs',
    'response-unit-changed',
    set(`${schemas} Line properties sum x-unit`, 'dollars'),
  ),
  row('a unit is not said any more', 'major ok ok differs', 'response-unit-removed', cut(`${member} amount x-unit`)),
  row('a unit is said', 'minor ok ok same', 'response-unit-added', set(`${member} count x-unit`, 'seconds')),
  row('a member is deprecated', 'minor ok ok same', 'response-deprecated', set(`${member} note deprecated`, true)),
  row(
    'the tag of a form is another',
    'major breaks breaks same',
    'response-tag-changed',
    set(`${schemas} Pending properties tag enum`, ['waiting']),
  ),
  row(
    'one is a union of one',
    'patch ok ok same',
    'other',
    set(`${schemas} InvoicesEnvelope properties result`, { oneOf: [{ $ref: '#/components/schemas/Invoices' }] }),
  ),
  row(
    'a shared response is written in place',
    'patch ok ok same',
    'other',
    set(`${list} responses 401`, {
      description: 'No credential.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
    }),
  ),
  row(
    'a type that nothing uses is gone',
    'patch ok ok same',
    'other',
    set('components responses Unused', { description: 'Nothing.' }),
  ),
  row('two types are the same thing under each other’s names', 'patch ok ok same', 'order', reverse(schemas)),
  given(
    withMap(text),
    row(
      'the values of a map are of another type',
      'major breaks breaks same',
      'response-type-widened',
      withMap({ type: 'number' }),
    ),
  ),
  given(
    set(`${member} id format`, 'int32'),
    row(
      'a number may be larger',
      'minor ok ok may-differ',
      'response-format-of-number',
      set(`${member} id format`, 'int64'),
    ),
  ),
  undone('a default is said', 'patch ok ok same', 'response-default-added', cut(`${member} note default`)),
  row('a default is not said any more', 'patch ok ok same', 'response-default-removed', cut(`${member} note default`)),
  undone(
    'a member is deprecated no more',
    'patch ok ok same',
    'response-restored',
    set(`${member} note deprecated`, true),
  ),
  row(
    'a keyword that no rule knows is new',
    'minor ok ok may-differ',
    'response-keyword-changed',
    set(`${member} id not`, { const: '' }),
  ),
  given(
    withMap(text),
    row(
      'a map is an object with its members alone',
      'major ok breaks same',
      'response-map-closed',
      set(`${member} place additionalProperties`, false),
    ),
  ),
];
