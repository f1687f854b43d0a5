import { type Page } from './browser.ts';
import { accessFaultsIn, drawn, sideways, sidewaysOf, until, type Watched } from './pages.ts';

/** The pages that visit others, one after another. Reused, since a new one costs more than what is looked at. */
export interface Stage {
  readonly web: Watched;
  readonly file: Watched;
  readonly scriptless: Watched;
  /** Where each of them finds the site. */
  readonly homes: { readonly web: string; readonly file: string };
  /** The ids in each file of the site, by its name. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Looks at a page by its name; returns what is wrong with it. */
export type Judge = (stage: Stage, name: string) => Promise<string[]>;

const visit = async ({ page, look }: Watched, address: string): Promise<void> => {
  await look({ width: 1440, colorScheme: 'light', rules: undefined });
  await page.goto(address);
  await until(page, drawn);
};

/** The width of an A4 page in CSS pixels, without margins of 1 cm. */
const PAPER = 718;

const onPaper = `(() => {
  const found = [];
  const brightness = (color) => (color.match(/[\\d.]+/g) ?? []).slice(0, 3).reduce((sum, each) => sum + Number(each), 0) / 3;
  const title = document.querySelector('h1, h2');
  const ink = brightness(getComputedStyle(title).color);
  if (ink > 80) found.push('the title is printed in pale ink, ' + ink);
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  if (!/, 0\\)$/.test(ground) && brightness(ground) < 240) found.push('the ground is ' + ground);
  const by = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (by > 0) found.push(by + ' px are cut off');
  for (const each of document.querySelectorAll('main *')) {
    const cut = each.scrollWidth - each.clientWidth > 1 && each.clientWidth > 1;
    if (cut && getComputedStyle(each).overflowX !== 'visible') found.push('cut off: ' + each.outerHTML.slice(0, 80));
  }
  for (const each of document.querySelectorAll('main details > :not(summary)'))
    if (!each.checkVisibility()) found.push('folded: ' + each.parentElement.outerHTML.slice(0, 80));
  for (const each of document.querySelectorAll('.top button, .skip, .copy'))
    if (each.checkVisibility()) found.push('of no use on paper: ' + each.outerHTML.slice(0, 80));
  return found;
})()`;

const prints: Judge = async ({ web, homes }, name) => {
  await visit(web, `${homes.web}${name}`);
  await web.page.setViewportSize({ width: PAPER, height: 900 });
  await web.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const found = await web.page.evaluate<string[]>(onPaper);
  await web.page.emulateMedia({ media: null });
  return found;
};

/** What a page says, without the buttons that a script adds. */
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
  // The wire reference is drawn by its script, and has a list of operations without.
  if (await web.page.evaluate<boolean>(`document.getElementById('redoc') !== null`))
    return text.length > 300 ? found : [...found, `says only "${text}"`];
  return text === (await web.page.evaluate<string>(said)) ? found : [...found, `says only ${text.length} characters`];
};

const linked = `[...document.querySelectorAll('a[href]')].map(({ href }) => href)`;

/** Relative links of a page that lead nowhere. */
const lostLinks = async (page: Page, home: string, ids: Stage['ids']): Promise<string[]> => {
  const lost = async (href: string): Promise<boolean> => {
    const { pathname, hash } = new URL(href);
    const file = decodeURI(pathname.slice(new URL(home).pathname.length)) || 'index.html';
    const targets = ids.get(file);
    // The wire reference draws the targets of its addresses later.
    return targets === undefined || !(hash === '' || targets.has('redoc') || targets.has(decodeURI(hash.slice(1))));
  };
  const { origin } = new URL(home);
  const own = (await page.evaluate<string[]>(linked)).filter((href) => new URL(href).origin === origin);
  const found = await Promise.all(own.map(async (href) => ((await lost(href)) ? [`leads nowhere: ${href}`] : [])));
  return [...new Set(found.flat())];
};

const worksFrom =
  (place: 'web' | 'file'): Judge =>
  async (stage, name) => {
    const watched = stage[place];
    await visit(watched, `${stage.homes[place]}${name}`);
    const lost = await lostLinks(watched.page, stage.homes[place], stage.ids);
    return [...watched.faults.splice(0), ...lost];
  };

/** What is not seen to have the focus, of all that can have it. The last key was pressed, so a ring is due. */
const unseen = `(() => {
  const found = [];
  const all = ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled, #redoc *)';
  const ringed = (each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  };
  for (const each of document.querySelectorAll(all)) {
    if (!each.checkVisibility({ contentVisibilityAuto: false, visibilityProperty: true })) continue;
    each.focus();
    const { top, bottom } = each.getBoundingClientRect();
    if (document.activeElement !== each) found.push('takes no focus: ' + each.outerHTML.slice(0, 80));
    else if (![each, ...(each.labels ?? [])].some(ringed)) found.push('no focus is seen: ' + each.outerHTML.slice(0, 80));
    else if (bottom <= 0 || top >= innerHeight) found.push('has the focus off the screen: ' + each.outerHTML.slice(0, 80));
    if (each.tabIndex > 0) found.push('jumps the queue: ' + each.outerHTML.slice(0, 80));
  }
  return found;
})()`;

/** Finds the last stop of a page. */
const findLast = `globalThis.last = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .findLast((each) => each.checkVisibility())`;

const STEPS = 25;

/** Goes on by the tabulator; returns what does not follow what had the focus before. */
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

const byKeyboard: Judge = async ({ web, homes }, name) => {
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
  found.push(...(await walk(page)), ...(await page.evaluate<string[]>(unseen)));
  await page.evaluate('last.focus()');
  await page.keyboard.press('Tab');
  if (await page.evaluate<boolean>('document.activeElement === last')) found.push('the last stop holds the focus');
  return found;
};

const marks = `document.querySelectorAll('main a.mark[href^="#"]')`;

/** Whether the evidence that a mark leads to can be read. */
const shown = `(() => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const { top, bottom } = target?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
  return target !== null && target.checkVisibility() && target.innerText.trim() !== '' && bottom > 0 && top < innerHeight;
})()`;

const showsStandings: Judge = async ({ web, homes }, name) => {
  await visit(web, `${homes.web}${name}`);
  const count = await web.page.evaluate<number>(`${marks}.length`);
  const found: string[] = [];
  for (let index = 0; index < count; index++) {
    const html = await web.page.evaluate<string>(
      `(${marks}[${index}].click(), ${marks}[${index}].outerHTML.slice(0, 80))`,
    );
    await web.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    if (!(await web.page.evaluate<boolean>(shown))) found.push(`shows no evidence: ${html}`);
  }
  return found;
};

const isAccessible: Judge = async ({ web, homes }, name) => {
  await visit(web, `${homes.web}${name}`);
  return accessFaultsIn(web);
};

const fits: Judge = ({ web, homes }, name) => sidewaysOf(web.page, homes.web, name);

/** The same by the size of the window, for a page that no other may hold. */
const fitsWindow: Judge = async ({ web, homes }, name) => {
  await visit(web, `${homes.web}${name}`);
  const found: string[] = [];
  for (let width = 320; width <= 1920; width += 20) {
    await web.page.setViewportSize({ width, height: 900 });
    found.push(...(await sideways(web.page)).map((by) => `${width}: ${by}`));
  }
  return found;
};

const wherever: Readonly<Record<string, Judge>> = {
  'is read by the keyboard alone': byKeyboard,
  'keeps nobody from using it, in light and dark': isAccessible,
};

/** What holds for each page of the published site. */
export const published: Readonly<Record<string, Judge>> = {
  'works below a path': worksFrom('web'),
  'works from a folder': worksFrom('file'),
  'says the same without scripts': needsNoScript,
  'prints in full, dark on light': prints,
  'shows the evidence of each mark in one click': showsStandings,
  'never scrolls sideways from 320 to 1920 px': fits,
  ...wherever,
};

/** What holds for each page of the workbench. */
export const served: Readonly<Record<string, Judge>> = {
  'never scrolls sideways from 320 to 1920 px': fitsWindow,
  ...wherever,
};
