import { afterAll, expect, test } from 'vitest';
import { readDocumented } from '../../scripts/site/docs/documented.ts';
import { filesOf } from '../../scripts/site/docs/files.ts';
import { shownSpec } from '../../scripts/site/docs/reference-page.ts';
import { vendors, writeVendor } from '../vendors/folder.ts';
import { temporaryFolder } from '../temporary.ts';
import { elementsOf } from './markup.ts';

const site = { root: '', nav: [], contract: false };
const specs = await temporaryFolder(afterAll);
for (const vendor of vendors) await writeVendor(specs, vendor);

test.each(vendors)("the docs of %s name its document instead of a vendor's page", async (vendor) => {
  const documented = await readDocumented(specs, vendor);
  const pages = filesOf(documented, site).filter(([name]) => name.endsWith('.html'));
  const texts = pages.map(([, page]) => elementsOf(page).find(({ name }) => name === 'main')?.text ?? '');
  const footers = pages.map(([, page]) => elementsOf(page).find(({ name }) => name === 'footer')?.text ?? '');
  const all = [...texts, JSON.stringify(shownSpec(documented).info)].join('\n');
  expect(all).not.toMatch(/vendor.s page|by that page|the page says|not recorded|\]\(\)/i);
  for (const footer of footers) expect(footer).toContain('From a document of the vendor: ');
  const links = pages.flatMap(([, page]) => elementsOf(page).filter(({ name }) => name === 'a'));
  expect(links.filter(({ attributes }) => attributes['href'] === '')).toEqual([]);
});
