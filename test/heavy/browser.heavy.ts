import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { writeDocs } from '../../scripts/site/docs/docs.ts';
import { operationsOf } from '../../scripts/site/docs/operations.ts';
import { readSpec } from '../../scripts/spec/read.ts';
import { apis } from '../specs/nodes.ts';
import { launch, type Browser } from './browser.ts';
import { serveFolder } from './folder-server.ts';
import { accessFaultsIn, type Look, sidewaysIn, until, watch, type Watched } from './pages.ts';

vi.setConfig({ hookTimeout: 60_000, testTimeout: 30_000 });

let browser: Browser;
let folder: string;
const homes: { file: string; web: string } = { file: '', web: '' };
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-'));
  ends.push(() => rm(folder, { recursive: true }));
  [browser] = await Promise.all([launch(), writeDocs({ specs: specsFolder, out: folder, print: () => undefined })]);
  ends.push(() => browser.close());
  const { home, close } = await serveFolder(folder);
  ends.push(close);
  Object.assign(homes, { file: `${pathToFileURL(folder).href}/`, web: home });
});
afterAll(() => Promise.all(ends.map((end) => end())));

const own = ['index.html', 'sure.html', ...apis.map((api) => `${api}.ledger.html`)];
const references = apis.map((api) => `${api}.html`);

/** Redoc draws its page after it has loaded; our own are there at once. */
const isDrawn = `document.querySelector('h1, h2') !== null`;

const open = async (home: string, name: string): Promise<Watched> => {
  const watched = await watch(browser, home);
  await watched.page.goto(`${home}${name}`);
  await until(watched.page, isDrawn);
  return watched;
};

const specOf = async (api: string) => (await readSpec(specsFolder, api)).model;

const addressOf = (home: string, api: string, id: string): string => `${home}${api}.html#operation/${id}`;

const isShown = (heading: string): string => `[...document.querySelectorAll('h1, h2')].some((each) => {
  const { top, bottom } = each.getBoundingClientRect();
  return each.innerText.trim().startsWith(${JSON.stringify(heading)}) && top >= 0 && bottom <= innerHeight;
})`;

/** The longest name of a field is that of the fewest fields. */
const longestField = async (api: string): Promise<string> => {
  const { schemas } = await specOf(api);
  const names = Object.values(schemas).flatMap(({ properties = {} }) => Object.keys(properties));
  return names.reduce((one, other) => (other.length > one.length ? other : one), '');
};

test('the folder holds the pages that are looked at here, and no others', async () => {
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  expect(pages.sort()).toEqual([...own, ...references].sort());
});

test('the published folder has no page that sends requests', async () => {
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  expect(texts.filter((text) => /swagger-ui|href="[^"]*\/try\//i.test(text))).toEqual([]);
});

const places = ['file', 'web'] as const;

describe.concurrent.each(places)('from a %s', (place) => {
  test.each(own)('%s asks nobody, complains of nothing and never scrolls sideways', async (name) => {
    const watched = await open(homes[place], name);
    const wide = await sidewaysIn(watched);
    await watched.page.close();
    expect({ faults: watched.faults, wide }).toEqual({ faults: [], wide: [] });
  });

  test.each(apis)('%s.html does neither, and shows operations at their addresses', async (api) => {
    const watched = await open(homes[place], `${api}.html`);
    const { page, faults } = watched;
    const wide = await sidewaysIn(watched);
    const operations = operationsOf(await specOf(api));
    // The page is the same from either place, so from one it is enough that its addresses work at all.
    for (const { id, summary } of place === 'file' ? operations : operations.slice(-1)) {
      await page.goto(addressOf(homes[place], api, id));
      await until(page, isShown(summary), () => `it shows "${summary}", to which ${id} leads`);
    }
    await page.close();
    expect({ faults, wide }).toEqual({ faults: [], wide: [] });
  });

  test('an address that is opened first shows its operation', async () => {
    const [api = ''] = apis;
    const last = operationsOf(await specOf(api)).at(-1);
    const { page } = await open(homes[place], `${api}.html#operation/${last?.id}`);
    await until(page, isShown(last?.summary ?? ''));
    await page.close();
  });
});

describe.concurrent.each(places)('the index, from a %s,', (place) => {
  test('leads to every operation of every API', async () => {
    const { page } = await open(homes[place], 'index.html');
    const links = await page.evaluate<string[]>(`[...document.querySelectorAll('main a')].map(({ href }) => href)`);
    await page.close();
    for (const api of apis) {
      const targets = operationsOf(await specOf(api)).map(({ id }) => addressOf(homes[place], api, id));
      expect(targets.length).toBeGreaterThan(0);
      expect(targets.filter((target) => !links.includes(target))).toEqual([]);
    }
  });

  test('finds a field of every API by its name and leads to it', async () => {
    const { page, faults } = await open(homes[place], 'index.html');
    const hooks = await page.evaluate<boolean>(`['search', 'results'].every((id) => document.getElementById(id))`);
    if (!hooks)
      throw new Error('index.html has no #search or no #results: the search is not there, or its ids differ.');
    for (const api of apis) {
      const field = await longestField(api);
      await page.locator('#search').fill(field);
      const result = page.locator(`#results a[href^="${api}.html#"]`).first();
      await result.waitFor();
      expect(await result.innerText()).toContain(field);
    }
    await page.locator('#results a').first().click();
    await until(page, `/\\/${apis.at(-1)}\\.html$/.test(location.pathname) && ${isDrawn}`);
    await page.close();
    expect(faults).toEqual([]);
  });
});

test.concurrent.each(own)('%s keeps nobody from using it', async (name) => {
  const watched = await open(homes.file, name);
  const found = await accessFaultsIn(watched);
  await watched.page.close();
  expect(found).toEqual([]);
});

test.concurrent.each(apis)('%s.html keeps nobody from using it where it shows an operation', async (api) => {
  const operations = operationsOf(await specOf(api));
  // One with a body shows the most.
  const { id, summary } = operations.find(({ node }) => node.requestBody) ?? operations.at(-1)!;
  const { page, look } = await open(homes.file, `${api}.html#operation/${id}`);
  // Redoc asks for the colours when it loads, and not again.
  const lookAfresh = async (each: Look): Promise<void> => {
    await look(each);
    await page.reload();
    await until(page, isShown(summary), () => `it shows "${summary}"`);
    await until(page, `document.documentElement.classList.contains('${each.colorScheme}')`);
  };
  const found = await accessFaultsIn({ page, look: lookAfresh });
  await page.close();
  expect(found).toEqual([]);
});
