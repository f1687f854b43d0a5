import { afterAll, expect, test } from 'vitest';
import { flattenSpec } from '../../scripts/ledger/claims/flatten-spec.ts';
import { evidenced } from '../../scripts/site/docs/annotate-spec.ts';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { argumentFields } from '../../scripts/site/docs/fields.ts';
import { indexPage } from '../../scripts/site/docs/index-page.ts';
import { nodeAddresses } from '../../scripts/site/docs/node-address.ts';
import { operationPages } from '../../scripts/site/docs/operation-page.ts';
import { elementsOf } from '../docs/markup.ts';
import { projectOf, vendors } from './folder.ts';

const project = await projectOf(vendors);
afterAll(() => project.close());

const documented = await Promise.all(vendors.map((vendor) => readDocumented(project.specs, vendor)));
const of = (vendor: string) => {
  const found = documented.find(({ api }) => api === vendor);
  if (!found) throw new Error(`There is no vendor ${vendor}`);
  return found;
};

test.each(documented)('$api: every argument is documented once, under its name in calls', ({ spec }) => {
  for (const operation of spec.model.operations) {
    const names = argumentFields(spec.copy(), operation).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(operation.takes.all.map(({ name }) => name)));
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  }
});

test('an operation page has one line of evidence for statuses that share a response', () => {
  const pages = operationPages(of('harbour'), { root: '', nav: [], contract: false });
  const [, html = ''] = [...pages].find(([path]) => path.includes('invoicesList')) ?? [];
  const heads = elementsOf(html).filter(({ name, attributes }) => name === 'th' && attributes['scope'] === 'row');
  const lines = heads.map(({ text }) => text.trim()).filter((text) => text.startsWith('status '));
  expect(lines).toEqual(['status 200', 'status 401', 'status 4XX or 5XX']);
});

/** The page of an operation. */
const pageOf = (vendor: string, operation: string): string => {
  const pages = operationPages(of(vendor), { root: '', nav: [], contract: false });
  return [...pages].find(([path]) => path.includes(operation))?.[1] ?? '';
};

test.each([
  ['orchard', 'boxes.replace', { weight: 'required in a body', label: 'optional' }],
  [
    'quarry',
    'triggers.createPlan',
    {
      card: 'required in a body',
      'card.number': 'required in a body',
      'card.expiry': 'optional',
      'items[].price': 'required in a body',
      labels: 'optional',
    },
  ],
])('the page of %s %s marks required fields of an optional body as required in a body', (vendor, operation, needs) => {
  const heads = elementsOf(pageOf(vendor, operation)).filter(({ attributes }) => attributes['scope'] === 'row');
  const rows = heads.map(({ text }) => text.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim());
  expect(rows).toEqual(expect.arrayContaining(Object.entries(needs).map(([name, need]) => `${name} ${need}`)));
});

test('the mark of the argument `body` links to the evidence of the body, not of its type', () => {
  const elements = elementsOf(pageOf('plain', 'meters.addReading'));
  const row = elements.findIndex(({ attributes }) => attributes['id'] === 'argument-body');
  const to = elements.slice(row).find(({ name }) => name === 'a')?.attributes['href'];
  const line = elements.findIndex(({ attributes }) => `#${attributes['id']}` === to);
  expect(elements[line + 1]?.text.trim()).toBe('body');
});

test('the reference describes an enum that occurs only in responses as open, also in a parent schema', () => {
  const read = of('plain');
  expect(Object(evidenced(read).components?.schemas?.['ReadingBase']?.properties?.['kind'])['description']).toMatch(
    /^Open: /,
  );
});

test.each([
  ['Charge · metadata{}', 'trestle/charges.listCharges.html#type-Charge.metadata'],
  ['Charge · metadata', 'trestle/charges.listCharges.html#type-Charge.metadata'],
  ['Problem · violations[].path', 'trestle/charges.listCharges.html#type-Problem.violations[].path'],
  ['Charge', 'trestle/charges.listCharges.html#type-Charge'],
])('nodeAddresses links %s to the row of the page that shows it', (node, address) => {
  expect(nodeAddresses(entryOf(of('trestle')))(node)).toBe(address);
});

test('the index page lists the other servers of an API', () => {
  const html = indexPage([entryOf(of('sorrel'))], { root: '', nav: [], contract: false });
  const all = elementsOf(html).flatMap(({ name, text }) => (name === 'dd' ? [text.replace(/\s+/g, ' ').trim()] : []));
  expect(all).toContain('https://sandbox.sorrel.example/v5; to call one, pass it as baseUrl');
});

test('flattenSpec claims the format of a body that is a file', () => {
  const claims = flattenSpec(of('harbour').audit.books.spec).map(
    ({ node, attribute, value }) => `${node} · ${attribute} = ${value}`,
  );
  expect(claims).toContain('GET /customers/my/invoices/{invoice_uuid}/pdf · 200 · format = binary');
});
