import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type Page, readAxe } from './browser.ts';

/** The widths and color schemes in which each page is checked. The second scheme of a width changes only contrast. */
export const looks = [
  { width: 1440, colorScheme: 'light', rules: undefined },
  { width: 1440, colorScheme: 'dark', rules: ['color-contrast'] },
  { width: 360, colorScheme: 'dark', rules: undefined },
  { width: 360, colorScheme: 'light', rules: ['color-contrast'] },
] as const;

export type Look = (typeof looks)[number];

/** A page, and the faults that have occurred on it so far. */
export interface Watched {
  readonly page: Page;
  /** Requests to other places than the site, and errors in the console. */
  readonly faults: string[];
  readonly look: (look: Look) => Promise<void>;
}

/** Opens an empty page, which may only request URLs that begin with `home` and log errors that are `expected`. */
export const watch = async (
  browser: Browser,
  home: string,
  expected: (text: string, url: string) => boolean = () => false,
  javaScriptEnabled = true,
): Promise<Watched> => {
  // Otherwise colors would be checked in the middle of a transition.
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    javaScriptEnabled,
  });
  // Shorter than the timeout of a test, so that the error says what was awaited.
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(?:data|blob):/.test(url)) faults.push(`asked ${url}`);
  });
  page.on('console', (said) => {
    if (said.type() === 'error' && !expected(said.text(), said.location().url)) faults.push(`said ${said.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`threw ${error.message}`));
  const look = async ({ width, colorScheme }: Look): Promise<void> => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    // Two frames later, the effects of a width or a color scheme are drawn.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  };
  return { page, faults, look };
};

/**
 * Waits until a script of a page is true, for at most twenty seconds. The driver's own way compiles the script while the
 * page runs, which the policies of our pages forbid.
 */
export const until = async (page: Page, script: string, otherwise: () => string = () => script): Promise<void> => {
  const end = performance.now() + 20_000;
  while (!(await page.evaluate<boolean>(script))) {
    if (performance.now() > end) throw new Error(`After twenty seconds ${page.url()} is not so: ${otherwise()}`);
    await sleep(20);
  }
};

/** Whether a page is drawn: Redoc draws its page after it has loaded, other pages need no script. */
export const drawn = `document.querySelector('main :is(h1, h2), #redoc :is(h1, h2), #try .opblock') !== null`;

/** Opens a page and waits until it is drawn. */
export const visit = async ({ page, look }: Watched, address: string): Promise<void> => {
  await look({ width: 1440, colorScheme: 'light', rules: undefined });
  await page.goto(address);
  await until(page, drawn);
};

/** How far a page scrolls sideways, if it does. */
export const sideways = async (page: Page): Promise<string[]> => {
  const by = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return by > 0 ? [`${by} px`] : [];
};

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const axe = await readAxe();

const least = ['moderate', 'serious', 'critical'];

/** The accessibility violations of a page: the rule and the place of each. */
const accessFaults = async (page: Page, { rules }: Look): Promise<string[]> => {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe);
  const options = JSON.stringify({ resultTypes: ['violations'], preload: false, runOnly: rules });
  const found = await page.evaluate<Finding[]>(`axe.run(${options}).then(({ violations }) => violations)`);
  return found
    .filter(({ impact }) => least.includes(impact))
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.length} × ${nodes[0]?.target.join(' ')}`);
};

/** Runs checks on a page in each look. */
const inEachLook =
  (...judges: readonly ((page: Page, look: Look) => Promise<string[]>)[]) =>
  async ({ page, look }: Pick<Watched, 'page' | 'look'>): Promise<string[]> => {
    const found: string[] = [];
    for (const each of looks) {
      await look(each);
      for (const judge of judges)
        found.push(...(await judge(page, each)).map((fault) => `${each.width} ${each.colorScheme}: ${fault}`));
    }
    return found;
  };

/** Runs in a page with a frame: the widths in which the framed page scrolls sideways, and by how much. */
const widthsOf = `(() => {
  const frame = document.querySelector('iframe');
  const root = frame.contentDocument.documentElement;
  const found = [];
  for (let width = 320; width <= 1920; width += 20) {
    frame.style.width = width + 'px';
    const by = root.scrollWidth - root.clientWidth;
    if (by > 0) found.push(width + ': ' + by + ' px');
  }
  return { faults: found, judged: root.querySelectorAll('body *').length };
})()`;

/**
 * Where a page scrolls sideways: in any width from a small phone's to a large screen's. It is laid out in a frame, which takes
 * milliseconds a width; a window of its own would be drawn in each.
 */
export const sidewaysOf = async (page: Page, home: string, name: string) => {
  await page.setViewportSize({ width: 1920, height: 900 });
  const body = `<iframe style="border: 0; height: 900px" src="${home}${name}"></iframe>`;
  await page.route(`${home}frame`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${home}frame`);
  await until(page, drawn.replace('document', `document.querySelector('iframe').contentDocument`));
  const found = await page.evaluate<{ faults: string[]; judged: number }>(widthsOf);
  await page.unroute(`${home}frame`);
  return found;
};

/** The accessibility violations of a page. */
export const accessFaultsIn = inEachLook(accessFaults);

/** The same, and the looks in which the page scrolls sideways. */
export const faultsIn = inEachLook(sideways, accessFaults);
