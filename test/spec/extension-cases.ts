import { get, post, type Case } from './valid.ts';

const key = ['components', 'securitySchemes', 'Key'];
const pager = [...get, 'x-pager'];
const put = ['paths', '/plan', 'put'];
const idempotency = [...put, 'x-idempotency'];
const set = [...put, 'x-reconcile'];
const end = ['paths', '/plan', 'delete', 'x-reconcile'];
const page = [...get, 'parameters', '1'];

/** Places and values that violate the dialect in extensions, and in the nodes that they name. */
export const extensionCases: readonly Case[] = [
  [
    pager,
    { argument: 'page', items: 'offers', nxt: 'total' },
    '#/paths/~1plan/get/x-pager has no member `nxt`: remove it, or use one of argument, cursor, more, items, last, size, pages, first, count, counts, next, header.',
  ],
  [
    [...key, 'x-prefix'],
    '',
    '#/components/securitySchemes/Key/x-prefix is `""`: write one word and the space after it, in quotes.',
  ],
  [
    [...key, 'x-prefix'],
    'Token',
    '#/components/securitySchemes/Key/x-prefix is `"Token"`: write one word and the space after it, in quotes.',
  ],
  [
    key,
    { type: 'http', scheme: 'bearer', 'x-prefix': 'Token ' },
    '#/components/securitySchemes/Key/x-prefix has no meaning here: leave it to an apiKey in a header.',
  ],
  [
    key,
    { type: 'http', scheme: 'digest' },
    '#/components/securitySchemes/Key is of the form `http digest`: describe it as http bearer or http basic or apiKey header or apiKey query or apiKey cookie or oauth2 or openIdConnect.',
  ],
  [key, { type: 'apiKey', in: 'header' }, '#/components/securitySchemes/Key has no `name`: give it one.'],
  [
    [...key, 'name'],
    'X Key',
    '#/components/securitySchemes/Key is the header `X Key`, a name that HTTP does not allow: fix the name.',
  ],
  [
    [...key, 'name'],
    'Host',
    '#/components/securitySchemes/Key is the header Host, which the runtime sets itself: leave it out.',
  ],
  [
    [...key, 'name'],
    '__proto__',
    '#/components/securitySchemes/Key is the header __proto__, which `fetch` may lose: leave it out.',
  ],
  ...['text/csv; charset', 'application/json;', 'application/json; v='].map((type): Case => [
    [...post, 'requestBody'],
    { content: { [type]: {} } },
    `#/paths/~1plan/post/requestBody/content/${type.replace('/', '~1')} has a parameter without a name, a value or quotes: write each as \`; name=value\`, or leave it out.`,
  ]),
  ...[
    'application/json; charset=utf-16',
    'text/csv; charset=utf-16',
    'application/x-www-form-urlencoded;charset="latin1"',
  ].map((type): Case => [
    [...post, 'requestBody'],
    { content: { [type]: { schema: { type: 'object', properties: { a: { type: 'string' } } } } } },
    `#/paths/~1plan/post/requestBody/content/${type.replace('/', '~1')} has a charset that clients do not write: write \`charset=utf-8\`.`,
  ]),
  [[...post, 'x-safety'], 'unsafe', '#/paths/~1plan/post/x-safety is `"unsafe"`: write `safe`.'],
  [
    [...get, 'x-safety'],
    'safe',
    '#/paths/~1plan/get/x-safety has no meaning here: leave it to an operation that is not a GET.',
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
    '#/x-envelope/error names `Fault`: add that schema under components, or fix the name.',
  ],
  [
    ['x-units'],
    ['AI credits'],
    '#/x-units is `["AI credits"]`: write a list of units, each once: lower-case words, joined by hyphens.',
  ],
  [['x-units'], ['credits', 'cents'], '#/x-units names `cents`, which is built in: remove it.'],
  [['x-units'], ['credits'], '#/x-units names `credits`, which no `x-unit` states: fix the name, or remove it.'],
  [['x-shared-arguments'], 'account', '#/x-shared-arguments is `"account"`: write a list of names, each once.'],
  [
    ['x-shared-arguments'],
    ['account', 'account'],
    '#/x-shared-arguments is `["account","account"]`: write a list of names, each once.',
  ],
  [
    pager,
    { argument: 'page', items: 'offers', pages: 'total', more: 'total' },
    '#/paths/~1plan/get/x-pager is `{"argument":"page","items":"offers","pages":"total","more":"\u2026`: write the member with the `items`, unless the response itself is a list, and how to get the next page: the `argument` that selects it, with `cursor`, `cursor` and `more`, `last`, `pages`, `count` and `size`, `counts: items` or nothing if the list ends with an empty page or with `more`; or `next` or `header: Link` without an `argument`.',
  ],
  [
    pager,
    { argument: 'page', first: 0, items: 'offers', size: 'page' },
    '#/paths/~1plan/get/x-pager/size names `page`, which has no number as its default: give the parameter one; without it, a client cannot recognize the last page.',
  ],
  [
    pager,
    { argument: 'account', items: 'offers', last: 'id' },
    '#/paths/~1plan/get/x-pager/last is `id`, which an item does not have: fix the path.',
  ],
  [
    pager,
    { items: 'offers', next: 'links.next' },
    '#/paths/~1plan/get/x-pager/next is `links.next`, which the response does not have: fix the path.',
  ],
  [
    pager,
    { argument: 'page' },
    '#/paths/~1plan/get/x-pager names no `items`, and the response is not a list of a named component: fix the path, or refer from the items to a schema under components.',
  ],
  [
    [...get, 'x-idempotency'],
    'account',
    '#/paths/~1plan/get/x-idempotency has no meaning here: leave it to an operation that changes something.',
  ],
  [
    [...post, 'x-idempotency'],
    'account',
    '#/paths/~1plan/post/x-idempotency has no meaning here: leave it to an operation that changes something.',
  ],
  [
    idempotency,
    'Key: x',
    '#/paths/~1plan/put/x-idempotency is `"Key: x"`: write the name of the argument that carries the key.',
  ],
  [
    idempotency,
    'Idempotency-Key',
    '#/paths/~1plan/put/x-idempotency names `Idempotency-Key`, which is not an argument of the operation: fix the name, add the parameter, or remove the extension.',
  ],
  [
    idempotency,
    'account',
    '#/paths/~1plan/put/x-idempotency names `account`, which is neither a header nor a member of the body: name one.',
  ],
  [idempotency, 'price', '#/paths/~1plan/put/x-idempotency names `price`, which is not text: a key is a string.'],
  [
    [...put, 'x-pager'],
    { argument: 'page', items: 'offers', pages: 'total' },
    '#/paths/~1plan/put/x-pager has no meaning here: leave it to a GET.',
  ],
  [
    [...pager, 'argument'],
    'pages',
    '#/paths/~1plan/get/x-pager/argument names `pages`, which is not an argument of the operation: fix the name, add the parameter, or remove the extension.',
  ],
  [
    [...pager, 'argument'],
    'account',
    '#/paths/~1plan/get/x-pager/argument names `account`, which is not an integer: page numbers and sizes are integers; for a cursor, name the member with the next one as `cursor`.',
  ],
  [
    [...pager, 'size'],
    'page',
    '#/paths/~1plan/get/x-pager/size names `page`, which has no number as its default: give the parameter one; without it, a client cannot recognize the last page.',
  ],
  [
    [...page, 'schema', 'default'],
    0,
    '#/paths/~1plan/get/x-pager/argument names `page`, which does not begin at 1: write `first: 0`, or fix the default.',
  ],
  [
    [...pager, 'count'],
    'meta.total',
    '#/paths/~1plan/get/x-pager/count is `meta.total`, which the response does not have: fix the path.',
  ],
  [
    [...pager, 'items'],
    'total',
    '#/paths/~1plan/get/x-pager finds no list of a named component under `total`: fix the path, or refer from the items to a schema under components.',
  ],
  [
    set,
    { none: '' },
    '#/paths/~1plan/put/x-reconcile is `{"none":""}`: write the `read` that shows its effect, with `items` and `created` for a list and members that equal `arguments` or `constants`, or `none` with the reason.',
  ],
  [
    end,
    { read: 'plan.get' },
    '#/paths/~1plan/delete/x-reconcile is `{"read":"plan.get"}`: write the `read` that shows its effect, with `items` and `created` for a list and members that equal `arguments` or `constants`, or `none` with the reason.',
  ],
  [
    [...post, 'x-reconcile'],
    { none: 'of it' },
    '#/paths/~1plan/post/x-reconcile has no meaning here: leave it to an operation that changes something.',
  ],
  [
    [...set, 'read'],
    'plan.end',
    '#/paths/~1plan/put/x-reconcile reads `plan.end`, which is not a safe operation: name one, or write `none` with the reason.',
  ],
  [
    [...get, 'parameters', '0', 'required'],
    true,
    '#/paths/~1plan/delete/x-reconcile reads `plan.get`, which needs `account`: name another, or add the argument.',
  ],
  [
    [...set, 'arguments', 'cost'],
    'price',
    '#/paths/~1plan/put/x-reconcile names `cost`, which the response of `plan.get` does not have: fix the path.',
  ],
  [
    [...set, 'arguments', 'price'],
    'cost',
    '#/paths/~1plan/put/x-reconcile compares with `cost`, which is not an argument: fix the name.',
  ],
  [
    [...set, 'constants'],
    { on: true },
    '#/paths/~1plan/put/x-reconcile names `on`, which the response of `plan.get` does not have: fix the path.',
  ],
  [
    [...end, 'items'],
    'total',
    '#/paths/~1plan/delete/x-reconcile finds no list of a named component under `total`: fix the path, or refer from the items to a schema under components.',
  ],
  [
    [...end, 'created'],
    'price',
    '#/paths/~1plan/delete/x-reconcile names `price`, which the response of `plan.get` does not have: fix the path.',
  ],
  [
    [...end, 'more'],
    'meta.more',
    '#/paths/~1plan/delete/x-reconcile names `meta.more`, which the response of `plan.get` does not have: fix the path.',
  ],
];
