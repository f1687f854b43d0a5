import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { operationPage } from '../../scripts/docs-address.ts';
import { auditClosed, readBooks } from '../../scripts/ledger/books.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import { readDocumented, type Documented } from '../../scripts/site/docs/documented.ts';
import { operationPages } from '../../scripts/site/docs/operation-page.ts';
import { shownSpec } from '../../scripts/site/docs/reference-page.ts';
import { nodesOf } from '../specs/nodes.ts';
import { documentOf, vendors, writeVendor } from '../vendors/folder.ts';
import { elementsOf } from './markup.ts';
import { seenIn, shareOf } from './evidence-share.ts';
import { referenceText } from './reference-text.ts';

const specs = join(await mkdtemp(join(tmpdir(), 'shares-')), 'specs');
await mkdir(specs);
afterAll(() => rm(join(specs, '..'), { recursive: true }));

const site = { root: '', nav: [], contract: false };

/** An API none of whose claims has a fact. */
const asDraft = async (api: string): Promise<Documented> => {
  const books = await readBooks(specs, api);
  const draft = { why: 'nobody has read a source yet', unproven: 9999 };
  const ledger = { ...books.ledger, published: [], inferred: [], draft };
  return { api, spec: books.source, facts: books.facts, audit: auditClosed({ ...books, ledger }) };
};

const apis = [...vendors, 'draft'];

const cells = (
  await Promise.all(
    apis.map(async (vendor) => {
      if (vendor === 'draft') await writeFolder(specs, { ...(await documentOf(vendors[0] ?? '')), api: vendor });
      else await writeVendor(specs, vendor);
      const documented = await (vendor === 'draft' ? asDraft(vendor) : readDocumented(specs, vendor));
      const pages = new Map(operationPages(documented, site));
      const spec = { ...shownSpec(documented) };
      return [...nodesOf(spec)]
        .filter(({ node }) => 'operationId' in node)
        .map(({ node }) => {
          const id = String(node['operationId']);
          const page = pages.get(operationPage(vendor, id)) ?? '';
          return { name: `${vendor} ${id}`, page, reference: referenceText(spec, node) };
        });
    }),
  )
).flat();

test.for(cells)('at most 15 percent of the page and reference of $name is evidence', ({ page, reference }) => {
  for (const markup of [page, reference]) {
    const seen = seenIn(markup);
    expect(seen.evidence).toBeGreaterThan(0);
    expect(shareOf(seen)).toBeLessThanOrEqual(0.15);
  }
});

test('the page of an operation has the warning of a draft once, in a note', () => {
  const pages = cells.flatMap(({ name, page }) => (name.startsWith('draft ') ? [page] : []));
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) {
    expect(page.match(/Draft: do not rely on this API yet\. \d+ claims are unproven/g)).toHaveLength(1);
    expect(elementsOf(page).find(({ attributes }) => attributes['role'] === 'note')?.text).toMatch(/^\s*Draft: /);
  }
});
