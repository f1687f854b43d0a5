import {
  add,
  AT,
  everywhere,
  given,
  member,
  noMember,
  rename,
  row,
  set,
  without,
  type Edit,
  type Row,
} from './edit.ts';

const { size, status, body, schemas, invoice } = AT;
const text = { type: 'string' };
const field = `${body} properties`;

/** Renames a type wherever it is used. */
const renamed = (names: string): Edit[] => {
  const [from = '', to = ''] = names.split(':');
  return [everywhere(`"${from}":`, `"${to}":`), everywhere(`/${from}"`, `/${to}"`)];
};

/** A query argument that counts money. */
const fees = (name: string, unit: string): Edit =>
  set(size, { name, in: 'query', schema: { type: 'integer', 'x-unit': unit } });

/** Changes to names next to other changes: renamed with another unit, and removed next to a possible replacement. */
export const renameRows: readonly Row[] = [
  row(
    'two types swap their names',
    'major ok breaks same',
    'response-property-renamed response-tag-changed',
    ...['Settled:Other', 'Pending:Settled', 'Other:Pending'].flatMap((names) => renamed(names)),
  ),
  row(
    'a type is renamed and another type takes its old name',
    'major ok breaks same',
    'response-property-removed-required schema-added',
    ...renamed('Customer:Client'),
    set(`${schemas} Customer`, { type: 'object', required: ['mail'], properties: { mail: { type: 'boolean' } } }),
  ),
  given(
    fees('fee_cents', 'cents'),
    row(
      'an argument is renamed and changes its unit',
      'major breaks breaks differs',
      'argument-renamed request-unit-changed',
      fees('fee_dollars', 'dollars'),
    ),
  ),
  ...['start_date:end_date', 'user_id:org_id'].map((names): Row => {
    const [from, to] = names.split(':');
    return given(
      set(size, { name: from, in: 'query', schema: { type: 'string', maxLength: 20 } }),
      row(
        `an argument is removed and one with the same ending is added: ${names}`,
        'major breaks breaks same',
        'argument-removed argument-added-beside',
        set(size, { name: to, in: 'query', schema: { type: 'string', maxLength: 10 } }),
      ),
    );
  }),
  row(
    'an argument is removed and a possible replacement is added',
    'major breaks breaks same',
    'argument-removed argument-added-beside',
    set(`${status} name`, 'filter'),
    set(`${status} schema`, { type: 'array', items: text }),
  ),
  row(
    'a nested field is removed and a possible replacement is added',
    'major breaks breaks same',
    'request-property-removed-optional request-property-added-beside',
    noMember(`${field} card`, 'code', 'optional'),
    member(`${field} card`, 'check', { type: 'integer' }, 'optional'),
  ),
  row(
    'a member is renamed and changes its unit',
    'major breaks breaks differs',
    'response-property-renamed response-unit-changed',
    rename(`${schemas} Line properties`, 'sum', 'sum_dollars'),
    set(`${schemas} Line properties sum_dollars x-unit`, 'dollars'),
    without(`${schemas} Line required`, 'sum'),
    add(`${schemas} Line required`, 'sum_dollars'),
  ),
  row(
    'a member is removed and a possible replacement is added',
    'major breaks breaks same',
    'response-property-removed-required response-property-added-beside',
    noMember(invoice, 'due'),
    member(invoice, 'late', { type: 'boolean' }, 'optional'),
  ),
];
