import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A page, and the text of the heading that has to appear on the screen. */
export interface Sought {
  readonly url: string;
  readonly heading: string;
}

interface Session {
  readonly send: (method: string, params: object) => Promise<unknown>;
}

interface Page {
  readonly addInitScript: (script: string) => Promise<void>;
  readonly goto: (url: string, options: object) => Promise<unknown>;
  readonly evaluate: (script: string) => Promise<number>;
}

interface Context {
  readonly newPage: () => Promise<Page>;
  readonly newCDPSession: (page: Page) => Promise<Session>;
  readonly close: () => Promise<void>;
}

interface Driver {
  readonly chromium: {
    readonly launch: (options: object) => Promise<{ newContext: () => Promise<Context>; close: () => Promise<void> }>;
  };
}

const PATIENCE_MS = 60_000;

const require = createRequire(fileURLToPath(new URL('../../.cache/browser/package.json', import.meta.url)));

/** Records the time of the first frame that shows the heading. */
const watch = (heading: string): string => `(() => {
  const look = () => {
    const found = [...document.querySelectorAll('h1, h2, h3')].find((each) => each.textContent.includes(${JSON.stringify(heading)}));
    const box = found && found.getBoundingClientRect();
    if (box && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight) window.readableAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** Milliseconds until a heading is visible, with 1.6 Mbit/s and a processor that is four times slower. */
export async function readableAfter(executablePath: string, { url, heading }: Sought): Promise<number> {
  const { chromium } = require('playwright-core') as Driver;
  const browser = await chromium.launch({ executablePath });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable', {});
    const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
    await session.send('Network.emulateNetworkConditions', line);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.addInitScript(watch(heading));
    await page.goto(url, { waitUntil: 'commit' });
    for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
      const readableAt = await page.evaluate('window.readableAt ?? 0');
      if (readableAt > 0) return readableAt;
      await sleep(100);
    }
    throw new Error(`${url} does not show the heading ${heading} within a minute.`);
  } finally {
    await browser.close();
  }
}
