import { afterAll, expect, test } from 'vitest';
import { operationPage } from '../../scripts/docs-address.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { entryOf } from '../../scripts/site/docs/entry.ts';
import { nodeAddresses } from '../../scripts/site/docs/node-address.ts';
import { operationPages } from '../../scripts/site/docs/operation-page.ts';
import { foundIn } from '../../scripts/site/docs/search-data.ts';
import { searchOver } from '../../scripts/site/search/engine.ts';
import { limitsOf } from '../../scripts/site/docs/type-text.ts';
import { DIALECT } from '../../scripts/spec/dialect.ts';
import type { Json } from '../../scripts/spec/json.ts';
import { temporaryFolder } from '../temporary.ts';
import { elementsOf } from './markup.ts';

const specs = await temporaryFolder(afterAll);

const named = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Json, more: Json = {}): Json => ({ type: 'object', properties, ...more });
const answer = (schema: Json): Json => ({ description: 'Said.', content: { 'application/json': { schema } } });

/** A document with shapes that no API under specs/ has. */
const document: Json = {
  openapi: '3.1.0',
  info: { title: 'Acme', version: '1' },
  servers: [{ url: 'https://api.acme.example' }],
  security: [{ key: [] }],
  paths: {
    '/refunds': {
      post: {
        operationId: 'refunds.create',
        parameters: [
          { name: 'Org-Handle', in: 'header', required: true, schema: { type: 'string' } },
          { name: 'filter[due by]', in: 'query', schema: { type: 'string' } },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: object(
                {
                  amount: named('Amount'),
                  lines: { type: 'array', maxItems: 9, items: named('Line') },
                  notes: { type: 'object', additionalProperties: named('Note') },
                },
                { required: ['amount'] },
              ),
            },
          },
        },
        responses: {
          '200': answer(named('Refund')),
          '4XX': answer(named('Problem')),
          default: answer(named('Problem')),
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    schemas: {
      Amount: { type: 'integer', minimum: 1, exclusiveMaximum: 500 },
      Line: object({ text: { type: 'string' }, amount: named('Amount') }),
      Note: object({ note: { type: 'string' } }),
      Tag: object({ tag: { type: 'string' } }),
      Refund: object({
        amount: named('Amount'),
        'paid by': { type: 'string' },
        tags: { type: 'object', additionalProperties: named('Tag') },
      }),
      Problem: object({ message: { type: 'string' } }),
    },
  },
};
await writeFolder(specs, { api: 'acme', document, origin: 'acme.yaml' });
const documented = await readDocumented(specs, 'acme');
const entry = entryOf(documented);
const [[name, page] = ['', '']] = operationPages(documented, { root: '', nav: [], contract: false });
const elements = elementsOf(page);
const ids = elements.flatMap(({ attributes: { id } }) => id ?? []);

/** The text of a section, by the id of its heading. */
const sectionOf = (heading: string): string =>
  elements.find(({ attributes }) => attributes['aria-labelledby'] === heading)?.text.replaceAll(/\s+/g, ' ') ?? '';

/** The text of the row or section with an id. */
const textAt = (id: string): string =>
  elements.find(({ attributes }) => attributes['id'] === id)?.text.replaceAll(/\s+/g, ' ') ?? '';

test('each id of a page occurs once', () => {
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
});

test('ids have no spaces, and each link within the page points to an id', () => {
  expect(ids.filter((id) => /\s/.test(id))).toEqual([]);
  const inside = elements.flatMap(({ attributes: { href } }) => (href?.startsWith('#') ? [href.slice(1)] : []));
  expect(inside.length).toBeGreaterThan(10);
  expect(inside.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each([
  ['POST /refunds · filter[due by]', 'argument-filter[due·by]'],
  ['Refund · paid by', 'type-Refund.paid·by'],
  ['Refund', 'type-Refund'],
])('the ledger links %s to its row on the page of the operation', (node, id) => {
  expect(ids).toContain(id);
  expect(nodeAddresses(entry)(node)).toBe(`${name}#${id}`);
});

test('search entries point to ids that exist, including those of status ranges', () => {
  expect(name).toBe(operationPage('acme', 'refunds.create'));
  const places = foundIn(entry).map(({ to }) => to);
  expect(places).toContain(`${name}#status-4XX`);
  const inPage = places.flatMap((to) => (to.startsWith(`${name}#`) ? [to.slice(name.length + 1)] : []));
  expect(inPage.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(['4xx', '4XX', '5xx'])('a search for "%s" finds the documented range first', (query) => {
  const [hit] = searchOver(foundIn(entry)).find(query);
  expect(hit?.to).toBe(`${name}#status-${query.toUpperCase()}`);
});

test.each(['status-4XX', 'status-5XX'])('the row %s has a mark that links to its evidence', (id) => {
  const row = elements.find(({ attributes }) => attributes['id'] === id);
  expect(row).toBeDefined();
  const range = new RegExp(`id="${id}"[^]*?</tr>`).exec(page)?.[0] ?? '';
  expect(range).toMatch(/class="mark [a-z]+" href="#evidence-\d+"/);
});

test('types of the request are listed under the arguments, types of the response under the data', () => {
  for (const type of ['Line', 'Note']) {
    expect(sectionOf('arguments')).toContain(` ${type} `);
    expect(sectionOf('data')).not.toContain(` ${type} `);
  }
  for (const type of ['Refund', 'Tag', 'Amount']) expect(sectionOf('data')).toContain(` ${type} `);
});

test('an object with arbitrary keys shows the type of its values', () => {
  expect(textAt('argument-notes')).toContain('Record<string, Note>');
  expect(textAt('type-Refund.tags')).toContain('Record<string, Tag>');
  expect(ids).toEqual(expect.arrayContaining(['type-Note', 'type-Tag']));
});

test('the limits of a named type are shown wherever the type is used', () => {
  for (const id of ['argument-amount', 'type-Refund.amount', 'type-Line.amount'])
    expect(textAt(id)).toContain('integer · ≥ 1 · < 500');
  expect(textAt('argument-lines')).toContain('at most 9 of them');
});

test('an argument whose name is not an identifier is quoted in the call', () => {
  expect(elements.find(({ attributes }) => attributes['class'] === 'call')?.text).toBe(
    "client.refunds.create({ 'Org-Handle': …, amount })",
  );
});

const LIMITS = Object.entries(DIALECT.schema).flatMap(([keyword, { words, claims }]) =>
  words || (typeof claims === 'string' && keyword === claims) ? [keyword] : [],
);

test.each([...LIMITS])('a page shows the limit %s', (keyword) => {
  const value = ['uniqueItems', 'deprecated'].includes(keyword) ? true : 1;
  expect(limitsOf({ [keyword]: value }, false)).toHaveLength(1);
});
