import { type Page } from './browser.ts';
import { until, visit, type Watched } from './pages.ts';

// Redoc draws an operation of a reference when it first comes into view.

/** Draws all operations of a reference that is open; returns false if the page is not a reference. */
export const drawAll = async ({ page }: Watched, address: string, ids: ReadonlySet<string> = new Set()) => {
  if (!ids.has('redoc')) return false;
  for (const id of [...ids].filter((each) => each.startsWith('operation/'))) {
    await page.goto(`${address}#${id}`);
    const section = `[...document.querySelectorAll('[data-section-id]')].find((each) => '#' + each.dataset.sectionId === decodeURI(location.hash))`;
    await until(page, `${section}?.childElementCount > 0`, () => `${id} is drawn`);
  }
  return true;
};

/** Whether the evidence that the hash of the address names is visible. */
const shown = `(() => {
  const id = location.hash.slice(1);
  // As browsers do, first without decoding: an id may contain what looks encoded.
  const target = document.getElementById(id) ?? document.getElementById(decodeURIComponent(id));
  const { top, bottom } = target?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
  return target !== null && target.checkVisibility() && target.innerText.trim() !== '' && bottom > 0 && top < innerHeight;
})()`;

export const isShown = async (page: Page): Promise<boolean> => {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  return page.evaluate<boolean>(shown);
};

const marks = `[...document.querySelectorAll('#redoc a[href*=".ledger.html#evidence/"]')]
  .flatMap((each) => (each.checkVisibility() ? [each.href] : []))`;

/** Follows the marks of a reference to its ledger, and returns those that show no evidence there. */
export const lostEvidence = async (watched: Watched) => {
  const { page } = watched;
  const hrefs = [...new Set(await page.evaluate<string[]>(marks))];
  const faults: string[] = [];
  for (const href of hrefs) {
    await visit(watched, href);
    if (!(await isShown(page))) faults.push(`shows no evidence: ${href}`);
  }
  return { faults, judged: hrefs.length };
};
