import { AT, cut, everywhere, given, rename, row, set, undone, without, type Row } from './edit.ts';

const { paths, list, create, settings, search, line, ping } = AT;

const lines = [{ url: 'https://lines.acme.test/v1' }];

/** Changes to operations, and to what clients do by themselves. */
export const operationRows: readonly Row[] = [
  row('an operation is gone', 'major breaks breaks same', 'operation-removed', cut(`${line}`)),
  row(
    'an operation is new',
    'minor ok ok same',
    'operation-added',
    set(`${settings} delete`, {
      operationId: 'settings.drop',
      'x-reconcile': { none: 'it is gone' },
      parameters: [{ $ref: '#/components/parameters/Account' }],
      responses: { '204': { description: 'Gone.' } },
    }),
  ),
  row(
    'an operation has another id',
    'major ok breaks same',
    'operation-renamed',
    set(`${line} operationId`, 'lines.read'),
  ),
  row('an id is spelt otherwise', 'major ok breaks same', 'operation-renamed', set(`${line} operationId`, 'lines.Get')),
  row(
    'two operations have each other’s ids',
    'major breaks breaks differs',
    'operation-repointed',
    set(`${line} operationId`, 'settings.get'),
    set(`${settings} get operationId`, 'lines.get'),
  ),
  row(
    'a path has moved',
    'major breaks breaks same',
    'path-changed',
    rename(paths, '/accounts/{account_id}/search', '/accounts/{account_id}/find'),
  ),
  row('a path has lost its slash', 'major breaks breaks same', 'path-changed', rename(paths, '/ping', '/ping/')),
  row(
    'an argument of a path has another name',
    'major ok breaks same',
    'argument-respelled',
    everywhere('line_id', 'lineId'),
  ),
  row(
    'an argument of every path has another name',
    'major ok breaks same',
    'argument-respelled',
    everywhere('account_id', 'accountId'),
  ),
  row(
    'two arguments of a path have changed places',
    'major ok ok differs',
    'path-arguments-swapped',
    rename(paths, '/accounts/{account_id}/lines/{line_id}', '/accounts/{line_id}/lines/{account_id}'),
  ),
  row('a method is another', 'major breaks ok same', 'method-changed', rename(settings, 'patch', 'put')),
  row('an operation is deprecated', 'minor ok ok same', 'operation-deprecated', set(`${list} deprecated`, true)),
  row(
    'a write is safe',
    'major ok breaks differs',
    'became-safe',
    set(`${create} x-safety`, 'safe'),
    cut(`${create} x-reconcile`),
  ),
  row(
    'a write is safe no more',
    'major ok ok differs',
    'became-unsafe',
    cut(`${search} x-safety`),
    set(`${search} x-reconcile`, { none: 'nothing shows it' }),
  ),
  row('a pager is gone', 'major ok breaks same', 'pager-removed', cut(`${list} x-pager`)),
  row(
    'a pager is new',
    'minor ok strict-only same',
    'pager-added',
    set(`${settings} get x-pager`, { argument: 'account_id', items: 'items', pages: 'pages' }),
  ),
  row(
    'a pager asks by another argument',
    'major ok ok differs',
    'pager-changed',
    set(`${list} x-pager argument`, 'page_size'),
  ),
  row(
    'a pager ends otherwise',
    'major ok ok differs',
    'pager-changed',
    set(`${list} x-pager`, { argument: 'page', items: 'items', cursor: 'pages', more: 'pages' }),
  ),
  given(
    set(`${list} x-pager`, { argument: 'page', items: 'items', cursor: 'pages', more: 'pages' }),
    row(
      'a pager looks at no member that says whether there is more',
      'major ok ok differs',
      'pager-changed',
      cut(`${list} x-pager more`),
    ),
  ),
  row(
    'an operation has a server of its own',
    'major breaks ok same',
    'operation-servers-changed',
    set(`${line} servers`, [{ url: 'https://lines.acme.test/v1' }]),
  ),
  row(
    'a path has a server of its own',
    'major breaks ok same',
    'operation-servers-changed',
    set(`${settings} servers`, [{ url: 'https://settings.acme.test/v1' }]),
  ),
  row(
    'an operation has the server of all as its own',
    'patch ok ok same',
    'other',
    set(`${line} servers`, [{ url: 'https://api.acme.test/v1/' }]),
  ),
  given(
    set(`${line} servers`, lines),
    row(
      'a further server of an operation is listed',
      'patch ok ok same',
      'other',
      set(`${line} servers`, [...lines, ...lines]),
    ),
  ),
  given(
    set(`${line} servers`, lines),
    row(
      'the server of an operation is that of its path',
      'patch ok ok same',
      'other',
      cut(`${line} servers`),
      set('paths /accounts/{account_id}/lines/{line_id} servers', lines),
    ),
  ),
  given(
    set(`${ping} servers`, lines),
    row(
      'a path has moved to another server',
      'major breaks breaks same',
      'path-changed operation-servers-changed',
      rename('paths', '/ping', '/pong'),
      set('paths /pong post servers', [{ url: 'https://pong.acme.test/v1' }]),
    ),
  ),
  row(
    'a pager gives other items',
    'major ok breaks differs',
    'pager-items-changed',
    set(`${list} x-pager items`, 'others'),
  ),
  row(
    'no read shows an outcome any more',
    'major ok breaks differs',
    'reconcile-removed',
    set(`${create} x-reconcile`, { none: 'nothing shows it' }),
  ),
  row(
    'a read shows an outcome',
    'minor ok ok same',
    'reconcile-added',
    set(`${settings} patch x-reconcile`, { read: 'settings.get', arguments: { limit: 'limit' } }),
  ),
  row(
    'another read shows an outcome',
    'major ok breaks differs',
    'reconcile-changed',
    set(`${create} x-reconcile read`, 'lines.get'),
  ),
  row(
    'less is held against what was sent',
    'major ok ok differs',
    'reconcile-compares-less',
    cut(`${create} x-reconcile constants`),
  ),
  row(
    'arguments that a read compares are more',
    'minor ok ok may-differ',
    'reconcile-compares-more',
    set(`${create} x-reconcile constants id`, 1),
  ),
  row(
    'a required list loses a name',
    'major breaks breaks same',
    'response-property-became-optional',
    without(`${AT.invoice} required`, 'due'),
  ),
  undone(
    'an operation is deprecated no more',
    'patch ok ok same',
    'operation-restored',
    set(`${list} deprecated`, true),
  ),
];
