import { readable } from '../../readable.ts';
import { AT, cut, noMember, set, type Edit } from '../edits/edit.ts';

/** The changes, by API: each API is the example. */
export const edits: Readonly<Record<string, Edit>> = {
  resized: set(`${AT.size} schema default`, 100),
  respelled: (spec) => set(`${AT.size} name`, 'size')(set(`${AT.size} schema default`, 100)(spec)),
  tightened: set(`${AT.body} properties amount minimum`, 3000),
  shortened: noMember(AT.invoice, 'due'),
  narrowed: set(`${AT.status} schema enum`, ['open']),
  reworded: cut(`${AT.ping} tags`),
};

/** A program of thirty calls; a comment says which lines each change reaches. */
export const program = (api: string): string => `import { createClient } from 'billing-clients';
import { createHttp } from 'billing-clients/http';
import { pages } from 'billing-clients/pages';
import { ${api} as acme, type Invoice } from 'billing-clients/${api}';
const client = createClient(acme, { credential: 'x', pages });
const account_id = 'a';
const order = 'up';
const due = (invoice: Invoice) => invoice.due; // gone
export async function calls() {
  await client.invoices.list({ account_id, order }); // default
  await client.invoices.list({ account_id, order, page_size: 5 }); // size
  await client.invoices.list({ account_id, order, status: 'open' }); // default
  await client.invoices.list({ account_id, order, status: 'paid' }); // default enum
  for await (const invoice of client.invoices.list.items({ account_id, order })) due(invoice); // default
  const given = { account_id, order };
  await client.invoices.list({ ...given }); // default
  const { list } = client.invoices; // default
  await list(given);
  await createHttp(acme, { credential: 'x' }).GET('/accounts/{account_id}/invoices', { params: { path: { account_id }, query: { order } } }); // default
  await client.topUps.create({ account_id, amount: 5000, currency: 'usd' }); // bound
  await client.topUps.create({ account_id, amount: 2000, currency: 'eur' }); // bound
  await client.settings.get({ account_id });
${'  await client.settings.get({ account_id });\n'.repeat(14)}  await client.ping();
}
`;

const byPath = (api: string): string =>
  `createHttp(${api}, { credential: 'x' }).GET('/accounts/{account_id}/invoices', { params: { path: { account_id: 'a' }, query: { order: 'up' } } });`;

const paths = `import { createHttp } from 'billing-clients/http';
import { resized } from 'billing-clients/resized';
import { tightened } from 'billing-clients/tightened';
await ${byPath('resized')}
await ${byPath('tightened')}
`;

const head = `import { createClient } from 'billing-clients';
import { createHttp } from 'billing-clients/http';
import { resized as acme } from 'billing-clients/resized';
import * as all from 'billing-clients/resized';
const client = createClient(acme, { credential: 'x' });
const http = createHttp(acme, { credential: 'x' });
const params = { path: { account_id: 'a' }, query: { order: 'up' } };
const given = { account_id: 'a', order: 'up' };
`;

/** Ways to call an operation, each with a line that must be listed, or with none. */
const ways: readonly (readonly [name: string, source: string])[] = [
  [
    'a private member of a class',
    'export class A { readonly #c = client; a = () => this.#c.invoices.list(given); } // here',
  ],
  [
    'a group in a member of a class',
    'export class A { #i = client.invoices;\n b() { return this.#i.list(given); } } // here',
  ],
  ['a nested pattern', 'export const { invoices: { list } } = client; // here'],
  ['a pattern with another name', 'export const { list: other } = client.invoices; // here'],
  ['a pattern in a parameter', 'export function f({ list }: typeof client.invoices) { return list(given); } // here'],
  [
    'an assignment to a pattern',
    'let later: typeof client.invoices.list;\n({ list: later } = client.invoices); // here\nvoid later;',
  ],
  ['names in brackets', "void client['invoices']['list'](given); // here"],
  ['a name in a constant', "const key = 'list' as const;\nvoid client.invoices[key](given); // here"],
  ['a name that may be missing', 'void client?.invoices?.list?.(given); // here'],
  ['a name that is asserted', 'void (client.invoices as typeof client.invoices)!.list!(given); // here'],
  ['`call`', 'void client.invoices.list.call(null, given); // here'],
  ['`map`', 'void Promise.all([given].map(client.invoices.list)); // here'],
  ['a wrapper', 'export const wrap = (c: typeof client) => c.invoices.list(given); // here'],
  ['an import of all', "void createClient(all.resized, { credential: 'x' }).invoices.list(given); // here"],
  [
    'arguments that `satisfies` checks',
    'const more = { ...given, page_size: 5 } satisfies Parameters<typeof client.invoices.list>[0];\nvoid client.invoices.list(more);',
  ],
  ['arguments that are spread', 'const more = { page_size: 5 };\nvoid client.invoices.list({ ...given, ...more });'],
  [
    'arguments that may be given',
    'const more: { page_size?: number } = {};\nvoid client.invoices.list({ ...given, ...more }); // here',
  ],
  ['an argument that is undefined', 'void client.invoices.list({ ...given, page_size: undefined }); // here'],
  [
    'an argument that may be undefined',
    'const size = given.order ? 5 : undefined;\nvoid client.invoices.list({ ...given, page_size: size }); // here',
  ],
  ['arguments of any type', 'const any: any = given;\nvoid client.invoices.list(any); // here'],
  [
    'a method by path in a pattern',
    "const { GET } = http;\nvoid GET('/accounts/{account_id}/invoices', { params }); // here",
  ],
  ['a method by path in brackets', "void http['GET']('/accounts/{account_id}/invoices', { params }); // here"],
  [
    'a path in a constant',
    "const path = '/accounts/{account_id}/invoices' as const;\nvoid http.GET(path, { params }); // here",
  ],
  [
    'a call by path that gives the argument',
    "void http.GET('/accounts/{account_id}/invoices', { params: { path: params.path, query: { order: 'up', page_size: 5 } } });",
  ],
  [
    'a call by path with options of any type',
    "const any: any = { params };\nvoid http.GET('/accounts/{account_id}/invoices', any); // here",
  ],
  [
    'a method that is an argument, and gives the argument',
    "void http.request('get', '/accounts/{account_id}/invoices', { params: { ...params, query: { order: 'up', page_size: 5 } } });",
  ],
  ['a method that is an argument', "void http.request('get', '/accounts/{account_id}/invoices', { params }); // here"],
];

export const allWays = `${head}${ways
  .map(([name, way]) => `// ${name}\n{\n${way.replaceAll('export ', '')}\n}`)
  .join('\n')}\nexport {};\n`;

export const byKind = ['calls.mts', 'calls.cts', 'calls.js', 'calls.mjs', 'calls.jsx'];
const ofKind = (name: string): string => `${head}/** @param {typeof client} other */
export const f = (other${name.includes('ts') ? ': typeof client' : ''}) => other.invoices.list(given);
`;

const [built = ''] = readable;
const ofBuilt = `import * as api from 'billing-clients/${built}';\nexport const gone: keyof typeof api = 'nobody has this';\n`;

/** The files of one user: each has APIs or ways to call that no other file has. */
export const sources: readonly (readonly [name: string, source: string])[] = [
  ...Object.keys(edits).map((api) => [`${api}.ts`, program(api)] as const),
  ['paths.ts', paths],
  ['ways.ts', allWays],
  ...byKind.map((name) => [name, ofKind(name)] as const),
  ['new.ts', ofBuilt],
];
