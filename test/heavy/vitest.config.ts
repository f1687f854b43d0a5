import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { findBrowser } from './browser.ts';
import { findTools } from './consumer/tools.ts';
import { findPython } from './python.ts';

/** What not every machine has: what needs it, and the files that are left out without it. */
const needs = [
  { what: 'the samples for Python', find: findPython, files: ['**/python.heavy.ts'] },
  { what: 'the pages in a browser', find: findBrowser, files: ['**/browser*.heavy.ts'] },
  { what: 'the package in the tools of its users', find: findTools, files: ['**/consumer/*.heavy.ts'] },
];

// Neither is among what a user of the package has, so its tests are left out where it cannot be had, and loudly.
const without = await Promise.all(
  needs.map(({ what, find, files }) =>
    find().then(
      () => [],
      (error: Error) => {
        const told = `LEFT OUT: ${what}. ${error.message}`;
        console.error(told);
        // Once more at the end, where it is not scrolled away.
        process.once('exit', () => console.error(told));
        return files;
      },
    ),
  ),
);

// What takes long, or needs more than npm installs: run by `npm run test:all`, never by `npm test`.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/heavy/**/*.heavy.ts'],
    exclude: [...configDefaults.exclude, ...without.flat()],
    globalSetup: 'test/mock/setup.ts',
    // What a program prints is compared as text, and where CI is set, many print colors.
    env: { NO_COLOR: '1' },
    // By default one core is left idle.
    maxWorkers: '100%',
    // Of pages in a browser.
    maxConcurrency: 3,
    hookTimeout: 300_000,
    testTimeout: 60_000,
  },
});
