import { afterAll, describe, expect, test, vi } from 'vitest';
import { apis } from '../specs/nodes.ts';
import { launch, type Page } from './browser.ts';
import { accessFaultsIn, sidewaysIn, until, watch, type Watched } from './pages.ts';
import { focused } from './focus.ts';
import { buildSite } from './whole-site.ts';

// A look at a page in each width takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

// Before the tests are named: each page of the site is one.
const [browser, site] = await Promise.all([launch(), buildSite()]);
afterAll(() => Promise.all([browser.close(), site.end()]));

/** Redoc draws them after they have loaded, and what is on them is its own. */
const references = apis.map((api) => `${api}.html`);
const own = site.pages.filter((name) => !references.includes(name));

const isDrawn = `document.querySelector('#main :is(h1, h2)') !== null`;

const open = async (home: string, name: string): Promise<Watched> => {
  const watched = await watch(browser, home);
  await watched.page.goto(`${home}${name}`);
  await until(watched.page, isDrawn);
  return watched;
};

test('the site has guides, a client reference, what has changed, what is measured and the report of the tests', () => {
  const some = ['index.html', 'sure.html', 'guides/index.html', 'client/index.html', 'changes.html'];
  expect(own).toEqual(expect.arrayContaining([...some, 'measured.html', 'contract.html']));
  expect(references.filter((name) => !site.pages.includes(name))).toEqual([]);
});

test.concurrent.each(site.pages)('%s never scrolls sideways', async (name) => {
  expect(await sidewaysIn(browser, site.homes.web, name, isDrawn)).toEqual([]);
});

describe.concurrent.each(['file', 'web'] as const)('from a %s', (place) => {
  test.each(own)('%s asks nobody and complains of nothing', async (name) => {
    const watched = await open(site.homes[place], name);
    await watched.page.close();
    expect(watched.faults).toEqual([]);
  });
});

test.concurrent.each(own)('%s keeps nobody from using it, nor makes it harder', async (name) => {
  const watched = await open(site.homes.file, name);
  const found = await accessFaultsIn(watched);
  await watched.page.close();
  expect(found).toEqual([]);
});

/** Steps of the tabulator that are looked at on a page; long tables are more of the same. */
const STEPS = 80;

/** Goes through a page by the tabulator, and gives what has the focus and is not seen to have it. */
const unseenIn = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (let steps = 0; steps < STEPS; steps += 1) {
    await page.keyboard.press('Tab');
    const { there, unseen } = await page.evaluate<{ there: boolean; unseen: string[] }>(focused('body'));
    if (there) break;
    found.push(...unseen);
  }
  return found;
};

test.concurrent.each(own)(
  '%s: by keyboard, what has the focus is seen, and the first step skips the header',
  async (name) => {
    const { page } = await open(site.homes.file, name);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.textContent`)).toBe('Skip to the content');
    const first = await page.evaluate<{ unseen: string[] }>(focused('a'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inHeader = await page.evaluate<boolean>(`document.activeElement.closest('header.top') !== null`);
    await page.reload();
    const found = [...first.unseen, ...(await unseenIn(page))];
    await page.close();
    expect({ inHeader, found }).toEqual({ inHeader: false, found: [] });
  },
);

/** What a page shows but for its buttons, which do nothing without a script; all of it is laid out, wherever it lies. */
const shown = `(() => {
  document.querySelectorAll('#main *').forEach(({ style }) => { style.contentVisibility = 'visible'; });
  document.querySelectorAll('#main button').forEach((button) => button.remove());
  return document.querySelector('#main').innerText;
})()`;

test.concurrent.each(own)('%s shows without JavaScript what it shows with it', async (name) => {
  const look = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;
  const textOf = async (javaScriptEnabled: boolean): Promise<string> => {
    const page = await browser.newPage({ ...look, javaScriptEnabled });
    await page.goto(`${site.homes.file}${name}`);
    const text = await page.evaluate<string>(shown);
    await page.close();
    return text;
  };
  expect(await textOf(false)).toBe(await textOf(true));
});
