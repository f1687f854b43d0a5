import { add, AT, cut, given, reverse, row, set, undone, type Row } from './edit.ts';

const { list, schemas, member } = AT;
const text = { type: 'string' };

const withMap = (values: object) =>
  set(`${member} place`, { type: 'object', properties: {}, additionalProperties: values });

/** A type that no operation uses. */
const notice = `${schemas} Notice`;
const noticed = (properties: object) => set(notice, { type: 'object', required: Object.keys(properties), properties });

/** Changes to the values of responses. */
export const responseRows: readonly Row[] = [
  given(
    noticed({ id: text, sent: text }),
    row(
      'a type that no operation uses loses a member',
      'major ok breaks same',
      'response-property-removed-required',
      noticed({ id: text }),
    ),
  ),
  given(
    noticed({ id: text }),
    row(
      'a type that no operation uses gains a member',
      'minor ok strict-only same',
      'response-property-added-required',
      noticed({ id: text, sent: text }),
    ),
  ),
  row(
    'a member becomes nullable',
    'major breaks breaks same',
    'response-null-added',
    set(`${member} id type`, ['string', 'null']),
  ),
  row(
    'a member is no longer nullable',
    'minor ok strict-only same',
    'response-null-removed',
    set(`${member} paid_at type`, 'string'),
  ),
  row(
    'a nested object is no longer nullable',
    'minor ok strict-only same',
    'response-null-removed',
    set(`${member} customer`, { $ref: '#/components/schemas/Customer' }),
  ),
  row(
    'a nested object becomes nullable',
    'major breaks breaks same',
    'response-null-added',
    set(`${schemas} InvoicesEnvelope properties result`, {
      oneOf: [{ $ref: '#/components/schemas/Invoices' }, { type: 'null' }],
    }),
  ),
  row(
    'an integer member becomes a number',
    'major breaks ok differs',
    'response-integer-to-number',
    set(`${member} count type`, 'number'),
  ),
  row(
    'a number member becomes an integer',
    'patch ok ok same',
    'response-number-to-integer',
    set(`${member} amount type`, 'integer'),
  ),
  row(
    'a member may also be of another type',
    'major breaks breaks same',
    'response-type-widened',
    set(`${member} id type`, ['string', 'number']),
  ),
  row('a member changes type', 'major breaks breaks same', 'response-type-widened', set(`${member} id type`, 'number')),
  row('a member loses a type', 'minor ok ok same', 'response-type-narrowed', set(`${member} rate type`, 'string')),
  row('a member may be of any type', 'major breaks breaks same', 'response-type-widened', set(`${member} id`, {})),
  row(
    'a list becomes a single object',
    'major breaks breaks same',
    'response-type-widened',
    set(`${member} lines`, { $ref: '#/components/schemas/Line' }),
  ),
  row('a response enum gains a value', 'minor ok ok same', 'response-enum-added', add(`${member} status enum`, 'lost')),
  row(
    'a response enum loses a value',
    'minor ok ok same',
    'response-enum-removed',
    set(`${member} status enum`, ['open', 'paid']),
  ),
  row(
    'a response enum renames a value',
    'major breaks ok differs',
    'response-enum-renamed',
    set(`${member} status enum`, ['open', 'settled', 'void']),
  ),
  row('a response enum is removed', 'minor ok ok same', 'response-enum-opened', cut(`${member} status enum`)),
  row('a response enum is added', 'minor ok ok same', 'response-enum-closed', set(`${member} note enum`, ['a', 'b'])),
  row(
    'an enum of two values loses one',
    'major ok breaks same',
    'response-enum-to-tag',
    set(`${member} pair enum`, ['left']),
  ),
  row('a tag gains a value', 'major breaks ok differs', 'response-tag-joined', add(`${member} kind enum`, 'credit')),
  row('a tag value changes', 'major breaks breaks same', 'response-tag-changed', set(`${member} kind enum`, ['bill'])),
  row('a tag may be any text', 'major breaks ok differs', 'response-tag-opened', cut(`${member} kind enum`)),
  row('a response enum is reordered', 'patch ok ok same', 'order', reverse(`${member} status enum`)),
  row('members are reordered', 'patch ok ok same', 'order', reverse(member)),
  row('a response format is added', 'patch ok ok same', 'response-format-added', set(`${member} id format`, 'uuid')),
  row(
    'a response format changes',
    'major breaks ok differs',
    'response-format-changed',
    set(`${member} due format`, 'date'),
  ),
  row(
    'a response format is removed',
    'major breaks ok differs',
    'response-format-removed',
    cut(`${member} due format`),
  ),
  row(
    'a response minimum is added',
    'patch ok ok same',
    'response-bound-tightened',
    set(`${member} amount minimum`, 0),
  ),
  row(
    'a response minimum is removed',
    'major breaks ok differs',
    'response-bound-loosened',
    cut(`${member} count minimum`),
  ),
  row(
    'a response minimum is lowered',
    'major breaks ok differs',
    'response-bound-loosened',
    set(`${member} count minimum`, -1),
  ),
  row(
    'a response default changes',
    'patch ok ok same',
    'response-default-changed',
    set(`${member} note default`, 'none'),
  ),
  row(
    'a response unit changes',
    'major ok breaks differs',
    'response-unit-changed',
    set(`${member} amount x-unit`, 'dollars'),
  ),
  row(
    'a response unit changes in list items',
    'major ok breaks differs',
    'response-unit-changed',
    set(`${schemas} Line properties sum x-unit`, 'dollars'),
  ),
  row('a response unit is removed', 'major ok ok differs', 'response-unit-removed', cut(`${member} amount x-unit`)),
  row('a response unit is added', 'minor ok ok same', 'response-unit-added', set(`${member} count x-unit`, 'seconds')),
  row('a member is deprecated', 'minor ok ok same', 'response-deprecated', set(`${member} note deprecated`, true)),
  row(
    'the tag of a variant changes',
    'major breaks breaks same',
    'response-tag-changed',
    set(`${schemas} Pending properties tag enum`, ['waiting']),
  ),
  row(
    'a schema is written as a union of one',
    'patch ok ok same',
    'other',
    set(`${schemas} InvoicesEnvelope properties result`, { oneOf: [{ $ref: '#/components/schemas/Invoices' }] }),
  ),
  row(
    'a shared response is written inline',
    'patch ok ok same',
    'other',
    set(`${list} responses 401`, {
      description: 'No credential.',
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
    }),
  ),
  row(
    'an unused response component is added',
    'patch ok ok same',
    'other',
    set('components responses Unused', { description: 'Nothing.' }),
  ),
  row('component schemas are reordered', 'patch ok ok same', 'order', reverse(schemas)),
  given(
    withMap(text),
    row(
      'the values of a response map change their type',
      'major breaks breaks same',
      'response-type-widened',
      withMap({ type: 'number' }),
    ),
  ),
  given(
    set(`${member} id format`, 'int32'),
    row(
      'a format changes from int32 to int64',
      'minor ok ok may-differ',
      'response-format-of-number',
      set(`${member} id format`, 'int64'),
    ),
  ),
  undone('a response default is added', 'patch ok ok same', 'response-default-added', cut(`${member} note default`)),
  row('a response default is removed', 'patch ok ok same', 'response-default-removed', cut(`${member} note default`)),
  undone(
    'a member is no longer deprecated',
    'patch ok ok same',
    'response-restored',
    set(`${member} note deprecated`, true),
  ),
  row(
    'an unknown response keyword is added',
    'minor ok ok may-differ',
    'response-keyword-changed',
    set(`${member} id not`, { const: '' }),
  ),
  given(
    withMap(text),
    row(
      'a map becomes a closed object',
      'major ok breaks same',
      'response-map-closed',
      set(`${member} place additionalProperties`, false),
    ),
  ),
];
