import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { operationsOf } from '../../scripts/docs/operations.ts';
import { parseSpec } from '../../scripts/generate/spec.ts';
import type { Listening } from '../../scripts/mock/listen.ts';
import { tryPath } from '../../scripts/workbench/try/answer.ts';
import { apis as described, type Operation } from '../contract/apis.ts';
import { serveAll, startSite } from '../workbench/site.ts';
import { launch, type Browser, type Locator, type Page } from './browser.ts';
import { accessFaults, accessFaultsIn, sidewaysIn, until, watch, type Watched } from './pages.ts';

vi.setConfig({ hookTimeout: 60_000, testTimeout: 40_000 });

let browser: Browser;
let site: Listening;
const served = await serveAll();

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite(served)]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

const apis = described.map((api) => ({ name: api.name, api }));

/** Chromium says of every status from 400 that it is an error; here it is the chosen answer of a mock. */
const isChosen = (text: string, url: string): boolean =>
  /^Failed to load resource: the server responded with a status of [45]\d\d /.test(text) &&
  [...served.values()].some(({ mocked }) => url.startsWith(`${site.origin}${mocked.prefix}/`));

const open = async (path: string): Promise<Watched> => {
  const watched = await watch(browser, `${site.origin}/`, isChosen);
  await watched.page.goto(`${site.origin}${path}`);
  await watched.page.locator('.opblock').first().waitFor();
  return watched;
};

const parsed = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));

// Of one that is deprecated the component does not say that it is open.
const unfolded = '.opblock:has(.answer-with)';

/** Opens an operation, and waits until its examples are filled in: before that the component cannot send it. */
const unfold = async (page: Page, id: string): Promise<Locator> => {
  const summary = page.locator(`.opblock:has(.opblock-summary-operation-id:text-is("${id}")) .opblock-summary-control`);
  await summary.press('Enter');
  await page.locator(`${unfolded} .answer-with`).waitFor();
  const inputs = `[...document.querySelectorAll('${unfolded} :is(input, textarea)')]`;
  await until(page, `${inputs}.every(({ value }) => value !== '')`, () => `${id} has its examples filled in`);
  await sleep(120);
  return summary;
};

/** Sends what is filled in, and gives what came and was shown. */
const execute = async ({ page }: Watched, mock: string, choice: string) => {
  const block = page.locator(unfolded);
  await block.locator('.answer-with select').selectOption(choice);

  const coming = page.waitForResponse((answered) => answered.url().startsWith(mock));
  // By key, as the operations: what is drawn above moves them away under a pointer.
  await block.locator('button.execute').press('Enter');
  const came = await coming;
  const cell = `${unfolded} .live-responses-table tbody .response-col_status`;
  await until(page, `document.querySelector('${cell}')?.innerText.trim().startsWith('${came.status()}') === true`);
  return { choice, status: came.status(), body: parsed(await came.text()) };
};

type Wanted = { readonly choice: string; readonly status: number; readonly body: unknown };

/** What the mock answers by itself, and 403 or else the last error where that is chosen. */
const wanted = ({ answers }: Operation): Wanted[] => {
  const [decided] = answers;
  const chosen = answers.find(({ status }) => status === 403) ?? answers.findLast(({ status }) => status >= 400);
  return [
    ...(decided ? [{ choice: '', status: decided.status, body: decided.example }] : []),
    ...(chosen ? [{ choice: String(chosen.status), status: chosen.status, body: chosen.example }] : []),
  ];
};

test.concurrent.each(apis)(
  '$name: every operation gets its documented example, and a 403 or another error where that is chosen',
  async ({ api }) => {
    const mock = `${site.origin}${served.get(api.name)?.mocked.prefix}/`;
    const watched = await open(tryPath(api.name));
    const { page, faults } = watched;
    for (const operation of api.operations) {
      const summary = await unfold(page, operation.id);
      for (const answer of wanted(operation)) {
        const came = await execute(watched, mock, answer.choice);
        expect({ id: operation.id, ...came }).toEqual({ id: operation.id, ...answer });
      }
      await summary.press('Enter');
    }
    await page.close();
    expect(faults).toEqual([]);
  },
);

test.concurrent.each(apis)(
  '$name: asks nobody else, complains of nothing and never scrolls sideways',
  async ({ api }) => {
    const watched = await open(tryPath(api.name));
    const { page, faults } = watched;
    await page.locator('.opblock-summary-control').first().click();
    await page.locator('.answer-with').waitFor();
    const wide = await sidewaysIn(watched);
    const ours = await accessFaultsIn(watched, { include: ['.workbench', '.answer-with'] });
    const component = await accessFaults(page, { include: ['#try'], exclude: ['.answer-with'] });
    if (component.length > 0) console.warn(`${api.name}, Swagger UI itself:\n  ${component.join('\n  ')}`);
    await page.close();
    expect({ faults, wide, ours }).toEqual({ faults: [], wide: [], ours: [] });
  },
);

test.concurrent.each(apis)('$name: the address of an operation opens it', async ({ api }) => {
  const text = served.get(api.name)?.documented?.text ?? '';
  const last = operationsOf(parseSpec(text)).at(-1);
  const { page, faults } = await open(tryPath(api.name, last));
  const opened = page.locator(`${unfolded} .opblock-summary-operation-id`).first();
  await opened.waitFor();
  expect(await opened.innerText()).toBe(last?.id);
  await page.close();
  expect(faults).toEqual([]);
});
