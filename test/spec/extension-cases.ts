import { get, post, type Case } from './valid.ts';

const key = ['components', 'securitySchemes', 'Key'];
const pager = [...get, 'x-pager'];
const put = ['paths', '/plan', 'put'];
const set = [...put, 'x-reconcile'];
const end = ['paths', '/plan', 'delete', 'x-reconcile'];
const page = [...get, 'parameters', '1'];

/** The same of extensions, and of what they name. */
export const extensionCases: readonly Case[] = [
  [
    [...key, 'x-prefix'],
    '',
    '#/components/securitySchemes/Key/x-prefix is `""`: write one word and the space behind it, in quotes.',
  ],
  [
    [...key, 'x-prefix'],
    'Token',
    '#/components/securitySchemes/Key/x-prefix is `"Token"`: write one word and the space behind it, in quotes.',
  ],
  [
    key,
    { type: 'http', scheme: 'bearer', 'x-prefix': 'Token ' },
    '#/components/securitySchemes/Key/x-prefix says nothing here: leave it to an apiKey in a header.',
  ],
  [
    key,
    { type: 'http', scheme: 'digest' },
    '#/components/securitySchemes/Key is of the form `http digest`: describe it as http bearer or http basic or apiKey header or apiKey query or apiKey cookie or oauth2 or openIdConnect.',
  ],
  [
    key,
    { type: 'apiKey', in: 'header' },
    '#/components/securitySchemes/Key is the header ``, a name that HTTP does not take: mend the name.',
  ],
  [
    [...key, 'name'],
    'X Key',
    '#/components/securitySchemes/Key is the header `X Key`, a name that HTTP does not take: mend the name.',
  ],
  [
    [...key, 'name'],
    'Host',
    '#/components/securitySchemes/Key is the header Host, which is set where a request is sent: leave it out.',
  ],
  [[...post, 'x-safety'], 'unsafe', '#/paths/~1plan/post/x-safety is `"unsafe"`: write `safe`.'],
  [
    [...get, 'x-safety'],
    'safe',
    '#/paths/~1plan/get/x-safety says nothing here: leave it to an operation that is no GET.',
  ],
  [
    ['x-envelope', 'failure'],
    { ok: 'no' },
    '#/x-envelope is `{"failure":{"ok":"no"},"error":"Plan"}`: write `payload` (a member), `failure` (a member and its boolean), `error` (a schema) and `aliases` (other names of members).',
  ],
  [['info', 'x-envelope'], { payload: 'data' }, '#/info/x-envelope is not supported:'],
  [
    ['x-envelope', 'error'],
    'Fault',
    '#/x-envelope/error names `Fault`: add that schema under components, or mend the name.',
  ],
  [['x-shared-arguments'], 'account', '#/x-shared-arguments is `"account"`: write a list of names, each once.'],
  [
    ['x-shared-arguments'],
    ['account', 'account'],
    '#/x-shared-arguments is `["account","account"]`: write a list of names, each once.',
  ],
  [
    pager,
    { argument: 'page', items: 'offers', pages: 'total', more: 'total' },
    '#/paths/~1plan/get/x-pager is `{"argument":"page","items":"offers","pages":"total","more":"\u2026`: write the `argument` that asks for a page, the member with the `items`, and `cursor` and `more`, or `pages`, or `count` and `size`.',
  ],
  [
    [...put, 'x-pager'],
    { argument: 'page', items: 'offers', pages: 'total' },
    '#/paths/~1plan/put/x-pager says nothing here: leave it to a GET.',
  ],
  [
    [...pager, 'argument'],
    'pages',
    '#/paths/~1plan/get/x-pager/argument names `pages`, which is no argument of the operation: mend the name, or add the parameter.',
  ],
  [
    [...pager, 'argument'],
    'account',
    '#/paths/~1plan/get/x-pager/argument names `account`, which is no integer: only integers number and size pages.',
  ],
  [
    [...pager, 'size'],
    'page',
    '#/paths/~1plan/get/x-pager/size names `page`, which has no number as its default: give the parameter one, or no client knows which page is the last.',
  ],
  [
    [...page, 'schema', 'default'],
    0,
    '#/paths/~1plan/get/x-pager/argument names `page`, which does not begin at 1: a client counts pages from there.',
  ],
  [
    [...pager, 'count'],
    'meta.total',
    '#/paths/~1plan/get/x-pager/count is `meta.total`, which the response does not have: mend the path.',
  ],
  [
    [...pager, 'items'],
    'total',
    '#/paths/~1plan/get/x-pager finds no list of a named component under `total`: mend the path, or refer from the items to a schema under components.',
  ],
  [
    set,
    { none: '' },
    '#/paths/~1plan/put/x-reconcile is `{"none":""}`: write the `read` that shows its effect, with `items` and `created` for a list and members that equal `arguments` or `constants`, or `none` and why.',
  ],
  [
    end,
    { read: 'plan.get' },
    '#/paths/~1plan/delete/x-reconcile is `{"read":"plan.get"}`: write the `read` that shows its effect, with `items` and `created` for a list and members that equal `arguments` or `constants`, or `none` and why.',
  ],
  [
    [...post, 'x-reconcile'],
    { none: 'of it' },
    '#/paths/~1plan/post/x-reconcile says nothing here: leave it to an operation that changes something.',
  ],
  [
    set,
    undefined,
    '#/paths/~1plan/put changes something, and does not say which operation shows its effect after an unknown outcome: add `x-reconcile` with a `read`, or with `none` and why.',
  ],
  [
    [...set, 'read'],
    'plan.end',
    '#/paths/~1plan/put/x-reconcile reads `plan.end`, which is no safe operation: name one, or say `none` and why.',
  ],
  [
    [...get, 'parameters', '0', 'required'],
    true,
    '#/paths/~1plan/delete/x-reconcile reads `plan.get`, which needs `account`: name another, or add the argument.',
  ],
  [
    [...set, 'arguments', 'cost'],
    'price',
    '#/paths/~1plan/put/x-reconcile names `cost`, which is not in what `plan.get` reads: mend the path.',
  ],
  [
    [...set, 'arguments', 'price'],
    'cost',
    '#/paths/~1plan/put/x-reconcile compares with `cost`, which is no argument: mend the name.',
  ],
  [
    [...set, 'constants'],
    { on: true },
    '#/paths/~1plan/put/x-reconcile names `on`, which is not in what `plan.get` reads: mend the path.',
  ],
  [
    [...end, 'items'],
    'total',
    '#/paths/~1plan/delete/x-reconcile finds no list of a named component under `total`: mend the path, or refer from the items to a schema under components.',
  ],
  [
    [...end, 'created'],
    'price',
    '#/paths/~1plan/delete/x-reconcile names `price`, which is not in what `plan.get` reads: mend the path.',
  ],
  [
    [...end, 'more'],
    'meta.more',
    '#/paths/~1plan/delete/x-reconcile names `meta.more`, which is not in what `plan.get` reads: mend the path.',
  ],
];
