import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { changeOf } from '../../scripts/change/diff/change.ts';
import { checkCode } from '../../scripts/change/diff/code/check.ts';
import { editionOf } from '../../scripts/change/diff/read/edition.ts';
import { render } from '../../scripts/client/render.ts';
import { readTree } from '../../scripts/files.ts';
import { readable } from '../readable.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';
import { acme } from './acme.ts';
import { AT, cut, noMember, set, type Edit } from './edits/edit.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A program of thirty calls; a comment says which lines each change reaches. */
const program = `import { createClient } from 'billing-clients';
import { createHttp } from 'billing-clients/http';
import { pages } from 'billing-clients/pages';
import { acme, type Invoice } from 'billing-clients/acme';
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

const linesOf = (word: string): number[] =>
  program.split('\n').flatMap((line, index) => (new RegExp(`// .*\\b${word}\\b`).test(line) ? [index + 1] : []));

/** What changes of some APIs mean for a program, each of them that of the example with an edit. */
const checked = async (source: string, edits: Readonly<Record<string, Edit>>, name = 'calls.ts') => {
  const folder = await mkdtemp(join(tmpdir(), 'code-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), source);
  const clientOf = async (api: string, spec: Json) =>
    [...(await render(parseSpec(api, JSON.stringify(spec)), () => undefined))].map(
      ([name, text]) => [`${api}/${name}`, text] as const,
    );
  const all = Object.entries(edits).map(([api, edit]) => ({ api, old: acme(), now: edit(acme()) }));
  const changes = all.map(({ api, old, now }) => {
    const [one, other] = [old, now].map((spec) => editionOf(api, 'openapi.yaml', JSON.stringify(spec)));
    return changeOf(api, one, other);
  });
  const clients = async (side: 'old' | 'now') =>
    new Map((await Promise.all(all.map((each) => clientOf(each.api, each[side])))).flat());
  return checkCode(folder, changes, { root, old: await clients('old'), now: await clients('now') });
};

const touched = async (edit: Edit) => {
  const found = await checked(program, { acme: edit });
  const of = (what: string) => [...new Set(found.filter((line) => line.what === what).map(({ line }) => line))];
  return { breaks: of('breaks'), differs: of('differs') };
};

test.each<[string, Edit, string, string]>([
  ['a default that changes', set(`${AT.size} schema default`, 100), 'none', 'default'],
  [
    'a default that changes with the name of its argument',
    (spec) => set(`${AT.size} name`, 'size')(set(`${AT.size} schema default`, 100)(spec)),
    'size',
    'default',
  ],
  ['a bound that is tighter', set(`${AT.body} properties amount minimum`, 3000), 'none', 'bound'],
  ['a member that is gone', noMember(AT.invoice, 'due'), 'gone', 'none'],
  ['a value that is not taken', set(`${AT.status} schema enum`, ['open']), 'enum', 'none'],
  ['a word that is deprecated', cut(`${AT.ping} tags`), 'none', 'none'],
])(
  '%s reaches exactly the lines it should',
  async (_, edit, breaks, differs) => {
    expect(await touched(edit)).toEqual({ breaks: linesOf(breaks), differs: linesOf(differs) });
  },
  120_000,
);

const byPath = (api: string) =>
  `createHttp(${api}, { credential: 'x' }).GET('/accounts/{account_id}/invoices', { params: { path: { account_id: 'a' }, query: { order: 'up' } } });`;

test('a call by path is one of the API whose client it is, though another one has the same path', async () => {
  const source = `import { createHttp } from 'billing-clients/http';
import { acme } from 'billing-clients/acme';
import { other } from 'billing-clients/other';
await ${byPath('acme')}
await ${byPath('other')}
`;
  const found = await checked(source, {
    acme: set(`${AT.size} schema default`, 100),
    other: set(`${AT.body} properties amount minimum`, 3000),
  });
  expect(found.map(({ line, what, finding }) => [line, what, finding])).toEqual([
    [4, 'differs', 'request-default-changed'],
  ]);
}, 120_000);

const head = `import { createClient } from 'billing-clients';
import { createHttp } from 'billing-clients/http';
import { acme } from 'billing-clients/acme';
import * as all from 'billing-clients/acme';
const client = createClient(acme, { credential: 'x' });
const http = createHttp(acme, { credential: 'x' });
const params = { path: { account_id: 'a' }, query: { order: 'up' } };
const given = { account_id: 'a', order: 'up' };
`;

/** Ways to call an operation, each with a line that has to be named, or with none. */
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
  ['an import of all', "void createClient(all.acme, { credential: 'x' }).invoices.list(given); // here"],
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

test('each way to call an operation is named, and no other line', async () => {
  const source = ways.map(([name, way]) => `// ${name}\n{\n${way.replaceAll('export ', '')}\n}`).join('\n');
  const text = `${head}${source}\nexport {};\n`;
  const lines = text.split('\n').flatMap((line, index) => (line.includes('// here') ? [index + 1] : []));
  const found = await checked(text, { acme: set(`${AT.size} schema default`, 100) });
  expect([...new Set(found.filter(({ what }) => what === 'differs').map(({ line }) => line))]).toEqual(lines);
}, 120_000);

test.each(['calls.mts', 'calls.cts', 'calls.js', 'calls.mjs', 'calls.jsx'])(
  'a call in %s is named',
  async (name) => {
    const source = `${head}/** @param {typeof client} other */
export const f = (other${name.includes('ts') ? ': typeof client' : ''}) => other.invoices.list(given);
`;
    const found = await checked(source, { acme: set(`${AT.size} schema default`, 100) }, name);
    expect(found.map(({ line, what }) => [line, what])).toEqual([[10, 'differs']]);
  },
  120_000,
);

test('a line that does not compile is named though the API is new, and has been built', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'code-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const [api = ''] = readable;
  await writeFile(
    join(folder, 'new.ts'),
    `import * as api from 'billing-clients/${api}';\nexport const gone: keyof typeof api = 'nobody has this';\n`,
  );
  const found = checkCode(folder, [], { root, old: new Map(), now: await readTree(join(root, 'generated')) });
  expect(found.map(({ line, what }) => [line, what])).toEqual([[2, 'breaks']]);
});

test('the program has thirty calls', async () => {
  expect(program.match(/client\.\w+(?:\.\w+)*\(|list\(given\)|\.GET\(/g)?.length).toBeGreaterThanOrEqual(25);
  expect(await readFile(join(root, 'package.json'), 'utf8')).toContain('"./http"');
});
