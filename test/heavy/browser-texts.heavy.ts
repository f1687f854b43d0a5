import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { operationPage } from '../../scripts/docs-address.ts';
import { writeFolder } from '../../scripts/new/folder.ts';
import { mockedApi } from '../../scripts/serve/mock/api.ts';
import type { Listening } from '../../scripts/serve/mock/listen.ts';
import { tryPath } from '../../scripts/serve/workbench/try.ts';
import { writeDocs } from '../../scripts/site/docs/docs.ts';
import { readDocumented, type Documented } from '../../scripts/site/docs/documented.ts';
import { operationsOf } from '../../scripts/site/docs/operations.ts';
import { documentOf } from '../vendors/folder.ts';
import { addProse } from '../vendors/with-prose.ts';
import { startSite } from '../workbench/site.ts';
import { launch, type Browser } from './browser.ts';
import { serveFolder } from './folder-server.ts';
import { faultsIn, sidewaysOf, until, watch } from './pages.ts';

// A build of the pages, and a look at each in every width, take long on a busy machine.
vi.setConfig({ hookTimeout: 300_000, testTimeout: 180_000 });

/** A vendor whose texts all set `pwned` if they run. */
const VENDOR = 'thistle';

let browser: Browser;
let site: Listening;
let documented: Documented;
let home = '';
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'texts-'));
  ends.push(() => rm(folder, { recursive: true }));
  const specs = join(folder, 'specs');
  const order = await documentOf(VENDOR);
  await mkdir(specs);
  await writeFolder(specs, order);
  await addProse(specs, VENDOR, order.document);
  documented = await readDocumented(specs, VENDOR);
  const apis = new Map([[VENDOR, { mocked: await mockedApi(documented.spec), documented }]]);
  [browser, site] = await Promise.all([launch(), startSite(apis)]);
  ends.push(() => browser.close(), site.close);
  await writeDocs({ specs, out: join(folder, 'docs'), print: () => undefined });
  const served = await serveFolder(join(folder, 'docs'));
  ends.push(served.close);
  home = served.home;
});
afterAll(() => Promise.all(ends.map((end) => end())));

/** Signs that a text of the vendor was not treated as text: it ran, or became an element. */
const more = `[
  ...('pwned' in globalThis ? ['pwned'] : []),
  ...[...document.querySelectorAll(':is(#redoc, #try, main) :is(img, iframe, input[type=file])')].map((each) => each.outerHTML),
]`;

test('pages run no code from the texts of a vendor, do not scroll sideways, and are accessible', async () => {
  const pages = documented.spec.model.operations.map(({ id }) => operationPage(VENDOR, id));
  for (const name of ['index.html', `${VENDOR}.ledger.html`, ...pages]) {
    const watched = await watch(browser, home);
    await watched.page.goto(`${home}${name}`);
    const found = await faultsIn(watched);
    const run = await watched.page.evaluate<string[]>(more);
    found.push(...(await sidewaysOf(watched.page, home, name)).faults);
    await watched.page.close();
    expect({ name, run, found, faults: watched.faults }).toEqual({ name, run: [], found: [], faults: [] });
  }
});

test('the reference runs no code from the texts of a vendor, and shows each operation at its address', async () => {
  for (const { id, summary } of operationsOf(documented.spec.model)) {
    const { page, faults } = await watch(browser, home);
    await page.goto(`${home}${VENDOR}.html#operation/${id}`);
    const heading = JSON.stringify(summary.slice(0, 6));
    await until(page, `[...document.querySelectorAll('#redoc h2')].some((h) => h.innerText.startsWith(${heading}))`);
    // While it is drawn, it may contain images of Redoc.
    await until(page, `${more}.length === 0`);
    expect({ run: await page.evaluate<string[]>(more), faults }).toEqual({ run: [], faults: [] });
    await page.close();
  }
});

test('the try page runs no code from the texts of a vendor, and its requests succeed', async () => {
  for (const { id, method } of documented.spec.model.operations) {
    const { page, faults } = await watch(browser, `${site.origin}/`);
    await page.goto(`${site.origin}${tryPath(VENDOR)}`);
    const block = `.opblock:has(.opblock-summary-operation-id:text-is("${id}"))`;
    await page.locator(`${block} .opblock-summary-control`).press('Enter');
    await page.locator(`${block} .answer-with`).waitFor();
    const coming = page.waitForResponse((answered) => answered.url().includes(`/${VENDOR}/v1/`));
    await page.locator(`${block} button.execute`).press('Enter');
    expect({ id, method, status: (await coming).status() }).toMatchObject({
      id,
      status: method === 'POST' && id !== 'charges.attach' ? 201 : 200,
    });
    expect({ run: await page.evaluate<string[]>(more), faults }).toEqual({ run: [], faults: [] });
    await page.close();
  }
});

test('the search shows the texts of a vendor as text', async () => {
  const { page, faults } = await watch(browser, home);
  await page.goto(`${home}index.html?q=refunds`);
  await page.locator('#results a').first().waitFor();
  expect(await page.locator('#results a').first().innerText()).toContain('List <charges> & "refunds"');
  expect({ run: await page.evaluate<string[]>(more), faults }).toEqual({ run: [], faults: [] });
  await page.close();
});
