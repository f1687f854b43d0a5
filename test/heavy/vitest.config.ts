import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { findBrowser } from './browser.ts';
import { findTools } from './consumer/tools.ts';
import { findPython } from './python.ts';

/** Tests that need something that not every machine has, and their files. */
const needs = [
  { what: 'the samples for Python', find: findPython, files: ['**/python.heavy.ts'] },
  { what: 'the pages in a browser', find: findBrowser, files: ['**/browser*.heavy.ts'] },
  { what: 'the package in the tools of its users', find: findTools, files: ['**/consumer/*.heavy.ts'] },
];

// If something cannot be found or installed, its tests are left out, with a message.
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

// Tests that take long, or need more than npm installs: run by `npm run test:all`, never by `npm test`.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/heavy/**/*.heavy.ts'],
    exclude: [...configDefaults.exclude, ...without.flat()],
    globalSetup: 'test/mock/setup.ts',
    // The output of programs is compared as text, and if CI is set, many print colors.
    env: { NO_COLOR: '1' },
    // By default one core is left idle.
    maxWorkers: '100%',
    // The number of browser pages that are open at once.
    maxConcurrency: 3,
    hookTimeout: 300_000,
    testTimeout: 60_000,
  },
});
