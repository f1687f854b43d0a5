import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { specsFolder } from '../../scripts/apis.ts';
import { writeDocs } from '../../scripts/site/docs/docs.ts';
import { operationsOf } from '../../scripts/site/docs/operations.ts';
import { operationPage } from '../../scripts/docs-address.ts';
import { readSpec } from '../../scripts/spec/read/read.ts';
import { apis } from '../specs/nodes.ts';
import { launch, type Browser } from './browser.ts';
import { serveFolder } from './folder-server.ts';
import { type Look, accessFaultsIn, drawn, until, watch, type Watched } from './pages.ts';

// A build of all references and, for a page, a look at each width take long on a busy machine.
vi.setConfig({ hookTimeout: 300_000, testTimeout: 120_000 });

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

const models = await Promise.all(apis.map(async (api) => (await readSpec(specsFolder, api)).model));
const operations = models.flatMap((model) => operationsOf(model).map((operation) => ({ api: model.id, ...operation })));
const operationFiles = operations.map(({ api, id }) => operationPage(api, id));
const references = apis.map((api) => `${api}.html`);

const open = async (home: string, name: string): Promise<Watched> => {
  const watched = await watch(browser, home);
  await watched.page.goto(`${home}${name}`);
  await until(watched.page, drawn);
  return watched;
};

const specOf = async (api: string) => (await readSpec(specsFolder, api)).model;

const addressOf = (home: string, api: string, id: string): string => `${home}${api}.html#operation/${id}`;

const isShown = (heading: string): string => `[...document.querySelectorAll('h1, h2')].some((each) => {
  const { top, bottom } = each.getBoundingClientRect();
  return each.innerText.trim().startsWith(${JSON.stringify(heading)}) && top >= 0 && bottom <= innerHeight;
})`;

test('published pages do not send requests or link to the try page', async () => {
  const texts = await Promise.all(
    ['index.html', ...operationFiles].map((name) => readFile(join(folder, name), 'utf8')),
  );
  expect(texts.filter((text) => /swagger-ui|href="[^"]*\/try\//i.test(text))).toEqual([]);
});

const places = ['file', 'web'] as const;

describe.concurrent.each(places)('from a %s', (place) => {
  test.each(apis)('%s.html has no outside requests or errors, and shows operations at their addresses', async (api) => {
    const watched = await open(homes[place], `${api}.html`);
    const { page, faults } = watched;
    const operations = operationsOf(await specOf(api));
    // The page is the same in both places, so in one of them a single operation is enough.
    for (const { id, summary } of place === 'file' ? operations : operations.slice(-1)) {
      await page.goto(addressOf(homes[place], api, id));
      await until(page, isShown(summary), () => `it shows "${summary}", to which ${id} leads`);
    }
    await page.close();
    expect(faults).toEqual([]);
  });

  test('the address of an operation shows it when it is opened directly', async () => {
    const [api = ''] = apis;
    const last = operationsOf(await specOf(api)).at(-1);
    const { page } = await open(homes[place], `${api}.html#operation/${last?.id}`);
    await until(page, isShown(last?.summary ?? ''));
    await page.close();
  });
});

/** Types a query into the search of a page, and returns the first result. */
const ask = async ({ page }: Watched, key: string, query: string): Promise<string> => {
  await page.keyboard.press(key);
  await page.locator('#search').waitFor();
  await page.locator('#search').fill(query);
  await page.locator('#results a').first().waitFor();
  return page.locator('#results a').first().innerText();
};

describe.concurrent.each(places)('the search from a %s', (place) => {
  test('keys that are typed before the search has loaded are in its input', async () => {
    const { page } = await open(homes[place], 'index.html');
    // In one turn, in which nothing can load.
    const typed = ['/', 'p', 'a', 'g', 'e'];
    const press = `dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`;
    await page.evaluate(`for (const key of ${JSON.stringify(typed)}) document.body.${press}`);
    await page.locator('#results a').first().waitFor();
    await page.keyboard.press('s');
    expect(await page.evaluate('document.querySelector("#search").value')).toBe('pages');
    await page.close();
  });
});

test('a search that fails to load says so, and loads when it is opened again', async () => {
  const { page } = await open(homes.web, 'index.html');
  const data = join(folder, 'search-data.js');
  await rename(data, `${data}.away`);
  await page.keyboard.press('/');
  await page.locator('dialog [role=status]').waitFor();
  expect(await page.locator('dialog [role=status]').innerText()).toMatch(/^The search did not load\./);
  await rename(`${data}.away`, data);
  await page.keyboard.press('/');
  await page.locator('#search').waitFor();
  expect(await page.evaluate('document.querySelectorAll("dialog").length')).toBe(1);
  await page.close();
});

test.each([
  [
    'refund',
    /^No operation matches “refund”\. In arguments, types and fields: \d+ results?\.$/,
    /What do you want to do\?/,
  ],
  ['ballanzes', /^No results for “ballanzes” in operations, .* The closest operations:$/, /balance/],
  ['zebra', /^No results for “zebra” in operations, .* Try a task:$/, /What do you want to do\?/],
])('a search for "%s" says what was searched and what to try', async (query, said, offered) => {
  const { page } = await open(homes.file, `index.html?q=${query}`);
  await page.locator('#results a').first().waitFor();
  expect(await page.locator('#search-status').innerText()).toMatch(said);
  expect(await page.locator('#results').innerText()).toMatch(offered);
  await page.close();
});

test.concurrent.each(places)('from a %s, the header works at an address with a stray percent sign', async (place) => {
  const { page, faults } = await open(homes[place], `${operationFiles[0] ?? ''}#100%`);
  await page.locator('#find').click();
  await page.locator('#search').waitFor();
  await page.close();
  expect(faults).toEqual([]);
});

describe.concurrent.each(places)('from a %s', (place) => {
  test('the index links to the page of every operation', async () => {
    const { page } = await open(homes[place], 'index.html');
    const links = await page.evaluate<string[]>(`[...document.querySelectorAll('main a')].map(({ href }) => href)`);
    await page.close();
    expect(operationFiles.filter((file) => !links.includes(`${homes[place]}${file}`))).toEqual([]);
  });

  test.each([
    ['index.html', '/'],
    [operationFiles[0] ?? '', 'Control+k'],
    [references[0] ?? '', '/'],
    [references[0] ?? '', 'Control+k'],
  ])('the search of %s opens with %s, finds an operation and keeps the query in the address', async (name, key) => {
    const watched = await open(homes[place], name);
    const { page, faults } = watched;
    // An operation whose id no other API has.
    const last = operations.find(({ id }) => operations.filter((other) => other.id === id).length === 1)!;
    expect(await ask(watched, key, last.id)).toContain(last.summary);
    expect(new URL(page.url()).searchParams.get('q')).toBe(last.id);
    await page.reload();
    await page.locator('#results a').first().click();
    await until(page, `location.pathname.endsWith(${JSON.stringify(operationPage(last.api, last.id))})`);
    await page.close();
    expect(faults).toEqual([]);
  });

  test('a color scheme that is chosen on one page applies to the others', async () => {
    const { page } = await open(homes[place], 'index.html');
    await page.locator('#theme').click();
    await page.locator('#theme').click();
    for (const name of ['sure.html', operationFiles[0] ?? '', references[0] ?? '']) {
      await page.goto(`${homes[place]}${name}`);
      await until(page, `document.documentElement.classList.contains('dark')`, () => `${name} is dark`);
    }
    await page.close();
  });
});

test.concurrent.each(operations)(
  'the page of $api $id shows its call and a program in TypeScript',
  async ({ api, id }) => {
    const { page } = await open(homes.file, operationPage(api, id));
    const shown = await page.evaluate<string>('document.body.innerText');
    await page.close();
    expect(shown).toContain(`client.${id}(`);
    expect(shown).toContain('import { createClient');
  },
);

test.concurrent.each(apis)('%s.html shows samples in TypeScript first', async (api) => {
  const last = operations.findLast((operation) => operation.api === api)!;
  const { page } = await open(homes.file, `${api}.html#operation/${last.id}`);
  await until(page, isShown(last.summary));
  await until(page, `document.body.innerText.includes("import { createClient")`);
  expect(await page.evaluate<string>('document.title')).not.toMatch(/\d\.\d/);
  await page.close();
});

test.concurrent.each(apis)('%s.html is accessible while it shows an operation', async (api) => {
  const operations = operationsOf(await specOf(api));
  // One with a body shows the most.
  const { id, summary } = operations.find(({ node }) => node.requestBody) ?? operations.at(-1)!;
  const { page, look } = await open(homes.file, `${api}.html#operation/${id}`);
  // Redoc reads the color scheme only when it loads.
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
