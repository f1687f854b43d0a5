import { type Page } from './browser.ts';
import { accessFaultsIn, sideways, sidewaysOf, visit } from './pages.ts';
import type { Judge, Judged, Stage } from './judge.ts';
import { prints } from './paper.ts';
import { drawAll, isShown, lostEvidence } from './references.ts';

const elements = `document.querySelectorAll('body *').length`;

/** The text of a page, without the buttons that scripts add. */
const said = `(() => {
  for (const each of document.querySelectorAll('main button')) each.remove();
  for (const each of document.querySelectorAll('main section, .members')) each.style.contentVisibility = 'visible';
  return (document.querySelector('main') ?? document.body).innerText.replace(/\\s+/g, ' ').trim();
})()`;

const idle = `[...document.querySelectorAll('button')].filter((each) => each.checkVisibility()).map((each) => each.outerHTML)`;

const needsNoScript: Judge = async ({ web, scriptless, homes }, name) => {
  await scriptless.page.goto(`${homes.web}${name}`);
  const buttons = await scriptless.page.evaluate<string[]>(idle);
  const found = buttons.map((html) => `does nothing: ${html.slice(0, 80)}`);
  const text = await scriptless.page.evaluate<string>(said);
  await visit(web, `${homes.web}${name}`);
  // Without JavaScript, the wire reference has only a list of operations.
  const isReference = await web.page.evaluate<boolean>(`document.getElementById('redoc') !== null`);
  const isSame = isReference ? text.length > 300 : text === (await web.page.evaluate<string>(said));
  return { faults: isSame ? found : [...found, `says only ${text.length} characters`], judged: text.length };
};

const linked = `[...document.querySelectorAll('a[href]')].map(({ href }) => href)`;

/** Internal links of a page whose target does not exist. */
const lostLinks = async (page: Page, home: string, ids: Stage['ids']): Promise<Judged> => {
  const lost = async (href: string): Promise<boolean> => {
    const { pathname, hash } = new URL(href);
    const file = decodeURI(pathname.slice(new URL(home).pathname.length)) || 'index.html';
    const targets = ids.get(file);
    // The wire reference draws the targets of its hashes later.
    return targets === undefined || !(hash === '' || targets.has('redoc') || targets.has(decodeURI(hash.slice(1))));
  };
  const { origin } = new URL(home);
  const own = (await page.evaluate<string[]>(linked)).filter((href) => new URL(href).origin === origin);
  const found = await Promise.all(own.map(async (href) => ((await lost(href)) ? [`leads nowhere: ${href}`] : [])));
  return { faults: [...new Set(found.flat())], judged: own.length };
};

const worksFrom =
  (place: 'web' | 'file'): Judge =>
  async (stage, name) => {
    const watched = stage[place];
    await visit(watched, `${stage.homes[place]}${name}`);
    const lost = await lostLinks(watched.page, stage.homes[place], stage.ids);
    return { ...lost, faults: [...watched.faults.splice(0), ...lost.faults] };
  };

/** Focusable elements without a visible focus ring, which browsers show because the last input was a key. */
const unseen = `(() => {
  const [found, judged] = [[], []];
  const all = ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled)';
  const ringed = (each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  };
  for (const each of document.querySelectorAll(all)) {
    if (!each.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: true })) continue;
    judged.push(each);
    each.focus();
    const { top, bottom } = each.getBoundingClientRect();
    if (document.activeElement !== each) found.push('takes no focus: ' + each.outerHTML.slice(0, 80));
    else if (![each, ...(each.labels ?? [])].some(ringed)) found.push('no focus is seen: ' + each.outerHTML.slice(0, 80));
    else if (bottom <= 0 || top >= innerHeight) found.push('has the focus off the screen: ' + each.outerHTML.slice(0, 80));
    if (each.tabIndex > 0) found.push('jumps the queue: ' + each.outerHTML.slice(0, 80));
  }
  return { faults: found, judged: judged.length };
})()`;

/** Finds the last element of a page that Tab reaches. */
const findLast = `globalThis.last = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .findLast((each) => each.checkVisibility())`;

const STEPS = 25;

/** Presses Tab repeatedly; returns the elements that get the focus out of order. */
const walk = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  await page.evaluate(`${findLast}; undefined`);
  for (let step = 0; step < STEPS; step++) {
    await page.evaluate('globalThis.before = document.activeElement');
    await page.keyboard.press('Tab');
    const said = await page.evaluate<string>(`(() => {
      const now = document.activeElement;
      // After its last stop, a page begins again.
      if (now === document.body || (before === last && now.matches('.skip'))) return 'end';
      if (now === before) return 'holds the focus: ' + now.outerHTML.slice(0, 80);
      const follows = before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING;
      return follows ? '' : 'comes out of order: ' + now.outerHTML.slice(0, 80);
    })()`);
    if (said === 'end') break;
    if (said !== '') found.push(said);
  }
  return found;
};

const byKeyboard: Judge = async ({ web, homes, ids }, name) => {
  const { page } = web;
  await visit(web, `${homes.web}${name}`);
  const found: string[] = [];
  await page.keyboard.press('Tab');
  const skip = `(() => {
    const { left, top, width } = document.activeElement.getBoundingClientRect();
    return document.activeElement.matches('.skip') && left >= 0 && top >= 0 && width > 20;
  })()`;
  if (!(await page.evaluate<boolean>(skip))) found.push('the first stop is not a skip link that is seen');
  await page.keyboard.press('Enter');
  if (!(await page.evaluate<boolean>(`document.activeElement.id === 'main'`)))
    found.push('the skip link does not lead to the content');
  found.push(...(await walk(page)));
  if (await drawAll(web, `${homes.web}${name}`, ids.get(name))) await page.keyboard.press('Tab');
  const { faults, judged } = await page.evaluate<Judged>(unseen);
  await page.evaluate(`${findLast}; last.focus()`);
  await page.keyboard.press('Tab');
  if (await page.evaluate<boolean>('document.activeElement === last')) found.push('the last stop holds the focus');
  return { faults: [...found, ...faults], judged };
};

const marks = `document.querySelectorAll('main a.mark[href^="#"]')`;

const showsStandings: Judge = async ({ web, homes, ids }, name) => {
  await visit(web, `${homes.web}${name}`);
  if (await drawAll(web, `${homes.web}${name}`, ids.get(name))) return lostEvidence(web);
  const judged = await web.page.evaluate<number>(`${marks}.length`);
  const faults: string[] = [];
  for (let index = 0; index < judged; index++) {
    const html = await web.page.evaluate<string>(
      `(${marks}[${index}].click(), ${marks}[${index}].outerHTML.slice(0, 80))`,
    );
    if (!(await isShown(web.page))) faults.push(`shows no evidence: ${html}`);
  }
  return { faults, judged };
};

const isAccessible: Judge = async ({ web, homes }, name) => {
  await visit(web, `${homes.web}${name}`);
  return { faults: await accessFaultsIn(web), judged: await web.page.evaluate<number>(elements) };
};

const fits: Judge = ({ web, homes }, name) => sidewaysOf(web.page, homes.web, name);

/** The same by resizing the window, for pages that must not be framed. */
const fitsWindow: Judge = async ({ web, homes }, name) => {
  await visit(web, `${homes.web}${name}`);
  const found: string[] = [];
  for (let width = 320; width <= 1920; width += 20) {
    await web.page.setViewportSize({ width, height: 900 });
    found.push(...(await sideways(web.page)).map((by) => `${width}: ${by}`));
  }
  return { faults: found, judged: await web.page.evaluate<number>(elements) };
};

const wherever: Readonly<Record<string, Judge>> = {
  'can be used with the keyboard alone': byKeyboard,
  'is accessible, in light and dark': isAccessible,
};

/** The promises of each page of the published site, with their checks. */
export const published: Readonly<Record<string, Judge>> = {
  'has no broken links or errors below a path': worksFrom('web'),
  'has no broken links or errors in a folder': worksFrom('file'),
  'shows the same text without JavaScript': needsNoScript,
  'prints completely, dark on light': prints,
  'shows the evidence of each mark after one click': showsStandings,
  'never scrolls sideways from 320 to 1920 px': fits,
  ...wherever,
};

/** What a page must contain for a promise to apply to it; other promises apply to every page. */
export const needs: Readonly<Record<string, RegExp>> = {
  'shows the evidence of each mark after one click': /href="#evidence|\.ledger\.html#evidence\//,
};

/** The promises of each page of the workbench, with their checks. */
export const served: Readonly<Record<string, Judge>> = {
  'never scrolls sideways from 320 to 1920 px': fitsWindow,
  ...wherever,
};
