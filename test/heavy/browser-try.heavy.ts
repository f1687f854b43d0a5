import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { operationsOf } from '../../scripts/site/docs/operations.ts';
import type { Listening } from '../../scripts/serve/mock/listen.ts';
import { tryPath } from '../../scripts/serve/workbench/try.ts';
import { apis as described, type Api } from '../contract/apis.ts';
import type { Operation } from '../contract/operations.ts';
import { serveAll, startSite } from '../workbench/site.ts';
import { launch, type Browser, type Locator, type Page } from './browser.ts';
import { faultsIn, looks, until, watch, type Watched } from './pages.ts';

// Swagger UI and several looks at each of its pages take long on a busy machine.
vi.setConfig({ hookTimeout: 120_000, testTimeout: 180_000 });

let browser: Browser;
let site: Listening;
const served = await serveAll();

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), startSite(served)]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

const apis = described.map((api) => ({ name: api.name, api }));

/** Chromium logs every status from 400 on as an error; here it is a response that the test chose. */
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

// Swagger UI does not mark a deprecated operation as open.
const unfolded = '.opblock:has(.answer-with)';

/** Waits until the examples of an operation are filled in: before that, Swagger UI cannot send it. */
const isFilledIn = async (page: Page): Promise<void> => {
  await page.locator(`${unfolded} .answer-with`).waitFor();
  const inputs = `[...document.querySelectorAll('${unfolded} :is(input, textarea)')]`;
  await until(page, `${inputs}.every(({ value }) => value !== '')`, () => 'the examples are filled in');
  await sleep(120);
};

/** Opens an operation. */
const unfold = async (page: Page, id: string): Promise<Locator> => {
  const summary = page.locator(`.opblock:has(.opblock-summary-operation-id:text-is("${id}")) .opblock-summary-control`);
  await summary.press('Enter');
  await isFilledIn(page);
  return summary;
};

/** Waits until the response with a status is shown. */
const isShown = (page: Page, status: number | string): Promise<void> => {
  const cell = `${unfolded} .live-responses-table tbody .response-col_status`;
  return until(page, `document.querySelector('${cell}')?.innerText.trim().startsWith('${status}') === true`);
};

/** Sends the operation with a chosen response, waits until that is shown, and returns it. */
const execute = async ({ page }: Watched, mock: string, choice: string) => {
  const block = page.locator(unfolded);
  await block.locator('.answer-with select').selectOption(choice);

  const coming = page.waitForResponse((answered) => answered.url().startsWith(mock));
  // By keyboard, as for operations: what is drawn above would move the button away from the pointer.
  await block.locator('button.execute').press('Enter');
  const came = await coming;
  await isShown(page, came.status());
  return { choice, status: came.status(), body: parsed(await came.text()) };
};

type Wanted = { readonly choice: string; readonly status: number; readonly body: unknown };

/** The response of the mock by default, and if a 403, or else the last error, is chosen. */
const wanted = ({ answers }: Operation): Wanted[] => {
  const [decided] = answers;
  const chosen = answers.find(({ status }) => status === 403) ?? answers.findLast(({ status }) => status >= 400);
  return [
    ...(decided ? [{ choice: '', status: decided.status, body: decided.example }] : []),
    ...(chosen ? [{ choice: String(chosen.status), status: chosen.status, body: chosen.example }] : []),
  ];
};

test.concurrent.each(apis)(
  '$name: every operation returns its documented example, and a 403 or another error if that is chosen',
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

/** An operation of an API, with a body if there is one, because that shows the most. */
const telling = ({ name, operations }: Api) => {
  const { id } = operations.find(({ requestBody }) => requestBody) ?? operations.at(-1)!;
  const { model } = served.get(name)!.documented!.spec;
  return operationsOf(model).find((operation) => operation.id === id)!;
};

/** Whether the focused element matches a selector, and the element if its focus is not visible. */
const focused = (selector: string): string => `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  return { there: element.matches(${JSON.stringify(selector)}), unseen: seen ? [] : [element.outerHTML.slice(0, 120)] };
})()`;

/** Presses Tab until an element has the focus; returns the elements on the way whose focus is not visible. */
const tabTo = async (page: Page, selector: string): Promise<string[]> => {
  const found: string[] = [];
  for (let steps = 0; steps < 100; steps += 1) {
    await page.keyboard.press('Tab');
    const { there, unseen } = await page.evaluate<{ there: boolean; unseen: string[] }>(focused(selector));
    found.push(...unseen.map((html) => `no focus is seen on ${html}`));
    if (there) return found;
  }
  throw new Error(`A hundred steps of the tabulator do not lead to ${selector}.`);
};

/** Closes the operation that is open. */
const close = async (page: Page): Promise<string[]> => {
  const unseen = await tabTo(page, `${unfolded} .opblock-summary-control`);
  await page.keyboard.press('Enter');
  await until(page, `document.querySelector('${unfolded}') === null`, () => 'the operation is closed');
  return unseen;
};

/** Opens the operation again, chooses the last of its statuses and sends it. */
const send = async (page: Page): Promise<string[]> => {
  await page.keyboard.press('Enter');
  await isFilledIn(page);
  const unseen = await tabTo(page, '.answer-with select');
  await page.keyboard.press('End');
  const chosen = await page.evaluate<string>('document.activeElement.value');
  unseen.push(...(await tabTo(page, 'button.execute')));
  await page.keyboard.press('Enter');
  await isShown(page, chosen);
  return unseen;
};

/** Shows all that an operation can show, and the dialog of credentials, which has the focus. */
const showMore = async (page: Page): Promise<string[]> => {
  await page.evaluate(`document.querySelectorAll('.tablinks[data-name="model"]').forEach((tab) => tab.click())`);
  await page.locator('.btn.authorize').first().press('Enter');
  await page.locator('.modal-ux .close-modal:focus').waitFor();
  return [];
};

const states = { closed: close, answered: send, 'with schemas and credentials': showMore };

test.concurrent.each(apis)(
  '$name: the address of an operation opens it, the keyboard alone can send it, and it is accessible',
  async ({ api }) => {
    const operation = telling(api);
    const watched = await open(tryPath(api.name, operation));
    const { page, faults } = watched;
    expect(await page.locator(`${unfolded} .opblock-summary-operation-id`).first().innerText()).toBe(operation.id);
    const found: string[] = [];
    for (const [state, enter] of Object.entries(states)) {
      // In dark mode, Swagger UI removes outlines.
      await watched.look(looks[1]);
      found.push(...(await enter(page)));
      found.push(...(await faultsIn(watched)).map((fault) => `${state}, ${fault}`));
    }
    await page.keyboard.press('Escape');
    await page.locator('.btn.authorize:focus').waitFor();
    await page.close();
    expect({ faults, found }).toEqual({ faults: [], found: [] });
  },
);
