import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type Page, readAxe } from './browser.ts';

/** The sizes and colours that each page is looked at in. */
export const looks = [
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 360, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
] as const;

export type Look = (typeof looks)[number];

/** A page, and what has gone wrong on it so far. */
export interface Watched {
  readonly page: Page;
  /** Requests that left the place of the pages, and errors in the console. */
  readonly faults: string[];
  readonly look: (look: Look) => Promise<void>;
}

/** Opens an empty page; what it may ask for begins with `home`, and what it may complain of is `expected`. */
export const watch = async (
  browser: Browser,
  home: string,
  expected: (text: string, url: string) => boolean = () => false,
): Promise<Watched> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // Sooner than a test ends, so that it says for what it waited.
  page.setDefaultTimeout(8000);
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
    // Two frames, after which what a size or a colour brings about is drawn.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  };
  return { page, faults, look };
};

/**
 * Waits until a script of a page is true, for at most five seconds. The driver's own way compiles the script while the
 * page runs, which the policies of our pages forbid.
 */
export const until = async (page: Page, script: string, otherwise: () => string = () => script): Promise<void> => {
  const end = performance.now() + 5000;
  while (!(await page.evaluate<boolean>(script))) {
    if (performance.now() > end) throw new Error(`After five seconds ${page.url()} is not so: ${otherwise()}`);
    await sleep(20);
  }
};

/** Where a page scrolls sideways, in which looks. */
export const sidewaysIn = async ({ page, look }: Watched): Promise<string[]> => {
  const found: string[] = [];
  for (const each of looks) {
    await look(each);
    const by = await sideways(page);
    if (by > 0) found.push(`${each.width} ${each.colorScheme}: ${by} px`);
  }
  return found;
};

/** How far a page scrolls sideways. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** Parts of a page, by selectors; without any all of it. */
interface Parts {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

const axe = await readAxe();

/** What keeps people from using a page, or the parts of it that selectors name: by rule, where. */
export const accessFaults = async (page: Page, parts: Parts = {}): Promise<string[]> => {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe);
  const context = JSON.stringify(Object.keys(parts).length > 0 ? parts : { include: ['html'] });
  const found = await page.evaluate<Finding[]>(
    `axe.run(${context}, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.length} × ${nodes[0]?.target.join(' ')}`);
};

/** What keeps people from using a page, wide in light colours and narrow in dark ones. */
export const accessFaultsIn = async ({ page, look }: Watched, parts: Parts = {}): Promise<string[]> => {
  const found: string[] = [];
  for (const each of [looks[0], looks[2]]) {
    await look(each);
    const faults = await accessFaults(page, parts);
    found.push(...faults.map((fault) => `${each.width} ${each.colorScheme}: ${fault}`));
  }
  return found;
};
