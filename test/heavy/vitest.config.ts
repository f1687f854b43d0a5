import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { findPython } from './python.ts';

// Python is not among what a user of the package has, so its samples are left out where it cannot be had, and loudly.
const without = await findPython().then(
  () => [],
  (error: Error) => {
    console.error(`LEFT OUT: the samples for Python. ${error.message}`);
    return ['**/python.heavy.ts'];
  },
);

// What takes long, or needs more than npm installs: run by `npm run test:all`, never by `npm test`.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/heavy/**/*.heavy.ts'],
    exclude: [...configDefaults.exclude, ...without],
    globalSetup: 'test/mock/setup.ts',
    hookTimeout: 300_000,
    testTimeout: 60_000,
  },
});
