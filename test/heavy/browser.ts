import { access, constants, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installInto } from './on-demand.ts';

/** The browser driver and the accessibility checker, installed on demand because they take 18 MB. */
const PACKAGES = { 'playwright-core': '1.65.1', 'axe-core': '4.14.1' } as const;

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const cache = fileURLToPath(new URL('../../.cache/browser', import.meta.url));

// The driver is not a dependency of the package, so the types that are used are declared here.

/** A response that a page received. */
export interface Answered {
  readonly url: () => string;
  readonly status: () => number;
  readonly text: () => Promise<string>;
}

/** Elements of a page. */
export interface Locator {
  readonly locator: (selector: string) => Locator;
  readonly first: () => Locator;
  readonly click: () => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly fill: (text: string) => Promise<void>;
  readonly count: () => Promise<number>;
  readonly innerText: () => Promise<string>;
  readonly selectOption: (value: string) => Promise<unknown>;
  readonly waitFor: () => Promise<void>;
}

/** One line of the console of a page. */
interface Said {
  readonly type: () => string;
  readonly text: () => string;
  readonly location: () => { readonly url: string };
}

/** A request of a page that the test answers itself. */
interface Route {
  readonly fulfill: (answer: { contentType: string; body: string }) => Promise<void>;
}

/** One page of a browser. */
export interface Page {
  readonly goto: (url: string) => Promise<unknown>;
  readonly reload: () => Promise<unknown>;
  readonly url: () => string;
  readonly evaluate: <Value>(script: string) => Promise<Value>;
  readonly waitForResponse: (matches: (answered: Answered) => boolean) => Promise<Answered>;
  readonly locator: (selector: string) => Locator;
  readonly keyboard: { readonly press: (key: string) => Promise<void> };
  readonly setViewportSize: (size: { width: number; height: number }) => Promise<void>;
  readonly emulateMedia: (media: { colorScheme?: 'light' | 'dark'; media?: 'print' | null }) => Promise<void>;
  readonly setDefaultTimeout: (ms: number) => void;
  readonly route: (url: string, answer: (route: Route) => Promise<void>) => Promise<void>;
  readonly unroute: (url: string) => Promise<void>;
  readonly close: () => Promise<void>;
  on(event: 'console', listener: (said: Said) => void): unknown;
  on(event: 'pageerror', listener: (error: Error) => void): unknown;
  on(event: 'request', listener: (request: { url: () => string }) => void): unknown;
}

/** A running browser. */
export interface Browser {
  readonly newPage: (options: {
    viewport: { width: number; height: number };
    reducedMotion: 'reduce';
    javaScriptEnabled?: boolean;
  }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

interface Driver {
  readonly chromium: {
    readonly launch: (options: { executablePath: string; args: readonly string[] }) => Promise<Browser>;
  };
}

const isExecutable = (file: string): Promise<boolean> =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  );

/** The browser of this machine: that of `CHROME_PATH`, else the first on the path. */
const findProgram = async (): Promise<string> => {
  const chosen = process.env['CHROME_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = chosen ? [chosen] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const candidate of candidates) if (await isExecutable(candidate)) return candidate;
  throw new Error(
    chosen
      ? `CHROME_PATH names ${chosen}, which is not a program.`
      : 'There is no Chromium or Chrome: install one, or name it with CHROME_PATH.',
  );
};

/** Finds the browser of this machine, and installs the driver if it is missing. */
export const findBrowser = async (): Promise<string> => {
  const program = await findProgram();
  await installInto(cache, PACKAGES);
  return program;
};

const require = createRequire(join(cache, 'package.json'));

/** Starts the browser; `args` are for its command line. */
export const launch = async (args: readonly string[] = []): Promise<Browser> => {
  const executablePath = await findBrowser();
  const driver = require('playwright-core') as Driver;
  return driver.chromium.launch({ executablePath, args });
};

/** The script that checks the accessibility of a page. */
export const readAxe = (): Promise<string> => readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
