import { AT, given, rename, row, set, type Row } from './edit.ts';

const { paths, list } = AT;

/** Changes to words, some of which name units and times. */
export const wordRows: readonly Row[] = [
  row(
    'a description is reworded',
    'patch ok ok same',
    'words',
    set(`${list} description`, 'Gives the invoices of an account.'),
  ),
  row('a summary is reworded', 'patch ok ok same', 'words', set(`${list} summary`, 'Read invoices')),
  row(
    'a description names another unit',
    'patch ok ok may-differ',
    'words-of-units',
    set(`${AT.body} properties amount description`, 'Amount in dollars.'),
  ),
  row(
    'a description names a unit for the first time',
    'patch ok ok may-differ',
    'words-of-units',
    set(`${AT.member} due description`, 'When it is due, in UTC.'),
  ),
  given(
    set(`${AT.member} due description`, 'Paid within 3 days.'),
    row(
      'a description changes the number before a unit',
      'patch ok ok may-differ',
      'words-of-units',
      set(`${AT.member} due description`, 'Paid within 5 days.'),
    ),
  ),
  ...[
    ['The amount, multiplied by 100.', 'The amount, multiplied by 1000.'],
    ['The amount, with a factor of 100.', 'The amount, with a factor of 1000.'],
    ['In 1/100 of a dollar.', 'In 1/1000 of a dollar.'],
    ['With 2 decimals.', 'With 4 decimals.'],
    ['In the smallest unit.', 'In the unit.'],
    ['How many tokens.', 'How many thousands of tokens.'],
    ['The price.', 'The price after tax.'],
    ['The price, tax included.', 'The price.'],
  ].map(([was = '', is = '']) =>
    given(
      set(`${AT.member} due description`, was),
      row(
        `a description changes from «${was}» to «${is}»`,
        'patch ok ok may-differ',
        'words-of-units',
        set(`${AT.member} due description`, is),
      ),
    ),
  ),
  row(
    'a description mentions a tax object',
    'patch ok ok same',
    'words',
    set(`${AT.member} due description`, 'The tax object.'),
  ),
  given(
    set(`${AT.search} description`, 'Amounts are in cents.'),
    row(
      'a path is renamed and its description names another unit',
      'major breaks breaks may-differ',
      'path-changed words-of-units',
      set(`${AT.search} description`, 'Amounts are in dollars.'),
      rename(paths, '/accounts/{account_id}/search', '/accounts/{account_id}/find'),
    ),
  ),
  given(
    (spec) =>
      set(`${AT.member} due`, { $ref: '#/components/schemas/Due' })(
        set('components schemas Due', { type: 'string', description: 'When it is due, in UTC.' })(spec),
      ),
    row(
      'a schema is written inline and its description names another unit',
      'patch ok ok may-differ',
      'words-of-units',
      set(`${AT.member} due`, { type: 'string', description: 'When it is due, in local time.' }),
    ),
  ),
];
