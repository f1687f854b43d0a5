import { AT, cut, everywhere, given, rename, row, set, undone, without, type Row } from './edit.ts';

const { paths, list, create, settings, search, line, ping } = AT;

const lines = [{ url: 'https://lines.acme.test/v1' }];

/** Changes to operations, and to what clients do by themselves. */
export const operationRows: readonly Row[] = [
  row('an operation is removed', 'major breaks breaks same', 'operation-removed', cut(`${line}`)),
  row(
    'an operation is added',
    'minor ok ok same',
    'operation-added',
    set(`${settings} delete`, {
      operationId: 'settings.drop',
      'x-reconcile': { none: 'it is gone' },
      parameters: [{ $ref: '#/components/parameters/Account' }],
      responses: { '204': { description: 'Gone.' } },
    }),
  ),
  row('an operation is renamed', 'major ok breaks same', 'operation-renamed', set(`${line} operationId`, 'lines.read')),
  row(
    'an operation id changes case',
    'major ok breaks same',
    'operation-renamed',
    set(`${line} operationId`, 'lines.Get'),
  ),
  row(
    'two operations swap their ids',
    'major breaks breaks differs',
    'operation-repointed',
    set(`${line} operationId`, 'settings.get'),
    set(`${settings} get operationId`, 'lines.get'),
  ),
  row(
    'a path is renamed',
    'major breaks breaks same',
    'path-changed',
    rename(paths, '/accounts/{account_id}/search', '/accounts/{account_id}/find'),
  ),
  row('a path gains a trailing slash', 'major breaks breaks same', 'path-changed', rename(paths, '/ping', '/ping/')),
  row(
    'an argument of a path is renamed',
    'major ok breaks same',
    'argument-respelled',
    everywhere('line_id', 'lineId'),
  ),
  row(
    'an argument of every path is renamed',
    'major ok breaks same',
    'argument-respelled',
    everywhere('account_id', 'accountId'),
  ),
  row(
    'two arguments of a path swap places',
    'major ok ok differs',
    'path-arguments-swapped',
    rename(paths, '/accounts/{account_id}/lines/{line_id}', '/accounts/{line_id}/lines/{account_id}'),
  ),
  row('the method of an operation changes', 'major breaks ok same', 'method-changed', rename(settings, 'patch', 'put')),
  row('an operation is deprecated', 'minor ok ok same', 'operation-deprecated', set(`${list} deprecated`, true)),
  row(
    'a write becomes safe',
    'major ok breaks differs',
    'became-safe',
    set(`${create} x-safety`, 'safe'),
    cut(`${create} x-reconcile`),
  ),
  row(
    'a safe operation becomes a write',
    'major ok ok differs',
    'became-unsafe',
    cut(`${search} x-safety`),
    set(`${search} x-reconcile`, { none: 'nothing shows it' }),
  ),
  row('a pager is removed', 'major ok breaks same', 'pager-removed', cut(`${list} x-pager`)),
  row(
    'a pager is added',
    'minor ok strict-only same',
    'pager-added',
    set(`${settings} get x-pager`, { argument: 'account_id', items: 'items', pages: 'pages' }),
  ),
  row(
    'a pager uses another argument',
    'major ok ok differs',
    'pager-changed',
    set(`${list} x-pager argument`, 'page_size'),
  ),
  row(
    'a pager uses a cursor instead of a number of pages',
    'major ok ok differs',
    'pager-changed',
    set(`${list} x-pager`, { argument: 'page', items: 'items', cursor: 'pages', more: 'pages' }),
  ),
  given(
    set(`${list} x-pager`, { argument: 'page', items: 'items', cursor: 'pages', more: 'pages' }),
    row('a pager loses its `more` member', 'major ok ok differs', 'pager-changed', cut(`${list} x-pager more`)),
  ),
  row(
    'an operation gets its own server',
    'major breaks ok same',
    'operation-servers-changed',
    set(`${line} servers`, [{ url: 'https://lines.acme.test/v1' }]),
  ),
  row(
    'a path gets its own server',
    'major breaks ok same',
    'operation-servers-changed',
    set(`${settings} servers`, [{ url: 'https://settings.acme.test/v1' }]),
  ),
  row(
    'an operation repeats the server of the API',
    'patch ok ok same',
    'other',
    set(`${line} servers`, [{ url: 'https://api.acme.test/v1/' }]),
  ),
  given(
    set(`${line} servers`, lines),
    row(
      'a second server of an operation is listed',
      'patch ok ok same',
      'other',
      set(`${line} servers`, [...lines, ...lines]),
    ),
  ),
  given(
    set(`${line} servers`, lines),
    row(
      'the server of an operation moves to its path',
      'patch ok ok same',
      'other',
      cut(`${line} servers`),
      set('paths /accounts/{account_id}/lines/{line_id} servers', lines),
    ),
  ),
  given(
    set(`${ping} servers`, lines),
    row(
      'a path is renamed and gets its own server',
      'major breaks breaks same',
      'path-changed operation-servers-changed',
      rename('paths', '/ping', '/pong'),
      set('paths /pong post servers', [{ url: 'https://pong.acme.test/v1' }]),
    ),
  ),
  row(
    'a pager returns other items',
    'major ok breaks differs',
    'pager-items-changed',
    set(`${list} x-pager items`, 'others'),
  ),
  row(
    'a write loses the read that shows its outcome',
    'major ok breaks differs',
    'reconcile-removed',
    set(`${create} x-reconcile`, { none: 'nothing shows it' }),
  ),
  row(
    'a write gains a read that shows its outcome',
    'minor ok ok same',
    'reconcile-added',
    set(`${settings} patch x-reconcile`, { read: 'settings.get', arguments: { limit: 'limit' } }),
  ),
  row(
    'another read shows the outcome of a write',
    'major ok breaks differs',
    'reconcile-changed',
    set(`${create} x-reconcile read`, 'lines.get'),
  ),
  row(
    'reconcile compares fewer values',
    'major ok ok differs',
    'reconcile-compares-less',
    cut(`${create} x-reconcile constants`),
  ),
  row(
    'reconcile compares more values',
    'minor ok ok may-differ',
    'reconcile-compares-more',
    set(`${create} x-reconcile constants id`, 1),
  ),
  row(
    'a name is removed from `required`',
    'major breaks breaks same',
    'response-property-became-optional',
    without(`${AT.invoice} required`, 'due'),
  ),
  undone(
    'an operation is no longer deprecated',
    'patch ok ok same',
    'operation-restored',
    set(`${list} deprecated`, true),
  ),
];
