import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { apiNames } from '../../scripts/apis.ts';
import { endings } from '../../scripts/site/docs/files.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { operationPages } from '../../scripts/site/docs/operation-page.ts';
import { foundIn, foundOnSite } from '../../scripts/site/docs/search-data.ts';
import { searchOver } from '../../scripts/site/search/engine.ts';
import { searchData, searchFiles } from '../../scripts/site/search/files.ts';
import { foundKinds, type Found } from '../../scripts/site/search/found.ts';
import { wordsOf } from '../../scripts/site/search/words.ts';
import { argumentId, operationPage } from '../../scripts/docs-address.ts';
import { unreadable } from '../readable.ts';
import { elementsOf } from './markup.ts';
import { siteChapters } from './site-chapters.ts';
import { documented as readable } from './written-pages.ts';

/** The expected first hits are those among the released APIs: a new API could have a balance, too. */
const released = await apiNames(fileURLToPath(new URL('../../scripts/change/released', import.meta.url)));
const documented = readable.filter(({ api }) => released.includes(api));
const files = new Map(await searchFiles(foundOnSite(documented, await siteChapters(documented))));
const page: { searchData?: readonly Found[] } = {};
runInNewContext(files.get(searchData) ?? '', page);
const all = page.searchData ?? [];
const { find, near } = searchOver(all);

/** A hit in one line: its kind and all of its texts. */
const saidOf = ({ kind, name, of, text }: Found): string => `${kind}: ${name} · ${of} · ${text}`;

const first = (query: string): string => {
  const [hit] = find(query);
  return hit ? saidOf(hit) : 'nothing';
};

/** The expected first hit of each query. */
const WANTED: readonly (readonly [query: string, first: RegExp])[] = [
  ['invoice', /^operation: .*invoice/i],
  ['top up', /^operation: Top up the credit/],
  ['top-up', /^operation: Top up the credit/],
  ['topup', /^operation: Top up the credit/],
  ['balance', /^operation: Get the credit balance/],
  ['credit', /^operation: .*credit/i],
  ['401', /^status: 401 /],
  ['402', /^status: 402 /],
  ['refund', /^field: .*refund/],
  ['rate limit', /^status: 429 /],
  ['currency', /^operation: List currencies/],
  ['due date', /^field: due_date /],
  ['pageSize', /^argument: pageSize /],
  ['page_size', /^argument: page_size /],
  ['webhook', /^operation: Receive a Stripe event/],
  ['Org-Handle', /^argument: Org-Handle /],
  ['jwt', /^credential: Authorization: jwt/],
  ['api key', /^credential: /],
  ['bearer', /^credential: .*Bearer/],
  ['auth', /^credential: /],
  ['paging', /^guide: Paging /],
  ['retry', /^guide: Retries/],
  ['timeout', /^option: timeoutMs /],
  ['createClient', /^type: createClient /],
  ['install', /^guide: Install /],
  ['4xx', /^status: 4\d\d /],
  ['4XX', /^status: 4\d\d /],
  ['5xx', /^status: 5\d\d /],
  ['invoces', /^operation: .*invoice/i],
  ['invoices.list', /^operation: List invoices/],
  ['payment_intent_id', /^(?:argument|field): payment_intent_id/],
  ['aiGateway.billing.topup.create', /^operation: Top up the credit/],
  ['dismiss reminder', /^operation: Dismiss/],
  ['evidence', /^page: How sure are we\?/],
  ['how sure are we', /^page: How sure are we\?/],
  ['curl', /^page: APIs · Index · .*samples in TypeScript, curl/],
  ['ledger', /^page: Ledger of /],
  ['wire reference', /^page: Wire reference of /],
  ['cloudflare', /^page: Cloudflare AI Gateway billing · API /],
  ['unpod', /^page: Unpod/],
  ['check out', /checkout/i],
];

// While a spec is unreadable, entries that only its API has cannot be found.
const there = WANTED.filter(([, first]) => unreadable.length === 0 || all.some((found) => first.test(saidOf(found))));

test.each(there)('the first hit for "%s" matches %s', (query, wanted) => {
  expect(first(query)).toMatch(wanted);
});

test('the search index has entries of every kind', () => {
  const there = new Set(all.map(({ kind }) => kind));
  expect(foundKinds.filter((kind) => !there.has(kind))).toEqual([]);
});

test('"paging" finds every operation with pages right after the first hit', () => {
  const lists = documented.flatMap(({ spec: { model } }) => model.operations.filter(({ pager }) => pager));
  const [, ...rest] = find('paging');
  const operations = rest.slice(0, lists.length).filter(({ kind }) => kind === 'operation');
  expect(lists.length).toBeGreaterThan(1);
  expect(operations).toHaveLength(lists.length);
});

test.each([
  ['topup', 'top up'],
  ['topup', 'top-up'],
  ['pageSize', 'page_size'],
  ['invoice', 'invoices'],
  ['INVOICE', 'invoice'],
])('"%s" and "%s" find the same first five entries', (one, other) => {
  const names = (query: string): string[] =>
    find(query)
      .slice(0, 5)
      .map(({ to }) => to)
      .sort();
  expect(names(one)).toEqual(names(other));
});

test.each(['zebra crossing', '', '  ', '???'])('"%s" finds nothing', (query) => {
  expect(find(query)).toEqual([]);
});

test.each([
  ['delete balance', /delete|balance/i],
  ['refund the balance', /balance/i],
  ['ballanzes', /balance/i],
])('"%s" finds nothing, and the closest entry matches %s', (query, wanted) => {
  expect(find(query)).toEqual([]);
  expect(near(query)[0]?.name).toMatch(wanted);
});

test('an unrelated word has no close entries', () => {
  expect(near('zebra')).toEqual([]);
});

test('every entry of the index is found by its name', () => {
  const lost = all.filter((found) => !find(found.name).some(({ to }) => to === found.to));
  expect(all.length).toBeGreaterThan(800);
  expect(lost.map(({ name, of }) => `${name} of ${of}`)).toEqual([]);
});

test.each(documented)('the search index has every operation, argument and status of $api', (each) => {
  const { api, spec } = each;
  const { model } = spec;
  const indexed = all.map(({ kind, to }) => `${kind} ${to}`);
  const wanted = model.operations.flatMap(({ id, takes }) => [
    `operation ${operationPage(api, id)}`,
    ...takes.all.map(({ name, as = name }) => `argument ${operationPage(api, id)}#${argumentId(as)}`),
  ]);
  expect(indexed).toEqual(expect.arrayContaining(wanted));
  const statuses = new Set(model.operations.flatMap(({ answers }) => answers.map(({ code }) => code)));
  const found = foundIn(entryOf(each));
  expect(found.flatMap(({ kind, name }) => (kind === 'status' ? [name] : [])).sort()).toEqual([...statuses].sort());
});

test('every search entry of an API points to a page and an id that exist', () => {
  const pages = new Map(
    documented.flatMap((each) => [...operationPages(each, { root: '', nav: [], contract: false })]),
  );
  const places = [...pages].flatMap(([path, html]) =>
    elementsOf(html).map(({ attributes: { id } }) => (id === undefined ? path : `${path}#${id}`)),
  );
  // Other tests cover the index and entries that only the wire reference shows.
  const others = /^(?:index\.html#|[^/]+\.html#type\/)/;
  const whole = documented.flatMap(({ api }) => endings.map((ending) => `${api}.${ending}`));
  const there = new Set([...places, ...whole]);
  const found = documented.flatMap((each) => foundIn(entryOf(each)));
  expect(found.map(({ to }) => to).filter((to) => !others.test(to) && !there.has(to))).toEqual([]);
});

test('a search for an enum value of a field finds an entry', () => {
  const values = all.flatMap(({ kind, words = '' }) => (kind === 'field' ? words.split(' ').filter(Boolean) : []));
  expect(values.length).toBeGreaterThan(10);
  for (const value of new Set(values)) expect(find(value).length, value).toBeGreaterThan(0);
});

test.each(documented)('the title of $api finds the API, its ledger and its wire reference first', (each) => {
  const { api, title } = entryOf(each);
  expect(find(title)[0]?.to).toBe(`index.html#${api}`);
  expect(find(`ledger ${title}`)[0]?.to).toBe(`${api}.ledger.html`);
  expect(find(`wire reference ${title}`)[0]?.to).toBe(`${api}.html`);
});

test('a search for "curl" does not find "url"', () => {
  expect(find('curl').filter(({ name }) => /url/i.test(name) && !/curl/i.test(name))).toEqual([]);
});

test('"check out" finds everything that "checkout" finds', () => {
  expect(find('checkout').length).toBeGreaterThan(0);
  expect(find('check out').map(({ to }) => to)).toEqual(expect.arrayContaining(find('checkout').map(({ to }) => to)));
});

test('entries of the same name rank as operation, guide, option, field', () => {
  const one = (kind: Found['kind']): Found => ({ kind, name: 'zenith', of: kind, text: '', to: kind });
  const hits = searchOver([one('field'), one('option'), one('guide'), one('operation')]).find('zenith');
  expect(hits.map(({ kind }) => kind)).toEqual(['operation', 'guide', 'option', 'field']);
});

test('"add an api" finds the guide "Adding an API" before an operation with the words scattered', () => {
  const guide: Found = { kind: 'guide', name: 'Adding an API', of: 'Guides', text: '', to: 'guide' };
  const operation: Found = {
    kind: 'operation',
    name: 'meters.addReading',
    of: 'client.meters.addReading · Plain Meter API',
    text: '',
    words: 'meters.addReading POST /meters/{id}/readings write',
    to: 'operation',
  };
  const hits = searchOver([operation, guide]).find('add an api');
  expect(hits.map(({ to }) => to)).toEqual(['guide', 'operation']);
});

test.each([
  ['topUpSession', ['top', 'up', 'session']],
  ['page_size', ['page', 'size']],
  ['invoice-history.list', ['invoice', 'history', 'list']],
  ['HTTPStatus404', ['http', 'status404']],
  ['4XX', ['4xx']],
  ['a 4XX or 5xx', ['a', '4xx', 'or', '5xx']],
])('wordsOf splits "%s" into %j', (name, words) => {
  expect(wordsOf(name)).toEqual(words);
});
