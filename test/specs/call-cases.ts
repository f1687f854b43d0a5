import { get, post, type Case } from './lint-cases.ts';

export const pager = [...get, 'x-pager'];
const put = ['paths', '/plan', 'put'];
const set = [...put, 'x-reconcile'];
const end = ['paths', '/plan', 'delete', 'x-reconcile'];

const pages =
  'a GET takes it, as the `argument` that asks for a page, the member with the `items`, and `cursor` and `more`, or `pages`, or `count` and `size`.';
const looks =
  'an operation that changes something takes it, as the `read` that can tell, with `items` and `created` for a list and members that equal `arguments` or `constants`, or as `none` and why.';

/** Inputs that turn the rules about walks and unknown outcomes red. */
export const callCases: readonly Case[] = [
  [
    'extensions-are-known',
    pager,
    { argument: 'page', items: 'offers', pages: 'total', more: 'total' },
    `The extension \`x-pager\` cannot be {"argument":"page","items":"offers","pages":"total","more":"total"}: ${pages}`,
  ],
  [
    'extensions-are-known',
    [...put, 'x-pager'],
    { argument: 'page', items: 'offers', pages: 'total' },
    `The extension \`x-pager\` says nothing here: ${pages}`,
  ],
  ['extensions-are-known', set, { none: '' }, `The extension \`x-reconcile\` cannot be {"none":""}: ${looks}`],
  [
    'extensions-are-known',
    end,
    { read: 'plan.get' },
    `The extension \`x-reconcile\` cannot be {"read":"plan.get"}: ${looks}`,
  ],
  [
    'extensions-are-known',
    [...post, 'x-reconcile'],
    { none: 'of it' },
    `The extension \`x-reconcile\` says nothing here: ${looks}`,
  ],
  [
    'pagers-fit',
    [...pager, 'argument'],
    'pages',
    "The pager's `argument` `pages` is no argument of the operation: name one of its parameters.",
  ],
  [
    'pagers-fit',
    [...pager, 'argument'],
    'account',
    "The pager's `argument` `account` is no integer: only integers number and size pages.",
  ],
  [
    'pagers-fit',
    [...pager, 'size'],
    'page',
    "The pager's `size` `page` has no default: without it a page that is not the last cannot be told.",
  ],
  [
    'pagers-fit',
    [...get, 'parameters', '1', 'schema', 'default'],
    0,
    "The pager's `argument` `page` does not begin at 1: a client counts pages from there.",
  ],
  [
    'pagers-fit',
    [...pager, 'count'],
    'meta.total',
    "The pager's `count` `meta.total` leads to nothing in the 2xx answer: mend the path.",
  ],
  [
    'pagers-fit',
    [...pager, 'items'],
    'total',
    "The pager's `items` `total` leads to no array: name the one with the items.",
  ],
  [
    'writes-reconcile',
    set,
    undefined,
    'The operation changes something, and does not say what can tell after an unknown outcome: add `x-reconcile` with a `read`, or with `none` and why.',
  ],
  ['writes-reconcile', [...set, 'read'], 'plan.end', 'The read `plan.end` is no safe operation: name one that is.'],
  [
    'writes-reconcile',
    [...get, 'parameters', '0', 'required'],
    true,
    'The read needs `account`, which the operation does not take: name another.',
  ],
  [
    'writes-reconcile',
    [...set, 'arguments', 'cost'],
    'price',
    'The member `cost` is not in what `plan.get` reads: mend the path.',
  ],
  [
    'writes-reconcile',
    [...set, 'arguments', 'price'],
    'cost',
    'The operation has no argument `cost` to compare with: mend the name.',
  ],
  [
    'writes-reconcile',
    [...set, 'constants'],
    { on: true },
    'The member `on` is not in what `plan.get` reads: mend the path.',
  ],
  ['writes-reconcile', [...end, 'items'], 'total', 'The `items` `total` lead to no array: mend the path.'],
  [
    'writes-reconcile',
    [...end, 'created'],
    'price',
    'The member `price` is not in what `plan.get` reads: mend the path.',
  ],
  ['writes-reconcile', [...end, 'more'], 'meta.more', 'The `more` `meta.more` leads to nothing: mend the path.'],
];
